import type { ReactNode } from 'react'
import { capital } from '../core/capital.ts'

/** A label begins with a capital, also where its words are a name of the policy that stands in sentences too. */
export const asLabel = (label: ReactNode): ReactNode => (typeof label === 'string' ? capital(label) : label)
