import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { grantedHelp, type Granted } from '../../../../test/granted.ts'
import { dayFields, plain } from '../../../../test/investigated.ts'
import type { Browser } from '../../../../test/site.ts'
import { momentOf } from '../../../core/days.ts'
import { LetterContentSchema } from '../../../letters/letter-content.ts'
import { letterToText } from '../../../letters/letter-text.ts'
import { sendAgain } from '../../ground/correspondence/send-again.ts'

let file: Granted
/** The letter of a grant, and its decision. */
let letter: string
let number: string
let decision: string

const owner = () => file.site.database.owner
const path = (step = '') => file.path(`brieven/${letter}${step && `/${step}`}`)
const page = async (at: string, by: Browser = file.desk) => plain(await (await by.get(at)).text())
const lettersOf = async (kind: string) =>
  (
    await owner()
      .selectFrom('letter')
      .select(['content', 'addressed_to', 'number'])
      .where('case_file', '=', file.caseFile)
      .where('kind', '=', kind)
      .orderBy('number', 'desc')
      .execute()
  ).map(({ content, ...row }) => ({
    ...row,
    content: LetterContentSchema.parse(content),
    words: letterToText(LetterContentSchema.parse(content)).replace(/\s+/g, ' '),
  }))
const openTasks = async () =>
  (await owner().selectFrom('task').select('kind').where('done_at', 'is', null).execute()).map(
    ({ kind }) => kind,
  )

const recall = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(path('verkeerd'), {
    follows: 'later',
    wrong: 'er stond 3 uur per week',
    right: 'het is 2 uur per week',
    ...fields,
  })
const back = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(path('terug'), {
    ...dayFields('on', '2026-11-24'),
    cause: 'address-wrong',
    reason: 'onbekend op dit adres',
    ...fields,
  })

beforeAll(async () => {
  file = await grantedHelp()
})

beforeEach(async () => {
  const line = await file.grant()
  const row = await owner()
    .selectFrom('decision')
    .select(['id', 'letter'])
    .where('line', '=', line)
    .executeTakeFirstOrThrow()
  letter = row.letter!
  const sent = await owner()
    .selectFrom('letter')
    .select('number')
    .where('id', '=', letter)
    .executeTakeFirstOrThrow()
  number = sent.number
  decision = row.id
})

