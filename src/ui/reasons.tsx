import type { ReactNode } from 'react'

/** Why something holds or does not, and where that is written. */
export type Reason = {
  text: ReactNode
  /** Whether it is so in this case; left out where it only explains. */
  holds?: boolean
  source?: string
}

/** Reasons as a list, each with a word for whether it is so and the place that it rests on. */
export const Reasons = ({ reasons }: { reasons: readonly Reason[] }) => (
  <ul className="kt-reasons">
    {reasons.map((reason, index) => (
      <li
        key={index}
        className={reason.holds === undefined ? undefined : `kt-reason--${reason.holds ? 'yes' : 'no'}`}
      >
        {reason.holds !== undefined && <strong>{reason.holds ? 'Wel: ' : 'Niet: '}</strong>}
        {reason.text}
        {reason.source && <span className="kt-meta"> ({reason.source})</span>}
      </li>
    ))}
  </ul>
)
