import { ok, refuse, type FieldFault, type Result } from '../../../core/failure.ts'
import { isBefore } from '../../../core/days.ts'
import type { RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import type { Arrangement } from '../arrangements/arrangement.ts'
import { rungsOf } from '../arrangements/ladder.ts'
import type { Line } from '../arrangements/line.ts'
import type { Application } from './application.ts'

/** The step of the ladder on which a refusal of this ground rests; the other grounds rest on none. */
const rungOf: Partial<Record<RefusalGround, Tier>> = {
  'own-strength': 'own-strength',
  'customary-item': 'own-strength',
  'customary-help': 'network',
  carer: 'network',
  network: 'network',
  'general-provision': 'general',
}

/** Whether a decision can be taken on this line: it is a tailored provision that was not decided on, asked for. */
export function mayDecide(line: Line, application: Application): Result<Line> {
  if (line.tier !== 'individual')
    return refuse(
      'only-tailored',
      'Een besluit is alleen nodig voor een maatwerkvoorziening. Deze hulp kan zonder besluit beginnen.',
      'Wmo 2015, artikel 2.3.5',
    )
  if (line.state !== 'proposed' && line.state !== 'agreed')
    return refuse('already-decided', 'Over deze hulp is al besloten.', 'Wmo 2015, artikel 2.3.5')
  if (application.state !== 'open')
    return refuse(
      'no-open-application',
      'Er is geen aanvraag waarover u nu kunt besluiten.',
      'Wmo 2015, artikel 2.3.2, lid 9',
    )
  return ok(line)
}

/**
 * Whether a refusal on this ground skips no step of the ladder: each lighter step before the one that it rests on was
 * looked at, with a reason (Steenwijkerland 2017, 598-607; Zoetermeer 2012, 2274-2277). A ground outside the ladder
 * needs no step.
 */
export function mayRefuseOn(
  policy: Policy,
  arrangement: Arrangement,
  ground: RefusalGround,
): Result<RefusalGround> {
  const rung = rungOf[ground]
  if (!rung) return ok(ground)
  const rungs = rungsOf(policy, arrangement)
  const lighter = rungs.slice(
    0,
    rungs.findIndex(({ tier }) => tier === rung),
  )
  const skipped = lighter.find(({ because, lines }) => because === null && lines.length === 0)
  return skipped
    ? refuse(
        'step-skipped',
        'Er is nog een lichtere stap niet bekeken. Een afwijzing mag geen stap van de ladder overslaan.',
        'Wmo 2015, artikel 2.3.2, lid 4',
      )
    : ok(ground)
}

const asNeeded = /\b(naar behoefte|indien nodig|zo nodig|wanneer nodig|zo vaak als nodig)\b/i

/**
 * What is wrong with the extent of a grant: activities, and days in their order. "As needed" is no extent: a decision
 * says how much somebody gets (CRVB; law sheet "Deciding").
 */
export function grantFaults(granted: {
  activities: readonly string[]
  frequency: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | undefined
  reviewOn: Temporal.PlainDate
}): FieldFault[] {
  const faults: FieldFault[] = []
  const words: [string, string][] = [
    ['frequency', granted.frequency],
    ...granted.activities.map((activity): [string, string] => ['activities', activity]),
  ]
  for (const [field, text] of words)
    if (asNeeded.test(text))
      faults.push({ field, message: '"Naar behoefte" is geen omvang. Schrijf op hoeveel en hoe vaak' })
  if (granted.until && isBefore(granted.until, granted.from))
    faults.push({ field: 'until', message: 'De laatste dag ligt voor de eerste. Vul een latere dag in' })
  if (!isBefore(granted.from, granted.reviewOn))
    faults.push({ field: 'reviewOn', message: 'Kies een dag voor het heronderzoek na de eerste dag' })
  return faults
}

/** An age as comparable decisions show it: never the age itself. */
export function ageBand(age: number | null): string {
  if (age === null) return 'onbekend'
  if (age < 18) return 'jonger dan 18'
  const from = age >= 90 ? 90 : Math.max(18, Math.floor(age / 10) * 10)
  return from === 90 ? '90 en ouder' : `${from} tot ${Math.floor(age / 10) * 10 + 10}`
}
