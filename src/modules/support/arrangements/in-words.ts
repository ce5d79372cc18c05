import type { ArrangementLine, Need as NeedInLetter } from '../../../letters/kinds/findings.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { durations, extentInWords, type Need } from '../investigations/need.ts'
import type { Arrangement } from './arrangement.ts'
import { costInWords } from './cost.ts'
import { areaName } from './deciding-area.ts'
import { rungsOf } from './ladder.ts'
import { stands, type Doer, type Line } from './line.ts'

/** The lighter steps that were looked at, each with why it is not enough: for findings and decisions. */
export const passedBefore = (
  policy: Policy,
  arrangement: Arrangement,
  tier: Tier,
): { tier: Tier; because: string }[] => {
  const rungs = rungsOf(policy, arrangement)
  return rungs
    .slice(
      0,
      rungs.findIndex((rung) => rung.tier === tier),
    )
    .flatMap(({ tier: lighter, because }) => (because === null ? [] : [{ tier: lighter, because }]))
}

/** "Jan de Vries (buurman)", or that somebody is still to be chosen. */
export function doerInWords({ kind, name, relation }: Doer): string {
  if (kind === 'resident') return 'u zelf'
  if (name === '') return 'wij kiezen nog wie dit doet'
  return relation === '' ? name : `${name} (${relation})`
}

/** "blijvend: de ziekte wordt erger" */
export function lastingInWords(policy: Policy, { lasting }: Line): string | undefined {
  if (!lasting) return undefined
  const duration = policy.durations.find((known) => known.lasting === lasting.lasting)
  const ground = duration?.grounds.find(({ id }) => id === lasting.ground)?.name ?? lasting.ground
  const words = lasting.words === '' ? ground : `${ground}. ${lasting.words}`
  return `${duration?.name ?? lasting.lasting}: ${words}`
}

const lineInWords = (
  policy: Policy,
  openedOn: Temporal.PlainDate,
  arrangement: Arrangement,
  line: Line,
): ArrangementLine => {
  const ground = lastingInWords(policy, line)
  return {
    tier: line.tier,
    result: areaName(policy, openedOn, line.decidingArea ?? line.resultArea),
    what: line.what,
    who: doerInWords(line.doneBy),
    from: line.from,
    ...(line.until && { until: line.until }),
    ...(line.extent && { extent: extentInWords(line.extent) }),
    ...(line.cost && { cost: costInWords(line.cost) }),
    ...(ground !== undefined && { ground }),
    passed: passedBefore(policy, arrangement, line.tier),
  }
}

const needInWords = (need: Need): NeedInLetter => ({
  limitation: need.limitations,
  wish: need.wantedResult,
  help: [
    need.helpNeeded,
    need.extent && extentInWords(need.extent),
    need.duration && `${durations[need.duration]}: ${need.durationGround}`,
  ]
    .filter((part): part is string => Boolean(part))
    .map((part) => part.replace(/[.\s]+$/, ''))
    .join(', '),
})

/**
 * The arrangements of a file in the words of the findings: needs, and the lines that stand, from light to heavy. What
 * is frozen in a letter is this, so that it never changes with the file.
 */
export const arrangementsInWords = (
  policy: Policy,
  openedOn: Temporal.PlainDate,
  arrangements: readonly Arrangement[],
): { needs: NeedInLetter[]; lines: ArrangementLine[] } => ({
  needs: arrangements.map(({ need }) => needInWords(need)),
  lines: arrangements.flatMap((arrangement) =>
    policy.ladder.flatMap(({ tier }) =>
      arrangement.lines
        .filter((line) => line.tier === tier && stands(line))
        .map((line) => lineInWords(policy, openedOn, arrangement, line)),
    ),
  ),
})
