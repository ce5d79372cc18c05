import { demand, type Actor } from '../../../../core/actor.ts'
import { inWords } from '../../../../core/days.ts'
import { granted, Missing, Stale } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile } from '../../../ground/cases/file.ts'
import { noteInFile } from '../../../ground/cases/note.ts'
import { getDecision } from '../decision-store.ts'
import { decisionPath } from '../paths.ts'
import { mayReceiveView, viewChannels, type ViewChannel } from '../view.ts'
import { decisionViewTask } from './ask-about-decision.ts'
import { viewsAboutDecision } from './revising.ts'

/**
 * Writes down what the resident said about what is intended with a decision, when and how (Awb 4:8, 4:9). Throws
 * `Refused` when it was written down already, `Stale`, `Missing`.
 */
export async function receiveAboutDecision(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: { on: Temporal.PlainDate; channel: ViewChannel; words: string },
): Promise<void> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const decision = await getDecision(tx, caseFile, id)
  const asked = (await viewsAboutDecision(tx, decision.id)).at(-1)
  if (!asked) throw new Missing('view request')
  granted(mayReceiveView(asked, input.on, actor.today))
  const done = await tx
    .updateTable('view_request')
    .set({
      received_on: input.on,
      channel: input.channel,
      words: input.words,
      version: asked.version + 1,
    })
    .where('id', '=', asked.id)
    .where('version', '=', asked.version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Stale('deze zienswijze')
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'decision',
      words: `Zienswijze over besluit ${decision.number} ontvangen op ${inWords(input.on)} via ${viewChannels[input.channel]}`,
      link: decisionPath(caseFile, id),
    },
    audit: {
      action: 'receive view on decision',
      purpose: 'zienswijze vastleggen',
      resident: file.resident.id,
      fields: ['on', 'channel', 'words'],
    },
    finish: { kinds: [decisionViewTask(decision.number)], outcome: 'zienswijze ontvangen' },
  })
}
