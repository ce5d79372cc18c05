import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../test/investigated.ts'
import { NOW, type Browser } from '../../../../test/site.ts'

let file: Decidable
let application: string

const step = (name: string) => file.path(`aanvraag/${application}/1/${name}`)
const question = {
  _version: '1',
  part: 'all',
  because: 'Er is al een lift in het gebouw.',
  yours: 'in het gebouw is geen lift',
  ours: 'in het gebouw is sinds 2024 een lift',
  from: 'de woningcorporatie',
  ...dayFields('until', '2026-12-01'),
}
const ask = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('zienswijze'), { ...question, ...fields })
const receive = (fields: Record<string, string> = {}) =>
  file.desk.post(step('zienswijze-ontvangen'), {
    _version: '1',
    ...dayFields('on', '2026-11-24'),
    channel: 'phone',
    words: 'De lift is vaak kapot.',
    ...fields,
  })
const refuse = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('afwijzen'), {
    _version: '1',
    ground: 'no-lawful-stay',
    reasons: 'U verblijft hier niet volgens de wet.',
    step: 'sign',
    ...fields,
  })
const asked = () =>
  file.site.database.owner
    .selectFrom('view_request')
    .selectAll()
    .where('application', '=', application)
    .execute()

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
})

beforeEach(async () => {
  file.site.setNow(NOW)
  file.desk = await file.site.again(file.desk)
  application = await file.applied([], 'een traplift')
})

describe('hearing the applicant before a refusal on facts that differ from his own (Awb 4:7)', () => {
  it('keeps it from being refused until his day has passed, also when it was prepared before', async () => {
    const early = (await refuse({ step: 'prepare' })).headers.get('location')!
    expect((await ask()).status).toBe(303)
    const signed = await file.desk.post(`${early}/tekenen`, { _version: '1' })
    expect(signed.status).toBe(409)
    expect(await signed.text()).toContain('nog geven tot en met dinsdag 1 december 2026')
    await file.desk.post(`${early}/teruggeven`, { _version: '1', words: 'Wacht op de zienswijze.' })
    expect((await refuse()).status).toBe(409)
    file.site.setNow(Temporal.Instant.from('2026-12-02T08:00:00Z'))
    const later = await file.site.again(file.desk)
    expect((await refuse({}, later)).status).toBe(303)
  })

  it('lets it be refused once he spoke, with his view and our answer to it in the letter', async () => {
    await ask()
    expect((await receive()).status).toBe(303)
    const unanswered = await refuse()
    expect(unanswered.status).toBe(422)
    expect(await unanswered.text()).toContain('Schrijf op wat u met de zienswijze heeft gedaan')
    const answer = await refuse({ viewAnswer: 'De lift is gemaakt en wordt nu elke maand nagekeken.' })
    expect(answer.status).toBe(303)
    const letter = plain(await (await file.desk.get(answer.headers.get('location')!)).text())
    expect(letter).toContain('De lift is vaak kapot.')
    expect(letter).toContain('De lift is gemaakt en wordt nu elke maand nagekeken.')
  })

  it('sends the letter, puts the day on the worklist, and takes it off when the view came', async () => {
    await ask()
    const tasks = () =>
      file.site.database.owner
        .selectFrom('task')
        .select(['due_on', 'done_at', 'article'])
        .where('kind', 'like', 'await-view %')
        .where('link', 'like', `%${application}`)
        .execute()
    const [open] = await tasks()
    expect(open).toMatchObject({ done_at: null, article: 'Awb, artikel 4:7' })
    expect(open!.due_on.toString()).toBe('2026-12-01')
    await receive()
    expect((await tasks())[0]!.done_at).not.toBeNull()
    const page = plain(await (await file.desk.get(file.path(`aanvraag/${application}`))).text())
    expect(page).toContain('De lift is vaak kapot.')
  })

  it('asks once when two people ask at the same time, and takes a view down once', async () => {
    const answers = await Promise.all([ask(), ask()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await asked()).toHaveLength(1)
    expect((await receive(dayFields('on', '2026-11-25'))).status).toBe(409)
    const both = await Promise.all([receive(), receive()])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })

  it('refuses a stale page, an impossible day and who may not', async () => {
    expect((await ask({ _version: '3' })).status).toBe(409)
    expect((await ask(dayFields('until', '2026-11-24'))).status).toBe(422)
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    expect((await ask({}, clerk)).status).toBe(403)
    expect(await asked()).toEqual([])
  })
})
