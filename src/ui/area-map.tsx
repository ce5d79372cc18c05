import { geoArea, geoCentroid, geoMercator, geoPath } from 'd3-geo'
import type { FeatureCollection, Geometry } from 'geojson'
import { Figure } from './figure.tsx'
import type { FigureTexts } from './figure.tsx'
import { Table } from './table.tsx'

export type MapArea = {
  code: string
  name: string
  /** In degrees of longitude and latitude (GeoJSON). */
  geometry: Geometry
  href: string
  value: number
}

export type AreaMapProps = FigureTexts & {
  areas: readonly MapArea[]
  /** What the value counts ("meldingen"). */
  unit: string
}

const WIDTH = 640
const HEIGHT = 480
const SHADES = 5
const number = new Intl.NumberFormat('nl-NL')

/** The shade of a value, 0 (nothing) to 5 (most). */
const shadeOf = (value: number, most: number) => (value <= 0 ? 0 : Math.ceil((value / most) * SHADES))

/** The values that belong to a shade, in words; undefined when no whole number falls in it. */
function shadeInWords(shade: number, most: number): string | undefined {
  if (shade === 0) return '0'
  const from = Math.floor(((shade - 1) / SHADES) * most) + 1
  const to = Math.floor((shade / SHADES) * most)
  if (from > to) return undefined
  return from === to ? number.format(to) : `${number.format(from)} tot en met ${number.format(to)}`
}

/** Areas shaded by a value, each a link; the table below is the equal of the map. */
export function AreaMap({ areas, unit, ...texts }: AreaMapProps) {
  const most = Math.max(1, ...areas.map((area) => area.value))
  return (
    <Figure
      {...texts}
      drawing={
        <>
          <svg className="kt-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={texts.title}>
            {drawn(areas).map(({ area, path, center }) => (
              <a key={area.code} href={area.href}>
                <path d={path} className={`kt-map__area--${shadeOf(area.value, most)}`} />
                <text
                  x={center[0]}
                  y={center[1]}
                  className={shadeOf(area.value, most) > 3 ? 'kt-map__name--on-dark' : undefined}
                >
                  {area.name}{' '}
                  <tspan x={center[0]} dy="1.2em">
                    {number.format(area.value)}
                  </tspan>
                </text>
              </a>
            ))}
          </svg>
          <ul className="kt-legend" aria-label={`Aantal ${unit}`}>
            {Array.from({ length: SHADES + 1 }, (_, shade) => ({ shade, words: shadeInWords(shade, most) }))
              .filter(({ words }) => words !== undefined)
              .map(({ shade, words }) => (
                <li key={shade}>
                  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <rect width="16" height="16" className={`kt-map__area--${shade}`} />
                  </svg>
                  {words}
                </li>
              ))}
          </ul>
        </>
      }
      table={
        <Table
          caption={texts.title}
          rows={areas}
          keyOf={(area) => area.code}
          columns={[
            { head: 'Gebied', cell: (area) => <a href={area.href}>{area.name}</a> },
            { head: `Aantal ${unit}`, number: true, cell: (area) => number.format(area.value) },
          ]}
        />
      }
    />
  )
}

/** Outlines and the places of the names, one decimal; degenerate shapes (two-point rings occur in the CBS files) are left out. */
function drawn(areas: readonly MapArea[]) {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: areas.map((area) => ({ type: 'Feature', properties: {}, geometry: area.geometry })),
  }
  const projection = geoMercator().fitSize([WIDTH, HEIGHT], collection)
  const outline = geoPath(projection).digits(1)
  return areas
    .filter((area) => geoArea(area.geometry) > 0)
    .map((area) => {
      const [x, y] = projection(geoCentroid(area.geometry)) ?? [0, 0]
      return { area, path: outline(area.geometry) ?? '', center: [Math.round(x), Math.round(y)] as const }
    })
}
