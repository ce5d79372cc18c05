import { Textarea } from '@utrecht/component-library-react'
import { Field, splitField } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  defaultValue?: string | undefined
  rows?: number
  maxLength?: number
}

/** Several lines of text; it grows with what is typed where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { field, ids, rest } = splitField(props)
  return (
    <Field {...field}>
      <Textarea
        rows={4}
        {...rest}
        id={ids.input}
        name={field.name}
        invalid={field.error !== undefined}
        aria-describedby={ids.describedBy}
      />
    </Field>
  )
}
