import { inEuros } from '../../../core/cents.ts'
import { ok, refuse, type Refusal, type Result } from '../../../core/failure.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import type { ResultArea } from '../../ground/policies/shape/conversation.ts'
import type { AdequateOption } from './adequate-option.ts'
import type { Arrangement } from './arrangement.ts'
import { yearlyCost } from './cost.ts'
import type { ExpectedHelp } from './expected-help.ts'

/** What is to be tested before an individual provision is proposed. */
export type Award = {
  product: ProductOnDay
  decidingArea: ResultArea
  /** Id of the compared option that is carried out. */
  option: string | null
  /** Completed years; null while the birth day is not known. */
  age: number | null
}

const LAW = 'Wmo 2015, artikel 2.3.5, derde lid'

const no = (rule: string, because: string, source = LAW): Refusal => ({ rule, because, source })

/** The compared options that are adequate, the cheapest first, by what they cost in a year. */
export const adequateByCost = (options: readonly AdequateOption[]): AdequateOption[] =>
  options.filter(({ adequate, dropped }) => adequate && !dropped).toSorted((a, b) => perYear(a) - perYear(b))

const perYear = ({ cost, years }: AdequateOption): number => yearlyCost(cost, years) ?? Infinity

/** The product fits what is decided on and who asks. */
function productFault({ product, decidingArea, age }: Award): Refusal | undefined {
  if (!product.serves.includes(decidingArea.id))
    return no(
      'product-serves-other-result',
      `${product.name} dient niet het resultaat "${decidingArea.name}".`,
      product.byLaw.name,
    )
  if (product.minimumAge !== undefined && age !== null && age < product.minimumAge)
    return no('too-young', `${product.name} is er vanaf ${product.minimumAge} jaar.`, product.byLaw.name)
  return undefined
}

/** Whether anybody would buy the thing himself: judged for this product and this person (ZOE-18). */
function customaryFault({ customaryItems }: Arrangement, product: ProductOnDay): Refusal | undefined {
  const judged = customaryItems.find((item) => item.product === product.id)
  if (!judged)
    return no(
      'customary-not-judged',
      `Beoordeel eerst of ${product.name} voor deze inwoner algemeen gebruikelijk is.`,
    )
  if (judged.customary)
    return no('customary-item', `${product.name} is algemeen gebruikelijk: ${judged.because}`)
  return undefined
}

const everything = (help: ExpectedHelp): { who: string; because: string } | undefined =>
  help.housemates === 'all'
    ? { who: 'huisgenoten', because: help.housematesBecause }
    : help.carer === 'all'
      ? { who: 'de mantelzorger', because: help.carerBecause }
      : undefined

/** Whether housemates or the carer can be expected to do it (Wmo 1.1.1, 2.3.2(4) b and c). */
function expectedFault({ expectedHelp }: Arrangement): Refusal | undefined {
  if (!expectedHelp)
    return no('expected-help-not-judged', 'Weeg eerst wat van huisgenoten en mantelzorger te verwachten is.')
  const all = everything(expectedHelp)
  return all && no('others-can-do-all', `De hele behoefte is te verwachten van ${all.who}: ${all.because}`)
}

/** Whether the chosen option is adequate, and none that is adequate costs less. */
function optionFault({ options }: Arrangement, { option, product }: Award): Refusal | undefined {
  const source = product.byLaw.name
  const chosen = options.find(({ id, dropped }) => id === option && !dropped)
  if (!chosen)
    return no('options-not-compared', 'Vergelijk eerst welke oplossingen er zijn en wat zij kosten.', source)
  if (chosen.product !== product.id)
    return no('other-option', `"${chosen.what}" gaat niet over ${product.name}.`, source)
  if (!chosen.adequate)
    return no('not-adequate', `"${chosen.what}" is niet passend: ${chosen.because}`, source)
  const cheapest = adequateByCost(options)[0]!
  return perYear(cheapest) < perYear(chosen)
    ? no(
        'not-the-cheapest',
        `"${cheapest.what}" is ook passend en kost minder: ${inEuros(yearlyCost(cheapest.cost, cheapest.years)!)} per jaar.`,
        source,
      )
    : undefined
}

/**
 * Whether an individual provision may be proposed: the product fits the result that is decided on, it was judged
 * whether it is customary, what housemates and carer can be expected to do was weighed, and it is the cheapest
 * adequate solution (Zwolle 2006, 4562-4574 and 4748-4750). The ladder comes before this (`mayWorkOn`).
 */
export function mayAward(arrangement: Arrangement, award: Award): Result<ProductOnDay> {
  const fault =
    productFault(award) ??
    customaryFault(arrangement, award.product) ??
    expectedFault(arrangement) ??
    optionFault(arrangement, award)
  return fault ? refuse(fault.rule, fault.because, fault.source) : ok(award.product)
}
