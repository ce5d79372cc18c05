import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Permission } from '../../../core/actor.ts'
import { permissions } from '../../../core/actor.ts'
import { Forbidden, InputFault, Stale } from '../../../core/failure.ts'
import { inMunicipality, type Tx } from '../../../database/connect.ts'
import { addResident, GM, NOW, testSite, type Site } from '../../../../test/site.ts'
import { dropNeed } from './drop-need.ts'
import type { NeedWords } from './need.ts'
import { recordNeed } from './record-need.ts'
import { startInvestigation } from './start-investigation.ts'
import { findInvestigation, getNeed, needsOf } from './store.ts'

let site: Site
let worker: string
let caseFile: string

const actor = (of: string = worker, areas: readonly string[] = ['noord']): Actor => ({
  municipality: GM,
  worker: of,
  name: 'Test Consulent',
  permissions: new Set(Object.keys(permissions) as Permission[]),
  areas,
  now: NOW,
  today: Temporal.PlainDate.from('2026-11-24'),
})
const within = <T>(work: (tx: Tx) => Promise<T>) => inMunicipality(site.database.program, GM, work)

const words: NeedWords = {
  resultArea: 'clean-house',
  question: 'Ik krijg het huis niet meer schoon.',
  limitations: 'Bukken en tillen gaat niet.',
  wantedResult: 'Een schoon en leefbaar huis.',
  helpNeeded: 'Zwaar huishoudelijk werk.',
  extent: { amount: 2.5, unit: 'hours', per: 'week' },
  duration: 'lasting',
  durationGround: 'De heupen worden niet beter.',
}

beforeAll(async () => {
  site = await testSite()
  const desk = await site.login()
  worker = desk.worker
  const resident = await addResident(site.database.owner)
  const answer = await desk.post(`/inwoners/${resident}/melding`, {
    channel: 'phone',
    reporterKind: 'resident',
    words: 'Het huishouden lukt niet meer.',
    'receivedOn.day': '13',
    'receivedOn.month': '11',
    'receivedOn.year': '2026',
  })
  caseFile = answer.headers.get('location')!.split('/')[2]!
  await within((tx) => startInvestigation(tx, actor(), caseFile))
})

describe('starting an investigation', () => {
  it('ends six weeks after the report, on a working day', async () => {
    const found = await within((tx) => findInvestigation(tx, caseFile))
    expect(found?.reportedOn.toString()).toBe('2026-11-13')
    expect(found?.lastDay.toString()).toBe('2026-12-28')
  })

  it('starts once for a report, also when two people press at once', async () => {
    const [one, other] = await Promise.all([
      within((tx) => startInvestigation(tx, actor(), caseFile)),
      within((tx) => startInvestigation(tx, actor(), caseFile)),
    ])
    expect(one).toBe(other)
    const tasks = await site.database.owner
      .selectFrom('task')
      .select('due_on')
      .where('case_file', '=', caseFile)
      .where('kind', '=', 'investigate')
      .execute()
    expect(tasks.map(({ due_on }) => due_on.toString())).toEqual(['2026-12-28'])
  })
})

describe('writing down a need', () => {
  it('keeps what was found out, for who reads it next', async () => {
    const id = await within((tx) => recordNeed(tx, actor(), caseFile, words))
    expect(await within((tx) => getNeed(tx, caseFile, id))).toMatchObject({ ...words, version: 1 })
  })

  it('refuses an amount of help without limitations', async () => {
    const save = within((tx) => recordNeed(tx, actor(), caseFile, { ...words, limitations: '' }))
    await expect(save).rejects.toBeInstanceOf(InputFault)
  })

  it('takes the change of one of two people who changed it at once', async () => {
    const id = await within((tx) => recordNeed(tx, actor(), caseFile, words))
    const change = (question: string) =>
      within((tx) => recordNeed(tx, actor(), caseFile, { ...words, question }, { id, version: 1 }))
    const answers = await Promise.allSettled([change('De eerste.'), change('De tweede.')])
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]!.reason).toBeInstanceOf(Stale)
  })

  it('lets a need lapse with its reason and keeps it readable', async () => {
    const id = await within((tx) => recordNeed(tx, actor(), caseFile, words))
    await within((tx) => dropNeed(tx, actor(), caseFile, { id, version: 1 }, 'De zoon doet het.'))
    const need = (await within((tx) => needsOf(tx, caseFile))).find((one) => one.id === id)
    expect(need?.dropped?.because).toBe('De zoon doet het.')
    const again = within((tx) => recordNeed(tx, actor(), caseFile, words, { id, version: 2 }))
    await expect(again).rejects.toBeInstanceOf(Stale)
  })

  it('is not for who may not open the file, nor for who may not lead investigations', async () => {
    const stranger = await site.login(undefined, ['zuid'])
    for (const who of [actor(stranger.worker, ['zuid']), { ...actor(), permissions: new Set<Permission>() }])
      await expect(within((tx) => recordNeed(tx, who, caseFile, words))).rejects.toBeInstanceOf(Forbidden)
  })
})
