import { isBefore } from '../../../core/days.ts'
import { ok, refuse, type FieldFault, type Result } from '../../../core/failure.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import type { ResultArea } from '../../ground/policies/shape/conversation.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import type { RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import type { Arrangement } from '../arrangements/arrangement.ts'
import { mayRefuseFor, mayWorkOn } from '../arrangements/ladder.ts'
import type { Extent } from '../investigations/need.ts'
import { evidenceMissing, type RefusalRecord } from './refusal-evidence.ts'

/** What is granted, as it was filled in, before it becomes words. */
export type Award = {
  activities: readonly string[]
  extent: Extent
  /** "een keer per week"; empty for an item. */
  frequency: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  reviewOn: Temporal.PlainDate
}

/** Words that leave the extent to whoever delivers: that is no decision on how much somebody gets (CRVB:2018:3241). */
const asNeeded = /naar behoefte|zo nodig|indien nodig|wanneer nodig|als het nodig is|naar omstandigheden/i

/** What is wrong with how an award was filled in: result, activities, frequency and time per week, or the item. */
export function awardFaults(award: Award): FieldFault[] {
  const { activities, extent, frequency, from, until, reviewOn } = award
  const faults: FieldFault[] = []
  const fault = (field: string, message: string) => faults.push({ field, message })
  if (activities.length === 0) fault('activities', 'Schrijf op wat er gebeurt, elke activiteit op een regel')
  if (activities.some((activity) => asNeeded.test(activity)))
    fault('activities', 'Naar behoefte kan niet: schrijf op wat er gebeurt')
  if (extent.per !== 'once' && frequency === '')
    fault('frequency', 'Vul in hoe vaak, bijvoorbeeld: een keer per week')
  if (asNeeded.test(frequency)) fault('frequency', 'Naar behoefte kan niet: vul in hoe vaak de hulp komt')
  if (until && isBefore(until, from)) fault('until', 'De laatste dag ligt voor de eerste')
  if (!isBefore(from, reviewOn)) fault('reviewOn', 'Kies een dag na de eerste dag van de hulp')
  if (until && isBefore(until, reviewOn)) fault('reviewOn', 'Kies een dag voordat de hulp afloopt')
  return faults
}

/**
 * Whether a decision may allocate this: a tailored provision (STW-13) for one of the results on which the act decides
 * (ZWO-21, ZOE-08), which its product serves.
 */
export function mayAllocate(
  tier: Tier,
  area: ResultArea | undefined,
  product: ProductOnDay,
): Result<{ area: ResultArea; product: ProductOnDay }> {
  if (tier !== 'individual')
    return refuse(
      'tailored-provisions-only',
      'Een beschikking is er alleen voor een maatwerkvoorziening. Andere hulp staat in het verslag en heeft geen besluit nodig.',
      'Wmo 2015, artikel 2.3.5, derde lid',
    )
  if (!area?.decides || !product.serves.includes(area.id))
    return refuse(
      'not-a-result-of-the-act',
      `${product.name} hoort niet bij een resultaat waarover de gemeente beslist.`,
      product.byLaw.name,
    )
  return ok({ area, product })
}

/** On which step of the ladder the ground for a refusal lies; the others do not come out of the ladder. */
const tierOfGround: Partial<Record<RefusalGround, Tier>> = {
  'own-strength': 'own-strength',
  'customary-item': 'own-strength',
  'customary-help': 'own-strength',
  carer: 'network',
  network: 'network',
  'general-provision': 'general',
}

/** Grounds that say something about the form only: the help itself is granted, in kind. */
export const pgbGrounds: readonly RefusalGround[] = ['pgb-condition', 'pgb-dearer', 'pgb-withdrawn-before']

const THIRD = 'Wmo 2015, artikel 2.3.5, derde lid'

/**
 * Whether an application may be refused on a ground (Wmo 2.3.5(3) and further). A ground that is a lighter step of the
 * ladder needs that step to hold help and every step below it to have been looked at: a refusal skips none.
 */
export function mayRefuse(
  policy: Policy,
  ground: RefusalGround,
  record: RefusalRecord,
): Result<RefusalGround> {
  if (pgbGrounds.includes(ground))
    return refuse(
      'pgb-only',
      'Deze grond gaat alleen over het pgb. Ken de hulp in natura toe en wijs het pgb daarbij af.',
      'Wmo 2015, artikel 2.3.6',
    )
  const tier = tierOfGround[ground]
  if (tier) {
    if (!record.arrangement)
      return refuse(
        'need-not-chosen',
        'Kies bij welke behoefte dit hoort. Zonder onderzoek naar de treden kan dit geen grond zijn.',
        THIRD,
      )
    const reached = mayRefuseFor(policy, record.arrangement, tier)
    if (!reached.ok) return reached
  }
  const missing = evidenceMissing(ground, record)
  return missing ? refuse(missing.rule, missing.because, missing.source) : ok(ground)
}

/** Whether an individual provision may be granted for this need: each lighter step was looked at. */
export const mayGrantFor = (policy: Policy, arrangement: Arrangement) =>
  mayWorkOn(policy, arrangement, 'individual')
