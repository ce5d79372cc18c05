import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import { takenNumber } from '../../../database/next-number.ts'
import type { Tx } from '../../../database/connect.ts'
import type { ToOrganisation } from '../../../letters/addressee.ts'
import { providerOrder, type ProviderOrderFacts } from '../../../letters/kinds/provider-order.ts'
import type { LetterFrame } from '../../../letters/letter-frame.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import type { NewTask } from '../../ground/cases/tasks.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import { sendLetterToOrganisation } from '../../ground/correspondence/send-letter.ts'
import { aboutOf } from './begin-term.ts'

/** The kind of the task on the day by which help should have begun. */
export const startTask = (decision: string): TaskKind => `start-help ${decision}`

export type OrderInput = {
  /** Where the provider gets letters, line by line. */
  address: readonly string[]
  /** The number or name of the contract. */
  contract: string
  startsBy: Temporal.PlainDate
  /** What to mind: language, who opens the door. */
  particulars: readonly string[]
}

/** What is ordered, and of whom. */
export type Ordered = {
  decision: { id: string; number: string }
  /** The line of the arrangement; null for help at once. */
  line: string | null
  what: string
  provider: string
  provision: ProviderOrderFacts['provision']
}

/**
 * Orders help in kind by letter, with only what the provider needs to give it (Wmo 2.6.4, 5.2.1(2)); a protected
 * address is not in it. Answers the number of the order, and the task to ask whether the help began.
 */
export async function placeOrder(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  ordered: Ordered,
  input: OrderInput,
): Promise<{ id: string; number: string; task: Omit<NewTask, 'caseFile'> }> {
  const { decision, line, what, provider } = ordered
  const letter = await sendLetterToOrganisation(
    tx,
    actor,
    aboutOf(file),
    { as: 'provider', kind: 'organisation', name: provider, address: input.address },
    await wordsOf(tx, file, ordered, input),
  )
  const id = newId(actor.now)
  const { number } = await tx
    .insertInto('provider_order')
    .values({
      municipality: actor.municipality,
      id,
      number: takenNumber('O', actor),
      case_file: file.id,
      decision: decision.id,
      line,
      provider,
      contract: input.contract,
      starts_by: input.startsBy,
      letter: letter.id,
      sent_on: actor.today,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const task = {
    kind: startTask(decision.number),
    words: `Vraag na of ${what} is begonnen`,
    article: '',
    dueOn: input.startsBy,
    assignee: actor.worker,
    area: file.area,
  }
  return { id, number, task }
}

async function wordsOf(tx: Tx, file: CaseFile, { provision }: Ordered, input: OrderInput) {
  const resident = await tx
    .selectFrom('resident')
    .select(['street', 'house_number', 'postcode', 'town', 'phone'])
    .where('id', '=', file.resident.id)
    .executeTakeFirstOrThrow()
  const { birthDate, name, addressProtected } = file.resident
  const home = [
    [resident.street, resident.house_number].filter(Boolean).join(' '),
    [resident.postcode, resident.town].filter(Boolean).join('  '),
  ].filter((line) => line !== '')
  return (frame: LetterFrame<ToOrganisation>) =>
    providerOrder(frame, {
      resident: {
        name,
        bornOn: birthDate,
        address: addressProtected ? 'protected' : home,
        ...(resident.phone && { phone: resident.phone }),
      },
      provision,
      startsBy: input.startsBy,
      contract: input.contract,
      particulars: input.particulars,
    })
}
