import type { ReactNode } from 'react'
import { Button as UtrechtButton, ButtonLink as UtrechtButtonLink } from '@utrecht/component-library-react'

/** One primary a page; warning for what cannot be undone; quiet for what is seldom needed. */
export type ButtonKind = 'primary' | 'secondary' | 'warning' | 'quiet'

const appearances = {
  primary: 'primary-action-button',
  secondary: 'secondary-action-button',
  warning: 'primary-action-button',
  quiet: 'subtle-button',
} as const

export type ButtonProps = {
  kind?: ButtonKind
  /** Sent with the form when this button is used. */
  name?: string
  value?: string
  /** Another address than the form's own. */
  formAction?: string
  form?: string
  type?: 'submit' | 'button'
  children: ReactNode
}

/** A button that sends its form. */
export const Button = ({ kind = 'primary', type = 'submit', children, ...rest }: ButtonProps) => (
  <UtrechtButton
    type={type}
    appearance={appearances[kind]}
    {...(kind === 'warning' && { hint: 'danger' })}
    {...rest}
  >
    {children}
  </UtrechtButton>
)

export type ButtonLinkProps = {
  href: string
  kind?: 'primary' | 'secondary' | 'quiet'
  /** The browser saves what is behind the link instead of showing it. */
  download?: boolean
  children: ReactNode
}

/** A link that looks like a button: a step that changes nothing yet. */
export const ButtonLink = ({ href, kind = 'secondary', download, children }: ButtonLinkProps) => (
  <UtrechtButtonLink href={href} appearance={appearances[kind]} download={download}>
    {children}
  </UtrechtButtonLink>
)

/** Buttons that belong together: the main one first. */
export const Buttons = ({ children }: { children: ReactNode }) => <div className="kt-buttons">{children}</div>
