import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { inShort } from '../core/days.ts'
import { Figure } from './figure.tsx'
import type { FigureTexts } from './figure.tsx'
import { Table } from './table.tsx'

export type CoursePoint = { day: Temporal.PlainDate; series: string; value: number }

export type CourseChartProps = FigureTexts & {
  /** One point a series a day. */
  points: readonly CoursePoint[]
  /** The lowest and the highest value of the scale. */
  scale: readonly [number, number]
  /** The name of a value ("niet zelfredzaam"), for the table. */
  valueName?: (value: number) => string | undefined
}

const WIDTH = 640
const SERIES_HEIGHT = 58
const monthYear = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' })

const moment = (day: Temporal.PlainDate) => new Date(Date.UTC(day.year, day.month - 1, day.day))

const unique = <T,>(values: readonly T[]): T[] => Array.from(new Set(values))

/**
 * A course over time: a small line for each series, all on the same scale, under each other. So it needs no colours
 * and thirteen series stay as readable as one.
 */
export function CourseChart({ points, scale, valueName, ...texts }: CourseChartProps) {
  const series = unique(points.map((point) => point.series))
  const days = unique(points.map((point) => point.day.toString())).toSorted()
  const valueAt = (name: string, day: string) =>
    points.find((point) => point.series === name && point.day.toString() === day)?.value
  const inWords = (value: number | undefined) =>
    value === undefined
      ? 'niet gemeten'
      : [value, valueName?.(value)].filter((part) => part !== undefined).join(': ')
  return (
    <Figure
      {...texts}
      drawing={<div dangerouslySetInnerHTML={{ __html: drawCourse(points, series, scale, texts) }} />}
      table={
        <Table
          caption={texts.title}
          rows={series}
          keyOf={(name) => name}
          columns={[
            { head: 'Onderwerp', cell: (name) => name },
            ...days.map((day) => ({
              head: inShort(Temporal.PlainDate.from(day)),
              cell: (name: string) => inWords(valueAt(name, day)),
            })),
          ]}
        />
      }
    />
  )
}

/** The drawing as SVG text. Plot's own `<style>` is cut out: the content policy blocks it, `drawings.css` has the rules. */
function drawCourse(
  points: readonly CoursePoint[],
  series: readonly string[],
  [lowest, highest]: readonly [number, number],
  { title, sentence }: FigureTexts,
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const data = points.map((point) => ({ when: moment(point.day), series: point.series, value: point.value }))
  const days = unique(points.map((point) => point.day.toString()))
  const place = { x: 'when', y: 'value', fy: 'series' } as const
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: SERIES_HEIGHT * series.length + 40,
    marginLeft: 200,
    marginRight: 24,
    ariaLabel: title,
    ariaDescription: sentence,
    x: {
      label: null,
      type: 'utc',
      inset: 12,
      tickFormat: (when: Date) => monthYear.format(when),
      ticks: days.length <= 5 ? days.map((day) => moment(Temporal.PlainDate.from(day))) : 5,
    },
    y: { domain: [lowest - 0.5, highest + 1], axis: null },
    fy: { label: null, domain: series, padding: 0.1, axis: null },
    marks: [
      Plot.axisFy({
        anchor: 'left',
        lineWidth: 15,
        fontSize: 13,
        textAnchor: 'start',
        dx: -192,
        label: null,
      }),
      Plot.ruleY([lowest], { stroke: '#e2d9ca' }),
      Plot.line(data, { ...place, stroke: '#0b4a5b', strokeWidth: 2 }),
      Plot.dot(data, { ...place, fill: '#0b4a5b', r: 4 }),
      Plot.text(data, {
        ...place,
        text: (row: { value: number }) => String(row.value),
        dy: -13,
        fontWeight: 600,
      }),
    ],
  })
  for (const style of svg.querySelectorAll('style')) style.remove()
  // Names of groups mean nothing inside an image.
  for (const group of svg.querySelectorAll('g')) group.removeAttribute('aria-label')
  svg.setAttribute('role', 'img')
  return svg.outerHTML
}
