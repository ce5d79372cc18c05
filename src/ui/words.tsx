import type { ReactNode } from 'react'

/** What somebody said or wrote, in his own words and lines. */
export const Words = ({ children }: { children: ReactNode }) => <p className="kt-words">{children}</p>

/** Two controls or texts that belong together, beside each other where there is room. */
export const Pair = ({ children }: { children: ReactNode }) => <div className="kt-pair">{children}</div>
