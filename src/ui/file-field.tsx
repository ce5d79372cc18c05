import { Field, splitField } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** Kinds of file, as for the `accept` attribute; a help only, the server checks the bytes. */
  accept?: string
  multiple?: boolean
}

/** Files to send along. The form needs `upload`. */
export function FileField(props: FileFieldProps) {
  const { field, ids, rest } = splitField(props)
  return (
    <Field {...field}>
      <input
        type="file"
        className="kt-file"
        id={ids.input}
        name={field.name}
        {...rest}
        aria-invalid={field.error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
      />
    </Field>
  )
}
