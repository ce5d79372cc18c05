import type { ReactNode } from 'react'

export type Step = {
  id: string
  name: string
  href?: string
  state: 'done' | 'current' | 'open' | 'skipped'
  /** Why it is skipped, when it was done, or by when it must be. */
  note?: ReactNode
}

const words = { done: 'gedaan', current: 'bezig', open: 'nog te doen', skipped: 'niet nodig' } as const

/** The steps of a route and how far it is. */
export const Steps = ({ label, steps }: { label: string; steps: readonly Step[] }) => (
  <ol className="kt-steps" aria-label={label}>
    {steps.map((step) => (
      <li
        key={step.id}
        className={`kt-step kt-step--${step.state}`}
        aria-current={step.state === 'current' ? 'step' : undefined}
      >
        <span className="kt-step__sign" aria-hidden="true" />
        <div>
          <span className="kt-step__name">{step.href ? <a href={step.href}>{step.name}</a> : step.name}</span>
          <span className="kt-step__state">{words[step.state]}</span>
          {step.note && <div className="kt-meta">{step.note}</div>}
        </div>
      </li>
    ))}
  </ol>
)
