import type { Arrangement } from '../arrangements/arrangement.ts'
import { stands } from '../arrangements/line.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import type { MoreEvidence, Part } from '../investigations/legal-parts.ts'

/** The legal part that looking at a step of the ladder covers (Wmo 2.3.2(4) c and e). */
const covered: Partial<Record<Tier, Part>> = { network: 'c', general: 'e' }

/**
 * What the arrangements show of the legal parts: that the network and the general provisions were looked at for every
 * need, with why they are not enough or what they do. Nothing of a step that was passed over for some need.
 */
export function evidenceOf(arrangements: readonly Arrangement[]): MoreEvidence {
  const evidence: MoreEvidence = {}
  for (const [tier, part] of Object.entries(covered) as [Tier, Part][]) {
    const words = arrangements.map((arrangement) => wordsOn(arrangement, tier))
    if (words.length > 0 && words.every((text) => text !== undefined)) evidence[part] = words.join(' ')
  }
  return evidence
}

/** What was found on a step for one need, or undefined when nobody looked at it. */
function wordsOn({ steps, lines }: Arrangement, tier: Tier): string | undefined {
  const step = steps.find((one) => one.tier === tier)
  if (step) return step.because
  const here = lines.filter((line) => line.tier === tier && stands(line))
  return here.length > 0 ? `${here.map(({ what }) => what).join(', ')}.` : undefined
}
