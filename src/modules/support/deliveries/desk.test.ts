import { beforeAll, describe, expect, it } from 'vitest'
import { grantedHelp, type Granted } from '../../../../test/granted.ts'
import { dayFields, read } from '../../../../test/investigated.ts'
import { GM, NOW } from '../../../../test/site.ts'
import { newId } from '../../../core/id.ts'
import { momentOf } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { LetterContentSchema } from '../../../letters/letter-content.ts'
import { letterToText } from '../../../letters/letter-text.ts'
import { beginHelp } from './begin-help.ts'
import { endExpiredHelp, endReviews, openReviews } from './jobs.ts'

let file: Granted

const order = {
  address: 'Kade 1\n9999 AA  Vierdorpen',
  contract: 'HH-2026',
  ...dayFields('startsBy', '2026-12-01'),
  particulars: 'Bel aan bij de zijdeur.',
}

/** As somebody who acts on another day. */
const on = (day: string) => {
  const today = Temporal.PlainDate.from(day)
  return file.actor({ today, now: momentOf(today, Temporal.PlainTime.from('09:00')) })
}

const lineOf = (line: string) =>
  file.site.database.owner
    .selectFrom('arrangement_line')
    .selectAll()
    .where('id', '=', line)
    .executeTakeFirstOrThrow()

const reviewOf = (line: string) =>
  file.site.database.owner.selectFrom('review').selectAll().where('line', '=', line).executeTakeFirst()

const openTasks = async () =>
  (
    await file.site.database.owner
      .selectFrom('task')
      .select('kind')
      .where('case_file', '=', file.caseFile)
      .where('done_at', 'is', null)
      .execute()
  ).map(({ kind }) => kind.split(' ')[0])

beforeAll(async () => {
  file = await grantedHelp('2027-03-31')
})

