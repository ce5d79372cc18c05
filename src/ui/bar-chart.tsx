import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { Figure } from './figure.tsx'
import type { FigureTexts } from './figure.tsx'
import { Table } from './table.tsx'

/** One bar: to which group it belongs, which it is within the group, and its value. */
export type Bar = { group: string; name: string; value: number }

export type BarChartProps = FigureTexts & {
  bars: readonly Bar[]
  /** What the bars of a group have in common ("Inkomen"). */
  groupHead: string
  /** A value in words ("€ 261,60"). */
  valueName: (value: number) => string
}

const WIDTH = 640
const BAR_HEIGHT = 24

const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** Bars in groups under each other, all on one scale, each with its name and its value in words: no colour to tell. */
export function BarChart({ bars, groupHead, valueName, ...texts }: BarChartProps) {
  const names = unique(bars.map(({ name }) => name))
  const of = (group: string, name: string) =>
    bars.find((bar) => bar.group === group && bar.name === name)?.value
  return (
    <Figure
      {...texts}
      drawing={<div dangerouslySetInnerHTML={{ __html: drawBars(bars, valueName, texts) }} />}
      table={
        <Table
          caption={texts.title}
          rows={unique(bars.map(({ group }) => group))}
          keyOf={(group) => group}
          columns={[
            { head: groupHead, cell: (group) => group },
            ...names.map((name) => ({
              head: name,
              number: true,
              cell: (group: string) => {
                const value = of(group, name)
                return value === undefined ? 'niet bekend' : valueName(value)
              },
            })),
          ]}
        />
      }
    />
  )
}

/** The drawing as SVG text; the rules that Plot puts in it stand in `drawings.css`. */
function drawBars(
  bars: readonly Bar[],
  valueName: (value: number) => string,
  { title, sentence }: FigureTexts,
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const groups = unique(bars.map(({ group }) => group))
  const data = bars.map((bar) => ({ ...bar, label: `${bar.name}: ${valueName(bar.value)}` }))
  const place = { y: 'name', fy: 'group' } as const
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: bars.length * BAR_HEIGHT + groups.length * 12 + 20,
    marginLeft: 170,
    marginRight: 16,
    ariaLabel: title,
    ariaDescription: sentence,
    x: { axis: null, domain: domainOf(bars) },
    y: { axis: null, domain: unique(bars.map(({ name }) => name)), padding: 0.15 },
    fy: { label: null, domain: groups, padding: 0.1, axis: null },
    marks: [
      Plot.axisFy({
        anchor: 'left',
        lineWidth: 12,
        fontSize: 13,
        textAnchor: 'start',
        dx: -162,
        label: null,
      }),
      Plot.barX(data, { ...place, x: 'value', fill: '#c4dde2' }),
      Plot.ruleX([0], { stroke: '#0b4a5b' }),
      Plot.text(data, { ...place, x: 0, text: 'label', textAnchor: 'start', dx: 6 }),
    ],
  })
  for (const style of svg.querySelectorAll('style')) style.remove()
  // Names of groups mean nothing inside an image.
  for (const group of svg.querySelectorAll('g')) group.removeAttribute('aria-label')
  svg.setAttribute('role', 'img')
  return svg.outerHTML
}

/** Zero stands on the scale, and a drawing of nothing but zeros still has a width. */
function domainOf(bars: readonly Bar[]): [number, number] {
  const values = bars.map(({ value }) => value)
  return [Math.min(0, ...values), Math.max(1, ...values)]
}
