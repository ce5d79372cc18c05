import type { ReactNode } from 'react'
import { StatusBadge } from '@utrecht/component-library-react'
import { asLabel } from './as-label.ts'

const tones = {
  neutral: 'inactive',
  active: 'neutral',
  good: 'success',
  attention: 'warning',
  bad: 'danger',
} as const

export type Tone = keyof typeof tones

/** The state of something in a word; the colour only helps. */
export const Status = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <StatusBadge status={tones[tone]}>{asLabel(children)}</StatusBadge>
)