describe('a letter that was wrong', () => {
  const astray = {
    follows: 'was-for-another',
    name: 'De bewoner',
    address: 'Kade 2\n9999 AA  Vierdorpen',
    wrong: '',
    right: '',
  }

  it('is recalled by a letter to its reader, and marked wherever it stands', async () => {
    expect((await recall()).status).toBe(303)
    const [sent] = await lettersOf('letter-recall')
    expect(sent!.addressed_to).toBe('resident')
    expect(sent!.words).toContain('Er stond 3 uur per week.')
    expect(sent!.words).toContain('U krijgt een nieuw besluit.')
    expect(await page(path())).toContain('Deze brief is teruggenomen')
    expect(await page(file.path('brieven'))).toContain('Teruggenomen')
    expect(await openTasks()).toContain(`right-letter ${number}`)
  })

  it('that reached somebody else says nothing of the resident, and is put before who judges breaches', async () => {
    const officer = await file.site.login(['breaches.judge'], ['zuid'], 'Test Privacy')
    expect((await recall(astray)).status).toBe(303)
    const [sent] = await lettersOf('letter-recall')
    expect(sent!.addressed_to).toBe('other')
    expect(sent!.content.addressee).toEqual(['De bewoner', 'Kade 2', '9999 AA  Vierdorpen'])
    const { surname } = await owner()
      .selectFrom('resident')
      .select('surname')
      .where('id', '=', file.resident)
      .executeTakeFirstOrThrow()
    expect(sent!.words).not.toContain(surname)
    expect(sent!.words).not.toContain('huishouden')
    expect(await page(path())).toContain('nog niet goed bekendgemaakt')
    const breach = await owner()
      .selectFrom('data_breach')
      .selectAll()
      .where('letter', '=', letter)
      .executeTakeFirstOrThrow()
    expect(breach.report_by.since(breach.known_at).total('hours')).toBe(72)
    expect(await page('/', officer)).toContain('een datalek')
    const judge = (fields: Record<string, string>, by: Browser) =>
      by.post(`/datalekken/${breach.id}`, { words: 'De brief is ongeopend terug.', ...fields })
    expect((await judge({ outcome: 'no-risk' }, await file.site.login(['audit.read']))).status).toBe(403)
    expect((await judge({ outcome: 'reported' }, officer)).status).toBe(422)
    const both = await Promise.all([
      judge({ outcome: 'no-risk' }, officer),
      judge({ outcome: 'reported', ...dayFields('reportedOn', '2026-11-24') }, officer),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await openTasks()).not.toContain(`judge-breach ${breach.id}`)
    expect(await page('/datalekken', officer)).toContain('datalek')
  })

  it('is recalled once, also by two at the same time', async () => {
    const answers = await Promise.all([recall(), recall()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect((await recall()).status).toBe(409)
  })

  it('asks what was wrong, or who got it', async () => {
    expect((await recall({ wrong: '' })).status).toBe(422)
    expect((await recall({ ...astray, name: '' })).status).toBe(422)
    expect((await recall({ follows: 'nothing' })).status).toBe(409)
  })

  it('is not recalled by who may not correct letters', async () => {
    const other = await file.site.login(['files.own-area'], ['noord'], 'Test Lezer')
    expect((await recall({}, other)).status).toBe(403)
    expect(await page(path(), other)).not.toContain('Deze brief was verkeerd')
  })
})

describe('a letter that came back', () => {
  it('is sent again, and a decision then counts from that day (Awb 3:41)', async () => {
    expect((await back()).status).toBe(303)
    expect(await openTasks()).toContain(`check-address ${number}`)
    expect(await page(path())).toContain('nog niet goed bekendgemaakt')
    expect(await page(file.path(`besluiten/${decision}`))).toContain('nog niet goed bekendgemaakt')
    const today = Temporal.PlainDate.from('2026-12-03')
    const later = file.actor({ today, now: momentOf(today, Temporal.PlainTime.from('10:00')) })
    const address = ['Singel 5', '9999 AB  Vierdorpen']
    await file.within((tx) => sendAgain(tx, later, file.caseFile, letter, { address }))
    const [again] = await lettersOf('decision-grant')
    expect(again!.content.addressee.slice(1)).toEqual(address)
    // Six weeks from the day after Thursday 3 December 2026: Thursday 14 January 2027.
    expect(again!.words).toContain('uiterlijk donderdag 14 januari 2027')
    expect(again!.words).toContain('U krijgt deze brief opnieuw.')
    expect(again!.words).not.toContain('dinsdag 5 januari 2027')
    expect(await page(file.path(`besluiten/${decision}`))).toContain('donderdag 14 januari 2027')
    expect(await openTasks()).not.toContain(`check-address ${number}`)
    await expect(
      file.within((tx) => sendAgain(tx, later, file.caseFile, letter, { address })),
    ).rejects.toThrow('not-astray')
  })

  it('keeps its days when the address was right', async () => {
    await back({ cause: 'address-right', reason: 'niet opgehaald' })
    const answer = await file.desk.post(path('opnieuw'), { address: 'Singel 5\n9999 AB  Vierdorpen' })
    expect(answer.status).toBe(303)
    const [again] = await lettersOf('decision-grant')
    expect(again!.words).toContain('dinsdag 5 januari 2027')
    expect(await page(path())).toContain('Opnieuw verstuurd')
  })

  it('comes back once, on a day that can be, and by who may', async () => {
    expect((await back(dayFields('on', '2026-11-25'))).status).toBe(422)
    const other = await file.site.login(['files.own-area'], ['noord'], 'Test Kijker')
    expect((await back({}, other)).status).toBe(403)
    const answers = await Promise.all([back(), back()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })
})
