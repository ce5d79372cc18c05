import type { ReactNode } from 'react'
import { Alert as UtrechtAlert } from '@utrecht/component-library-react'

const words = { ok: 'Gelukt', info: 'Let op', warning: 'Waarschuwing', error: 'Fout' } as const

export type AlertProps = {
  kind: keyof typeof words
  title?: ReactNode
  children?: ReactNode
}

/** Something that must be seen, with a word for its kind. */
export const Alert = ({ kind, title, children }: AlertProps) => (
  <UtrechtAlert type={kind} role={kind === 'error' ? 'alert' : 'status'}>
    <strong>{title ?? words[kind]}</strong>
    {children}
  </UtrechtAlert>
)
