import { Select as UtrechtSelect, SelectOption } from '@utrecht/component-library-react'
import { capital } from '../core/capital.ts'
import { Field, splitField } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type SelectProps = FieldProps & {
  options: readonly { value: string; label: string }[]
  defaultValue?: string | undefined
  /** The first, empty entry; leave out where something is always chosen. */
  empty?: string
}

/** One answer out of many. With fewer than seven answers, use `Choice`: then all are seen at once. */
export function Select(props: SelectProps) {
  const { field, ids, rest } = splitField(props)
  return (
    <Field {...field}>
      <UtrechtSelect
        id={ids.input}
        name={field.name}
        defaultValue={rest.defaultValue}
        invalid={field.error !== undefined}
        aria-describedby={ids.describedBy}
      >
        {rest.empty !== undefined && <SelectOption value="">{rest.empty}</SelectOption>}
        {rest.options.map((option) => (
          <SelectOption key={option.value} value={option.value}>
            {capital(option.label)}
          </SelectOption>
        ))}
      </UtrechtSelect>
    </Field>
  )
}
