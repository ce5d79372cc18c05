import { beforeAll, describe, expect, it } from 'vitest'
import { dayFields, investigated, read, type Investigated } from '../../../../test/investigated.ts'
import { addWorker } from '../../../../test/site.ts'

let trial: Investigated

beforeAll(async () => {
  trial = await investigated()
})

const talk = (fields: Record<string, string> = {}) => ({
  way: 'home',
  ...dayFields('day', '2026-11-26'),
  from: '10:00',
  until: '11:30',
  worker: trial.desk.worker,
  ...fields,
})
const plan = (fields?: Record<string, string>) =>
  trial.desk.post(trial.path('onderzoek/gesprekken/nieuw'), talk(fields))
const at = (answer: Response) => answer.headers.get('location')!.replace(`${trial.path()}/`, '')
const letters = () =>
  trial.site.database.owner
    .selectFrom('letter')
    .select(['kind', 'content', 'addressed_to'])
    .where('case_file', '=', trial.caseFile)
    .orderBy('number')
    .execute()
const lastLetter = async () => JSON.stringify((await letters()).at(-1)!.content)

describe('planning a talk', () => {
  it('[ZWO-08] puts a home visit by an elderly adviser in the agenda, and lets him open the file', async () => {
    const adviser = await addWorker(trial.site.database.owner, 'Otto Olm', ['investigations.lead'], [])
    await trial.site.database.owner
      .updateTable('worker')
      .set({ function: 'ouderenadviseur' })
      .where('id', '=', adviser)
      .execute()
    expect(await read(trial, 'onderzoek/gesprekken/nieuw')).toContain('Otto Olm, ouderenadviseur')
    const answer = await plan({ worker: adviser })
    expect(answer.status).toBe(303)
    const planned = await trial.site.database.owner
      .selectFrom('appointment as p')
      .innerJoin('case_worker as w', 'w.worker', 'p.worker')
      .select(['p.kind', 'p.place', 'p.starts_at', 'w.reason'])
      .where('p.worker', '=', adviser)
      .executeTakeFirstOrThrow()
    expect(planned).toMatchObject({
      kind: 'conversation-home',
      place: 'Bij de inwoner thuis',
      reason: 'voert het gesprek',
    })
    expect(planned.starts_at.toString()).toBe('2026-11-26T09:00:00Z')
    const task = await trial.site.database.owner
      .selectFrom('task')
      .select(['due_on', 'assignee'])
      .where('kind', '=', 'conversation')
      .where('done_at', 'is', null)
      .executeTakeFirstOrThrow()
    expect([task.due_on.toString(), task.assignee]).toEqual(['2026-11-26', adviser])
    expect(await lastLetter()).toContain('Otto Olm, ouderenadviseur')
  })

  it('[ZOE-06] plans a talk alone, or jointly with a client supporter, and says so in the invitation', async () => {
    const alone = at(await plan({ ...dayFields('day', '2026-11-27'), bring: 'De medicijnlijst' }))
    expect(await read(trial, alone)).toContain('gesprek zonder cliëntondersteuner')
    expect(await lastLetter()).toContain('De medicijnlijst')
    expect(await lastLetter()).toContain('U mag iemand vragen om erbij te zijn')
    const joint = at(
      await plan({ ...dayFields('day', '2026-11-30'), supporter: 'Kim de Boer', carer: 'Dina Berk' }),
    )
    expect(await read(trial, joint)).toContain('Cliëntondersteuner Kim de Boer')
    expect(await lastLetter()).toContain('cliëntondersteuner Kim de Boer en uw mantelzorger Dina Berk')
  })

  it('gives a calendar file that names nobody', async () => {
    const talkAt = at(await plan({ ...dayFields('day', '2026-12-01'), supporter: 'Kim de Boer' }))
    const answer = await trial.desk.get(trial.path(`${talkAt}/afspraak.ics`))
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    const file = await answer.text()
    expect(file).toContain('DTSTART:20261201T090000Z')
    expect(file).toContain('SUMMARY:Gesprek met de gemeente Vierdorpen')
    expect(file).not.toMatch(/Wollegras|Veenpad|Kim|Consulent|DESCRIPTION|ATTENDEE|ORGANIZER/)
  })

  it('offers that file with the invitation, and one that takes it back with a cancellation', async () => {
    const talkAt = at(await plan({ ...dayFields('day', '2026-12-09') }))
    const calendar = async () => (await trial.desk.get(trial.path(`${talkAt}/afspraak.ics`))).text()
    const id = /UID:(.+)/.exec(await calendar())![1]!
    expect(await read(trial, talkAt)).toContain('Afspraak voor de agenda Stuur het mee met de brief')
    await trial.desk.post(trial.path(`${talkAt}/afzeggen`), {
      because: 'De consulent is ziek',
      _version: '1',
    })
    expect(await read(trial, talkAt)).toContain('Afzegging voor de agenda')
    expect(await calendar()).toContain(`UID:${id}`)
    expect(await calendar()).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/)
  })

  it('moves a talk with a new invitation, refuses a stale page, and leaves one task on the first day', async () => {
    const talkAt = at(await plan({ ...dayFields('day', '2026-12-02') }))
    const move = (version: string) =>
      trial.desk.post(trial.path(`${talkAt}/verplaatsen`), {
        ...talk({ way: 'phone', ...dayFields('day', '2026-12-03') }),
        _version: version,
      })
    expect((await move('1')).status).toBe(303)
    expect(await lastLetter()).toContain(
      'Deze uitnodiging vervangt de afspraak van woensdag 2 december 2026.',
    )
    const page = await read(trial, talkAt)
    expect(page).toContain('donderdag 3 december 2026')
    expect(page).toContain('Hoe per telefoon')
    expect((await move('1')).status).toBe(409)
    const tasks = await trial.site.database.owner
      .selectFrom('task')
      .select('due_on')
      .where('kind', '=', 'conversation')
      .where('done_at', 'is', null)
      .execute()
    expect(tasks.map(({ due_on }) => due_on.toString())).toEqual(['2026-11-26'])
  })

  it('cancels a talk with a letter that says why, once', async () => {
    const talkAt = at(await plan({ ...dayFields('day', '2026-12-04') }))
    const cancel = () =>
      trial.desk.post(trial.path(`${talkAt}/afzeggen`), { because: 'De consulent is ziek', _version: '1' })
    expect((await cancel()).status).toBe(303)
    expect((await letters()).at(-1)!.kind).toBe('conversation-cancelled')
    expect(await lastLetter()).toContain('De consulent is ziek.')
    expect(await read(trial, talkAt)).toContain('Afgezegd')
    expect((await cancel()).status).toBe(409)
  })

  it('is held with who was there, on a day that has come', async () => {
    const talkAt = at(await plan({ ...dayFields('day', '2026-12-07') }))
    const hold = (fields: Record<string, string>) =>
      trial.desk.post(trial.path(`${talkAt}/gevoerd`), {
        present: 'Mevrouw en haar zus',
        _version: '1',
        ...fields,
      })
    expect((await hold(dayFields('heldOn', '2026-11-25'))).status).toBe(422)
    expect((await hold({ present: '' })).status).toBe(422)
    expect((await hold({})).status).toBe(303)
    expect(await read(trial, talkAt)).toContain('Mevrouw en haar zus')
  })

  it('refuses a moment that has passed, a talk nowhere, and a worker who is busy or unknown', async () => {
    const status = async (fields: Record<string, string>) => (await plan(fields)).status
    expect(await status(dayFields('day', '2026-11-23'))).toBe(422)
    expect(await status({ way: 'elsewhere', ...dayFields('day', '2026-12-08') })).toBe(422)
    expect(await status({ ...dayFields('day', '2026-11-27'), from: '11:00', until: '12:00' })).toBe(422)
    expect(
      await status({ worker: '00000000-0000-7000-8000-000000000000', ...dayFields('day', '2026-12-09') }),
    ).toBe(404)
    const typed = await (await plan({ ...dayFields('day', '2026-11-27'), from: '11:00' })).text()
    expect(typed).toContain('heeft op dit moment al een andere afspraak')
  })

  it('is only for who leads investigations', async () => {
    const reader = await trial.site.login(['files.own-area'])
    const answer = await reader.post(trial.path('onderzoek/gesprekken/nieuw'), talk())
    expect(answer.status).toBe(403)
  })
})
