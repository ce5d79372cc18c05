import { demand, type Actor } from '../../../core/actor.ts'
import { InputFault, Refused } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import { nextNumber } from '../../../database/next-number.ts'
import type { ToOrganisation } from '../../../letters/addressee.ts'
import type { LetterFrame } from '../../../letters/letter-frame.ts'
import { providerOrder } from '../../../letters/kinds/provider-order.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { sendLetterToOrganisation } from '../../ground/correspondence/send-letter.ts'
import { orderTask } from '../decisions/announce.ts'
import { getDelivery, type Delivery } from './store.ts'

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

/**
 * Orders help in kind from its provider by letter, with only what he needs to give it (Wmo 2.6.4, 5.2.1(2)); a protected
 * address is not in it. Throws `Refused` when it is not given in kind, was ordered already, or has ended.
 */
export async function orderProvider(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  line: string,
  input: OrderInput,
): Promise<string> {
  demand(actor, 'deliveries.order')
  const file = await getFile(tx, actor, caseFile)
  const delivery = await getDelivery(tx, caseFile, line, 'hold')
  demandOrderable(delivery)
  const { provider } = delivery.decision.facts.granted
  const letter = await sendLetterToOrganisation(
    tx,
    actor,
    { resident: file.resident.id, caseFile, policyFile: file.policyFile },
    { as: 'provider', kind: 'organisation', name: provider.name, address: input.address },
    await wordsOf(tx, file, delivery, input),
  )
  const { id, number } = await insertOrder(tx, actor, file, delivery, input, letter.id)
  await finishTasks(
    tx,
    actor,
    caseFile,
    [orderTask(delivery.decision.number)],
    `opdracht ${number} verstuurd`,
  )
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'delivery',
      words: `Opdracht ${number} aan ${provider.name} voor ${delivery.what}`,
      link: `/dossiers/${caseFile}/hulp`,
    },
    audit: {
      action: 'order provider',
      purpose: 'hulp laten beginnen',
      resident: file.resident.id,
      fields: ['name', 'birthDate', 'address', 'phone', 'provision'],
    },
    tasks: [
      {
        kind: startTask(delivery.decision.number),
        words: `Vraag na of ${delivery.what} is begonnen`,
        article: '',
        dueOn: input.startsBy,
        assignee: actor.worker,
        area: file.area,
      },
    ],
  })
  return id
}

const no = (rule: string, because: string) =>
  new Refused({ rule, because, source: 'Wmo 2015, artikel 2.6.4' })

function demandOrderable({ decision, order, state }: Delivery): void {
  if (decision.facts.granted.form !== 'in-kind')
    throw no(
      'not-in-kind',
      'Deze hulp wordt niet in natura gegeven. Er gaat geen opdracht naar een aanbieder.',
    )
  if (order) throw no('ordered-already', `Opdracht ${order.number} is al verstuurd.`)
  if (state === 'ended') throw no('help-ended', 'Deze hulp is al gestopt.')
}

/** The words of the order. Throws `InputFault` when the resident's birth day is not known. */
async function wordsOf(tx: Tx, file: CaseFile, delivery: Delivery, input: OrderInput) {
  const resident = await tx
    .selectFrom('resident')
    .select(['street', 'house_number', 'postcode', 'town', 'phone'])
    .where('id', '=', file.resident.id)
    .executeTakeFirstOrThrow()
  const { birthDate, name, addressProtected } = file.resident
  if (!birthDate)
    throw new InputFault([{ field: 'contract', message: 'Leg eerst de geboortedag van de inwoner vast' }])
  const home = [
    [resident.street, resident.house_number].filter(Boolean).join(' '),
    [resident.postcode, resident.town].filter(Boolean).join('  '),
  ]
  return (frame: LetterFrame<ToOrganisation>) =>
    providerOrder(frame, {
      resident: {
        name,
        bornOn: birthDate,
        address: addressProtected ? 'protected' : home,
        ...(resident.phone && { phone: resident.phone }),
      },
      provision: delivery.decision.facts.letter.provision,
      startsBy: input.startsBy,
      contract: input.contract,
      particulars: input.particulars,
    })
}

async function insertOrder(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  { decision, line }: Delivery,
  input: OrderInput,
  letter: string,
) {
  const id = newId(actor.now)
  const number = await nextNumber(tx, actor, 'O')
  await tx
    .insertInto('provider_order')
    .values({
      municipality: actor.municipality,
      id,
      number,
      case_file: file.id,
      decision: decision.id,
      line,
      provider: decision.facts.granted.provider.name,
      contract: input.contract,
      starts_by: input.startsBy,
      letter,
      sent_on: actor.today,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  return { id, number }
}
