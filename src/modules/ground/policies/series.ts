import type { Policy } from './policy.ts'
import type { Path } from './policy-text.ts'
import { tiers } from './shape/provisions.ts'
import type { MeaningFault } from './walk.ts'

type Dated = { from: Temporal.PlainDate; until?: Temporal.PlainDate | undefined }

/**
 * Faults in what follows on itself: rules by date, of which one holds on any day; ages and tiers that go up.
 */
export function seriesFaults(policy: Policy): MeaningFault[] {
  const dated: [Path, readonly Dated[]][] = [
    [['resultAreas'], policy.resultAreas],
    [['byLaws'], policy.byLaws],
    [['pgb', 'payment'], policy.pgb.payment],
    [['contribution', 'rules'], policy.contribution.rules],
    ...policy.provisionBook.flatMap(({ forms, rates, coreRange }, index): [Path, readonly Dated[]][] => [
      [['provisionBook', index, 'forms'], forms],
      [['provisionBook', index, 'rates'], rates],
      [['provisionBook', index, 'coreRange'], coreRange],
    ]),
  ]
  return [
    ...turnedRound(['valid'], policy.valid),
    ...policy.provisionBook.flatMap((product, index) => turnedRound(['provisionBook', index], product)),
    ...dated.flatMap(([path, items]) => overlaps(path, items)),
    ...instrumentOverlaps(policy),
    ...orderFaults(policy),
  ]
}

function turnedRound(path: Path, { from, until }: Dated): MeaningFault[] {
  const wrong = until && Temporal.PlainDate.compare(until, from) < 0
  return wrong ? [{ path: [...path, 'until'], message: 'de laatste dag ligt voor de eerste' }] : []
}

function overlaps(path: Path, items: readonly Dated[]): MeaningFault[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1]
    const early = before && Temporal.PlainDate.compare(item.from, before.until ?? before.from) <= 0
    const open = before && !before.until
    const message = early
      ? 'begint voordat de vorige regel is afgelopen'
      : 'de vorige regel heeft geen laatste dag (until), dus welke geldt is niet duidelijk'
    return [
      ...turnedRound([...path, index], item),
      ...(early || open ? [{ path: [...path, index, 'from'], message }] : []),
    ]
  })
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
