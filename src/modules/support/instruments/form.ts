import { z } from 'zod'
import { optionalDay, optionalText, requiredText } from '../../../http/fields.ts'
import type { Instrument } from '../../ground/policies/shape/instruments.ts'
import { itemsOf, type Mark } from './instrument.ts'

/** The answers of the items, by item; a factor that is there sends "ja". */
const byItem = z.record(z.string(), optionalText(2000)).default({})

/** What is asked when an instrument is filled in. */
export const fillingForm = z.object({
  filledOn: optionalDay(),
  reason: requiredText('Schrijf op waarom deze onderwerpen bij de vraag horen', 2000),
  mark: byItem,
  words: byItem,
  corrects: optionalText(40),
})

export type FillingInput = z.output<typeof fillingForm>

/** The marks in a form: the items that were answered; what was left empty the question does not need. */
export function marksIn(instrument: Instrument, input: Pick<FillingInput, 'mark' | 'words'>): Mark[] {
  const known = new Set(itemsOf(instrument).map(({ id }) => id))
  return Object.entries(input.mark)
    .filter(([item, answer]) => answer !== '' && known.has(item))
    .map(([item, answer]) => ({ item, ...valueOf(instrument, answer), words: input.words[item] ?? '' }))
}

function valueOf(instrument: Instrument, answer: string): Pick<Mark, 'value' | 'choice'> {
  switch (instrument.kind) {
    case 'scored':
    case 'ladder':
      return { value: /^\d{1,3}$/.test(answer) ? Number(answer) : null, choice: null }
    case 'placing':
      return { value: null, choice: answer }
    case 'balance':
    case 'checklist':
      return { value: null, choice: null }
    default:
      return instrument satisfies never
  }
}
