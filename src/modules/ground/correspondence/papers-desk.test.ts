import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { zip } from '../../../../test/zip.ts'
import { downloadName } from './document.ts'

let site: Site
let desk: Browser
let file: { id: string; number: string }
let other: { id: string; number: string }

const bytes = (text: string, of: BufferEncoding = 'latin1') => new Uint8Array(Buffer.from(text, of))

const files = {
  pdf: new File([bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')], 'brief.pdf'),
  jpeg: new File([bytes('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')], 'foto.JPG'),
  png: new File(
    [bytes('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154', 'hex')],
    'scan.png',
  ),
  docx: new File(
    [
      zip({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        'word/document.xml': '<w:document/>',
      }),
    ],
    'plan.docx',
  ),
  odt: new File([zip({ mimetype: 'application/vnd.oasis.opendocument.text' })], 'plan.odt'),
}

async function newFile(surname: string): Promise<{ id: string; number: string }> {
  const resident = await addResident(site.database.owner, { surname })
  const answer = await desk.post(`/inwoners/${resident}/melding`, {
    channel: 'phone',
    reporterKind: 'resident',
    words: 'Hulp graag.',
  })
  const id = answer.headers.get('location')!.split('/')[2]!
  const row = await site.database.owner
    .selectFrom('case_file')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, number: row.number }
}

const send = (sent: Blob, form: Record<string, string> = {}, who = desk) =>
  who.post(`/dossiers/${file.id}/stukken/nieuw`, {
    file: sent,
    title: 'Brief van de huisarts',
    kind: 'medical-data',
    channel: 'letter',
    ...form,
  })

const documentTitled = (title: string) =>
  site.database.owner.selectFrom('document').selectAll().where('title', '=', title).executeTakeFirstOrThrow()

const move = (from: { id: string }, document: string, number: string, version: number, who = desk) =>
  who.post(`/dossiers/${from.id}/stukken/${document}/verplaatsen`, {
    number,
    reason: 'Hoort bij de buurman.',
    _version: String(version),
  })

beforeAll(async () => {
  site = await testSite()
  desk = await site.login()
  file = await newFile('Papierwinkel')
  other = await newFile('Anderdossier')
})

describe('an incoming paper', () => {
  it.each(Object.entries(files))(
    'of the kind %s is kept, listed and given back byte for byte',
    async (kind, sent) => {
      const title = `Stuk ${kind}`
      expect((await send(sent, { title })).status).toBe(303)
      const row = await documentTitled(title)
      const content = new Uint8Array(await sent.arrayBuffer())
      expect(row.sha256).toBe(createHash('sha256').update(content).digest('hex'))
      expect(await (await desk.get(`/dossiers/${file.id}/stukken`)).text()).toContain(title)
      const back = await desk.get(`/dossiers/${file.id}/stukken/${row.id}`)
      expect(new Uint8Array(await back.arrayBuffer())).toEqual(content)
      expect(back.headers.get('x-content-type-options')).toBe('nosniff')
      expect(back.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''Stuk%20/)
      expect(back.headers.get('content-type')).toBe(row.media_type)
      expect(await (await desk.get(`/dossiers/${file.id}/tijdlijn`)).text()).toContain(`per post: ${title}`)
    },
  )

  it.each([
    ['of another type', new File([bytes('GIF89a\u0001\u0000')], 'plaatje.gif'), 'Dit soort bestand kan niet'],
    [
      'a page with script',
      new File(['<script>alert(1)</script>'], 'brief.pdf'),
      'Dit soort bestand kan niet',
    ],
    ['a picture that is called a PDF', new File([files.png], 'brief.pdf'), 'het is een PNG-bestand'],
    [
      'larger than ten megabytes',
      new File([files.pdf, new Uint8Array(10 * 1024 * 1024)], 'groot.pdf'),
      'hoogstens 10 MB',
    ],
    ['that is empty', new File([], 'leeg.pdf'), 'niet leeg'],
    ['that was not chosen', new File([], ''), 'Kies een bestand'],
  ])('%s is refused on its field with 422, and the rest is kept', async (_, sent, message) => {
    const answer = await send(sent, { title: 'Mijn titel' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(message)
    expect(page).toContain('value="Mijn titel"')
    expect(page).toContain('href="#veld-file"')
  })

  it('far above the bound is refused with a way on', async () => {
    const answer = await send(new File([new Uint8Array(12 * 1024 * 1024)], 'reusachtig.pdf'))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('hoogstens 10 MB')
  })

  it('is taken once when the form is sent twice', async () => {
    const form = { title: 'Dubbel gestuurd', _key: 'paper-once' }
    await Promise.all([send(files.pdf, form), send(files.pdf, form)])
    const rows = await site.database.owner
      .selectFrom('document')
      .select('id')
      .where('title', '=', form.title)
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('is not for who may not file papers, nor in a file that is not theirs', async () => {
    const reader = await site.login(['files.own-area'])
    const stranger = await site.login(undefined, ['zuid'])
    expect((await send(files.pdf, {}, reader)).status).toBe(403)
    expect((await send(files.pdf, {}, stranger)).status).toBe(403)
    await send(files.pdf, { title: 'Alleen hier' })
    const row = await documentTitled('Alleen hier')
    expect((await stranger.get(`/dossiers/${file.id}/stukken/${row.id}`)).status).toBe(403)
    expect((await desk.get(`/dossiers/${other.id}/stukken/${row.id}`)).status).toBe(404)
  })

  it('leaves a line in the log with person, purpose and fields when it is opened', async () => {
    await send(files.pdf, { title: 'Gelezen stuk' })
    const reader = await site.login(['files.own-area'])
    await reader.get(`/dossiers/${file.id}/stukken/${(await documentTitled('Gelezen stuk')).id}`)
    const lines = await site.database.owner
      .selectFrom('audit_line')
      .select(['action', 'purpose', 'fields', 'case_file'])
      .where('worker', '=', reader.worker)
      .execute()
    expect(lines).toEqual([
      { action: 'view document', purpose: 'stuk bekijken', fields: ['document'], case_file: file.id },
    ])
  })

  it('is saved under a name without signs that a computer trips over', () => {
    expect(downloadName('../../etc: "plan" <b>', 'application/pdf')).toBe('etc plan b.pdf')
    expect(downloadName('***', 'image/jpeg')).toBe('stuk.jpg')
  })
})

describe('a note of a phone call', () => {
  it('is a document of the file, with who wrote it', async () => {
    const note = { with: 'de huisarts', words: 'Zij stuurt een brief.\nMorgen bellen.' }
    expect((await desk.post(`/dossiers/${file.id}/stukken/telefoon`, note)).status).toBe(303)
    const row = await documentTitled('Telefoongesprek met de huisarts')
    const text = await (await desk.get(`/dossiers/${file.id}/stukken/${row.id}`)).text()
    expect(text).toContain('genoteerd door Test Consulent')
    expect(text).toContain('Zij stuurt een brief.\nMorgen bellen.')
    expect((await desk.post(`/dossiers/${file.id}/stukken/telefoon`, { with: '', words: '' })).status).toBe(
      422,
    )
  })
})

describe('a paper in the wrong file', () => {
  it('goes to the right one and back, and both timelines tell it', async () => {
    await send(files.pdf, { title: 'Verdwaald' })
    const { id } = await documentTitled('Verdwaald')
    expect((await move(file, id, other.number.toLowerCase(), 1)).status).toBe(303)
    expect((await desk.get(`/dossiers/${file.id}/stukken/${id}`)).status).toBe(404)
    expect((await desk.get(`/dossiers/${other.id}/stukken/${id}`)).status).toBe(200)
    expect((await move(other, id, file.number, 1)).status).toBe(409)
    expect((await move(other, id, file.number, 2)).status).toBe(303)
    expect((await desk.get(`/dossiers/${file.id}/stukken/${id}`)).status).toBe(200)
    for (const [here, there] of [
      [file, other],
      [other, file],
    ] as const) {
      const timeline = await (await desk.get(`/dossiers/${here.id}/tijdlijn`)).text()
      expect(timeline).toContain(`Stuk verplaatst naar dossier ${there.number}: Verdwaald`)
      expect(timeline).toContain(`Stuk verplaatst uit dossier ${there.number}: Verdwaald`)
    }
  })

  it('stays when the number is not there, is this same file, or is a file that the worker may not open', async () => {
    await send(files.pdf, { title: 'Blijft hier' })
    const { id } = await documentTitled('Blijft hier')
    expect((await move(file, id, 'D-2026-999999', 1)).status).toBe(422)
    expect((await move(file, id, file.number, 1)).status).toBe(422)
    const elsewhere = await site.login(undefined, ['zuid'])
    const foreign = await addResident(site.database.owner, { surname: 'Zuiderling', area: 'zuid' })
    const taken = await elsewhere.post(`/inwoners/${foreign}/melding`, {
      channel: 'phone',
      reporterKind: 'resident',
      words: 'Hulp.',
    })
    const { number } = await site.database.owner
      .selectFrom('case_file')
      .select('number')
      .where('id', '=', taken.headers.get('location')!.split('/')[2]!)
      .executeTakeFirstOrThrow()
    expect((await move(file, id, number, 1)).status).toBe(403)
    expect((await desk.get(`/dossiers/${file.id}/stukken/${id}`)).status).toBe(200)
  })

  it('moves once when two people move it at the same time', async () => {
    await send(files.pdf, { title: 'Tegelijk' })
    const { id } = await documentTitled('Tegelijk')
    const third = await newFile('Derde')
    const answers = await Promise.all([move(file, id, other.number, 1), move(file, id, third.number, 1)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404])
  })
})
