import type { ReactNode } from 'react'
import { capital } from '../core/capital.ts'

export type PanelProps = {
  title: string
  /** A link or button that belongs to the whole part. */
  action?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page with a title of its own, set apart from the parts around it. */
export const Panel = ({ title, action, id, children }: PanelProps) => (
  <section className="kt-panel" id={id}>
    <div className="kt-heading-row">
      <h2>{capital(title)}</h2>
      {action}
    </div>
    {children}
  </section>
)

/** Panels beside each other where the screen is wide enough. */
export const Panels = ({ children }: { children: ReactNode }) => <div className="kt-panels">{children}</div>
