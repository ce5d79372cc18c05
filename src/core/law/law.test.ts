import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contributionOn, nationalLaw, penaltyOn, readLaw } from './law.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** Reads a copy of the law in which one text of one file is replaced. */
function readChanged(file: string, from: string, to: string) {
  const folder = mkdtempSync(join(tmpdir(), 'law-'))
  try {
    cpSync('law', folder, { recursive: true })
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
    return readLaw(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const readPlanOf = (length: string) =>
  readChanged(
    'terms.yaml',
    'length: { days: 7 }\n        awt: true',
    `length: { ${length} }\n        awt: true`,
  )

const perMonth = (text: string) => contributionOn(nationalLaw(), day(text))?.perMonth

describe('the law files', () => {
  it('are read once', () => expect(nationalLaw()).toBe(nationalLaw()))

  it('give an article for every term', () => {
    const { terms, setByMunicipality, hours } = nationalLaw()
    const entries = [...Object.values(terms), ...Object.values(setByMunicipality), ...Object.values(hours)]
    const articles = entries.flatMap(({ versions }) => versions.map(({ article }) => article))
    const law = /^(Wmo 2015|Awb|Wgs|Jeugdwet|AVG|Uitvoeringsregeling Wmo 2015), artikel/
    expect(articles.filter((article) => !law.test(article))).toEqual([])
  })

  it.each([
    [
      'terms.yaml',
      'length: { days: 7 }',
      'length: { days: zeven }',
      /terms\.yaml:\d+:25 terms\.plan\.versions\.0\.length\.days/,
    ],
    ['terms.yaml', 'length: { days: 7 }', 'length: { days: 7, weeks: 1 }', /:17 .*noem precies een eenheid/],
    ['terms.yaml', 'length: { days: 7 }', 'length: { dagen: 7 }', /:19 onbekende naam "dagen"/],
    ['terms.yaml', '  plan:\n', '  plann:\n', /terms\.yaml:\d+:\d+ .*plan/],
    [
      'terms.yaml',
      'from: 2020-01-01 }\n        length: { years: 20 }',
      'from: 2019-12-31 }\n        length: { years: 20 }',
      /:16 .*overlapt/,
    ],
    ['terms.yaml', 'until: 2019-12-31', 'until: 2014-12-31', /:16 .*eindigt voor het begin/],
    ['terms.yaml', 'from: 2015-01-01', 'from: 2015-02-30', /:24 .*2015-02-30 is geen dag/],
    ['holidays.yaml', '2024-05-10', '10-05-2024', /holidays\.yaml:\d+:7 .*geen dag/],
    ['holidays.yaml', 'month: 5, day: 5', 'month: 4, day: 31', /holidays\.yaml:\d+:\d+ /],
    ['amounts.yaml', '20.60', '20.605', /amounts\.yaml:\d+:15 .*geen bedrag/],
    ['amounts.yaml', 'atMost: 1442', 'atMost: 1440', /amounts\.yaml:\d+:13 .*niet de som van de stappen/],
  ])('point at the fault: %s with "%s" as "%s"', (file, from, to, message) =>
    expect(() => readChanged(file, from, to)).toThrow(message),
  )

  it.each(['days: 91', 'weeks: 13', 'months: 4', 'years: 1'])(
    'cannot apply the Algemene termijnenwet to a term of %s',
    (length) => expect(() => readPlanOf(length)).toThrow(/:14 .*geldt niet voor deze termijn/),
  )

  it.each(['days: 90', 'weeks: 12', 'months: 3'])(
    'can apply the Algemene termijnenwet to a term of %s',
    (length) => expect(readPlanOf(length).terms.plan.versions[0]?.awt).toBe(true),
  )

  it('cannot apply the Algemene termijnenwet to a term that is counted back', () =>
    expect(() =>
      readChanged('terms.yaml', 'awt: false\n        back: within', 'awt: true\n        back: within'),
    ).toThrow(/geldt niet voor deze termijn/))
})

describe('amounts of law', () => {
  it('gives the contribution of the day', () => {
    expect(perMonth('2020-01-01')).toBe(1900)
    expect(perMonth('2023-12-31')).toBe(1900)
    expect(perMonth('2024-01-01')).toBe(2060)
    expect(perMonth('2025-06-15')).toBe(2100)
    expect(perMonth('2026-12-31')).toBe(2180)
  })

  it('knows no contribution before and after the years that are filled in', () => {
    expect(perMonth('2019-12-31')).toBeUndefined()
    expect(perMonth('2027-01-01')).toBeUndefined()
  })

  it('gives the penalty by the day of the notice', () => {
    expect(penaltyOn(nationalLaw(), day('2009-09-30'))).toBeUndefined()
    expect(penaltyOn(nationalLaw(), day('2018-12-31'))).toMatchObject({
      perDay: [2000, 3000, 4000],
      atMost: 126000,
    })
    expect(penaltyOn(nationalLaw(), day('2019-01-01'))).toMatchObject({
      perDay: [2300, 3500, 4500],
      atMost: 144200,
    })
  })
})
