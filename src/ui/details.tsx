import type { ReactNode } from 'react'

/** More for who wants it; closed at first. */
export const Details = ({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) => (
  <details className="kt-details" open={open}>
    <summary>{summary}</summary>
    <div className="kt-details__content">{children}</div>
  </details>
)
