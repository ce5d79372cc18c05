import type { MapArea } from '../area-map.tsx'
import type { CoursePoint } from '../chart.tsx'
import type { Frame } from '../frame.ts'

/** Invented content for the gallery, always the same. */
export const today = Temporal.PlainDate.from('2026-11-24')

export const at = (text: string) => Temporal.Instant.from(text)

export const longText =
  'Mevrouw kan na haar val de trap niet meer op en slaapt sinds drie weken beneden op de bank. Zij wil graag weer in haar eigen bed slapen, zelf douchen en op zaterdag met haar zus naar de markt.'

export const longName = 'Wilhelmina Johanna Maria van den Boogaardt-Szczepańska de Wit van Ravenswaaij'

/** The frame of somebody who is not logged in. */
export const residentFrame = (assets: Frame['assets']): Frame => ({
  municipality: 'Gemeente Tafelrijk',
  assets,
  token: 'voorbeeld',
  menu: [],
  demo: true,
})

export const deskFrame = (assets: Frame['assets']): Frame => ({
  ...residentFrame(assets),
  worker: { id: 'w1', name: 'Samira Voorbeeld' },
  menu: [
    { id: 'work', href: '#werkvoorraad', name: 'Werkvoorraad' },
    { id: 'residents', href: '#inwoners', name: 'Inwoners' },
    { id: 'reports', href: '#meldingen', name: 'Meldingen' },
    { id: 'agenda', href: '#agenda', name: 'Agenda' },
    { id: 'search', href: '#zoeken', name: 'Zoeken' },
    { id: 'management', href: '#beheer', name: 'Beheer' },
  ],
  flash: { kind: 'ok', text: 'De melding is opgeslagen. De ontvangstbrief gaat vandaag mee.' },
})

const domains = [
  'Huisvesting',
  'Dagelijkse dingen doen thuis',
  'Lichamelijke gezondheid',
  'Sociaal netwerk',
] as const
const scores = [
  { day: '2025-11-10', values: [3, 2, 2, 3] },
  { day: '2026-04-15', values: [4, 3, 2, 3] },
  { day: '2026-10-20', values: [4, 4, 3, 2] },
] as const

export const course: readonly CoursePoint[] = scores.flatMap(({ day, values }) =>
  domains.map((series, index) => ({ day: Temporal.PlainDate.from(day), series, value: values[index] ?? 0 })),
)

export const selfReliance = [
  'acute problemen',
  'niet zelfredzaam',
  'beperkt zelfredzaam',
  'voldoende zelfredzaam',
  'volledig zelfredzaam',
]

/** A square of a twentieth of a degree, clockwise as d3 wants it. */
const block = (column: number, row: number): MapArea['geometry'] => {
  const [west, south, size] = [5 + column * 0.05, 52 + row * 0.03, 0.05]
  const [east, north] = [west + size, south + 0.03]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  }
}

export const areas: readonly MapArea[] = [
  { name: 'Centrum', value: 12, column: 1, row: 1 },
  { name: 'Kersenboom', value: 31, column: 0, row: 1 },
  { name: 'De Hoek', value: 4, column: 2, row: 1 },
  { name: 'Noorderveld', value: 0, column: 1, row: 2 },
  { name: 'Zuidbuurt', value: 19, column: 1, row: 0 },
  { name: 'Molenwijk', value: 8, column: 2, row: 0 },
].map(({ name, value, column, row }) => ({
  code: name,
  name,
  value,
  href: `#${name.replace(' ', '-')}`,
  geometry: block(column, row),
}))
