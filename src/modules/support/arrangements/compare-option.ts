import type { Actor } from '../../../core/actor.ts'
import { InputFault, Missing } from '../../../core/failure.ts'
import { isId, newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { productOn, type ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Extent } from '../investigations/need.ts'
import type { AdequateOption } from './adequate-option.ts'
import { bookCost } from './cost.ts'
import { productUnits } from './extent.ts'
import type { Cost } from './line.ts'
import { noteChange, openArrangement, type Target } from './open-arrangement.ts'

/** A way to answer the whole need; what a product costs may be left to the provision book. */
export type OptionInput = {
  what: string
  product: string | null
  cost: Cost | null
  years: number | null
  adequate: boolean
  because: string
}

/**
 * Adds a way to answer the need, to be compared with others by what it costs in a year (ZWO-20). Throws `InputFault`
 * when neither the input nor the provision book says what it costs, `Stale` when somebody else changed the
 * arrangement.
 */
export async function compareOption(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  input: OptionInput,
): Promise<void> {
  const open = await openArrangement(tx, actor, caseFile, target)
  const product = input.product === null ? undefined : productOn(open.policy, input.product, actor.today)
  if (input.product !== null && !product)
    throw new InputFault([
      { field: 'product', message: 'Dit product staat vandaag niet in het verstrekkingenboek' },
    ])
  const option = optionOf(input, product, open.arrangement.need.extent)
  await tx
    .insertInto('adequate_option')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      need: target.need,
      what: option.what,
      product: option.product,
      cost: option.cost.amount,
      cost_per: option.cost.per,
      years: option.years,
      adequate: option.adequate,
      because: option.because,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await noteChange(tx, actor, open, {
    action: 'compare option',
    words: `Oplossing vergeleken: ${option.what}`,
    fields: ['what', 'cost', 'adequate', 'because'],
  })
}

/** What one of a product costs, or the needed help in the measure of the product. */
const costByBook = (product: ProductOnDay, needed: Extent | null): Cost | undefined =>
  product.unit === 'item'
    ? bookCost(product, { amount: 1, ...productUnits.item })
    : needed
      ? bookCost(product, needed)
      : undefined

/** An option with its cost: as it was filled in, or by the provision book for the needed help. */
export function optionOf(
  input: OptionInput,
  product: ProductOnDay | undefined,
  needed: Extent | null,
): Omit<AdequateOption, 'id' | 'dropped'> {
  const what = input.what || product?.name
  if (!what) throw new InputFault([{ field: 'what', message: 'Schrijf op welke oplossing het is' }])
  const cost = input.cost ?? (product && costByBook(product, needed))
  if (!cost) throw new InputFault([{ field: 'cost', message: 'Vul in wat deze oplossing kost' }])
  const years = input.years ?? (cost.per === 'once' && product ? product.reviewAfterMonths / 12 : null)
  if (cost.per === 'once' && years === null)
    throw new InputFault([{ field: 'years', message: 'Vul in hoeveel jaar dit meegaat' }])
  return { ...input, what, product: product?.id ?? null, cost, years }
}

/** Takes an option out of the comparison; it stays readable. Throws `Missing`, `Stale`. */
export async function dropOption(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  option: string,
): Promise<void> {
  const open = await openArrangement(tx, actor, caseFile, target)
  const dropped = isId(option)
    ? await tx
        .updateTable('adequate_option')
        .set({ dropped_on: actor.today })
        .where('need', '=', target.need)
        .where('id', '=', option)
        .where('dropped_on', 'is', null)
        .returning('what')
        .executeTakeFirst()
    : undefined
  if (!dropped) throw new Missing('option')
  await noteChange(tx, actor, open, {
    action: 'drop option',
    words: `Oplossing niet meer vergeleken: ${dropped.what}`,
    fields: ['option'],
  })
}