describe('an order to a provider', () => {
  it('goes out by letter with what he needs and nothing more, once', async () => {
    const path = file.path(`hulp/${file.line}/opdracht`)
    expect((await file.desk.post(path, order)).status).toBe(303)
    expect((await file.desk.post(path, order)).status).toBe(409)
    const { content } = await file.site.database.owner
      .selectFrom('letter')
      .select('content')
      .where('kind', '=', 'provider-order')
      .executeTakeFirstOrThrow()
    const words = letterToText(LetterContentSchema.parse(content))
    expect(words).toContain('Stofzuigen')
    expect(words).toContain('HH-2026')
    expect(words).toContain('Bel aan bij de zijdeur.')
    expect(words).not.toContain('Bukken en tillen')
    expect(await openTasks()).not.toContain('order-provider')
    expect(await openTasks()).toContain('start-help')
  })

  it('leaves out a protected address', async () => {
    const { owner } = file.site.database
    await owner
      .updateTable('resident')
      .set({ address_protected: true })
      .where('id', '=', file.resident)
      .execute()
    const line = await file.grant()
    await file.desk.post(file.path(`hulp/${line}/opdracht`), order)
    await owner
      .updateTable('resident')
      .set({ address_protected: false })
      .where('id', '=', file.resident)
      .execute()
    const letters = await owner
      .selectFrom('letter')
      .select('content')
      .where('kind', '=', 'provider-order')
      .orderBy('number', 'desc')
      .execute()
    const words = letterToText(LetterContentSchema.parse(letters[0]!.content))
    expect(words).toContain('Bel ons voor het adres.')
    expect(words).not.toContain('Veenpad')
  })

  it('is for who has the permission', async () => {
    const other = await file.site.login(['files.own-area', 'investigations.lead'])
    const line = await file.grant()
    expect((await other.post(file.path(`hulp/${line}/opdracht`), order)).status).toBe(403)
  })

  it('is sent once when two people send it at the same time', async () => {
    const line = await file.grant()
    const answers = await Promise.all(
      [1, 2].map(() => file.desk.post(file.path(`hulp/${line}/opdracht`), order)),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })
})

describe('help that was granted', () => {
  it('begins on a day that is neither in the future nor before the decision', async () => {
    const { version } = await lineOf(file.line)
    const early = await file.desk.post(file.path(`hulp/${file.line}/begin`), {
      _version: String(version),
      ...dayFields('startedOn', '2026-11-23'),
    })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Het besluit geldt pas vanaf een latere dag')
    const begin = (day: string) =>
      file.within((tx) =>
        beginHelp(tx, on('2026-12-10'), file.caseFile, file.line, {
          version,
          startedOn: Temporal.PlainDate.from(day),
        }),
      )
    await expect(begin('2026-12-11')).rejects.toThrow(InputFault)
    await begin('2026-12-02')
    const told = await file.site.database.owner
      .selectFrom('contribution_message as m')
      .innerJoin('contribution as c', 'c.id', 'm.contribution')
      .select('m.about_day')
      .where('c.line', '=', file.line)
      .execute()
    expect(told.map(({ about_day }) => about_day.toString())).toEqual(['2026-12-02'])
    expect(await lineOf(file.line)).toMatchObject({ state: 'running' })
    await expect(begin('2026-12-02')).rejects.toThrow('stale')
  })

  it('stops with its reason, and is then not looked at again', async () => {
    const line = await file.grant('2027-02-28')
    await file.within((tx) => openReviews(tx, on('2026-12-20')))
    expect(await reviewOf(line)).toMatchObject({ kind: 'end', done_on: null })
    const { version } = await lineOf(line)
    const stop = (fields: Record<string, string>) =>
      file.desk.post(file.path(`hulp/${line}/stop`), {
        _version: String(version),
        because: 'De inwoner redt zich weer.',
        ...dayFields('endedOn', '2026-11-24'),
        ...fields,
      })
    expect((await stop({ _version: String(version + 1) })).status).toBe(409)
    expect((await stop({})).status).toBe(303)
    expect(await lineOf(line)).toMatchObject({ state: 'ended', ended_because: 'De inwoner redt zich weer.' })
    expect(await reviewOf(line)).toMatchObject({ outcome: 'ended' })
  })

  it('ends by itself after its last day', async () => {
    const line = await file.grant('2027-01-15')
    await file.within((tx) => endExpiredHelp(tx, on('2027-01-15')))
    expect(await lineOf(line)).toMatchObject({ state: 'decided' })
    await file.within((tx) => endExpiredHelp(tx, on('2027-01-16')))
    const ended = await lineOf(line)
    expect([ended.state, ended.ended_on?.toString()]).toEqual(['ended', '2027-01-15'])
  })
})

describe('re-indication', () => {
  it('[STW-20] puts help that ends on the worklist twelve weeks before, with the last day to begin', async () => {
    const line = await file.grant('2027-06-30')
    await file.within((tx) => openReviews(tx, on('2027-04-06')))
    expect(await reviewOf(line)).toBeUndefined()
    await file.within((tx) => openReviews(tx, on('2027-04-07')))
    await file.within((tx) => openReviews(tx, on('2027-04-08')))
    const review = await reviewOf(line)
    expect(review!.on_day.toString()).toBe('2027-06-30')
    const task = await file.site.database.owner
      .selectFrom('task')
      .selectAll()
      .where('kind', 'like', 'review %')
      .where('due_on', '=', review!.start_by)
      .execute()
    expect(task.map(({ words }) => words)).toEqual(['Begin de herindicatie van hulp bij het huishouden'])
    const list = await (await file.desk.get('/herindicaties?stand=open')).text()
    expect(list).toContain(`/dossiers/${file.caseFile}/herindicatie/${review!.id}`)
  })

  it('shows the list only of files that somebody may open, also for the days that he stands in for a colleague', async () => {
    const elsewhere = await file.site.login(['files.own-area', 'investigations.lead'], ['zuid'])
    expect(await (await elsewhere.get('/herindicaties')).text()).not.toContain('/herindicatie/')
    await file.site.database.owner
      .insertInto('absence')
      .values({
        municipality: GM,
        id: newId(NOW),
        worker: file.desk.worker,
        replacement: elsewhere.worker,
        from_day: Temporal.PlainDate.from('2026-11-24'),
        until_day: Temporal.PlainDate.from('2026-11-24'),
        made_by: file.desk.worker,
        made_at: NOW,
      })
      .execute()
    expect(await (await elsewhere.get('/herindicaties')).text()).toContain('/herindicatie/')
    await file.site.database.owner.deleteFrom('absence').execute()
  })

  it('invites with plan and client support, begins in a file of its own, and is done with its decision', async () => {
    const line = await file.grant('2027-07-31')
    await file.within((tx) => openReviews(tx, on('2027-05-20')))
    const review = (await reviewOf(line))!
    const path = file.path(`herindicatie/${review.id}`)
    expect((await file.desk.get(path)).status).toBe(200)
    expect((await file.desk.post(`${path}/uitnodigen`, { _version: '1', bring: '' })).status).toBe(303)
    expect((await file.desk.post(`${path}/uitnodigen`, { _version: '2', bring: '' })).status).toBe(409)
    const start = { channel: 'phone', words: 'Alles is hetzelfde gebleven.', unchangedSaid: 'ja' }
    expect((await file.desk.post(`${path}/beginnen`, { ...start, _version: '1' })).status).toBe(409)
    const begun = await file.desk.post(`${path}/beginnen`, { ...start, _version: '2' })
    expect(begun.status).toBe(303)
    const newFile = begun.headers.get('location')!.split('/').at(-1)!
    expect(newFile).not.toBe(file.caseFile)
    const { facts } = await file.site.database.owner
      .selectFrom('intake_facts')
      .select('facts')
      .where('case_file', '=', newFile)
      .executeTakeFirstOrThrow()
    expect(facts).toMatchObject({ product: 'household-help', earlierProducts: ['household-help'] })
    await file.within((tx) => endReviews(tx, on('2027-06-01')))
    expect((await reviewOf(line))!.done_on).toBeNull()
    await file.site.database.owner
      .updateTable('case_file')
      .set({ closed_on: Temporal.PlainDate.from('2027-06-02'), outcome: 'withdrawn' })
      .where('id', '=', newFile)
      .execute()
    await file.within((tx) => endReviews(tx, on('2027-06-03')))
    expect(await reviewOf(line)).toMatchObject({ outcome: 'ended' })
  })

  it('does not end without a new decision where help ends, and leaves lasting help as it is until the next day', async () => {
    const ending = await file.grant('2027-08-31')
    const lasting = await file.grant()
    await file.within((tx) => openReviews(tx, on('2027-06-15')))
    await file.within((tx) => openReviews(tx, on('2028-10-01')))
    const keep = async (line: string) =>
      file.desk.post(file.path(`herindicatie/${(await reviewOf(line))!.id}/blijft`), {
        _version: '1',
        words: 'Mevrouw is tevreden.',
        ...dayFields('nextOn', '2030-12-01'),
      })
    expect((await keep(ending)).status).toBe(409)
    expect((await keep(lasting)).status).toBe(303)
    await file.within((tx) => openReviews(tx, on('2030-08-01')))
    const all = () =>
      file.site.database.owner.selectFrom('review').selectAll().where('line', '=', lasting).execute()
    expect(await all()).toHaveLength(1)
    await file.within((tx) => openReviews(tx, on('2030-09-10')))
    expect((await all()).map(({ on_day }) => on_day.toString()).toSorted()).toEqual([
      '2028-12-01',
      '2030-12-01',
    ])
  })

  it('can begin with a change of situation, which is kept with why', async () => {
    const line = await file.grant()
    const answer = await file.desk.post(file.path('hulp/wijziging'), {
      ...dayFields('onDay', '2026-11-20'),
      toldBy: 'de inwoner',
      words: 'De dochter is verhuisd.',
      reviews: line,
      because: 'De hulp van de dochter valt weg.',
    })
    expect(answer.status).toBe(303)
    expect(await reviewOf(line)).toMatchObject({ kind: 'change' })
    expect(await read(file, 'hulp')).toContain('De dochter is verhuisd.')
  })
})
