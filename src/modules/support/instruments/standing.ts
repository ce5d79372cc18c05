import type { Instrument } from '../../ground/policies/shape/instruments.ts'
import type { Filling, Mark } from './instrument.ts'

/** Something that weighs for or against, as it stands on the day of a filling. */
export type Factor = { name: string; words: string }

/** What hindered and what compensated on one day. A state of that day, not a trait of somebody. */
export type Balance = { on: Temporal.PlainDate; against: Factor[]; for: Factor[] }

const factorsIn = (
  side: { factors: readonly { id: string; name: string }[] },
  marks: readonly Mark[],
): Factor[] =>
  side.factors.flatMap(({ id, name }) => {
    const mark = marks.find(({ item }) => item === id)
    return mark ? [{ name, words: mark.words }] : []
  })

/** The balance of burden against capacity, or of hindering against compensating factors, on the day of each filling. */
export function balancesOf(instrument: Instrument, fillings: readonly Filling[]): Balance[] {
  if (instrument.kind !== 'balance') return []
  const on = (weighs: 'against' | 'for', marks: readonly Mark[]) =>
    instrument.sides.filter((side) => side.weighs === weighs).flatMap((side) => factorsIn(side, marks))
  return fillings
    .filter(({ corrected, instrument: id }) => !corrected && id === instrument.id)
    .map(({ filledOn, marks }) => ({ on: filledOn, against: on('against', marks), for: on('for', marks) }))
}

/** A balance in one sentence, without a judgement on the person. */
export const balanceInWords = ({ against, for: compensating }: Balance): string =>
  `${against.length} ${against.length === 1 ? 'factor hindert' : 'factoren hinderen'}, ` +
  `${compensating.length} ${compensating.length === 1 ? 'helpt' : 'helpen'}.`

/**
 * The items on which a filling says that things do not go well by themselves: below the two best levels of a scored
 * instrument, not in the first column of a placing, the factors of a checklist or those that hinder in a balance.
 */
export function pressingItems(instrument: Instrument, marks: readonly Mark[]): string[] {
  switch (instrument.kind) {
    case 'scored': {
      const enough = instrument.levels.toSorted((a, b) => a.level - b.level).at(-2)?.level ?? 0
      return instrument.items
        .filter(({ id }) => marks.some(({ item, value }) => item === id && value !== null && value < enough))
        .map(({ name }) => name)
    }
    case 'placing': {
      const byItself = instrument.columns[0]?.id
      return instrument.themes
        .filter(({ id }) => marks.some(({ item, choice }) => item === id && choice !== byItself))
        .map(({ name }) => name)
    }
    case 'balance':
      return instrument.sides
        .filter(({ weighs }) => weighs === 'against')
        .flatMap((side) => factorsIn(side, marks).map(({ name }) => name))
    case 'checklist':
      return factorsIn(instrument, marks).map(({ name }) => name)
    case 'ladder':
      return []
    default:
      return instrument satisfies never
  }
}
