import { may, type Actor } from '../../../core/actor.ts'
import { Forbidden, Refused, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { getDecision } from './decision-store.ts'
import { signTask } from './prepare.ts'

/**
 * Gives a decision that was not announced yet back to who prepared it, with the reason: it is made anew. By who may
 * sign, or by who prepared it. Throws `Refused` for one that was announced, `Stale` when somebody else was first.
 */
export async function sendBack(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: { version: number; words: string },
): Promise<void> {
  const file = await getFile(tx, actor, caseFile)
  const decision = await getDecision(tx, caseFile, id)
  if (!may(actor, 'decisions.sign') && decision.preparedBy.id !== actor.worker)
    throw new Forbidden('decisions.sign', 'Alleen wie tekent of het besluit klaarzette, kan het teruggeven.')
  if (decision.state === 'announced')
    throw new Refused({
      rule: 'announced',
      because: 'Dit besluit is al bekendgemaakt. Maak een nieuw besluit dat het verbetert.',
      source: 'Wmo 2015, artikel 2.3.10',
    })
  const done = await tx
    .updateTable('decision')
    .set({ state: 'sent-back', sent_back_words: input.words, version: decision.version + 1 })
    .where('id', '=', id)
    .where('version', '=', input.version)
    .where('state', 'in', ['prepared', 'signed-once'])
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Stale('dit besluit')
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'decision',
      words: `Besluit ${decision.number} teruggegeven: ${input.words}`,
      link: `/dossiers/${caseFile}/besluiten/${id}`,
    },
    audit: {
      action: 'send decision back',
      purpose: 'besluit teruggeven',
      resident: file.resident.id,
      fields: ['state'],
    },
    finish: { kinds: [signTask(decision.number)], outcome: 'teruggegeven' },
    tasks: [
      {
        kind: `redo ${decision.number}`,
        words: `Maak besluit ${decision.number} opnieuw: ${input.words}`,
        article: '',
        dueOn: actor.today,
        assignee: decision.preparedBy.id,
        link: `/dossiers/${caseFile}/besluiten/${id}`,
      },
    ],
  })
}
