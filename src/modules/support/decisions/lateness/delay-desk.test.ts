import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../../test/investigated.ts'
import { NOW, type Browser } from '../../../../../test/site.ts'

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
    .select(['due_on', 'done_at', 'article'])
    .where('kind', '=', `${kind} ${number}`)
    .execute()
}
const lettersOf = async (kind: string) =>
  (
    await file.site.database.owner
      .selectFrom('letter')
      .select('id')
      .where('kind', '=', kind)
      .where('case_file', '=', file.caseFile)
      .execute()
  ).length
const step = (name = '') => file.path(`aanvraag/${application}${name && `/${name}`}`)
const page = async (by: Browser = file.desk) => plain(await (await by.get(step())).text())

const write = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('uitstel'), {
    _version: '1',
    kind: 'told',
    ...dayFields('newLastDay', '2026-12-22'),
    because: 'Wij wachten op het advies van de arts.',
    ...fields,
  })
const consent = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('instemming'), {
    _version: '1',
    ...dayFields('consentedOn', '2026-11-24'),
    ...dayFields('newLastDay', '2026-12-22'),
    because: 'De inwoner wil de arts eerst spreken.',
    document: '',
    ...fields,
  })
const still = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('stilstand'), {
    _version: '1',
    ground: 'force-majeure',
    ...dayFields('from', '2026-11-24'),
    ...dayFields('expected', '2026-12-10'),
    because: 'Het gebouw is afgebrand.',
    ...fields,
  })
const on = (day: string) => {
  file.site.setNow(Temporal.Instant.from(`${day}T08:00:00Z`))
  return file.site.again(file.desk)
}

beforeAll(async () => {
  file = await decidable()
})

beforeEach(async () => {
  file.site.setNow(NOW)
  file.desk = await file.site.again(file.desk)
  application = await file.applied([], 'een traplift')
})

/** Applied on Tuesday 24 November 2026: by law until 8 December, by the municipality's own ten days until the 4th. */
describe('a decision that cannot come in time', () => {
  it('is told with a new day in a letter, and its term does not move', async () => {
    const before = await lettersOf('decision-delay')
    expect((await write()).status).toBe(303)
    expect(await lettersOf('decision-delay')).toBe(before + 1)
    expect((await now()).decide_by!.toString()).toBe('2026-12-04')
    const shown = await page()
    expect(shown).toContain('uiterlijk dinsdag 22 december 2026')
    expect(shown).toContain('de inwoner houdt recht op een dwangsom')
  })

  it('takes a day after the last day of the law', async () => {
    const answer = await write(dayFields('newLastDay', '2026-12-08'))
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Kies een dag na dinsdag 8 december 2026')
    expect((await write({ because: '' })).status).toBe(422)
  })

  it('is not moved by asking consent, and is moved to the agreed day by giving it in writing', async () => {
    expect((await write({ kind: 'asked' })).status).toBe(303)
    expect((await now()).decide_by!.toString()).toBe('2026-12-04')
    expect((await consent({ _version: '2' })).status).toBe(303)
    expect((await now()).decide_by!.toString()).toBe('2026-12-18')
    expect((await tasks('decide'))[0]!.due_on.toString()).toBe('2026-12-18')
    const shown = await page()
    expect(shown).toContain('dinsdag 22 december 2026')
    expect(shown).toContain('uitstel met instemming van de inwoner')
    expect(shown).toContain('Awb, artikel 4:15, tweede lid, onder a')
  })

  it('stays where it is when the consent came after the term', async () => {
    const late = await on('2026-12-10')
    const answer = await consent(dayFields('consentedOn', '2026-12-10'), late)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Een termijn die voorbij is, kan niet meer stilstaan')
  })

  it('names only papers of its own file', async () => {
    const answer = await consent({ document: application })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Dit stuk ligt niet meer in dit dossier')
  })

  it('stands still by force majeure until it runs again, with a letter for both', async () => {
    const before = await lettersOf('suspension-notice')
    expect((await still()).status).toBe(303)
    expect((await now()).decide_by).toBeNull()
    expect((await tasks('decide'))[0]!.due_on.toString()).toBe('2026-12-10')
    expect((await tasks('await-running'))[0]).toMatchObject({ done_at: null })
    const later = await on('2026-12-03')
    expect(await page(later)).toContain('De termijn staat stil sinds')
    const again = await later.post(step('loopt-weer'), { _version: '2', ...dayFields('on', '2026-12-03') })
    expect(again.status).toBe(303)
    expect((await now()).decide_by!.toString()).toBe('2026-12-12')
    expect((await tasks('await-running'))[0]!.done_at).not.toBeNull()
    expect(await lettersOf('suspension-notice')).toBe(before + 2)
    expect(await page(later)).toContain('Awb, artikel 4:15, tweede lid, onder c')
    expect(
      (await later.post(step('loopt-weer'), { _version: '3', ...dayFields('on', '2026-12-03') })).status,
    ).toBe(409)
  })

  it('is suspended once when two people do so at once or send twice, and not on a stale page', async () => {
    const answers = await Promise.all([still(), still()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect((await consent()).status).toBe(409)
    const rows = await file.site.database.owner
      .selectFrom('suspension')
      .select('id')
      .where('application', '=', application)
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('is written of once when the form is sent twice, and refuses a stale page', async () => {
    const key = application
    expect((await write({ _key: key })).status).toBe(303)
    expect((await write({ _key: key })).status).toBe(303)
    const rows = await file.site.database.owner
      .selectFrom('decision_delay')
      .select('id')
      .where('application', '=', application)
      .execute()
    expect(rows).toHaveLength(1)
    const stale = await write()
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('intussen gewijzigd')
  })

  it('is for who prepares decisions', async () => {
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    for (const answer of [await write({}, clerk), await consent({}, clerk), await still({}, clerk)])
      expect(answer.status).toBe(403)
    const refused = await file.site.database.owner
      .selectFrom('audit_line')
      .select('purpose')
      .where('worker', '=', clerk.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(refused).toHaveLength(3)
  })
})
