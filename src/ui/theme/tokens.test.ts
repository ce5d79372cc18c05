import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { rootRule, tokensIn, tokensReached } from './tokens.ts'

describe('tokens', () => {
  it('are read from a stylesheet, the last declaration of a name prevailing, comments left out', () => {
    const css = ':root { --a: 1px; /* --b: 2px; */ --a: var(--c) } .x { color: red; --c: #fff; }'
    expect(Object.fromEntries(tokensIn(css))).toEqual({ '--a': 'var(--c)', '--c': '#fff' })
  })

  it('are reached through other tokens and through fallbacks, and in a circle only once', () => {
    const tokens = tokensIn(':root{--a:var(--b);--b:1px;--c:var(--d);--d:var(--c);--unused:3px}')
    const reached = tokensReached('.x{margin:var(--nowhere, var(--a));padding:var(--c)}', tokens)
    expect(new Set(reached.keys())).toEqual(new Set(['--a', '--b', '--c', '--d']))
  })

  it('become one rule for the root', () => {
    expect(rootRule(new Map([['--a', '1px']]))).toBe(':root{--a:1px}')
  })
})

/** The relative luminance of a colour by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('our own theme', async () => {
  const tokens = tokensIn(await readFile(new URL('tokens.css', import.meta.url), 'utf8'))
  const color = (name: string) => tokens.get(`--basis-color-${name}`) ?? ''
  const ground = color('default-bg-document')

  it.each([
    'default-color-document',
    'default-color-subtle',
    'action-1-color-default',
    'negative-color-default',
    'positive-color-default',
    'warning-color-default',
  ])('has a contrast of 7:1 or more for %s on the ground', (name) => {
    expect(contrast(color(name), ground)).toBeGreaterThanOrEqual(7)
  })

  it.each(['info', 'positive', 'warning', 'negative'])(
    'keeps a badge of kind %s readable: 4.5:1 or more',
    (kind) => {
      expect(contrast(color(`${kind}-color-default`), color(`${kind}-bg-default`))).toBeGreaterThanOrEqual(
        4.5,
      )
    },
  )

  it('draws the edge of a control with 3:1 or more on its own and on the page ground', () => {
    const edge = tokens.get('--basis-form-control-border-color') ?? ''
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(edge, '#ffffff')).toBeGreaterThanOrEqual(3)
  })

  it('uses the colour of the focus for nothing else', () => {
    const focus = tokens.get('--basis-focus-background-color')
    const users = Array.from(tokens).filter(([, value]) => value === focus)
    expect(users.map(([name]) => name).every((name) => name.startsWith('--basis-focus'))).toBe(true)
  })
})
