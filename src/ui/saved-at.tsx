import { timeInWords } from '../core/days.ts'

/** When the form was last saved; `islands/autosave.ts` keeps it true while somebody types. */
export const SavedAt = ({ at }: { at?: Temporal.Instant | undefined }) => (
  <p className="kt-saved" role="status" data-saved="">
    {at ? `Opgeslagen om ${timeInWords(at)}` : 'Nog niets opgeslagen'}
  </p>
)
