import { demand, type Actor } from '../../../core/actor.ts'
import { InputFault, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { orderTask } from '../decisions/announce.ts'
import { placeOrder, type OrderInput } from '../decisions/place-order.ts'
import { getDelivery, type Delivery } from './store.ts'

/**
 * Orders help in kind from its provider. Throws `Refused` when it is not given in kind, was ordered already, or has
 * ended, `InputFault` when the resident's birth day is not known.
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
  if (!file.resident.birthDate)
    throw new InputFault([{ field: 'contract', message: 'Leg eerst de geboortedag van de inwoner vast' }])
  const { decision, what } = delivery
  const provider = decision.facts.granted.provider.name
  const ordered = { decision, line, what, provider, provision: decision.facts.letter.provision }
  const { id, number, task } = await placeOrder(tx, actor, file, ordered, input)
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'delivery',
      words: `Opdracht ${number} aan ${provider} voor ${what}`,
      link: `/dossiers/${caseFile}/hulp`,
    },
    audit: {
      action: 'order provider',
      purpose: 'hulp laten beginnen',
      resident: file.resident.id,
      fields: ['name', 'birthDate', 'address', 'phone', 'provision'],
    },
    finish: { kinds: [orderTask(decision.number)], outcome: `opdracht ${number} verstuurd` },
    tasks: [task],
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
