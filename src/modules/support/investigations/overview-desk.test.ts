import { beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '../../../core/failure.ts'
import { runSweeps } from '../../../worker/sweeps.ts'
import {
  dayFields,
  investigated,
  read,
  reportedFile,
  type Investigated,
} from '../../../../test/investigated.ts'
import { addResident } from '../../../../test/site.ts'
import { closeWithFindings } from '../../../../test/investigated.ts'
import { partIds } from './legal-parts.ts'
import { findInvestigation } from './store.ts'

let trial: Investigated

beforeAll(async () => {
  trial = await investigated()
})

const post = (page: string, fields: Record<string, string>) => trial.desk.post(trial.path(page), fields)
const state = async (part: string) =>
  new RegExp(`${part}[^]*?(Open|Onderzocht)`).exec(await read(trial, 'onderzoek'))?.[1]

/** Begin and commit. */
const isFrame = (statement: string) => /^(begin|commit)$/.test(statement)

describe('the page of an investigation', () => {
  it('starts it where the report did not', async () => {
    const resident = await addResident(trial.site.database.owner, { surname: 'Duizendblad' })
    const file = await reportedFile(trial.desk, resident, '20')
    const path = `/dossiers/${file}/onderzoek`
    expect(await (await trial.desk.get(path)).text()).toContain('Het onderzoek is nog niet gestart')
    expect((await trial.desk.get(`/dossiers/${file}/gesprek`)).headers.get('location')).toBe(path)
    expect((await trial.desk.post(`${path}/starten`, {})).status).toBe(303)
    expect(await (await trial.desk.get(path)).text()).toContain('maandag 4 januari 2027')
  })

  it('takes at most eight statements a page, with much in it as with nothing', async () => {
    const { statements } = trial.site.database
    const pages = ['onderzoek', 'gesprek', 'onderzoek/samenhang', 'gesprek/onderwerp/laundry', 'instrumenten']
    const counts = async () => {
      const found: number[] = []
      for (const page of pages) {
        const before = statements.length
        await trial.desk.get(trial.path(page))
        found.push(statements.slice(before).filter((statement) => !isFrame(statement)).length)
      }
      return found
    }
    const empty = await counts()
    expect(Math.max(...empty)).toBeLessThanOrEqual(8)
    for (const question of ['Een.', 'Twee.', 'Drie.'])
      await post('onderzoek/behoeften/nieuw', { resultArea: 'laundry', question })
    expect(await counts()).toEqual(empty)
  })

  it('is not for who may not open the file, and the attempt is written down', async () => {
    const stranger = await trial.site.login(undefined, ['zuid'])
    for (const page of [
      'onderzoek',
      'gesprek',
      'onderzoek/samenhang',
      'gesprek/onderwerp/laundry',
      'instrumenten',
    ])
      expect((await stranger.get(trial.path(page))).status).toBe(403)
    expect((await stranger.post(trial.path('onderzoek/identiteit'), { document: 'passport' })).status).toBe(
      403,
    )
    const lines = await trial.site.database.owner
      .selectFrom('audit_line')
      .select('outcome')
      .where('worker', '=', stranger.worker)
      .execute()
    expect(lines.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThanOrEqual(6)
  })
})

describe('a need on the page', () => {
  it('keeps what was typed when a step was passed over, and says which', async () => {
    const answer = await post('onderzoek/behoeften/nieuw', {
      resultArea: 'laundry',
      question: 'Wie wast?',
      amount: '2,5',
      unit: 'hours',
      per: 'week',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Schrijf eerst op welke beperkingen of problemen er zijn')
    expect(page).toContain('value="2,5"')
  })

  it('belongs to a result that is analysed', async () => {
    for (const resultArea of ['household', 'health', 'horoscope'])
      expect((await post('onderzoek/behoeften/nieuw', { resultArea, question: 'Wat?' })).status).toBe(422)
  })
})

describe('another act', () => {
  it('is asked, answered and arranged without days in between, on the newest version only', async () => {
    const asked = {
      applies: 'ja',
      askedOf: 'CIZ',
      ...dayFields('askedOn', '2026-11-16'),
      question: 'Is er recht op Wlz-zorg?',
      ...dayFields('answeredOn', '2026-11-23'),
      answer: 'Ja.',
      arranged: 'Zorg thuis.',
      ...dayFields('arrangedFrom', '2027-02-01'),
      ...dayFields('helpNowUntil', '2026-12-31'),
      _version: '0',
    }
    const gap = await post('onderzoek/andere-wetten/wlz', asked)
    expect(gap.status).toBe(422)
    expect(await gap.text()).toContain('Er zijn dagen zonder hulp')
    const bridged = { ...asked, bridge: 'De Wmo-hulp loopt door.' }
    expect((await post('onderzoek/andere-wetten/wlz', bridged)).status).toBe(303)
    expect((await post('onderzoek/andere-wetten/wlz', bridged)).status).toBe(409)
    expect(await read(trial, 'onderzoek')).toContain('Wet langdurige zorg : nagegaan')
    expect((await trial.desk.get(trial.path('onderzoek/andere-wetten/awbz'))).status).toBe(404)
  })
})

describe('what the law wants', () => {
  it('establishes identity on a document, without a copy or a number', async () => {
    expect(await state('identiteit')).toBe('Open')
    expect((await post('onderzoek/identiteit', { document: 'library-card' })).status).toBe(422)
    expect(
      (await post('onderzoek/identiteit', { document: 'passport', ...dayFields('seenOn', '2026-11-25') }))
        .status,
    ).toBe(422)
    expect((await post('onderzoek/identiteit', { document: 'passport' })).status).toBe(303)
    expect(await state('identiteit')).toBe('Onderzocht')
    const row = await trial.site.database.owner
      .selectFrom('identity_check')
      .selectAll()
      .where('case_file', '=', trial.caseFile)
      .executeTakeFirstOrThrow()
    expect(Object.keys(row).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'case_file',
      'document',
      'id',
      'made_at',
      'municipality',
      'seen_by',
      'seen_on',
    ])
  })

  it('keeps the findings open until each part has its records or its reason, then closes everything', async () => {
    const close = () => trial.within((tx) => closeWithFindings(tx, trial.actor(), trial.caseFile))
    await expect(close()).rejects.toBeInstanceOf(Refused)
    for (const part of partIds.filter((id) => id !== 'g'))
      await post(`onderzoek/onderdelen/${part}`, { state: 'does-not-apply', words: `Reden bij ${part}.` })
    await expect(close()).rejects.toMatchObject({ refusal: { rule: 'legal-parts-open' } })
    expect((await post('onderzoek/onderdelen/g', { state: 'covered', words: '' })).status).toBe(422)
    await post('onderzoek/onderdelen/g', { state: 'covered', words: 'Uitgelegd: € 21,80 per maand.' })
    expect(await read(trial, 'onderzoek')).toContain('Het verslag kan worden vastgesteld.')
    const record = await close()
    expect(record.parts).toHaveLength(partIds.length)
    const closed = await trial.within((tx) => findInvestigation(tx, trial.caseFile))
    expect(closed).toMatchObject({ state: 'closed', closedAs: 'findings' })
    expect((await post('onderzoek/identiteit', { document: 'passport' })).status).toBe(409)
    const tasks = await trial.site.database.owner
      .selectFrom('task')
      .select('kind')
      .where('case_file', '=', trial.caseFile)
      .where('kind', '=', 'investigate')
      .where('done_at', 'is', null)
      .execute()
    expect(tasks).toEqual([])
  })

  it('closes while nobody else writes: one of the two comes first, and nothing is lost unseen', async () => {
    const other = await investigated()
    for (const part of partIds)
      await other.desk.post(other.path(`onderzoek/onderdelen/${part}`), {
        state: 'does-not-apply',
        words: 'Nee.',
      })
    const [closing, writing] = await Promise.allSettled([
      other.within((tx) => closeWithFindings(tx, other.actor(), other.caseFile)),
      other.desk.post(other.path('onderzoek/behoeften/nieuw'), {
        resultArea: 'laundry',
        question: 'Nog iets?',
      }),
    ])
    expect(closing.status).toBe('fulfilled')
    const frozen = closing.status === 'fulfilled' ? closing.value.needs.length : 0
    const written = writing.status === 'fulfilled' && writing.value.status === 303 ? 1 : 0
    expect(frozen).toBe(written)
  })
})

describe('when six weeks have passed', () => {
  const passed = Temporal.Instant.from('2026-12-29T08:00:00Z')

  it('tells the resident in writing that he may apply, once, also where a delay was agreed', async () => {
    const late = await investigated()
    const delay = { agreedWith: 'mevrouw Wollegras', reason: 'Zij ligt in het ziekenhuis.' }
    const agree = (day: string) =>
      late.desk.post(late.path('onderzoek/uitstel'), { ...delay, ...dayFields('untilDay', day) })
    expect((await agree('2026-12-28')).status).toBe(409)
    expect((await agree('2027-01-29')).status).toBe(303)
    const letters = () =>
      late.site.database.owner
        .selectFrom('letter')
        .select('content')
        .where('case_file', '=', late.caseFile)
        .where('kind', '=', 'may-apply-now')
        .execute()
    await runSweeps(late.site.database.program, Temporal.Instant.from('2026-12-28T08:00:00Z'))
    expect(await letters()).toEqual([])
    await runSweeps(late.site.database.program, passed)
    await runSweeps(late.site.database.program, passed)
    expect(await letters()).toHaveLength(1)
    late.site.setNow(passed)
    const colleague = await late.site.login()
    const page = await (await colleague.get(late.path('onderzoek'))).text()
    expect(page).toContain('De zes weken zijn voorbij.')
    expect(page).toContain('brief gekregen')
    const task = await late.site.database.owner
      .selectFrom('task')
      .select(['words', 'due_on', 'article'])
      .where('case_file', '=', late.caseFile)
      .where('kind', '=', 'late-investigation')
      .executeTakeFirstOrThrow()
    expect(task.words).toContain('nog twee weken')
    expect([task.due_on.toString(), task.article]).toEqual([
      '2027-01-12',
      'Wmo 2015, artikel 2.3.5, tweede lid',
    ])
  })

  it('writes to nobody who died', async () => {
    const late = await investigated()
    await late.site.database.owner
      .updateTable('resident')
      .set({ died_on: Temporal.PlainDate.from('2026-12-20') })
      .where('id', '=', late.resident)
      .execute()
    await runSweeps(late.site.database.program, passed)
    const found = await late.within((tx) => findInvestigation(tx, late.caseFile))
    expect(found?.mayApplyToldOn).toBeNull()
  })

  it('shows the worker in the file how much time is left', async () => {
    const soon = await investigated()
    const overview = await read(soon, '')
    expect(overview).toContain('Het verslag moet klaar zijn op maandag 28 december 2026: nog 34 dagen.')
  })
})
