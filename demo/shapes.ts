import { randomFrom } from './random.ts'

/** South-west corner of the demo municipality: open water in truth, so that nobody lives there. */
const CORNER = { longitude: 5.35, latitude: 52.6 }
const COLUMNS = 4
const STEP = { longitude: 0.032, latitude: 0.02 }

type Polygon = { type: 'Polygon'; coordinates: [number, number][][] }

/**
 * Shapes for areas that lie against each other: the cells of a grid whose corners are moved a little, so that
 * neighbours share their borders. The same number of areas gives the same shapes.
 */
export function makeShapes(count: number): Polygon[] {
  const random = randomFrom(7)
  const rows = Math.ceil(count / COLUMNS)
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: COLUMNS + 1 }, (_, column): [number, number] => [
      round(CORNER.longitude + (column + shift(random)) * STEP.longitude),
      round(CORNER.latitude + (row + shift(random)) * STEP.latitude),
    ]),
  )
  return Array.from({ length: count }, (_, at) => {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS]
    const ring = [
      corners[row]![column]!,
      corners[row]![column + 1]!,
      corners[row + 1]![column + 1]!,
      corners[row + 1]![column]!,
    ]
    // Counter-clockwise and closed, as RFC 7946 asks.
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
  })
}

const shift = (random: ReturnType<typeof randomFrom>) => (random.next() - 0.5) * 0.6
const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000
