import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault, Refused, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { endLines } from '../arrangements/end-lines.ts'
import { endReviewsOfLine } from './end-reviews.ts'
import { startTask } from '../decisions/place-order.ts'
import { getDelivery } from './store.ts'

/**
 * Writes down that granted help stopped: the resident no longer wants it, moved, or is helped otherwise. Taking it away
 * against his will is a decision, not this. Throws `InputFault` for a day in the future, `Stale`, or `Refused` when it
 * stopped already.
 */
export async function endHelp(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  line: string,
  input: { version: number; endedOn: Temporal.PlainDate; because: string },
): Promise<void> {
  demand(actor, 'deliveries.order')
  const file = await getFile(tx, actor, caseFile)
  const { lineVersion, state, decision, what, startedOn } = await getDelivery(tx, caseFile, line, 'hold')
  if (lineVersion !== input.version) throw new Stale('deze hulp')
  if (state === 'ended')
    throw new Refused({
      rule: 'help-ended',
      because: 'Deze hulp is al gestopt.',
      source: 'Wmo 2015, artikel 2.3.5',
    })
  if (isBefore(actor.today, input.endedOn))
    throw new InputFault([{ field: 'endedOn', message: 'Deze dag ligt in de toekomst' }])
  if (startedOn && isBefore(input.endedOn, startedOn))
    throw new InputFault([{ field: 'endedOn', message: 'Toen was de hulp nog niet begonnen' }])
  await endLines(tx, actor, { line, on: input.endedOn, because: input.because })
  await endReviewsOfLine(tx, actor, line, input.because)
  await finishTasks(tx, actor, caseFile, [startTask(decision.number)], 'de hulp is gestopt')
  await noteInFile(tx, actor, {
    caseFile,
    timeline: { kind: 'delivery', words: `Gestopt: ${what}`, link: `/dossiers/${caseFile}/hulp` },
    audit: {
      action: 'end help',
      purpose: 'hulp volgen',
      resident: file.resident.id,
      fields: ['endedOn', 'because'],
    },
  })
}
