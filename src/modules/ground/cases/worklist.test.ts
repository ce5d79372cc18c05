import { beforeAll, describe, expect, it } from 'vitest'
import { addFile, addTaskTo, auditOf, putToWork, taskNow, timelineWords } from '../../../../test/tasks.ts'
import { addWorker, GM, testSite, type Browser, type Site } from '../../../../test/site.ts'

let site: Site
let noor: Browser
let idris: Browser

const wordsOf = async (path: string, by = noor) => {
  const page = await (await by.get(path)).text()
  return [...page.matchAll(/kt-work__what"><a href="[^"]*">([^<]+)/g)].map(([, words]) => words)
}

const linkOf = async (words: string, path = '/', by = noor) =>
  new RegExp(`kt-work__what"><a href="([^"]*)">${words}`).exec(await (await by.get(path)).text())?.[1]

const handOver = (task: string, to: string, version = '1', by = noor) =>
  by.post(`/taken/${task}/overdragen`, { to, reason: 'Ik ben er morgen niet', _version: version })

const finish = (task: string, by = noor, version = '1') =>
  by.post(`/taken/${task}/afmelden`, { outcome: 'Gebeld, alles is duidelijk', _version: version })

const own = (dueOn: string, path = '/taken/nieuw', by = noor) => {
  const [year = '', month = '', day = ''] = dueOn.split('-')
  return by.post(path, {
    words: 'Folders bestellen',
    'dueOn.day': day,
    'dueOn.month': month,
    'dueOn.year': year,
    _key: `own ${path} ${dueOn} ${by.worker}`,
  })
}

beforeAll(async () => {
  site = await testSite()
  noor = await site.login(['files.own-area', 'reports.triage'], ['noord'], 'Noor Veenhuis')
  idris = await site.login(['files.own-area'], ['zuid'], 'Idris Wolderink')
})

describe('the worklist', () => {
  it('shows one’s own work, overdue first, each task leading to the page where it is done', async () => {
    const file = await addFile(site)
    await addTaskTo(site, file.id, {
      words: 'Later',
      due: '2027-01-05',
      assignee: noor.worker,
      kind: 'investigate',
    })
    await addTaskTo(site, file.id, {
      words: 'Te laat',
      due: '2026-11-20',
      assignee: noor.worker,
      kind: 'triage',
    })
    await addTaskTo(site, file.id, { words: 'Van een ander', assignee: idris.worker })
    expect(await wordsOf('/')).toEqual(['Te laat', 'Later'])
    expect(await linkOf('Te laat')).toBe(`/dossiers/${file.id}/triage`)
    expect(await linkOf('Later')).toBe(`/dossiers/${file.id}/onderzoek`)
    expect(await (await noor.get('/')).text()).toContain('4 dagen te laat')
  })

  it('names the areas of what lies with the team, and shows those of others to nobody else', async () => {
    const [here, there] = [await addFile(site), await addFile(site, { area: 'zuid' })]
    await addTaskTo(site, here.id, { words: 'Ligt in Noord' })
    await addTaskTo(site, there.id, { words: 'Ligt in Zuid', area: 'zuid' })
    const page = await (await noor.get('/?lijst=te-verdelen')).text()
    expect(page).toContain('>Noord</a>')
    expect(page).not.toContain('>Zuid</a>')
    expect(await wordsOf('/?lijst=te-verdelen')).toEqual(['Ligt in Noord'])
    expect(await wordsOf('/?lijst=te-verdelen&gebied=zuid')).toEqual(['Ligt in Noord'])
    expect(await wordsOf('/?lijst=te-verdelen', idris)).toEqual(['Ligt in Zuid'])
    const shell = await site.login([], [])
    expect(await wordsOf('/?lijst=te-verdelen', shell)).toEqual([])
  })

  it('keeps what lies in no area from being nobody’s: who divides reports sees it and can take it up', async () => {
    const file = await addFile(site, { area: null })
    const task = await addTaskTo(site, file.id, { words: 'Zonder gebied', area: null })
    expect(await wordsOf('/?lijst=te-verdelen&gebied=geen')).toEqual(['Zonder gebied'])
    expect(await wordsOf('/?lijst=te-verdelen&gebied=geen', idris)).not.toContain('Zonder gebied')
    expect((await idris.post(`/taken/${task}/oppakken`, {})).status).toBe(403)
    expect((await noor.post(`/taken/${task}/oppakken`, {})).status).toBe(303)
    expect((await noor.get(`/dossiers/${file.id}`)).status).toBe(200)
  })

  it('shows what the colleagues of one’s team have to do in one’s areas, with who has it', async () => {
    const colleague = await addWorker(site.database.owner, 'Marijke Osinga', [], [])
    const { team } = await site.database.owner
      .selectFrom('team_member')
      .select('team')
      .where('worker', '=', noor.worker)
      .executeTakeFirstOrThrow()
    await site.database.owner
      .insertInto('team_member')
      .values({
        municipality: GM,
        team,
        worker: colleague,
        membership: 'core',
        from_day: Temporal.PlainDate.from('2020-01-01'),
      })
      .execute()
    const [here, there] = [await addFile(site), await addFile(site, { area: 'zuid' })]
    await addTaskTo(site, here.id, { words: 'Van Marijke', assignee: colleague })
    await addTaskTo(site, there.id, { words: 'Van Marijke elders', assignee: colleague })
    expect(await wordsOf('/?lijst=team')).toEqual(['Van Marijke'])
    expect(await (await noor.get('/?lijst=team&gebied=noord')).text()).toContain('Marijke Osinga')
  })

  it('goes on after the last task of a page, with a fixed number of statements whatever there is', async () => {
    const many = await site.login(['files.own-area'], ['noord'])
    const file = await addFile(site)
    for (let at = 0; at < 30; at++)
      await addTaskTo(site, file.id, { words: `Taak ${at}`, assignee: many.worker })
    const first = await wordsOf('/', many)
    expect(first).toHaveLength(25)
    const next = /href="(\/\?na=[^"]+)"/.exec(await (await many.get('/')).text())![1]!
    const second = await wordsOf(next, many)
    expect(new Set([...first, ...second]).size).toBe(30)
    const { statements } = site.database
    for (const path of ['/', '/?lijst=team', '/?lijst=te-verdelen']) {
      statements.length = 0
      await noor.get(path)
      expect(statements.filter((one) => !/^(begin|commit)$/.test(one)).length).toBeLessThanOrEqual(8)
    }
  })

  it('says what will come where there is nothing', async () => {
    const fresh = await site.login(['files.own-area'], ['zuid'])
    expect(await (await fresh.get('/')).text()).toContain('U heeft niets openstaan')
  })
})

