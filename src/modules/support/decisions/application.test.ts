import { beforeAll, describe, expect, it } from 'vitest'
import { investigated, type Investigated } from '../../../../test/investigated.ts'

let file: Investigated

const applications = () =>
  file.site.database.owner
    .selectFrom('application')
    .select(['id', 'number', 'state', 'decide_by', 'received_on'])
    .execute()
const letters = async () =>
  (await file.site.database.owner.selectFrom('letter').select('kind').orderBy('made_at').execute()).map(
    ({ kind }) => kind,
  )
const tasks = (kind: string) =>
  file.site.database.owner
    .selectFrom('task')
    .select(['due_on', 'done_at', 'article'])
    .where('kind', '=', kind)
    .execute()

beforeAll(async () => {
  file = await investigated()
})

/** Reported on Friday 13 November 2026: the six weeks end on Monday 28 December (Christmas, then a weekend). */
describe('an application before the investigation is done (Wmo 2.3.2(9))', () => {
  it('is kept with its day, answered in writing, and offered again on the first possible day', async () => {
    const answer = await file.desk.post(file.path('aanvraag'), { asked: 'een traplift', way: 'letter' })
    expect(answer.status).toBe(303)
    const [application] = await applications()
    expect(application).toMatchObject({ state: 'early', decide_by: null })
    expect(application!.received_on.toString()).toBe('2026-11-24')
    expect(await letters()).toContain('early-application')
    const [task] = await tasks('offer-application')
    expect(task!.due_on.toString()).toBe('2026-12-29')
  })

  it('cannot be taken up before that day', async () => {
    const [application] = await applications()
    const answer = await file.desk.post(file.path(`aanvraag/${application!.id}/opnemen`), {})
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('dinsdag 29 december 2026')
  })

  it('[ZWO-26] is taken up once six weeks have passed, with the term that the municipality set for that year', async () => {
    const [application] = await applications()
    file.site.setNow(Temporal.Instant.from('2026-12-29T08:00:00Z'))
    const late = await file.site.login()
    expect((await late.post(file.path(`aanvraag/${application!.id}/opnemen`), {})).status).toBe(303)
    const [after] = await applications()
    expect(after).toMatchObject({ state: 'open' })
    expect(after!.decide_by!.toString()).toBe('2027-01-08')
    const [task] = await tasks(`decide ${after!.number}`)
    expect(task!.article).toContain('regel 4845')
    expect(task!.due_on.toString()).toBe('2027-01-08')
    expect((await tasks('offer-application'))[0]!.done_at).not.toBeNull()
    expect((await late.post(file.path(`aanvraag/${application!.id}/opnemen`), {})).status).toBe(409)
  })
})

it('refuses an application of a day in the future, with the field', async () => {
  const day = { 'receivedOn.day': '1', 'receivedOn.month': '2', 'receivedOn.year': '2027' }
  const answer = await (
    await file.site.login()
  ).post(file.path('aanvraag'), { asked: 'hulp', way: 'desk', ...day })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Deze dag ligt in de toekomst')
})
