import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { hiddenFields } from '../form.tsx'
import { renderPage } from '../render.tsx'
import { galleryPages } from './gallery.tsx'

const assets = { styles: '/assets/a.css', script: '/assets/a.js', font: '/assets/a.woff2' }
const pages = Object.entries(galleryPages(assets)).map(([name, page]) => {
  const html = renderPage(page)
  return { name, html, document: parseHTML(html).document }
})
const idsOf = (document: Document) => Array.from(document.querySelectorAll('[id]'), (element) => element.id)
const all = (document: Document, selector: string) => Array.from(document.querySelectorAll(selector))

describe.each(pages)('page $name of the gallery', ({ html, document }) => {
  it('is a whole document in Dutch with one h1', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="nl"/)
    expect(all(document, 'h1')).toHaveLength(1)
  })

  it('has no style attribute, style element or script of its own, which the content policy would block', () => {
    expect(all(document, '[style]').map((element) => element.outerHTML)).toEqual([])
    expect(all(document, 'style')).toEqual([])
    expect(all(document, 'script:not([src])')).toEqual([])
    expect(html).not.toMatch(/ on[a-z]+="/)
  })

  it('uses no id twice', () => {
    const ids = idsOf(document)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('gives every control a label', () => {
    const controls = all(document, 'input:not([type=hidden]), textarea, select')
    const labelled = all(document, 'label').map((label) => label.getAttribute('for'))
    expect(
      controls.filter((control) => !labelled.includes(control.id)).map((control) => control.outerHTML),
    ).toEqual([])
  })

  it('refers only to ids that exist, in labels, descriptions and the error summary', () => {
    const ids = idsOf(document)
    const referred = [
      ...all(document, 'label').map((label) => label.getAttribute('for') ?? ''),
      ...all(document, '[aria-describedby]').flatMap(
        (element) => element.getAttribute('aria-describedby')?.split(' ') ?? [],
      ),
      ...all(document, '.kt-error-summary a').map((link) => link.getAttribute('href')?.slice(1) ?? ''),
    ]
    expect(referred.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('sends the token and a key of its own with every form that changes something', () => {
    const forms = all(document, 'form.kt-form[method=post]')
    const keys = forms.map((form) => form.querySelector(`[name=${hiddenFields.key}]`)?.getAttribute('value'))
    expect(forms.filter((form) => form.querySelector(`[name=${hiddenFields.token}]`) === null)).toEqual([])
    expect(new Set(keys).size).toBe(forms.length)
  })
})

describe('the page with faults', () => {
  const page = pages.find(({ name }) => name === 'fouten')
  if (!page) throw new Error('the gallery has lost its page with faults')

  const value = (name: string) => page.document.querySelector(`[name="${name}"]`)?.getAttribute('value')

  it('says so in the title of the tab', () => {
    expect(page.document.title).toMatch(/^Fout: /)
  })

  it('leads from each fault to a control that can be filled in', () => {
    const targets = all(page.document, '.kt-error-summary a').map(
      (link) => page.document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.localName,
    )
    expect(targets).toEqual(['input', 'input', 'input', 'input', 'input'])
  })

  it('keeps what was typed, also when it is not a day', () => {
    expect([value('fallDay.day'), value('fallDay.month'), value('fallDay.year')]).toEqual(['31', '2', '2026'])
  })
})
