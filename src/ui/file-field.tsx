import { Field, fieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** Kinds of file, as for the `accept` attribute; a help only, the server checks the bytes. */
  accept?: string
  multiple?: boolean
}

/** Files to send along. The form needs `upload`. */
export function FileField({ name, label, hint, error, optional, id, accept, multiple }: FileFieldProps) {
  const field = { name, label, hint, error, ...(optional && { optional }), ...(id && { id }) }
  const ids = fieldIds(field)
  return (
    <Field {...field}>
      <input
        type="file"
        className="kt-file"
        id={ids.input}
        name={name}
        accept={accept}
        multiple={multiple}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
      />
    </Field>
  )
}
