import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../core/id.ts'
import { dayFields, investigated, plain, read, type Investigated } from '../../../../test/investigated.ts'
import { addResident, GM, NOW } from '../../../../test/site.ts'

let trial: Investigated
let carer: string

const since = Temporal.PlainDate.from('2020-01-01')

beforeAll(async () => {
  trial = await investigated()
  const { owner } = trial.site.database
  carer = newId(NOW)
  await owner
    .insertInto('resident_relation')
    .values({
      municipality: GM,
      id: carer,
      resident: trial.resident,
      kind: 'informal-carer',
      ground: 'dochter',
      name: 'Dina Berk',
      from_day: since,
    })
    .execute()
  const [household, housemate] = [newId(NOW), await addResident(owner, { surname: 'Zegge' })]
  await owner.insertInto('household').values({ municipality: GM, id: household, made_at: NOW }).execute()
  await owner
    .insertInto('household_member')
    .values(
      [trial.resident, housemate].map((resident) => ({
        municipality: GM,
        household,
        resident,
        relation: 'partner',
        from_day: since,
      })),
    )
    .execute()
})

const weighed = {
  housemate: 'Aafke Zegge',
  relation: 'partner',
  age: '84',
  health: 'Hartklachten.',
  work: 'Geen.',
  overload: 'Dreigt: slaapt slecht.',
  discussedWith: 'mevrouw Zegge zelf',
  ...dayFields('discussedOn', '2026-11-24'),
  judgement: 'part',
  canDo: 'Stof afnemen en koken.',
  because: 'Tillen en bukken mag niet van de huisarts.',
}

describe('customary help', () => {
  it('is weighed for each housemate by age, health, work and overload, and stays open until then', async () => {
    expect(await read(trial, 'onderzoek')).toContain(
      'Aafke Zegge (partner): gebruikelijke hulp nog niet gewogen',
    )
    expect(
      (await trial.desk.post(trial.path('onderzoek/huisgenoten/nieuw'), { ...weighed, overload: '' })).status,
    ).toBe(422)
    expect(
      (await trial.desk.post(trial.path('onderzoek/huisgenoten/nieuw'), { ...weighed, canDo: '' })).status,
    ).toBe(422)
    await trial.desk.post(trial.path('onderzoek/huisgenoten/nieuw'), weighed)
    const page = await read(trial, 'onderzoek')
    expect(page).toContain('Aafke Zegge (partner, 84 jaar) kan een deel geven: Tillen en bukken mag niet')
    expect(page).not.toContain('nog niet gewogen')
  })

  it('is weighed again on the newest version only', async () => {
    const html = await (await trial.desk.get(trial.path('onderzoek'))).text()
    const id = /huisgenoten\/([0-9a-f-]{36})/.exec(html)![1]!
    const again = { ...weighed, judgement: 'none', canDo: '', _version: '1' }
    const path = trial.path(`onderzoek/huisgenoten/${id}`)
    expect(await read(trial, `onderzoek/huisgenoten/${id}`)).toContain('Dreigt: slaapt slecht.')
    expect((await trial.desk.post(path, again)).status).toBe(303)
    expect((await trial.desk.post(path, again)).status).toBe(409)
  })
})

const offers = () =>
  trial.site.database.owner.selectFrom('carer_offer').selectAll().where('carer', '=', 'Dina Berk').execute()

describe('the carer', () => {
  const secret = 'Ik red het zelf niet meer en denk aan stoppen.'

  it('[ZOE-13] is offered a talk, support and respite, and what he needs is weighed', async () => {
    expect(await read(trial, 'onderzoek')).toContain('Mantelzorger Dina Berk: nog geen gesprek aangeboden')
    await trial.desk.post(trial.path('onderzoek/mantelzorgers/nieuw'), {
      carer,
      address: 'Lindelaan 3\n9999 AB Vierdorpen',
    })
    const letter = await trial.site.database.owner
      .selectFrom('letter')
      .select(['content', 'addressed_to'])
      .where('kind', '=', 'carer-invitation')
      .executeTakeFirstOrThrow()
    expect(letter.addressed_to).toBe('informal-carer')
    expect(JSON.stringify(letter.content)).toContain('respijtzorg')
    expect(JSON.stringify(letter.content)).toContain('Lindelaan 3')
    const [offer] = await offers()
    const answer = {
      answer: 'talk',
      topics: ['time-off'],
      support: 'Een vrije middag per week.',
      respite: 'Twee dagdelen dagopvang besproken.',
      shared: 'Dat ik moe ben.',
      _version: '1',
    }
    const path = trial.path(`onderzoek/mantelzorgers/${offer!.id}`)
    expect((await trial.desk.post(path, { ...answer, respite: '' })).status).toBe(422)
    expect((await trial.desk.post(path, { ...answer, topics: ['horoscope'] })).status).toBe(422)
    expect((await trial.desk.post(path, answer)).status).toBe(303)
    expect((await trial.desk.post(path, answer)).status).toBe(409)
    const page = await read(trial, 'onderzoek')
    expect(page).toMatch(
      /ondersteuning van de mantelzorger .* Onderzocht Met Dina Berk besproken wat nodig is/,
    )
  })

  it('says in confidence what only the worker who holds the talk can read', async () => {
    const [offer] = await offers()
    const path = `/mantelzorggesprekken/${offer!.id}`
    expect((await trial.desk.post(path, { words: secret, _version: '0' })).status).toBe(303)
    expect(plain(await (await trial.desk.get(path)).text())).toContain(secret)
    expect((await trial.desk.post(path, { words: 'Anders.', _version: '0' })).status).toBe(409)
    const colleague = await trial.site.login()
    expect((await colleague.get(trial.path('onderzoek'))).status).toBe(200)
    expect((await colleague.get(path)).status).toBe(403)
    expect((await colleague.post(path, { words: 'Anders.', _version: '1' })).status).toBe(403)
  })

  it('stays out of the file, the timeline, the letters and the log of whom he cares for', async () => {
    for (const tab of ['', 'onderzoek', 'gesprek', 'onderzoek/samenhang', 'tijdlijn', 'brieven'])
      expect(await read(trial, tab)).not.toContain(secret)
    const { owner } = trial.site.database
    const lines = await owner
      .selectFrom('audit_line')
      .select(['case_file', 'resident'])
      .where('action', 'in', ['view carer talk', 'write carer talk'])
      .execute()
    expect(lines.length).toBeGreaterThan(1)
    expect(new Set(lines.map(({ case_file }) => case_file))).toEqual(new Set([null]))
    expect(lines.map(({ resident }) => resident)).not.toContain(trial.resident)
  })
})
