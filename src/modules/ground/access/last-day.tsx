import { DayField } from '../../../ui/day-field.tsx'
import { day, type Typed } from '../../../ui/typed.ts'

/** The boxes of a day field, filled in. */
export const dayBoxes = (name: string, { day, month, year }: Temporal.PlainDate): Typed['values'] => ({
  [`${name}.day`]: `${day}`,
  [`${name}.month`]: `${month}`,
  [`${name}.year`]: `${year}`,
})

/** The last day of something; yesterday closes it at once. */
export const LastDay = ({ typed }: { typed: Typed }) => (
  <DayField
    {...day(typed, 'until')}
    label="Wat is de laatste dag?"
    hint="Kies gisteren om het meteen te laten ingaan"
  />
)
