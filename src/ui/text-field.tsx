import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Textbox } from '@utrecht/component-library-react'
import { Field, splitField } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** How many characters a control has room for; a hint of what is expected. */
export type Width = 4 | 8 | 12 | 20 | 40

export type TextFieldProps = FieldProps & {
  defaultValue?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | 'time' | 'url' | 'password'
  inputMode?: 'numeric' | 'decimal' | 'text'
  autoComplete?: HTMLInputAutoCompleteAttribute
  width?: Width
  maxLength?: number
  spellCheck?: boolean
  readOnly?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { field, ids, rest } = splitField(props)
  const { width, ...input } = rest
  return (
    <Field {...field}>
      <Textbox
        {...input}
        id={ids.input}
        name={field.name}
        className={width ? `kt-width-${width}` : undefined}
        invalid={field.error !== undefined}
        aria-describedby={ids.describedBy}
      />
    </Field>
  )
}
