import { Select as UtrechtSelect, SelectOption } from '@utrecht/component-library-react'
import { Field, fieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type SelectProps = FieldProps & {
  options: readonly { value: string; label: string }[]
  defaultValue?: string | undefined
  /** The first, empty entry; leave out where something is always chosen. */
  empty?: string
}

/** One answer out of many. With fewer than seven answers, use `Choice`: then all are seen at once. */
export function Select({
  name,
  label,
  hint,
  error,
  optional,
  id,
  options,
  defaultValue,
  empty,
}: SelectProps) {
  const field = { name, label, hint, error, ...(optional && { optional }), ...(id && { id }) }
  const ids = fieldIds(field)
  return (
    <Field {...field}>
      <UtrechtSelect
        id={ids.input}
        name={name}
        defaultValue={defaultValue}
        invalid={error !== undefined}
        aria-describedby={ids.describedBy}
      >
        {empty !== undefined && <SelectOption value="">{empty}</SelectOption>}
        {options.map((option) => (
          <SelectOption key={option.value} value={option.value}>
            {option.label}
          </SelectOption>
        ))}
      </UtrechtSelect>
    </Field>
  )
}
