import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault, Refused, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { startLine } from '../arrangements/decide-line.ts'
import { beginContribution } from '../decisions/contributions/keep-register.ts'
import { startTask } from '../decisions/place-order.ts'
import { getDelivery } from './store.ts'

/**
 * Writes down that granted help began, on which day; from then on its household pays. Throws `InputFault` for a day in the future or before the decision
 * says, `Stale` when somebody changed the line meanwhile, `Refused` when it runs already or has ended.
 */
export async function beginHelp(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  line: string,
  input: { version: number; startedOn: Temporal.PlainDate },
): Promise<void> {
  demand(actor, 'deliveries.order')
  const file = await getFile(tx, actor, caseFile)
  const { lineVersion, state, decision, what } = await getDelivery(tx, caseFile, line, 'hold')
  if (lineVersion !== input.version) throw new Stale('deze hulp')
  if (state !== 'decided')
    throw new Refused({
      rule: 'help-began',
      because: 'Deze hulp loopt al of is gestopt.',
      source: 'Wmo 2015, artikel 2.3.5',
    })
  if (isBefore(actor.today, input.startedOn))
    throw new InputFault([{ field: 'startedOn', message: 'Deze dag ligt in de toekomst' }])
  if (isBefore(input.startedOn, decision.facts.granted.from))
    throw new InputFault([{ field: 'startedOn', message: 'Het besluit geldt pas vanaf een latere dag' }])
  await startLine(tx, actor, line, input.startedOn)
  await beginContribution(tx, actor, line, input.startedOn)
  await finishTasks(tx, actor, caseFile, [startTask(decision.number)], 'de hulp is begonnen')
  await noteInFile(tx, actor, {
    caseFile,
    timeline: { kind: 'delivery', words: `Begonnen: ${what}`, link: `/dossiers/${caseFile}/hulp` },
    audit: {
      action: 'begin help',
      purpose: 'hulp volgen',
      resident: file.resident.id,
      fields: ['startedOn'],
    },
  })
}
