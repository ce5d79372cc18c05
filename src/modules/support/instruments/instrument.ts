import type { FieldFault } from '../../../core/failure.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { Instrument } from '../../ground/policies/shape/instruments.ts'

/** What a filling says of one item: a level or rung, a column, or that a factor is there. */
export type Mark = { item: string; value: number | null; choice: string | null; words: string }

/** One filling of an instrument on a day. */
export type Filling = {
  id: string
  caseFile: string
  series: string
  instrument: string
  filledOn: Temporal.PlainDate
  /** Why these subjects were looked at. */
  reason: string
  by: string
  marks: Mark[]
  /** A later filling says that this one was wrong. */
  corrected: boolean
}

/** The item under which the one rung of a ladder is kept. */
export const RUNG = 'rung'

/** The instrument with this id, of any day. */
export const instrumentNamed = ({ instruments }: Policy, id: string): Instrument | undefined =>
  instruments.find((instrument) => instrument.id === id)

/** The versions of one instrument, in the order of the policy. */
export const versionsOf = ({ instruments }: Policy, series: string): Instrument[] =>
  instruments.filter((instrument) => instrument.series === series)

/** What can be marked in an instrument, with the name that people read. */
export function itemsOf(instrument: Instrument): { id: string; name: string }[] {
  switch (instrument.kind) {
    case 'scored':
      return instrument.items
    case 'ladder':
      return [{ id: RUNG, name: instrument.name }]
    case 'balance':
      return instrument.sides.flatMap(({ factors }) => factors)
    case 'checklist':
      return instrument.factors
    case 'placing':
      return instrument.themes
    default:
      return instrument satisfies never
  }
}

/** The answer that a mark holds, in words. */
export function markInWords(instrument: Instrument, mark: Mark): string {
  switch (instrument.kind) {
    case 'scored':
      return `${mark.value}: ${instrument.levels.find(({ level }) => level === mark.value)?.name ?? ''}`
    case 'ladder':
      return `${mark.value}: ${instrument.rungs.find(({ rung }) => rung === mark.value)?.name ?? ''}`
    case 'placing':
      return instrument.columns.find(({ id }) => id === mark.choice)?.name ?? ''
    case 'balance':
    case 'checklist':
      return 'ja'
    default:
      return instrument satisfies never
  }
}

/** Whether a mark is one that the instrument knows. */
function fits(instrument: Instrument, { item, value, choice }: Mark): boolean {
  if (!itemsOf(instrument).some(({ id }) => id === item)) return false
  switch (instrument.kind) {
    case 'scored':
      return instrument.levels.some(({ level }) => level === value)
    case 'ladder':
      return instrument.rungs.some(({ rung }) => rung === value)
    case 'placing':
      return instrument.columns.some(({ id }) => id === choice)
    case 'balance':
    case 'checklist':
      return value === null && choice === null
    default:
      return instrument satisfies never
  }
}

/**
 * What is wrong with a filling. Something must be marked, except in a checklist: that none of its factors is there is
 * an answer too.
 */
export function fillingFaults(instrument: Instrument, marks: readonly Mark[]): FieldFault[] {
  if (marks.length === 0 && instrument.kind !== 'checklist')
    return [{ field: 'marks', message: 'Vul minstens één onderwerp in. Laat leeg wat de vraag niet raakt' }]
  return marks
    .filter((mark) => !fits(instrument, mark))
    .map(({ item }) => ({ field: `mark.${item}`, message: 'Kies een antwoord uit de lijst' }))
}
