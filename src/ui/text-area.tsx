import { Textarea } from '@utrecht/component-library-react'
import { Field, fieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  defaultValue?: string | undefined
  rows?: number
  maxLength?: number
  /** The version that was shown, for a field that saves itself (see `islands/autosave.ts`). */
  version?: number
}

/** Several lines of text; it grows with what is typed where the browser can. */
export function TextArea({ name, label, hint, error, optional, id, version, ...input }: TextAreaProps) {
  const field = { name, label, hint, error, ...(optional && { optional }), ...(id && { id }) }
  const ids = fieldIds(field)
  return (
    <Field {...field}>
      <Textarea
        rows={4}
        {...input}
        id={ids.input}
        name={name}
        invalid={error !== undefined}
        aria-describedby={ids.describedBy}
        data-version={version}
      />
    </Field>
  )
}
