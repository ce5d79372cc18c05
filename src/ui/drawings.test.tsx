import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { AreaMap } from './area-map.tsx'
import { BarChart } from './bar-chart.tsx'
import { CourseChart } from './chart.tsx'
import { areas } from './gallery/samples.ts'
import { renderPart } from './render.tsx'

const parse = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document
const texts = { title: 'Verloop', sentence: 'Het gaat beter.' }
const day = (text: string) => Temporal.PlainDate.from(text)

const chart = (series: string) =>
  renderPart(
    <CourseChart
      {...texts}
      scale={[1, 5]}
      points={[
        { day: day('2026-01-10'), series, value: 2 },
        { day: day('2026-06-10'), series, value: 4 },
        { day: day('2026-06-10'), series: 'Wonen', value: 3 },
      ]}
      valueName={(value) => `trede ${value}`}
    />,
  )

describe('CourseChart', () => {
  it('draws an image with a name and a description, without the style that the content policy blocks', () => {
    const svg = parse(chart('Geld')).querySelector('svg')
    expect(svg?.getAttribute('role')).toBe('img')
    expect(svg?.getAttribute('aria-label')).toBe('Verloop')
    expect(svg?.getAttribute('aria-description')).toBe('Het gaat beter.')
    expect(chart('Geld')).not.toMatch(/<style|style=/)
  })

  it('prints the same rows as a table, and says where nothing was measured', () => {
    const cells = Array.from(parse(chart('Geld')).querySelectorAll('tbody tr'), (row) =>
      Array.from(row.children, (cell) => cell.textContent),
    )
    expect(cells).toEqual([
      ['Geld', '2: trede 2', '4: trede 4'],
      ['Wonen', 'niet gemeten', '3: trede 3'],
    ])
  })

  it('draws a name with markup in it as text', () => {
    expect(chart('<img src=x onerror=alert(1)>')).not.toContain('<img')
  })
})

describe('AreaMap', () => {
  const document = parse(renderPart(<AreaMap {...texts} areas={areas} unit="meldingen" />))

  const shadeOf = (name: string) =>
    Array.from(document.querySelectorAll('svg.kt-map a'))
      .find((link) => link.textContent?.startsWith(name))
      ?.querySelector('path')
      ?.getAttribute('class')

  it('links each area, with its name and value as text', () => {
    const links = Array.from(document.querySelectorAll('svg.kt-map a'), (link) => [
      link.getAttribute('href'),
      link.textContent,
    ])
    expect(links).toHaveLength(areas.length)
    expect(links[1]).toEqual(['#Kersenboom', 'Kersenboom 31'])
  })

  it('draws the areas inside its frame, each at its own size and not as the rest of the world', () => {
    const paths = Array.from(
      document.querySelectorAll('svg.kt-map path'),
      (path) => path.getAttribute('d') ?? '',
    )
    const numbers = paths.flatMap((path) => path.match(/-?[\d.]+/g)?.map(Number) ?? [])
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(640)
    expect(new Set(paths).size).toBe(areas.length)
  })

  it('shades the most darkest and nothing lightest', () => {
    expect(shadeOf('Kersenboom')).toBe('kt-map__area--5')
    expect(shadeOf('Noorderveld')).toBe('kt-map__area--0')
  })

  it('prints the same areas as a table', () => {
    expect(document.querySelectorAll('tbody tr')).toHaveLength(areas.length)
  })
})

describe('BarChart', () => {
  const page = renderPart(
    <BarChart
      title="Kosten"
      sentence="Een paar betaalt meer."
      groupHead="Inkomen"
      valueName={(value) => `${value} euro`}
      bars={[
        { group: 'laag', name: 'alleen', value: 10 },
        { group: 'laag', name: 'paar', value: 20 },
        { group: 'hoog', name: 'alleen', value: 30 },
      ]}
    />,
  )

  it('says in words what each bar is, and has the same values in a table', () => {
    const table = page.slice(page.indexOf('<table'))
    expect(page.slice(0, page.indexOf('<table'))).toContain('paar: 20 euro')
    expect(table).toContain('20 euro')
    expect(table).toContain('niet bekend')
  })

  it('has no rules of its own, which the content policy would block', () => {
    expect(page).not.toContain('<style')
    expect(page).not.toContain('style=')
  })
})
