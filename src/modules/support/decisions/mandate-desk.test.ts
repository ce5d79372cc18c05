import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addWorker, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { cents } from '../../../core/cents.ts'
import { newId } from '../../../core/id.ts'
import { inMunicipality } from '../../../database/connect.ts'
import { readSigner, signers } from './mandate-store.ts'
import { maySign } from './mandate.ts'

let site: Site
let admin: Browser

const day = (text: string) => Temporal.PlainDate.from(text)
const boxes = (name: string, text: string) => {
  const { day: d, month, year } = day(text)
  return { [`${name}.day`]: `${d}`, [`${name}.month`]: `${month}`, [`${name}.year`]: `${year}` }
}
const path = (id: string, next: string) => `/mandaten/${id}/${next}`
const ground = 'Mandaatbesluit 2026, nummer 12'
const terms = { kinds: ['grant', 'refuse'], upTo: '5.000', secondAbove: '2500', ground }

const signer = (name: string) => addWorker(site.database.owner, name, ['decisions.sign'], ['noord'])
const mandatesOf = (worker: string) =>
  site.database.owner
    .selectFrom('mandate')
    .selectAll()
    .where('worker', '=', worker)
    .orderBy('from_day')
    .execute()
const statusesOf = (answers: readonly Response[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)

/** A mandate given on its page; answers its id. */
async function given(worker: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await admin.post('/mandaten/nieuw', { worker, ...terms, ...more })
  expect(answer.status).toBe(303)
  return (await mandatesOf(worker)).at(-1)!.id
}

/** What the rule says to who would sign a grant of this amount on a day. */
async function signing(worker: string, yearly: number, on: string): Promise<string> {
  const { mandates, municipal } = readSigner(
    await inMunicipality(site.database.program, GM, (tx) => signers(tx, worker).executeTakeFirstOrThrow()),
  )
  const answer = maySign({
    kind: 'grant',
    yearlyCost: cents(yearly * 100),
    on: day(on),
    municipal,
    mandates,
    source: 'beleid',
  })
  if (!answer.ok) return answer.refusal.rule
  return answer.value.needsSecond ? 'with a second' : 'alone'
}

beforeAll(async () => {
  site = await testSite()
  admin = await site.login(['access.manage'], [], 'Beheerder')
})

describe('a mandate', () => {
  it('lets somebody sign up to its amount from its day, with a second above another', async () => {
    const worker = await signer('Tekent')
    await given(worker, boxes('from', '2026-12-01'))
    expect(await signing(worker, 2000, '2026-11-30')).toBe('mandate-not-in-force')
    expect(await signing(worker, 2000, '2026-12-01')).toBe('alone')
    expect(await signing(worker, 3000, '2026-12-01')).toBe('with a second')
    expect(await signing(worker, 5001, '2026-12-01')).toBe('above-mandate')
    const page = await (await admin.get('/mandaten')).text()
    expect(page).toContain('Tekent')
    expect(page).toContain(ground)
    expect(page).toContain('Gaat nog in')
    expect(page).toContain('Beheerder, 24 nov 2026')
  })

  it('is replaced from a day on, and what it was stays', async () => {
    const worker = await signer('Vervangen')
    const id = await given(worker)
    const wider = { ...terms, upTo: '', secondAbove: '', ...boxes('from', '2027-01-01'), _version: '1' }
    expect((await admin.post(path(id, 'wijzigen'), wider)).status).toBe(303)
    expect(await signing(worker, 9000, '2026-12-31')).toBe('above-mandate')
    expect(await signing(worker, 9000, '2027-01-01')).toBe('alone')
    expect((await mandatesOf(worker))[0]).toMatchObject({ id, up_to: 500_000, until_day: day('2026-12-31') })
  })

  it('is ended with the reason, at once when its last day is yesterday, and withdrawn before it begins', async () => {
    const worker = await signer('Beëindigd')
    const end = { because: 'andere functie', _version: '1', ...boxes('until', '2026-11-23') }
    expect((await admin.post(path(await given(worker), 'einde'), end)).status).toBe(303)
    expect(await signing(worker, 10, '2026-11-24')).toBe('mandate-not-in-force')
    const later = await given(worker, boxes('from', '2027-02-01'))
    expect((await admin.post(path(later, 'einde'), end)).status).toBe(303)
    expect(await signing(worker, 10, '2027-02-01')).toBe('mandate-not-in-force')
    expect(await (await admin.get('/mandaten')).text()).toContain('andere functie')
  })

  it('says on the list that somebody has no permission to sign yet', async () => {
    await given(await addWorker(site.database.owner, 'Zonder Recht', [], []))
    expect(await (await admin.get('/mandaten')).text()).toContain('Mag nog niet ondertekenen')
  })

  it('is given and changed by nobody for himself', async () => {
    expect((await admin.post('/mandaten/nieuw', { worker: admin.worker, ...terms })).status).toBe(409)
    const other = await site.login(['access.manage'], [], 'Andere Beheerder')
    const id = await given(other.worker)
    const change = await other.post(path(id, 'wijzigen'), { ...terms, upTo: '', _version: '1' })
    expect(change.status).toBe(409)
    expect(await mandatesOf(admin.worker)).toEqual([])
    expect(await mandatesOf(other.worker)).toHaveLength(1)
  })

  it.each([
    ['no kind of decision', { kinds: [] }, 'Kies een of meer soorten besluit'],
    ['a kind that does not exist', { kinds: ['alles'] }, 'Kies uit de lijst'],
    ['no ground', { ground: ' ' }, 'Vul in waar dit mandaat op rust'],
    ['a second above its own limit', { secondAbove: '5000' }, 'Kies een bedrag onder het hoogste bedrag'],
    ['an amount that is none', { upTo: 'veel' }, 'Vul een bedrag in'],
    ['a first day that is past', boxes('from', '2026-11-23'), 'Kies vandaag of een latere dag'],
  ])('is refused with %s', async (_, wrong, message) => {
    const worker = await signer('Fout')
    const answer = await admin.post('/mandaten/nieuw', { worker, ...terms, ...wrong })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(message)
    expect(await mandatesOf(worker)).toEqual([])
  })

  it('is refused for who works for another organisation, and for who is not there', async () => {
    const worker = await signer('Van Buiten')
    const id = newId(NOW)
    await site.database.owner
      .insertInto('organisation')
      .values({ municipality: GM, id, name: 'Zorg', kind: 'adviser', active_from: day('2020-01-01') })
      .execute()
    await site.database.owner
      .updateTable('worker')
      .set({ organisation: id })
      .where('id', '=', worker)
      .execute()
    const answer = await admin.post('/mandaten/nieuw', { worker, ...terms })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Alleen een medewerker van de gemeente')
    expect((await admin.post('/mandaten/nieuw', { worker: newId(NOW), ...terms })).status).toBe(422)
  })

  it('is there once for a kind of decision, also when two give it at once', async () => {
    const worker = await signer('Tegelijk')
    const give = () => admin.post('/mandaten/nieuw', { worker, ...terms })
    expect(statusesOf(await Promise.all([give(), give()]))).toEqual([303, 422])
    expect(await mandatesOf(worker)).toHaveLength(1)
    expect((await admin.post('/mandaten/nieuw', { worker, ...terms, kinds: ['change'] })).status).toBe(303)
  })

  it('is given once by a form sent twice, and ended by one of two', async () => {
    const worker = await signer('Dubbelklik')
    const form = { worker, ...terms, _key: 'mandate-once' }
    const answers = [await admin.post('/mandaten/nieuw', form), await admin.post('/mandaten/nieuw', form)]
    expect(statusesOf(answers)).toEqual([303, 303])
    const [mandate] = await mandatesOf(worker)
    const end = { because: 'klaar', _version: '1', ...boxes('until', '2026-11-24') }
    const ends = () => admin.post(path(mandate!.id, 'einde'), end)
    expect(statusesOf(await Promise.all([ends(), ends()]))).toEqual([303, 409])
  })

  it('is for who administers only, and every change is written down', async () => {
    const worker = await signer('In Het Log')
    const id = await given(worker)
    const clerk = await site.login(['decisions.sign', 'municipality.manage'])
    for (const page of ['/mandaten', '/mandaten/nieuw', path(id, 'wijzigen'), path(id, 'einde')])
      expect((await clerk.get(page)).status).toBe(403)
    const end = { because: 'x', _version: '1', ...boxes('until', '2026-11-24') }
    expect((await clerk.post(path(id, 'einde'), end)).status).toBe(403)
    await admin.post(path(id, 'wijzigen'), { ...terms, ...boxes('from', '2026-12-01'), _version: '1' })
    const next = (await mandatesOf(worker)).at(-1)!
    await admin.post(path(next.id, 'einde'), { ...end, ...boxes('until', '2026-12-31') })
    const lines = await site.database.owner
      .selectFrom('audit_line')
      .select('action')
      .where(sql<boolean>`${`worker ${worker}`} = any (fields)`)
      .execute()
    expect(lines.map(({ action }) => action).toSorted()).toEqual([
      'change mandate',
      'end mandate',
      'give mandate',
    ])
  })
})
