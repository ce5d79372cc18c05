import type { Instrument } from '../../ground/policies/shape/instruments.ts'
import { itemsOf, type Filling } from './instrument.ts'

/** One point of a line over time. */
export type Point = { day: Temporal.PlainDate; series: string; value: number }

/** How an instrument went over time: lines on one scale, with the names of its values. */
export type Course = {
  points: Point[]
  scale: readonly [number, number]
  valueName: (value: number) => string | undefined
  /** Whether a higher value is better; of a count of factors nobody can say that. */
  higherIsBetter: boolean
}

/**
 * The course of one instrument over all its fillings, on the scale of its newest version. An item that was renamed or
 * split goes on under the name of the item that follows it. Corrected fillings are left out; of two fillings on a day
 * the later one counts.
 */
export function courseOf(versions: readonly Instrument[], fillings: readonly Filling[]): Course {
  const newest = versions.at(-1)
  if (!newest) return { points: [], scale: [0, 1], valueName: () => undefined, higherIsBetter: false }
  const standing = lastOfEachDay(fillings.filter(({ corrected }) => !corrected))
  switch (newest.kind) {
    case 'scored':
      return {
        points: itemsOf(newest).flatMap(({ id, name }) =>
          valuesUnder(standing, chainOf(versions, id), name, (mark) => mark.value),
        ),
        ...namedScale(newest.levels.map(({ level, name }) => [level, name])),
      }
    case 'ladder':
      return {
        points: valuesUnder(
          standing,
          itemsOf(newest).map(({ id }) => id),
          newest.name,
          (mark) => mark.value,
        ),
        ...namedScale(newest.rungs.map(({ rung, name }) => [rung, name])),
      }
    case 'placing': {
      const heightOf = new Map(newest.columns.map(({ id }, place) => [id, newest.columns.length - place]))
      return {
        points: newest.themes.flatMap(({ id, name }) =>
          valuesUnder(standing, [id], name, (mark) => heightOf.get(mark.choice ?? '') ?? null),
        ),
        ...namedScale(newest.columns.map(({ name }, place) => [newest.columns.length - place, name])),
      }
    }
    case 'balance':
      return counts(
        standing,
        newest.sides.map(({ name, factors }) => ({ name, items: factors.map(({ id }) => id) })),
      )
    case 'checklist':
      return counts(standing, [{ name: newest.name, items: newest.factors.map(({ id }) => id) }])
    default:
      return newest satisfies never
  }
}

function lastOfEachDay(fillings: readonly Filling[]): Filling[] {
  const byDay = new Map<string, Filling>()
  for (const filling of fillings) byDay.set(filling.filledOn.toString(), filling)
  return [...byDay.values()].toSorted((a, b) => Temporal.PlainDate.compare(a.filledOn, b.filledOn))
}

/** An item with the items of earlier versions that it follows. */
function chainOf(versions: readonly Instrument[], id: string): string[] {
  const chain = [id]
  for (const version of versions.toReversed()) {
    if (version.kind !== 'scored') continue
    const follows = version.items.find((item) => item.id === chain.at(-1))?.follows
    if (follows) chain.push(follows)
  }
  return chain
}

const valuesUnder = (
  fillings: readonly Filling[],
  items: readonly string[],
  series: string,
  valueOf: (mark: Filling['marks'][number]) => number | null,
): Point[] =>
  fillings.flatMap(({ filledOn: day, marks }) => {
    const mark = marks.find(({ item }) => items.includes(item))
    const value = mark ? valueOf(mark) : null
    return value === null ? [] : [{ day, series, value }]
  })

function namedScale(values: readonly (readonly [number, string])[]) {
  const names = new Map(values)
  const numbers = [...names.keys()]
  return {
    scale: [Math.min(...numbers), Math.max(...numbers)] as const,
    valueName: (value: number) => names.get(value),
    higherIsBetter: true,
  }
}

/** How many factors of each group were there on each day. */
function counts(
  fillings: readonly Filling[],
  groups: readonly { name: string; items: readonly string[] }[],
): Course {
  return {
    points: groups.flatMap(({ name, items }) =>
      fillings.map(({ filledOn: day, marks }) => ({
        day,
        series: name,
        value: marks.filter(({ item }) => items.includes(item)).length,
      })),
    ),
    scale: [0, Math.max(...groups.map(({ items }) => items.length))],
    valueName: () => undefined,
    higherIsBetter: false,
  }
}

/** What a course means, in one sentence: how many subjects went up, went down and stayed the same. */
export function courseInWords(
  { points, higherIsBetter }: Course,
  dayInWords: (day: Temporal.PlainDate) => string,
) {
  const lines = Map.groupBy(points, ({ series }) => series)
  const days = points.map(({ day }) => day).toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return 'Dit instrument is nog niet ingevuld.'
  if (first.equals(last)) return `Eén keer ingevuld, op ${dayInWords(first)}. Er is nog geen verloop.`
  const moves = [...lines.values()].map((line) => Math.sign(line.at(-1)!.value - line[0]!.value))
  const count = (sign: number) => moves.filter((move) => move === sign).length
  const [up, down] = higherIsBetter ? ['vooruit', 'achteruit'] : ['omhoog', 'omlaag']
  const subjects = count(1) === 1 ? 'onderwerp' : 'onderwerpen'
  return (
    `Tussen ${dayInWords(first)} en ${dayInWords(last)} ging het ` +
    `bij ${count(1)} ${subjects} ${up}, bij ${count(-1)} ${down} en bleef het bij ${count(0)} gelijk.`
  )
}
