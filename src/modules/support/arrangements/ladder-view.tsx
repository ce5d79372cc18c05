import type { ReactNode } from 'react'
import { Ladder } from '../../../ui/ladder.tsx'
import { capital } from '../../../core/capital.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { Arrangement } from './arrangement.ts'
import { rungsOf, type Rung } from './ladder.ts'
import { factsOf, stateInWords } from './words.ts'

type LadderViewProps = {
  policy: Policy
  arrangement: Arrangement
  label: string
  /** The address of a line that may still be changed. */
  lineHref?: (id: string) => string
  /** What can be done on a step. */
  action?: (rung: Rung) => ReactNode
}

/** The ladder of one need: on each step its help and why it is not enough. */
export const LadderView = ({ policy, arrangement, label, lineHref, action }: LadderViewProps) => (
  <Ladder
    label={label}
    rungs={rungsOf(policy, arrangement).map((rung) => ({
      id: rung.tier,
      name: capital(rung.name),
      lines: rung.lines.map((line) => ({
        id: line.id,
        text: line.what,
        meta: [stateInWords(line), ...factsOf(policy, line)].join(' · '),
        ...(lineHref && line.state === 'proposed' && { href: lineHref(line.id) }),
      })),
      ...(rung.because !== null && { passedOver: { text: rung.because } }),
      ...(action && { action: action(rung) }),
    }))}
  />
)
