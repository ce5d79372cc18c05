import { Textbox } from '@utrecht/component-library-react'
import { Field, splitField } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type MoneyFieldProps = FieldProps & {
  /** As it was typed ("21,80"). */
  defaultValue?: string | undefined
  /** What the amount is for ("per maand"). */
  per?: string
}

/** An amount in euros as people type it; `parseEuros` of core reads it. */
export function MoneyField(props: MoneyFieldProps) {
  const { field, ids, rest } = splitField(props)
  return (
    <Field {...field}>
      <div className="kt-affix">
        <span aria-hidden="true">€</span>
        <Textbox
          id={ids.input}
          name={field.name}
          className="kt-width-12"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={rest.defaultValue}
          invalid={field.error !== undefined}
          aria-describedby={ids.describedBy}
        />
        {rest.per && <span>{rest.per}</span>}
      </div>
    </Field>
  )
}