describe('taking up a task', () => {
  it('gives it to one of two who take it up at once, and tells the other who has it', async () => {
    const other = await site.login(['files.own-area'], ['noord'], 'Tuncay Roodhart')
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id)
    const answers = await Promise.all([noor, other].map((who) => who.post(`/taken/${task}/oppakken`, {})))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const { assignee } = await taskNow(site, task)
    const [got, lost] =
      assignee === noor.worker ? ['Noor Veenhuis', answers[1]] : ['Tuncay Roodhart', answers[0]]
    expect(await lost!.text()).toContain(got)
    expect(await timelineWords(site, file.id)).toEqual(['Taak opgepakt: Lees de nieuwe melding'])
  })

  it('is not for who has no business in that area, and the attempt is written down', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id)
    expect((await idris.post(`/taken/${task}/oppakken`, {})).status).toBe(403)
    expect((await taskNow(site, task)).assignee).toBeNull()
    expect((await auditOf(site, idris.worker)).map(({ outcome }) => outcome)).toContain('refused')
  })
})

describe('handing over one task', () => {
  it('gives the colleague the task and the file, and tells it on the timeline', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id, { assignee: noor.worker })
    expect((await idris.get(`/dossiers/${file.id}`)).status).toBe(403)
    expect((await handOver(task, idris.worker)).status).toBe(303)
    expect(await wordsOf('/', idris)).toContain('Lees de nieuwe melding')
    expect((await idris.get(`/dossiers/${file.id}`)).status).toBe(200)
    expect(await timelineWords(site, file.id)).toEqual([
      'Taak naar Idris Wolderink: Lees de nieuwe melding. Ik ben er morgen niet',
    ])
    expect(await auditOf(site, noor.worker)).toContainEqual({
      action: 'hand over task',
      outcome: 'done',
      caseFile: file.id,
    })
  })

  it('refuses a second hand-over of the same page: somebody else was given it', async () => {
    const file = await addFile(site)
    const lead = await site.login(['files.own-area', 'caseload.hand-over'], ['noord'])
    const task = await addTaskTo(site, file.id, { assignee: noor.worker })
    const at = await Promise.all([handOver(task, idris.worker), handOver(task, lead.worker, '1', lead)])
    expect(at.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect((await handOver(task, idris.worker, '1', lead)).status).toBe(409)
  })

  it('is only for who has it, or who divides the work', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id, { assignee: idris.worker })
    expect((await handOver(task, noor.worker)).status).toBe(403)
    const lead = await site.login(['files.own-area', 'caseload.hand-over'], ['noord'])
    expect((await handOver(task, noor.worker, '1', lead)).status).toBe(303)
    expect((await taskNow(site, task)).assignee).toBe(noor.worker)
  })

  it('asks for a colleague who is in service, and keeps what was typed', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id, { assignee: noor.worker })
    for (const to of ['', noor.worker, file.id]) {
      const answer = await handOver(task, to)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Ik ben er morgen niet')
    }
  })

  it('leaves a talk with who holds it, and says where that changes', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id, { assignee: noor.worker, kind: 'conversation' })
    const answer = await handOver(task, idris.worker)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Verplaats het gesprek')
  })
})

