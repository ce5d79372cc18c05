import type { FieldFault } from '../../../core/failure.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { periods, units } from '../investigations/need.ts'
import { isBefore } from '../../../core/days.ts'
import { amountOf, productUnits } from './extent.ts'
import type { DoerKind, LineWords } from './line.ts'

/** Who can give help on each step. */
export const doersOf: Record<Tier, readonly DoerKind[]> = {
  'own-strength': ['resident', 'housemate'],
  network: ['network', 'carer', 'housemate', 'volunteer'],
  general: ['organisation', 'volunteer'],
  collective: ['organisation'],
  individual: ['organisation', 'network', 'carer'],
}

/** Only what a provision is (algemeen, collectief, maatwerk) must say whether it lasts (STW-12). */
const isProvision = (tier: Tier): boolean => tier !== 'own-strength' && tier !== 'network'

/** Of an individual provision the provider may be chosen later, when it is decided on. */
const needsName = ({ tier, doneBy }: LineWords): boolean =>
  doneBy.kind !== 'resident' && tier !== 'individual'

function lastingFaults(policy: Policy, { tier, lasting, until }: LineWords): FieldFault[] {
  if (!lasting)
    return isProvision(tier)
      ? [{ field: 'lasting', message: 'Kies of de hulp tijdelijk of blijvend is, en waarom' }]
      : []
  const known = policy.durations.find((duration) => duration.lasting === lasting.lasting)
  if (!known?.grounds.some(({ id }) => id === lasting.ground))
    return [{ field: 'lasting', message: 'Kies een grond uit het beleid' }]
  return lasting.lasting === 'temporary' && !until
    ? [{ field: 'until', message: 'Vul in tot wanneer de tijdelijke hulp duurt' }]
    : []
}

/** An individual provision has an extent in time, or a number of items: "as needed" is no extent (CRVB on 2.3.5). */
function extentFaults({ tier, extent }: LineWords, product: ProductOnDay | undefined): FieldFault[] {
  if (tier !== 'individual' || !product) return []
  if (!extent) return [{ field: 'amount', message: 'Vul in hoeveel: naar behoefte kan niet' }]
  const counted = productUnits[product.unit]
  return amountOf(product, extent) === undefined
    ? [{ field: 'unit', message: `${product.name} telt in ${units[counted.unit]} ${periods[counted.per]}` }]
    : []
}

function productFaults(policy: Policy, line: LineWords, product: ProductOnDay | undefined): FieldFault[] {
  if (line.product !== null && !product)
    return [
      { field: 'product', message: 'Dit product staat op de eerste dag niet in het verstrekkingenboek' },
    ]
  if (line.tier === 'individual' && !product)
    return [{ field: 'product', message: 'Kies een product uit het verstrekkingenboek' }]
  const faults: FieldFault[] = []
  if (product?.householdHelp && line.functions.length === 0)
    faults.push({ field: 'functions', message: 'Kies wat de hulp in het huishouden doet' })
  if (line.functions.some((id) => !policy.householdHelp.functions.some((known) => known.id === id)))
    faults.push({ field: 'functions', message: 'Kies uit de lijst' })
  if (line.item !== null && !product?.coreRange.some(({ id }) => id === line.item))
    faults.push({ field: 'item', message: 'Kies uit het kernassortiment van dit product' })
  return faults
}

/** What is wrong with how a line was filled in; `product` is the product of the provision book on the first day. */
export function lineFaults(policy: Policy, line: LineWords, product: ProductOnDay | undefined): FieldFault[] {
  const faults: FieldFault[] = []
  if (line.what === '') faults.push({ field: 'what', message: 'Schrijf op wat er gebeurt' })
  if (!doersOf[line.tier].includes(line.doneBy.kind))
    faults.push({ field: 'doneBy', message: 'Kies wie de hulp op deze trede geeft' })
  if (line.doneBy.name === '' && needsName(line))
    faults.push({ field: 'doneByName', message: 'Vul in wie de hulp geeft' })
  if (line.until && isBefore(line.until, line.from))
    faults.push({ field: 'until', message: 'De laatste dag ligt voor de eerste' })
  return [
    ...faults,
    ...productFaults(policy, line, product),
    ...extentFaults(line, product),
    ...lastingFaults(policy, line),
  ]
}
