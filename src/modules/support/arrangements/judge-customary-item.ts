import type { Actor } from '../../../core/actor.ts'
import { InputFault, type FieldFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { productOn } from '../../ground/policies/product-on.ts'
import type { CustomaryItem } from './customary-item.ts'
import { noteChange, openArrangement, type Target } from './open-arrangement.ts'

/** What was judged: answers by the ids of the policy's questions, and the judgement about this person. */
export type CustomaryInput = {
  /** Id of a product of the provision book, or null for something else that is named in `item`. */
  product: string | null
  item: string
  answers: Readonly<Record<string, string>>
  customary: boolean
  because: string
}

/**
 * Judges whether something is what anybody would buy for himself (algemeen gebruikelijk, Wmo 2.3.5(3)): every question
 * of the policy is answered about this person, and the judgement has its reason (ZOE-18). A later judgement of the
 * same thing takes its place; the earlier one is kept. Throws `InputFault` for a question without an answer.
 */
export async function judgeCustomaryItem(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  input: CustomaryInput,
): Promise<void> {
  const open = await openArrangement(tx, actor, caseFile, target)
  const judged = judgementOf(open.policy, actor.today, input)
  await tx
    .insertInto('customary_item')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      need: target.need,
      ...judged,
      answers: JSON.stringify(judged.answers),
      judged_on: actor.today,
      judged_by: actor.worker,
      judged_at: actor.now,
      at_version: target.version + 1,
    })
    .execute()
  await noteChange(tx, actor, open, {
    action: 'judge customary item',
    words: `Beoordeeld of ${judged.item} algemeen gebruikelijk is: ${judged.customary ? 'wel' : 'niet'}`,
    fields: ['item', 'answers', 'customary', 'because'],
  })
}

/** The judgement with the questions of the policy in words; throws `InputFault` for what was left out. */
export function judgementOf(
  policy: Policy,
  today: Temporal.PlainDate,
  input: CustomaryInput,
): Omit<CustomaryItem, 'id' | 'judgedOn'> {
  const product = input.product === null ? undefined : productOn(policy, input.product, today)
  const item = product?.name ?? input.item
  const faults: FieldFault[] = []
  if (input.product !== null && !product)
    faults.push({ field: 'product', message: 'Dit product staat vandaag niet in het verstrekkingenboek' })
  else if (item === '')
    faults.push({ field: 'item', message: 'Kies een product, of schrijf op waar het om gaat' })
  for (const { id } of policy.customaryTests)
    if (!input.answers[id]) faults.push({ field: `answers.${id}`, message: 'Beantwoord deze vraag' })
  if (input.because === '')
    faults.push({ field: 'because', message: 'Schrijf op waarom u voor deze inwoner zo oordeelt' })
  if (faults.length > 0) throw new InputFault(faults)
  return {
    item,
    product: product?.id ?? null,
    answers: policy.customaryTests.map(({ id, question }) => ({
      id,
      question,
      answer: input.answers[id] ?? '',
    })),
    customary: input.customary,
    because: input.because,
  }
}
