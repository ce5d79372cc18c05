import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import type { Frame } from './frame.ts'

/** The names of the hidden fields that every form of ours sends. */
export const hiddenFields = { token: '_token', key: '_key', version: '_version' } as const

export type FormProps = {
  frame: Pick<Frame, 'token'>
  action: string
  /** The version of what is changed, so that a stale page is refused. */
  version?: number | string
  /** The form sends files. */
  upload?: boolean
  /** Where single fields are saved while somebody types (see `islands/autosave.ts`). */
  autosave?: { url: string; user: string }
  id?: string
  children: ReactNode
}

/**
 * A form that is sent by POST, with the CSRF token of the session and a key of its own by which a second sending of
 * the same form is recognised. The browser's own checks are off: the server's error summary is what people see.
 */
export const Form = ({ frame, action, version, upload, autosave, id, children }: FormProps) => (
  <form
    method="post"
    action={action}
    id={id}
    className="kt-form"
    encType={upload ? 'multipart/form-data' : undefined}
    noValidate
    data-autosave={autosave?.url}
    data-user={autosave?.user}
  >
    <input type="hidden" name={hiddenFields.token} value={frame.token} />
    <input type="hidden" name={hiddenFields.key} value={randomUUID()} />
    {version !== undefined && <input type="hidden" name={hiddenFields.version} value={version} />}
    {children}
  </form>
)

/** A form that only asks, by GET: searching and filtering. What it asks stands in the address, so no names of people. */
export const QueryForm = ({ action, children }: { action: string; children: ReactNode }) => (
  <form method="get" action={action} className="kt-form kt-form--query" noValidate>
    {children}
  </form>
)
