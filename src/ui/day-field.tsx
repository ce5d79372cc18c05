import { FormLabel, Textbox } from '@utrecht/component-library-react'
import { FieldGroup } from './field-group.tsx'
import { fieldId, fieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** The three parts of a day as somebody typed them, also when no such day exists. */
export type TypedDay = { day: string; month: string; year: string }

/** The parts of a day that is known. */
export const typedDay = (day: Temporal.PlainDate): TypedDay => ({
  day: String(day.day),
  month: String(day.month),
  year: String(day.year),
})

export type DayFieldProps = FieldProps & {
  defaultValue?: TypedDay | Temporal.PlainDate | undefined
  /** For the birth day of the person who fills in the form. */
  birthDay?: boolean
}

const parts = [
  { part: 'day', label: 'Dag', width: 2, autoComplete: 'bday-day' },
  { part: 'month', label: 'Maand', width: 2, autoComplete: 'bday-month' },
  { part: 'year', label: 'Jaar', width: 4, autoComplete: 'bday-year' },
] as const

/**
 * A day in three boxes, sent as `name.day`, `name.month` and `name.year`. Three boxes and not the browser's date
 * picker: what was typed can then be kept and shown again when it is not a day that exists, and every screen reader
 * and voice control can fill them in.
 */
export function DayField({ defaultValue, birthDay, ...field }: DayFieldProps) {
  const { input } = fieldIds(field)
  const typed = defaultValue instanceof Temporal.PlainDate ? typedDay(defaultValue) : defaultValue
  return (
    <FieldGroup {...field}>
      <div className="kt-day">
        {parts.map(({ part, label, width, autoComplete }, index) => {
          const id = index === 0 ? input : (field.id ?? fieldId(field.name)) + '-' + part
          return (
            <div key={part}>
              <FormLabel htmlFor={id} className="kt-day__label">
                {label}
              </FormLabel>
              <Textbox
                id={id}
                name={`${field.name}.${part}`}
                className={`kt-width-${width}`}
                inputMode="numeric"
                autoComplete={birthDay ? autoComplete : 'off'}
                defaultValue={typed?.[part]}
                invalid={field.error !== undefined}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
