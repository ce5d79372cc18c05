import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputFault } from '../core/failure.ts'
import { paragraph } from './blocks.ts'
import type { LetterContent } from './letter-content.ts'
import { compose } from './letter-frame.ts'
import { printedWords } from './printed-words.ts'
import { renderLetter } from './render-letter.ts'
import { frame, sender, toResident } from './samples/frame.ts'

const letter = (words: string): LetterContent =>
  compose(frame, { kind: 'sample', title: 'Een brief', blocks: [paragraph(words)], basis: [] })

const signed = (surname: string): LetterContent =>
  compose(
    { ...frame, to: { ...toResident, person: { title: null, initials: 'A.', surname } } },
    { kind: 'sample', title: 'Een brief', blocks: [paragraph('Dit is een brief.')], basis: [] },
  )

const faultsOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof InputFault) return error.faults.map((fault) => fault.message).join(' ')
    throw error
  }
  return 'no fault'
}

describe('a letter as PDF', () => {
  it('is PDF/UA-1 with tags, title and language', () => {
    const pdf = renderLetter(letter('Dit is een brief.')).toString('latin1')
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7')
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(pdf).toContain('/Lang (nl)')
    expect(pdf).toContain('/DisplayDocTitle true')
  })

  it('is PDF/A-2a for the archive', () => {
    const pdf = renderLetter(letter('Dit is een brief.'), 'a-2a').toString('latin1')
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  it('has the same bytes each time it is made from the same words, and others from other words', () => {
    const first = renderLetter(letter('Dit is een brief.'))
    expect(renderLetter(letter('Dit is een brief.')).equals(first)).toBe(true)
    expect(renderLetter(letter('Dit is geen brief.')).equals(first)).toBe(false)
  })

  it('takes nothing in a name or a paragraph for markup', () => {
    const words = '#read("/etc/passwd") *vet* = kop $x$ @bron // weg \\ <b>'
    expect(printedWords(letter(words))).toContain(words)
    expect(renderLetter(letter(words)).length).toBeGreaterThan(10_000)
  })

  it('prints each letter that a Dutch name can hold, composed or not', () => {
    const names =
      'ÁÀÂÄÃÅĀĂĄÆĆĈČÇĊĎĐÉÈÊËĒĔĖĘĚĜĞĠĢĤĦÍÌÎÏĨĪĬĮİIJĴĶĹĻĽĿŁŃŇÑŅÓÒÔÖÕŌŎŐØŒŔŘŖŚŜŠŞŤŢŦÚÙÛÜŨŪŬŮŰŲŴÝŶŸŹŽŻßıŊÐÞȘȚ'
    const all = names + names.toLocaleLowerCase('nl')
    expect(renderLetter(signed(all)).length).toBeGreaterThan(10_000)
    expect(printedWords(signed('Nguye\u0302\u0303n'.normalize('NFC')))).toContain('Nguyễn')
    expect(renderLetter(signed('Nguye\u0302\u0303n')).equals(renderLetter(signed('Nguyễn')))).toBe(true)
  })

  it('names the characters that it cannot print instead of leaving them out', () => {
    expect(faultsOf(() => renderLetter(letter('Fijn 😀 dat 你 er bent')))).toContain('你')
    expect(faultsOf(() => renderLetter(letter('Fijn 😀 dat u er bent')))).toContain('😀')
    expect(faultsOf(() => renderLetter(letter('piep \u0007')))).toContain('niet gedrukt')
    expect(faultsOf(() => renderLetter(letter('half \ud83d')))).toContain('niet gedrukt')
    expect(faultsOf(() => renderLetter(letter('om \u202ekeer')))).toContain('niet gedrukt')
  })

  it('refuses a colour that is hard to read and a logo that fetches something', () => {
    const letterhead = { ...sender.letterhead }
    const withHead = (change: Partial<typeof letterhead>) => ({
      ...letter('Dit is een brief.'),
      letterhead: { ...letterhead, ...change },
    })
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    expect(faultsOf(() => renderLetter(withHead({ colour: '#ffcc00' })))).toContain('te licht')
    expect(
      faultsOf(() => renderLetter(withHead({ logo: { svg: '<svg><image href="/a"/></svg>', alt: 'x' } }))),
    ).toContain('zonder verwijzingen')
    expect(faultsOf(() => renderLetter(withHead({ logo: { svg: drawing, alt: '' } })))).not.toBe('no fault')
    expect(
      faultsOf(() => renderLetter(withHead({ logo: { svg: drawing, alt: 'Wapen van Lindewaard' } }))),
    ).toBe('no fault')
  })

  it('prints for a window at either side, and large', () => {
    for (const window of ['left', 'right'] as const) {
      const large = {
        ...letter('Dit is een brief.'),
        letterhead: { ...sender.letterhead, window },
        largePrint: true,
      }
      expect(printedWords(large)).toContain('Lindelaan 12')
    }
  })
})

describe('the templates', () => {
  const folder = new URL('../../letters/', import.meta.url)
  const templates = readdirSync(folder).filter((name) => name.endsWith('.typ'))

  it.each(templates)('%s imports no package and reads no file', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    expect(source).not.toMatch(
      /#?(import|include)\b|@preview|@local|\b(read|plugin|toml|yaml|csv|xml|cbor)\(/,
    )
  })
})