describe('saying that a task is done', () => {
  it('takes it off the list, with how it ended on the timeline', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id, { assignee: noor.worker, kind: 'tell-reopened' })
    expect((await finish(task)).status).toBe(303)
    expect(await taskNow(site, task)).toMatchObject({
      done_by: noor.worker,
      outcome: 'Gebeld, alles is duidelijk',
    })
    expect(await timelineWords(site, file.id)).toEqual([
      'Gedaan: Lees de nieuwe melding. Gebeld, alles is duidelijk',
    ])
    expect((await finish(task)).status).toBe(409)
  })

  it('is done once when two do it at once', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id, { assignee: noor.worker })
    const both = await Promise.all([finish(task), finish(task)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await timelineWords(site, file.id)).toHaveLength(1)
  })

  it('is not possible for work that has a form of its own', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id, { assignee: noor.worker, kind: 'decide' })
    expect((await finish(task)).status).toBe(409)
    expect(await (await noor.get(`/taken/${task}`)).text()).toContain(`href="/dossiers/${file.id}/besluiten"`)
  })

  it('is not for who may not open the file, and not by a page that is out of date', async () => {
    const file = await addFile(site)
    const task = await addTaskTo(site, file.id, { assignee: noor.worker })
    expect((await finish(task, idris)).status).toBe(403)
    expect((await idris.get(`/taken/${task}`)).status).toBe(403)
    expect((await finish(task, noor, '7')).status).toBe(409)
    expect((await taskNow(site, task)).done_at).toBeNull()
  })
})

describe('a task of one’s own', () => {
  it('stands on one’s own list, once however often the form is sent, and is seen by nobody else', async () => {
    expect((await own('2026-11-27')).status).toBe(303)
    expect((await own('2026-11-27')).status).toBe(303)
    expect((await wordsOf('/')).filter((words) => words === 'Folders bestellen')).toHaveLength(1)
    const path = (await linkOf('Folders bestellen'))!
    expect((await noor.get(path)).status).toBe(200)
    expect((await idris.get(path)).status).toBe(403)
    expect((await idris.post(`${path}/afmelden`, { outcome: 'x', _version: '1' })).status).toBe(403)
    expect((await noor.post(`${path}/afmelden`, { outcome: 'Besteld', _version: '1' })).status).toBe(303)
  })

  it('is refused for a day that has passed, with what was typed kept', async () => {
    const answer = await own('2026-11-23')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Folders bestellen')
  })

  it('can belong to a file, for who may open it', async () => {
    const file = await addFile(site)
    expect((await own('2026-12-01', `/dossiers/${file.id}/taken/nieuw`)).status).toBe(303)
    expect(await (await noor.get(`/dossiers/${file.id}`)).text()).toContain('Folders bestellen')
    expect((await own('2026-12-01', `/dossiers/${file.id}/taken/nieuw`, idris)).status).toBe(403)
    await putToWork(site, file.id, idris.worker)
    expect((await own('2026-12-02', `/dossiers/${file.id}/taken/nieuw`, idris)).status).toBe(303)
  })
})
