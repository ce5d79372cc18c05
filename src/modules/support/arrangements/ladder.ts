import { ok, refuse, type Result } from '../../../core/failure.ts'
import { type Policy, sourceOf } from '../../ground/policies/policy.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { extentInWords, readyForLadder } from '../investigations/need.ts'
import type { Arrangement } from './arrangement.ts'
import { givenOf } from './extent.ts'
import { stands, type Line } from './line.ts'

/** One step of the policy's ladder, as far as this need has come on it. */
export type Rung = {
  tier: Tier
  name: string
  source: string
  /** Why it does not answer the need, or not alone; null while that was not judged. */
  because: string | null
  lines: readonly Line[]
}

/** The ladder of the policy from light to heavy, with what was judged and composed for this need. */
export const rungsOf = (policy: Policy, { steps, lines }: Arrangement): Rung[] =>
  policy.ladder.map((step) => ({
    tier: step.tier,
    name: step.name,
    source: sourceOf(policy, step),
    because: steps.find(({ tier }) => tier === step.tier)?.because ?? null,
    lines: lines.filter((line) => line.tier === step.tier && stands(line)),
  }))

const below = (rungs: readonly Rung[], tier: Tier): Rung[] =>
  rungs.slice(
    0,
    rungs.findIndex((rung) => rung.tier === tier),
  )

/**
 * Whether help may be sought on this step: it is known which help is needed and how much (CRVB:2018:819), and each
 * lighter step has a reason why it does not answer the need, or not alone (Wmo 2.3.2(4); Zoetermeer 2012, annex 2).
 */
export function mayWorkOn(policy: Policy, arrangement: Arrangement, tier: Tier): Result<Rung> {
  const ready = readyForLadder(arrangement.need)
  if (!ready.ok) return ready
  const rungs = rungsOf(policy, arrangement)
  const rung = rungs.find((candidate) => candidate.tier === tier)
  if (!rung) return refuse('tier-not-in-policy', 'Deze trede staat niet in het beleid.', policy.name)
  const skipped = below(rungs, tier).find(({ because }) => because === null)
  if (skipped)
    return refuse(
      'ladder-step-skipped',
      `De trede "${skipped.name}" is nog niet bekeken. Schrijf daar eerst op waarom die de behoefte niet, of niet alleen, beantwoordt.`,
      skipped.source,
    )
  return ok(rung)
}

/**
 * Whether an individual provision may be refused because this lighter step answers the need (Wmo 2.3.5(3)): the steps
 * below it were looked at, and it holds help. A refusal cannot skip a step.
 */
export function mayRefuseFor(policy: Policy, arrangement: Arrangement, tier: Tier): Result<Rung> {
  const reached = mayWorkOn(policy, arrangement, tier)
  if (!reached.ok) return reached
  const { name, lines, source } = reached.value
  if (lines.length === 0)
    return refuse(
      'tier-answers-nothing',
      `Op de trede "${name}" staat geen hulp. Dan kan die trede geen grond zijn om een maatwerkvoorziening af te wijzen.`,
      source,
    )
  return reached
}

/**
 * Whether it may be said that the lines together answer the need, or that nothing can (Zoetermeer 2012, annex 2: a mix
 * that together is a solution): every step up to the heaviest that is used was looked at, and where less help is
 * composed than is needed, `words` say why that is enough.
 */
export function mayConclude(
  policy: Policy,
  arrangement: Arrangement,
  words: string,
): Result<readonly Line[]> {
  const rungs = rungsOf(policy, arrangement)
  const heaviest = rungs.findLast(({ lines }) => lines.length > 0) ?? rungs.at(-1)
  const reached = mayWorkOn(policy, arrangement, heaviest?.tier ?? 'individual')
  if (!reached.ok) return reached
  const lines = rungs.flatMap((rung) => rung.lines)
  const { source, because, name } = reached.value
  if (lines.length === 0 && because === null)
    return refuse(
      'ladder-step-skipped',
      `De trede "${name}" is nog niet bekeken. Kies hulp, of schrijf op waarom die er niet is.`,
      source,
    )
  const needed = arrangement.need.extent
  if (
    needed &&
    words === '' &&
    givenOf(
      needed,
      lines.map(({ extent }) => extent),
    ) < needed.amount
  )
    return refuse(
      'less-than-needed',
      `Nodig is ${extentInWords(needed)}; de regels komen daar niet aan. Vul de hulp aan, of schrijf op waarom dit de hele behoefte beantwoordt.`,
      source,
    )
  return ok(lines)
}
