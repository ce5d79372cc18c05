import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { inMunicipality } from '../../../database/connect.ts'
import { sender } from '../../../letters/samples/frame.ts'
import type { Actor } from '../../../core/actor.ts'
import { letterFrameOf } from './letter-frame-of.ts'
import { fieldsOf } from './letterhead-form.ts'
import { beginOf, inForce } from './letterhead.ts'

let site: Site
let admin: Browser

const day = (text: string) => Temporal.PlainDate.from(text)
const boxes = (name: string, text: string) => {
  const { day: d, month, year } = day(text)
  return { [`${name}.day`]: `${d}`, [`${name}.month`]: `${month}`, [`${name}.year`]: `${year}` }
}
const form = (change: Record<string, string>) => ({ ...fieldsOf(sender), ...change })

const versions = () =>
  site.database.owner.selectFrom('letterhead').selectAll().orderBy('valid_from', 'desc').execute()
const current = async () => String((await versions()).length + 1)

/** What a letter carries that is made at this moment. */
const siteInLetterAt = (now: Temporal.Instant, resident: string) => {
  const actor: Actor = {
    municipality: GM,
    worker: admin.worker,
    name: 'Beheerder',
    permissions: new Set(),
    areas: [],
    now,
    today: now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(),
  }
  return inMunicipality(site.database.program, GM, async (tx) => {
    const parts = await letterFrameOf(tx, actor, { resident, policyFile: 'demo' }, 'B-1')
    return parts.to(parts.resident!).sender.letterhead.site
  })
}

beforeAll(async () => {
  site = await testSite()
  admin = await site.login(['municipality.manage'], [], 'Beheerder')
})

describe('the moment from which a letterhead holds', () => {
  const midnight = Temporal.Instant.from('2026-12-31T23:00:00Z')

  it('is now for today and midnight in the Netherlands for a later day', () => {
    expect(beginOf(day('2026-11-24'), NOW, [])).toEqual(NOW)
    expect(beginOf(day('2027-01-01'), NOW, []).equals(midnight)).toBe(true)
  })

  it('comes a second after a version of the same moment, which it replaces', () => {
    const second = beginOf(day('2027-01-01'), NOW, [{ from: midnight }])
    expect(second.since(midnight).total('seconds')).toBe(1)
    const both = [{ from: second }, { from: midnight }]
    expect(inForce(both, second)).toBe(both[0])
    expect(inForce(both, NOW)).toBeUndefined()
  })
})

