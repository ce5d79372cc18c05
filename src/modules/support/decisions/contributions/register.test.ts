import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../../test/investigated.ts'
import type { Browser } from '../../../../../test/site.ts'
import { cents } from '../../../../core/cents.ts'
import { LetterContentSchema } from '../../../../letters/letter-content.ts'
import { letterToText } from '../../../../letters/letter-text.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { flatAmountOn } from '../contribution.ts'
import { beginContribution, endContributions, tellBy } from './keep-register.ts'
import { togetherOf, type ContributionRow } from './register.ts'

let file: Decidable
let line: string

const day = (text: string) => Temporal.PlainDate.from(text)
const grant = {
  _version: '1',
  lineVersion: '1',
  activities: 'stofzuigen',
  amount: '3',
  frequency: 'elke week',
  form: 'in-kind',
  providerName: 'Thuishulp De Kade',
  providerPhone: '0999 11 22 33',
  ...dayFields('startsBy', '2026-12-01'),
  ...dayFields('from', '2026-12-01'),
  ...dayFields('reviewOn', '2028-12-01'),
  household: 'single',
  pension: 'ja',
  reimbursed: 'no',
  reasons: 'Bukken gaat niet meer.',
  step: 'sign',
}
const owner = () => file.site.database.owner
async function decide(fields: Record<string, string> = {}) {
  const application = await file.applied([line])
  const answer = await file.desk.post(file.path(`aanvraag/${application}/1/toekennen`), {
    ...grant,
    line,
    ...fields,
  })
  expect(answer.status).toBe(303)
}
/** The help that was granted begins. */
const begin = (startedOn = '2026-12-03') =>
  file.within((tx) => beginContribution(tx, file.actor(), line, day(startedOn)))
const stored = () =>
  owner().selectFrom('contribution').selectAll().where('line', '=', line).executeTakeFirst()
const messages = () =>
  owner()
    .selectFrom('contribution_message as m')
    .innerJoin('contribution as c', 'c.id', 'm.contribution')
    .selectAll('m')
    .where('c.line', '=', line)
    .orderBy('m.about_day')
    .execute()
const page = async (path: string, by: Browser = file.desk) => plain(await (await by.get(path)).text())
const letter = async () => {
  const row = await owner()
    .selectFrom('decision as d')
    .innerJoin('letter as l', 'l.id', 'd.letter')
    .select('l.content')
    .where('d.line', '=', line)
    .executeTakeFirstOrThrow()
  return letterToText(LetterContentSchema.parse(row.content)).replace(/\s+/g, ' ')
}

const sweep = (today: string) => file.within((tx) => endContributions(tx, file.actor({ today: day(today) })))

const row = (amount: number, ended = false) =>
  ({
    amount: cents(amount),
    per: '4 weken',
    ended: ended ? { on: day('2026-01-01'), because: 'x' } : null,
  }) as ContributionRow

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
})
beforeEach(async () => {
  line = await file.propose()
})

