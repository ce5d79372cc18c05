import type { ReactNode } from 'react'
import { Reasons } from './reasons.tsx'
import type { Reason } from './reasons.tsx'

export type Rung = {
  id: string
  /** "Eigen kracht", "Sociaal netwerk" */
  name: string
  hint?: string
  /** What is on this step of the ladder: lines of the arrangement. */
  lines: readonly { id: string; text: ReactNode; meta?: ReactNode; href?: string }[]
  /** Why this step does not answer the need, or not alone. */
  passedOver?: Reason
  /** What can be done here: a link or a form. */
  action?: ReactNode
}

const state = (rung: Rung) => (rung.lines.length > 0 ? 'used' : rung.passedOver ? 'passed' : 'open')

const words = { used: 'ingezet', passed: 'niet genoeg', open: 'nog niet bekeken' } as const

/** The steps from own strength to tailored help: what stands on each, and why a step was passed over. */
export const Ladder = ({ label, rungs }: { label: string; rungs: readonly Rung[] }) => (
  <ol className="kt-ladder" aria-label={label}>
    {rungs.map((rung) => (
      <li key={rung.id} className={`kt-rung kt-rung--${state(rung)}`}>
        <div className="kt-rung__head">
          <h3>{rung.name}</h3>
          <span className="kt-rung__state">{words[state(rung)]}</span>
        </div>
        {rung.hint && <p className="kt-meta">{rung.hint}</p>}
        {rung.lines.length > 0 && (
          <ul className="kt-rung__lines">
            {rung.lines.map((line) => (
              <li key={line.id}>
                {line.href ? <a href={line.href}>{line.text}</a> : line.text}
                {line.meta && <div className="kt-meta">{line.meta}</div>}
              </li>
            ))}
          </ul>
        )}
        {rung.passedOver && <Reasons reasons={[rung.passedOver]} />}
        {rung.action}
      </li>
    ))}
  </ol>
)