describe('the letterhead', () => {
  it('shows what letters carry now, as a page and as a PDF', async () => {
    const page = await (await admin.get('/briefhoofd')).text()
    expect(page).toContain('Gemeente Lindewaard')
    expect(page).toContain('Commissie voor bezwaar')
    const pdf = await admin.get(/href="([^"]+\/pdf)"/.exec(page)![1]!)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('is replaced from its day on: letters before it carry the old one', async () => {
    const resident = await addResident(site.database.owner)
    const change = { ...form({ site: 'www.nieuw.example' }), ...boxes('from', '2027-01-01') }
    const answer = await admin.post('/briefhoofd/nieuw', { ...change, _version: await current() })
    expect(answer.headers.get('location')).toBe('/briefhoofd')
    expect(await siteInLetterAt(NOW, resident)).toBe('www.lindewaard.example')
    const newYear = Temporal.Instant.from('2026-12-31T23:00:00Z')
    expect(await siteInLetterAt(newYear.subtract({ seconds: 1 }), resident)).toBe('www.lindewaard.example')
    expect(await siteInLetterAt(newYear, resident)).toBe('www.nieuw.example')
    const page = await (await admin.get('/briefhoofd')).text()
    expect(page).toContain('Gaat nog in')
    expect(page).toContain('Geldt nu')
  })

  it('holds at once when no day is given, and is written down', async () => {
    const resident = await addResident(site.database.owner)
    const change = form({
      site: 'www.meteen.example',
      logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
      logoAlt: 'Een streep',
    })
    await admin.post('/briefhoofd/nieuw', { ...change, _version: await current() })
    expect(await siteInLetterAt(NOW, resident)).toBe('www.meteen.example')
    const lines = await site.database.owner
      .selectFrom('audit_line')
      .select(['worker', 'fields'])
      .where('action', '=', 'set letterhead')
      .execute()
    expect(lines.every(({ worker, fields }) => worker === admin.worker && fields.includes('site'))).toBe(true)
    expect(lines.length).toBe((await versions()).length - 1)
  })

  it('is shown beforehand without being kept', async () => {
    const before = await versions()
    const change = { ...form({ department: 'Afdeling Proef' }), _version: await current(), _preview: 'ja' }
    const answer = await admin.post('/briefhoofd/nieuw', change)
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Nog niets is opgeslagen')
    expect(page.match(/Afdeling Proef/g)!.length).toBeGreaterThan(1)
    expect(await versions()).toEqual(before)
  })

  it.each([
    ['no name', { municipality: '' }, 'Vul de naam van de gemeente in'],
    ['an address of five lines', { address: 'a\nb\nc\nd\ne' }, 'Gebruik hoogstens 4 regels'],
    ['a colour that is too light', { colour: '#ffee00' }, 'te licht om te lezen'],
    ['a colour that is none', { colour: 'groen' }, 'Vul een kleur in als #1d4f5c'],
    [
      'a logo that fetches from elsewhere',
      { logo: '<svg><image href="x"/></svg>', logoAlt: 'x' },
      'geen SVG',
    ],
    ['a logo that cannot be drawn', { logo: '<svg>geen', logoAlt: 'x' }, 'kan niet worden afgedrukt'],
    ['a logo without words', { logo: '<svg></svg>' }, 'Beschrijf het logo'],
    ['a day that is past', boxes('from', '2026-11-23'), 'Kies vandaag of een latere dag'],
    ['signs without a shape on paper', { department: '李' }, 'kunnen niet in een brief staan'],
  ])('is refused with %s, and what was typed stays', async (_, wrong, message) => {
    const before = await versions()
    const change = { ...form({ court: 'rechtbank Eigenstad', ...wrong }), _version: await current() }
    const answer = await admin.post('/briefhoofd/nieuw', change)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(message)
    expect(page).toContain('value="rechtbank Eigenstad"')
    expect(await versions()).toEqual(before)
  })

  it('is set by one of two who do so at once, and by nobody whose page is old', async () => {
    const change = { ...form({ department: 'Tegelijk' }), _version: await current() }
    const answers = await Promise.all([
      admin.post('/briefhoofd/nieuw', change),
      admin.post('/briefhoofd/nieuw', change),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect((await admin.post('/briefhoofd/nieuw', change)).status).toBe(409)
  })

  it('is set once by a form that is sent twice', async () => {
    const [before, version] = [await versions(), await current()]
    const change = { ...form({ department: 'Dubbelklik' }), _version: version, _key: 'letterhead-once' }
    const answers = [
      await admin.post('/briefhoofd/nieuw', change),
      await admin.post('/briefhoofd/nieuw', change),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await versions()).toHaveLength(before.length + 1)
  })

  it('is for who manages the municipality only', async () => {
    const clerk = await site.login(['access.manage', 'reports.take'])
    const [version] = await versions()
    const at = `/briefhoofd/${version!.valid_from.epochMilliseconds}`
    for (const page of ['/briefhoofd', '/briefhoofd/nieuw', at, `${at}/pdf`])
      expect((await clerk.get(page)).status).toBe(403)
    const before = await versions()
    expect((await clerk.post('/briefhoofd/nieuw', { ...form({}), _version: await current() })).status).toBe(
      403,
    )
    expect(await versions()).toEqual(before)
    expect((await admin.get('/briefhoofd/12')).status).toBe(404)
  })
})
