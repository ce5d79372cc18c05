import type { ReactNode } from 'react'

/** What will come here, and how to start. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) => (
  <div className="kt-empty">
    <p className="kt-empty__title">{title}</p>
    <p>{children}</p>
    {action}
  </div>
)
