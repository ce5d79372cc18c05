import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../test/investigated.ts'
import { NOW, type Browser } from '../../../../test/site.ts'
import { endUnusedRequests } from './jobs.ts'

let file: Decidable
let application: string

const now = () =>
  file.site.database.owner
    .selectFrom('application')
    .selectAll()
    .where('id', '=', application)
    .executeTakeFirstOrThrow()
const tasks = async (kind: string) => {
  const { number } = await now()
  return file.site.database.owner
    .selectFrom('task')
    .select(['due_on', 'done_at', 'article', 'link'])
    .where('kind', '=', `${kind} ${number}`)
    .execute()
}
const at = (day: string) => Temporal.Instant.from(`${day}T08:00:00Z`)
const step = (name = '') => file.path(`aanvraag/${application}${name && `/${name}`}`)
const request = {
  missing: 'het plan van uw dochter\neen kopie van de offerte',
  ...dayFields('until', '2026-12-04'),
}
const ask = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('aanvullen'), { _version: '1', ...request, ...fields })
const complete = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('aangevuld'), { _version: '2', ...fields })
const leave = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('niet-behandelen'), { _version: '2', missing: 'een kopie van de offerte', ...fields })
const end = (by: Browser = file.desk) =>
  by.post(file.path('melding/afronden'), {
    _version: '1',
    as: 'withdrawn',
    ...dayFields('on', '2026-11-24'),
    words: 'De inwoner redt zich.',
  })
const withdraw = (fields: Record<string, string> = {}) =>
  file.desk.post(step('intrekken'), {
    _version: '1',
    ...dayFields('on', '2026-11-24'),
    words: 'Ik koop de traplift zelf.',
    ...fields,
  })
/** The same worker on a later day. */
const on = (day: string) => {
  file.site.setNow(at(day))
  return file.site.again(file.desk)
}

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
})

beforeEach(async () => {
  file.site.setNow(NOW)
  file.desk = await file.site.again(file.desk)
  application = await file.applied([], 'een traplift')
})

