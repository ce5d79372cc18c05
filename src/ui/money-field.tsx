import { Textbox } from '@utrecht/component-library-react'
import { Field, fieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type MoneyFieldProps = FieldProps & {
  /** As it was typed ("21,80"). */
  defaultValue?: string | undefined
  /** What the amount is for ("per maand"). */
  per?: string
}

/** An amount in euros as people type it; `parseEuros` of core reads it. */
export function MoneyField({ name, label, hint, error, optional, id, defaultValue, per }: MoneyFieldProps) {
  const field = { name, label, hint, error, ...(optional && { optional }), ...(id && { id }) }
  const ids = fieldIds(field)
  return (
    <Field {...field}>
      <div className="kt-affix">
        <span className="kt-affix__text" aria-hidden="true">
          €
        </span>
        <Textbox
          id={ids.input}
          name={name}
          className="kt-width-12"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={defaultValue}
          invalid={error !== undefined}
          aria-describedby={ids.describedBy}
        />
        {per && <span className="kt-affix__text">{per}</span>}
      </div>
    </Field>
  )
}
