import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, plain, reportedFile } from '../../../../test/investigated.ts'
import { addResident, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { inMunicipality } from '../../../database/connect.ts'
import { assignFile } from '../cases/assign-file.ts'

let site: Site
let file: string
let outsider: Browser
let reviewer: Browser

const reason = 'De politie belt: mevrouw is gevallen en reageert niet.'

beforeEach(async () => {
  site = await testSite()
  const desk = await site.login(['reports.take', 'residents.search', 'reports.triage', 'files.own-area'])
  file = await reportedFile(desk, await addResident(site.database.owner))
  outsider = await site.login(['files.emergency'], ['zuid'], 'Test Buitenstaander')
  reviewer = await site.login(['files.review-emergency'], ['zuid'], 'Test Beoordelaar')
})

const form = () => `/dossiers/${file}/noodinzage`
const open = (by = outsider, fields: Record<string, string> = { reason, confirm: 'ja' }) =>
  by.post(form(), fields)
const accesses = () => site.database.owner.selectFrom('emergency_access').selectAll().execute()
const openTasks = async (by: Browser) =>
  site.database.owner
    .selectFrom('task')
    .select(['kind', 'link', 'due_on', 'assignee'])
    .where('assignee', '=', by.worker)
    .where('done_at', 'is', null)
    .execute()
const auditOf = (by: Browser) =>
  site.database.owner
    .selectFrom('audit_line')
    .selectAll()
    .where('worker', '=', by.worker)
    .orderBy('id')
    .execute()
const judge = (by: Browser, id: string, judgement = 'justified') =>
  by.post(`/noodinzagen/${id}`, { judgement, words: 'De politie bevestigt het.' })
const statusOf = async (by: Browser, path = `/dossiers/${file}`) => (await by.get(path)).status

describe('a file that somebody does not work on', () => {
  it('stays closed, with one line in the log, and offers the way in for an emergency', async () => {
    const answer = await outsider.get(`/dossiers/${file}`)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain(`href="${form()}"`)
    expect(await auditOf(outsider)).toMatchObject([
      { action: 'view file', outcome: 'refused', case_file: file, emergency: false },
    ])
  })

  it('offers no way in to who may not use one, and refuses him its form and its sending with a line', async () => {
    const clerk = await site.login(['residents.search'], ['zuid'])
    expect(await (await clerk.get(`/dossiers/${file}`)).text()).not.toContain('noodinzage')
    expect(await statusOf(clerk, form())).toBe(403)
    expect((await open(clerk)).status).toBe(403)
    expect(await accesses()).toEqual([])
    const lines = await auditOf(clerk)
    for (const line of lines) expect(line).toMatchObject({ outcome: 'refused', case_file: file })
    expect(lines.map(({ action }) => action).toSorted()).toEqual([
      'change /dossiers/:id/noodinzage',
      'view /dossiers/:id/noodinzage',
      'view file',
    ])
  })

  it('shows no name of the resident on the form', async () => {
    const page = await (await outsider.get(form())).text()
    expect(page).toContain('openen in een noodgeval')
    expect(page).not.toContain('Wollegras')
  })
})

describe('opening it in an emergency', () => {
  it('opens the file for a day, and then no more', async () => {
    expect((await open()).headers.get('location')).toBe(`/dossiers/${file}`)
    const page = await outsider.get(`/dossiers/${file}`)
    expect(page.status).toBe(200)
    expect(plain(await page.text())).toContain('Noodinzage: een collega beoordeelt dit')
    site.setNow(NOW.add({ hours: 23, minutes: 59 }))
    expect(await statusOf(await site.again(outsider))).toBe(200)
    site.setNow(NOW.add({ hours: 24 }))
    const later = await site.again(outsider)
    expect(await statusOf(later)).toBe(403)
    expect(await statusOf(later, `/dossiers/${file}/tijdlijn`)).toBe(403)
    expect((await open(later)).status).toBe(303)
    expect(await accesses()).toHaveLength(2)
  })

  it('needs a reason in a sentence and that he knows he is judged; what was typed stays', async () => {
    const answer = await open(outsider, { reason: 'nodig' })
    expect(answer.status).toBe(422)
    const page = plain(await answer.text())
    expect(page).toContain('in een hele zin')
    expect(page).toContain('Vink aan')
    expect(await accesses()).toEqual([])
  })

  it('names a reviewer who gets the task, and tells the file and the log', async () => {
    await open()
    const [access] = await accesses()
    expect(access).toMatchObject({
      worker: outsider.worker,
      reviewer: reviewer.worker,
      reason,
      case_file: file,
    })
    const [task] = await openTasks(reviewer)
    expect(task).toMatchObject({ kind: 'review-emergency', link: `/noodinzagen/${access!.id}` })
    expect(task!.due_on.toString()).toBe('2026-11-26')
    expect(await (await reviewer.get('/')).text()).toContain(`href="/noodinzagen/${access!.id}"`)
    expect(plain(await (await outsider.get(`/dossiers/${file}/tijdlijn`)).text())).toContain(reason)
    const lines = await auditOf(outsider)
    const inEmergency = lines.filter(({ emergency }) => emergency)
    expect(inEmergency.map(({ action }) => action).toSorted()).toEqual([
      'open file in emergency',
      'view timeline',
    ])
    expect(lines.find(({ action }) => action === 'open file in emergency')?.fields).toContain('reason')
    expect(JSON.stringify(lines)).not.toContain(reason)
  })

  it('gives one access to who sends the form twice, one after the other or at once', async () => {
    const answers = await Promise.all([open(), open(), open()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409, 409])
    expect((await open()).status).toBe(409)
    expect(await accesses()).toHaveLength(1)
    expect(await openTasks(reviewer)).toHaveLength(1)
  })

  it('is refused when nobody can judge it, also when the only reviewer is he himself', async () => {
    const { owner } = site.database
    await owner.deleteFrom('permission_grant').where('worker', '=', reviewer.worker).execute()
    const both = await site.login(['files.emergency', 'files.review-emergency'], ['zuid'])
    expect((await open(both)).status).toBe(409)
    expect(await accesses()).toEqual([])
  })

  it('leaves the task with the reviewer when the file is assigned to another', async () => {
    await open()
    const { worker } = await site.login()
    await inMunicipality(site.database.program, GM, (tx) =>
      assignFile(tx, actorOf(worker), file, worker, 'doet het onderzoek'),
    )
    const tasks = await site.database.owner.selectFrom('task').select(['kind', 'assignee']).execute()
    expect(tasks.length).toBeGreaterThan(1)
    for (const { kind, assignee } of tasks)
      expect({ kind, assignee }).toEqual({
        kind,
        assignee: kind === 'review-emergency' ? reviewer.worker : worker,
      })
  })

  it('is of one file: another stays closed, and one that does not exist is not found', async () => {
    const desk = await site.login(['reports.take', 'residents.search', 'files.own-area'])
    const other = await reportedFile(desk, await addResident(site.database.owner, { surname: 'Anders' }))
    await open()
    expect(await statusOf(outsider, `/dossiers/${other}`)).toBe(403)
    expect(await statusOf(outsider, '/dossiers/0190a000-0000-7000-8000-000000000000/noodinzage')).toBe(404)
  })
})

const opened = async () => {
  await open()
  await outsider.get(`/dossiers/${file}`)
  await outsider.get(`/dossiers/${file}/brieven`)
  return (await accesses())[0]!.id
}

describe('judging an emergency access', () => {
  it('shows who may judge what was looked at under it, and that look is written down too', async () => {
    const id = await opened()
    const list = plain(await (await reviewer.get('/noodinzagen')).text())
    expect(list).toContain('Test Buitenstaander')
    expect(list).not.toContain('Wollegras')
    const page = plain(await (await reviewer.get(`/noodinzagen/${id}`)).text())
    expect(page).toContain(reason)
    expect(page).toContain('Aafke Wollegras')
    for (const action of ['open file in emergency', 'view file', 'list letters'])
      expect(page).toContain(action)
    expect(page).not.toContain('open form noodinzage')
    const looks = (await auditOf(reviewer)).filter(({ case_file }) => case_file === file)
    expect(looks).toMatchObject([{ action: 'view emergency access', resident: expect.any(String) }])
  })

  it('shows nothing of it to others', async () => {
    const id = await opened()
    const clerk = await site.login(['residents.search', 'files.own-area'])
    for (const path of ['/noodinzagen', `/noodinzagen/${id}`]) expect(await statusOf(clerk, path)).toBe(403)
    expect((await judge(clerk, id)).status).toBe(403)
    expect((await auditOf(clerk)).map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused'])
    expect((await accesses())[0]!.reviewed_at).toBeNull()
  })

  it('ends the task and stands on the page; a justified one runs on until its end', async () => {
    const id = await opened()
    expect((await judge(reviewer, id)).status).toBe(303)
    expect(await openTasks(reviewer)).toEqual([])
    const page = plain(await (await reviewer.get(`/noodinzagen/${id}`)).text())
    expect(page).toContain('De politie bevestigt het.')
    expect(page).not.toContain('Oordeel vastleggen')
    expect(plain(await (await reviewer.get('/noodinzagen?stand=beoordeeld')).text())).toContain('Terecht')
    expect(plain(await (await reviewer.get('/noodinzagen')).text())).toContain('Er is geen noodinzage')
    expect(await statusOf(outsider)).toBe(200)
  })

  it('closes the file at once when it was not justified', async () => {
    const id = await opened()
    await judge(reviewer, id, 'unjustified')
    expect(await statusOf(outsider)).toBe(403)
  })

  it('needs a judgement and words', async () => {
    const id = await opened()
    expect((await reviewer.post(`/noodinzagen/${id}`, {})).status).toBe(422)
    expect((await accesses())[0]!.reviewed_at).toBeNull()
  })

  it('happens once: a second judgement is refused, after the first or at the same moment', async () => {
    const id = await opened()
    const second = await site.login(['files.review-emergency'], [], 'Test Invaller')
    const answers = await Promise.all([judge(reviewer, id), judge(second, id, 'unjustified')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const [before] = await accesses()
    expect((await judge(second, id, 'unjustified')).status).toBe(409)
    expect((await accesses())[0]).toEqual(before)
  })

  it('is not for the one who looked', async () => {
    const both = await site.login(['files.emergency', 'files.review-emergency'], ['zuid'])
    expect((await open(both)).status).toBe(303)
    const { id } = (await accesses())[0]!
    expect(plain(await (await both.get(`/noodinzagen/${id}`)).text())).toContain('eigen noodinzage niet')
    expect((await judge(both, id)).status).toBe(409)
  })

  it('goes on when the file is closed meanwhile', async () => {
    const id = await opened()
    const lead = await site.login()
    const ended = await lead.post(`/dossiers/${file}/melding/afronden`, {
      as: 'withdrawn',
      'on.day': '24',
      'on.month': '11',
      'on.year': '2026',
      words: 'Geen hulp meer nodig.',
      _version: '1',
    })
    expect(ended.status).toBe(303)
    expect(await openTasks(reviewer)).toHaveLength(1)
    expect((await judge(reviewer, id)).status).toBe(303)
  })
})