/** Applied on Tuesday 24 November 2026, decision within ten days of the municipality's own, asked the same day. */
describe('an incomplete application (Awb 4:5)', () => {
  it('is asked for in a letter, and its term stands still until the day that was given', async () => {
    expect((await now()).decide_by!.toString()).toBe('2026-12-04')
    expect((await ask()).status).toBe(303)
    expect((await now()).decide_by!.toString()).toBe('2026-12-13')
    expect((await tasks('decide'))[0]!.due_on.toString()).toBe('2026-12-13')
    const [task] = await tasks('await-completion')
    expect(task).toMatchObject({ done_at: null, article: 'Awb, artikel 4:5, eerste lid', link: step() })
    expect(task!.due_on.toString()).toBe('2026-12-04')
    const page = plain(await (await file.desk.get(step())).text())
    expect(page).toContain('zondag 13 december 2026')
    expect(page).toContain('een kopie van de offerte')
  })

  it('goes on from the day on which the data came, and shows the new last day', async () => {
    await ask()
    const later = await on('2026-11-30')
    expect((await complete(dayFields('receivedOn', '2026-11-27'), later)).status).toBe(303)
    expect((await now()).decide_by!.toString()).toBe('2026-12-06')
    expect((await tasks('await-completion'))[0]!.done_at).not.toBeNull()
    expect(plain(await (await later.get(step())).text())).toContain('zondag 6 december 2026')
  })

  it('takes no day before the request or after today', async () => {
    await ask()
    for (const day of ['2026-11-23', '2026-11-25']) {
      const answer = await complete(dayFields('receivedOn', day))
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('Kies een dag vanaf de dag waarop u om de gegevens vroeg')
    }
  })

  it('is asked for with a day after today, and with what is missing', async () => {
    const answer = await ask({ missing: '', ...dayFields('until', '2026-11-24') })
    expect(answer.status).toBe(422)
    expect((await ask(dayFields('until', '2026-11-24'))).status).toBe(422)
    expect((await now()).version).toBe(1)
  })

  it('is asked for once when two people ask at the same time, and when the form is sent twice', async () => {
    const answers = await Promise.all([ask({ _key: application }), ask({ _key: application })])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const again = await ask()
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Er is al om gegevens gevraagd')
    const asked = await file.site.database.owner
      .selectFrom('suspension')
      .select('id')
      .where('application', '=', application)
      .execute()
    expect(asked).toHaveLength(1)
  })

  it('refuses a stale page, and who may not', async () => {
    await file.site.database.owner
      .updateTable('application')
      .set({ version: 5 })
      .where('id', '=', application)
      .execute()
    const stale = await ask()
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('intussen gewijzigd')
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    expect((await ask({ _version: '5' }, clerk)).status).toBe(403)
    const lines = await file.site.database.owner
      .selectFrom('audit_line')
      .select('purpose')
      .where('worker', '=', clerk.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(lines).toEqual([{ purpose: 'decisions.prepare' }])
  })
})

describe('not dealing with an application (Awb 4:5(4))', () => {
  it('cannot be decided while the applicant can still answer, nor without having asked', async () => {
    expect(await (await leave({ _version: '1' })).text()).toContain('Vraag de inwoner eerst om de gegevens')
    await ask()
    const early = await leave()
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('nog sturen tot en met vrijdag 4 december 2026')
  })

  it('stands on the worklist for four weeks once the day passed unused', async () => {
    await ask()
    await file.within((tx) =>
      endUnusedRequests(
        tx,
        file.actor({ now: at('2026-12-04'), today: Temporal.PlainDate.from('2026-12-04') }),
      ),
    )
    expect(await tasks('not-dealt-with')).toEqual([])
    const later = file.actor({ now: at('2026-12-05'), today: Temporal.PlainDate.from('2026-12-05') })
    await file.within((tx) => endUnusedRequests(tx, later))
    await file.within((tx) => endUnusedRequests(tx, later))
    const found = await tasks('not-dealt-with')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ done_at: null, article: 'Awb, artikel 4:5, vierde lid' })
    expect(found[0]!.due_on.toString()).toBe('2027-01-04')
    expect((await tasks('await-completion'))[0]!.done_at).not.toBeNull()
  })

  it('is decided by who has the mandate, with a letter that says what did not come, and ends the application', async () => {
    await ask()
    const later = await on('2026-12-07')
    const answer = await leave({}, later)
    expect(answer.status).toBe(303)
    const path = answer.headers.get('location')!
    const page = plain(await (await later.get(path)).text())
    expect(page).toContain('Wij behandelen uw aanvraag voor een traplift niet')
    expect(page).toContain('een kopie van de offerte')
    expect((await later.post(`${path}/tekenen`, { _version: '1' })).status).toBe(303)
    expect(await now()).toMatchObject({ state: 'not-dealt-with', ended_words: 'niet compleet' })
    expect((await tasks('decide'))[0]!.done_at).not.toBeNull()
    expect((await tasks('await-completion'))[0]!.done_at).not.toBeNull()
  })

  it('cannot be signed after four weeks, nor beside a decision on a part', async () => {
    await ask()
    const later = await on('2026-12-07')
    const path = (await leave({}, later)).headers.get('location')!
    const beside = await leave({}, later)
    expect(beside.status).toBe(409)
    expect(await beside.text()).toContain('ligt al een besluit klaar')
    const refusal = {
      _version: '2',
      ground: 'no-lawful-stay',
      reasons: 'U verblijft hier niet volgens de wet.',
    }
    expect((await later.post(step('1/afwijzen'), refusal)).status).toBe(409)
    const late = await on('2027-01-05')
    const answer = await late.post(`${path}/tekenen`, { _version: '1' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Dit kon tot en met maandag 4 januari 2027')
  })

  it('is prepared once when two people prepare it at the same time', async () => {
    await ask()
    const later = await on('2026-12-07')
    const answers = await Promise.all([leave({}, later), leave({}, later)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })
})

describe('an application that is pending', () => {
  it('keeps the report from ending until it is decided on or taken back', async () => {
    await file.site.database.owner
      .updateTable('application')
      .set({ state: 'withdrawn', ended_on: Temporal.PlainDate.from('2026-11-24') })
      .where('id', '<>', application)
      .where('state', '=', 'open')
      .execute()
    const held = await end()
    expect(held.status).toBe(409)
    expect(await held.text()).toContain('is nog niet afgehandeld')
    expect((await withdraw(dayFields('on', '2026-11-25'))).status).toBe(422)
    expect((await withdraw({ _version: '4' })).status).toBe(409)
    expect((await withdraw()).status).toBe(303)
    expect(await now()).toMatchObject({ state: 'withdrawn', ended_words: 'Ik koop de traplift zelf.' })
    expect((await tasks('decide'))[0]!.done_at).not.toBeNull()
    expect((await withdraw({ _version: '2' })).status).toBe(409)
    expect((await end()).status).toBe(303)
  })
})