describe('the register of contributions', () => {
  it('[ZOE-38] is written with the decision, begins with the help, and says by when the CAK must know', async () => {
    await decide()
    expect(await messages()).toEqual([])
    expect(await page('/eigen-bijdragen')).toContain('zodra de hulp begint')
    await begin()
    const row = await stored()
    expect(row).toMatchObject({
      kind: 'flat',
      amount: 2180,
      per: 'maand',
      household: 'single',
      ended_on: null,
    })
    expect(row!.payer).toBe(file.resident)
    const [message] = await messages()
    expect(message).toMatchObject({ kind: 'start', passed_on_on: null })
    expect(message!.about_day.toString()).toBe('2026-12-03')
    expect(row!.from_day.toString()).toBe('2026-12-03')
    expect(message!.due_on.toString()).toBe('2027-01-03')
    const shown = await page('/eigen-bijdragen')
    expect(shown).toContain('€ 21,80 per maand')
    expect(shown).toContain('Wollegras')
  })

  it('shows that a household pays once for all its help together', async () => {
    await decide()
    expect(await page('/eigen-bijdragen?stand=running')).toMatch(/Voor alle hulp samen: €\s21,80 per maand/)
  })

  it('[ZWO-25] holds nothing where no contribution is asked', async () => {
    await decide({ household: 'couple', pension: '' })
    expect(await stored()).toBeUndefined()
  })

  it('ends with the help and with the life of the resident, and tells the CAK', async () => {
    await decide({ ...dayFields('until', '2027-05-31'), ...dayFields('reviewOn', '2027-03-01') })
    await begin()
    await sweep('2027-05-31')
    expect((await stored())!.ended_on).toBeNull()
    await sweep('2027-06-01')
    await sweep('2027-06-01')
    expect((await stored())!.ended_on?.toString()).toBe('2027-05-31')
    expect(await messages()).toMatchObject([{ kind: 'start' }, { kind: 'stop' }])
    expect((await messages())[1]!.due_on.toString()).toBe('2027-06-30')
    expect(await page('/eigen-bijdragen?stand=ended')).toContain('de hulp is gestopt')
  })

  it('tells the CAK nothing of help that never began', async () => {
    await decide({ ...dayFields('until', '2027-05-31'), ...dayFields('reviewOn', '2027-03-01') })
    await sweep('2027-06-01')
    expect((await stored())!.ended_on).not.toBeNull()
    expect(await messages()).toEqual([])
  })

  it('is passed on once, by who may', async () => {
    await decide()
    await begin()
    const [message] = await messages()
    expect(await page('/eigen-bijdragen/cak')).toContain('Bijdrage begint op donderdag 3 december 2026')
    const pass = (by: Browser, ids: readonly string[] = [message!.id]) =>
      by.post('/eigen-bijdragen/cak', { messages: ids })
    expect((await pass(file.desk, [])).status).toBe(422)
    const clerk = await file.site.login(['files.own-area'])
    expect((await pass(clerk)).status).toBe(403)
    expect((await clerk.get('/eigen-bijdragen')).status).toBe(403)
    const answers = await Promise.all([pass(file.desk), pass(file.desk)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await messages()).toMatchObject([{ passed_on_by: file.desk.worker }])
    expect(
      await owner()
        .selectFrom('audit_line')
        .select('action')
        .where('action', '=', 'pass contribution on')
        .where('resident', '=', file.resident)
        .execute(),
    ).toHaveLength(1)
  })

  it('is read in at most eight statements', async () => {
    await decide()
    const { statements } = file.site.database
    for (const path of ['/eigen-bijdragen', '/eigen-bijdragen/cak']) {
      const before = statements.length
      await file.desk.get(path)
      const own = statements.slice(before).filter((one) => !/^(begin|commit)/.test(one))
      expect(own.length).toBeLessThanOrEqual(8)
    }
  })
})

describe('what the CAK must know', () => {
  it('is told within a month, and within four months of the start of a budget', () => {
    expect(tellBy('in-kind', day('2026-12-01')).toString()).toBe('2027-01-01')
    expect(tellBy('pgb', day('2026-12-01')).toString()).toBe('2027-04-01')
    expect(tellBy('in-kind', day('2013-05-01')).toString()).toBe('2013-05-01')
  })
})

describe('what a household pays together', () => {
  it('[ZOE-38] is by income never more than the highest that fits it, however much help it has', () => {
    expect(togetherOf([row(1900), row(5800)], null)).toEqual({ amount: 5800, per: '4 weken' })
    expect(togetherOf([row(1900), row(5800, true)], null)).toEqual({ amount: 1900, per: '4 weken' })
    expect(togetherOf([row(1900, true)], null)).toBeNull()
  })
  it('is the flat amount of today, whatever it was when the help was granted', () => {
    const flat = { ...row(2100), kind: 'flat', per: 'maand' } as const
    const today = flatAmountOn(policyNamed('demo'), nationalLaw(), day('2026-11-24'))
    expect(togetherOf([flat], today)).toEqual({ amount: 2180, per: 'maand' })
    expect(flatAmountOn(policyNamed('zoetermeer-2012'), nationalLaw(), day('2013-05-01'))).toBeNull()
  })
})

describe('the letter of a decision', () => {
  it('names the year of the amount, and for a year without one who sets it', async () => {
    await decide()
    expect(await letter()).toContain('Dat is het bedrag van 2026.')
    expect(await letter()).toContain('U betaalt pas als de hulp echt is begonnen.')
    line = await file.propose()
    await decide({ ...dayFields('from', '2027-01-04'), ...dayFields('startsBy', '2027-01-04') })
    const words = await letter()
    expect(words).toContain('In 2026 is die € 21,80 per maand.')
    expect(words).toContain('Het bedrag voor 2027 is nog niet bekend. Het CAK stelt het vast')
  })
})

describe('the page of groups of incomes', () => {
  it('[ZOE-39] shows what each group pays, and counts with an income that somebody asks', async () => {
    const shown = await page('/eigen-bijdragen/inkomensgroepen')
    expect(shown).toContain('Tot het sociaal minimum')
    expect(shown).toContain('Verplicht eigen risico')
    const asked = await page('/eigen-bijdragen/inkomensgroepen?inkomen=20.000&huishouden=single&pensioen=ja')
    expect(asked).toMatch(/Per jaar bij een inkomen van €\s20\.000,00/)
    expect(asked).toMatch(/€\s346,60, 1,7% van het inkomen/)
    const wrong = await file.desk.get('/eigen-bijdragen/inkomensgroepen?inkomen=veel')
    expect(wrong.status).toBe(422)
  })
})
