import type { Path } from '../../../core/checked-yaml.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { shortenedTerm } from '../../../core/local-terms.ts'
import type { Policy } from './policy.ts'
import { tiers } from './shape/provisions.ts'
import type { MeaningFault } from './walk.ts'

type Dated = { from: Temporal.PlainDate; until?: Temporal.PlainDate | undefined }

/**
 * Faults in what follows on itself: rules by date, of which one holds on any day; ages and tiers that go up.
 */
export function seriesFaults(policy: Policy): MeaningFault[] {
  const { from } = policy.valid
  const series: { path: Path; items: readonly Dated[]; from: Temporal.PlainDate | undefined }[] = [
    { path: ['resultAreas'], items: policy.resultAreas, from },
    { path: ['byLaws'], items: policy.byLaws, from },
    { path: ['pgb', 'payment'], items: policy.pgb.payment, from },
    { path: ['contribution', 'rules'], items: policy.contribution.rules, from },
    ...policy.provisionBook.flatMap((product, index) => [
      { path: ['provisionBook', index, 'forms'], items: product.forms, from: product.from },
      { path: ['provisionBook', index, 'rates'], items: product.rates, from: product.from },
      { path: ['provisionBook', index, 'coreRange'], items: product.coreRange, from: undefined },
    ]),
  ]
  return [
    ...turnedRound(['valid'], policy.valid),
    ...policy.provisionBook.flatMap((product, index) => turnedRound(['provisionBook', index], product)),
    ...series.flatMap(({ path, items }) => overlaps(path, items)),
    ...series.flatMap(({ path, items, from: due }) => (due ? lateStart(path, items, due) : [])),
    ...instrumentOverlaps(policy),
    ...orderFaults(policy),
    ...termFaults(policy),
  ]
}

/** A term of the municipality's own is never longer than that of the law, on whichever day of its year it starts. */
function termFaults({ terms }: Policy): MeaningFault[] {
  const law = nationalLaw()
  return terms.flatMap(({ kind, year, days }, index) => {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    for (let start = first; start.year === year; start = start.add({ days: 1 })) {
      const term = shortenedTerm(law, kind, start, { days })
      if (!term.ok) return [{ path: ['terms', index, 'days'], message: term.refusal.because }]
    }
    return []
  })
}

function turnedRound(path: Path, { from, until }: Dated): MeaningFault[] {
  const wrong = until && Temporal.PlainDate.compare(until, from) < 0
  return wrong ? [{ path: [...path, 'until'], message: 'de laatste dag ligt voor de eerste' }] : []
}

/** Rules that follow on each other day by day: each begins on the day after the last of the one before. */
function overlaps(path: Path, items: readonly Dated[]): MeaningFault[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1]
    const due = before?.until?.add({ days: 1 })
    const open = before && !due
    const apart = due && !due.equals(item.from)
    const message = open
      ? 'de vorige regel heeft geen laatste dag (until)'
      : `begin op ${due?.toString()}, de dag na de vorige regel`
    return [
      ...turnedRound([...path, index], item),
      ...(open || apart ? [{ path: [...path, index, 'from'], message }] : []),
    ]
  })
}

/** Rules that must be there from the first day on which the policy, or the product, holds. */
function lateStart(path: Path, items: readonly Dated[], from: Temporal.PlainDate): MeaningFault[] {
  const [first] = items
  const late = first && Temporal.PlainDate.compare(first.from, from) > 0
  return late ? [{ path: [...path, 0, 'from'], message: `moet er zijn vanaf ${from.toString()}` }] : []
}

/** Two versions of one instrument never hold on the same day. */
function instrumentOverlaps({ instruments }: Policy): MeaningFault[] {
  return instruments.flatMap((instrument, index) => {
    const before = instruments.slice(0, index).findLast((other) => other.series === instrument.series)
    const clash = before && (!before.until || Temporal.PlainDate.compare(instrument.from, before.until) <= 0)
    return clash
      ? [{ path: ['instruments', index, 'from'], message: 'op deze dag geldt de vorige versie nog' }]
      : turnedRound(['instruments', index], instrument)
  })
}

function orderFaults({ lifePhases, ladder }: Policy): MeaningFault[] {
  const faults: MeaningFault[] = []
  const ages = lifePhases.flatMap(({ fromAge }) => fromAge ?? [])
  if (ages[0] !== 0 || ages.some((age, index) => index > 0 && age <= (ages[index - 1] ?? age)))
    faults.push({ path: ['lifePhases'], message: 'de leeftijden lopen op, te beginnen bij 0' })
  const order = ladder.map(({ tier }) => tiers.indexOf(tier))
  if (order.some((place, index) => index > 0 && place <= (order[index - 1] ?? place)))
    faults.push({ path: ['ladder'], message: 'de treden staan niet van licht naar zwaar' })
  return faults
}
