import { demand, type Actor } from '../../../core/actor.ts'
import { dayOf } from '../../../core/days.ts'
import { granted, InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../cases/file.ts'
import { noteInFile } from '../cases/note.ts'
import { causes, isDecision, mayReturn, returnFaults, type Cause } from './letter-event.ts'
import { holdLetter } from './store.ts'

/** The kind of the task to find out where a letter must go. */
export const addressTask = (number: string) => `check-address ${number}` as const

/**
 * Writes down that a letter came back, on which day and why; somebody looks after the address, and sends it again. A
 * decision that went to a wrong address was not announced (Awb 3:41). Throws `InputFault` for a day that cannot be,
 * `Refused` for a letter that is not out any more, `Missing` or `Forbidden`.
 */
export async function returnLetter(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: { on: Temporal.PlainDate; cause: Cause; reason: string },
): Promise<void> {
  demand(actor, 'letters.correct')
  const file = await getFile(tx, actor, caseFile)
  const letter = await holdLetter(tx, caseFile, id)
  granted(mayReturn(letter.events))
  const faults = returnFaults(dayOf(letter.madeAt), input.on, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  await tx
    .insertInto('letter_event')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      letter: id,
      kind: 'returned',
      on_day: input.on,
      cause: input.cause,
      reason: input.reason,
      worker: actor.worker,
      at: actor.now,
    })
    .execute()
  const link = `/dossiers/${caseFile}/brieven/${id}`
  await noteInFile(tx, actor, {
    caseFile,
    timeline: { kind: 'letter', words: `Brief ${letter.number} kwam terug: ${causes[input.cause]}`, link },
    audit: {
      action: 'record returned letter',
      purpose: 'post die terugkomt opvolgen',
      resident: file.resident.id,
      fields: ['letter', 'on', 'cause', 'reason'],
    },
    tasks: [
      {
        kind: addressTask(letter.number),
        words: `Kijk het adres na en stuur brief ${letter.number} opnieuw`,
        article: isDecision(letter.kind) ? 'Awb, artikel 3:41' : '',
        dueOn: actor.today,
        assignee: actor.worker,
        area: file.area,
        link,
      },
    ],
  })
}
