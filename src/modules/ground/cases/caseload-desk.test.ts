import { beforeEach, describe, expect, it } from 'vitest'
import { addResident, addWorker, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { newId } from '../../../core/id.ts'

let site: Site
let lead: Browser
let from: string
let to: string

const day = (text: string) => Temporal.PlainDate.from(text)
const path = (worker: string) => `/werkvoorraad/overdragen/${worker}`
const reason = 'De gebieden zijn opnieuw verdeeld.'

const again = () => lead.post(path(from), { to, reason })

/** An open file that `from` coordinates, with these tasks of his. */
async function file(area: string, kinds: readonly string[]): Promise<string> {
  const [id, { owner }] = [newId(NOW), site.database]
  const base = { municipality: GM, case_file: id }
  await owner
    .insertInto('case_file')
    .values({
      municipality: GM,
      id,
      number: `D-${id}`,
      resident: await addResident(owner, { area }),
      area,
      opened_on: day('2026-11-01'),
      policy_file: 'demo',
      coordinator: from,
    })
    .execute()
  await owner
    .insertInto('case_worker')
    .values({ ...base, worker: from, from_day: day('2026-11-01'), reason: 'doet het onderzoek' })
    .execute()
  if (kinds.length > 0)
    await owner
      .insertInto('task')
      .values(
        kinds.map((kind) => ({
          ...base,
          id: newId(NOW),
          kind,
          words: kind,
          due_on: day('2026-12-01'),
          assignee: from,
          made_at: NOW,
        })),
      )
      .execute()
  return id
}

const stateOf = async (id: string) => {
  const { owner } = site.database
  const [row, tasks, workers] = await Promise.all([
    owner.selectFrom('case_file').select('coordinator').where('id', '=', id).executeTakeFirstOrThrow(),
    owner
      .selectFrom('task')
      .select(['kind', 'assignee'])
      .where('case_file', '=', id)
      .orderBy('kind')
      .execute(),
    owner
      .selectFrom('case_worker')
      .select(['worker', 'until_day'])
      .where('case_file', '=', id)
      .where('until_day', 'is', null)
      .execute(),
  ])
  return {
    coordinator: row.coordinator,
    tasks: tasks.map(({ kind, assignee }) => [kind, assignee]),
    works: workers.map(({ worker }) => worker),
  }
}

beforeEach(async () => {
  site = await testSite()
  lead = await site.login(['caseload.hand-over'], ['noord'], 'Teamleider')
  from = await addWorker(site.database.owner, 'Vertrekker', ['investigations.lead'], ['noord'])
  to = await addWorker(site.database.owner, 'Opvolger', ['investigations.lead'], ['noord'])
})

describe('handing over a workload', () => {
  it('moves tasks and files to a colleague, tells it in each file, and lets go of who had them', async () => {
    const [one, two] = [await file('noord', ['investigate', 'decide']), await file('noord', [])]
    expect(await (await lead.get('/werkvoorraad/overdragen')).text()).toContain('Vertrekker')
    expect((await lead.post(path(from), { to, reason })).status).toBe(303)
    expect(await stateOf(one)).toEqual({
      coordinator: to,
      tasks: [
        ['decide', to],
        ['investigate', to],
      ],
      works: [to],
    })
    expect((await stateOf(two)).coordinator).toBe(to)
    const told = await site.database.owner
      .selectFrom('timeline_entry')
      .select(['case_file', 'words'])
      .where('words', 'like', `Werk van Vertrekker naar Opvolger%${reason}`)
      .execute()
    expect(told.map((entry) => entry.case_file).toSorted()).toEqual([one, two].toSorted())
    const lines = await site.database.owner
      .selectFrom('audit_line')
      .select(['case_file', 'worker'])
      .where('action', '=', 'hand over caseload')
      .execute()
    expect(lines.map(({ case_file, worker }) => [case_file, worker])).toEqual(
      expect.arrayContaining([
        [one, lead.worker],
        [two, lead.worker],
      ]),
    )
  })

  it('leaves a planned talk and the file open for who leads it, and touches no other area', async () => {
    const [one, other] = [
      await file('noord', ['conversation', 'investigate']),
      await file('zuid', ['investigate']),
    ]
    await lead.post(path(from), { to, reason })
    const { tasks, works } = await stateOf(one)
    expect(tasks).toEqual([
      ['conversation', from],
      ['investigate', to],
    ])
    expect(works.toSorted()).toEqual([from, to].toSorted())
    expect(await stateOf(other)).toEqual({ coordinator: from, tasks: [['investigate', from]], works: [from] })
  })

  it('happens once when two do it at once, and is refused when nothing is left', async () => {
    await file('noord', ['investigate'])
    const answers = await Promise.all([again(), again()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404])
    expect((await again()).status).toBe(404)
    await file('noord', ['conversation'])
    await site.database.owner.updateTable('case_file').set({ coordinator: null }).execute()
    expect((await again()).status).toBe(409)
  })

  it('gives files only to who may do investigations, and nothing to who left or has it already', async () => {
    await file('noord', [])
    const clerk = await addWorker(site.database.owner, 'Loket', ['reports.take'], ['noord'])
    const refused = await lead.post(path(from), { to: clerk, reason })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('mag geen onderzoek doen')
    await site.database.owner
      .updateTable('worker')
      .set({ active_until: day('2026-11-23') })
      .where('id', '=', to)
      .execute()
    for (const wrong of [to, from, 'niemand', newId(NOW)])
      expect((await lead.post(path(from), { to: wrong, reason })).status).toBe(422)
    expect((await lead.post(path(from), { to: clerk, reason: '' })).status).toBe(422)
  })

  it('is for who divides the work only', async () => {
    const id = await file('noord', ['investigate'])
    const colleague = await site.login(['investigations.lead', 'access.manage'])
    for (const page of ['/werkvoorraad/overdragen', path(from)])
      expect((await colleague.get(page)).status).toBe(403)
    expect((await colleague.post(path(from), { to, reason })).status).toBe(403)
    expect((await stateOf(id)).coordinator).toBe(from)
  })
})
