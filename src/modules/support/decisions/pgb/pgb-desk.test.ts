import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../../test/decidable.ts'
import { dayFields, plain, read } from '../../../../../test/investigated.ts'
import type { Browser } from '../../../../../test/site.ts'
import { LetterContentSchema } from '../../../../letters/letter-content.ts'
import { letterToText } from '../../../../letters/letter-text.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { pgbFor } from './pgb-store.ts'

let file: Decidable
let line: string
let application: string

const demands = policyNamed('demo').pgb.qualityDemands.map(({ id }) => id)
const plan = {
  _version: '0',
  writtenBy: 'resident',
  ...dayFields('handedInOn', '2026-11-20'),
  goals: 'Een schoon huis met mijn vaste hulp.',
  managedBy: 'resident',
  managerGivesHelp: 'no',
  problemDebts: 'no',
  seriouslyConfused: 'no',
}
const helper = {
  name: 'Schoon & Co',
  kind: 'professional',
  rate: '20,00',
  amount: '3',
  quality: demands,
  qualityWords: 'Het keurmerk is gezien.',
  ...dayFields('from', '2026-12-01'),
}
const ability = { ...dayFields('testedOn', '2026-11-23'), able: 'yes', words: 'Zij regelt alles zelf.' }
const grant = {
  _version: '1',
  lineVersion: '1',
  activities: 'stofzuigen',
  amount: '3',
  frequency: 'elke week',
  form: 'pgb',
  ...dayFields('from', '2026-12-01'),
  ...dayFields('reviewOn', '2028-12-01'),
  household: 'single',
  pension: 'ja',
  reimbursed: 'no',
  reasons: 'Bukken gaat niet meer.',
  step: 'sign',
}

type Fields = Record<string, string | readonly string[]>
const stored = () => file.within((tx) => pgbFor(tx, file.caseFile, line))
const send = async (step: string, fields: Fields, by: Browser = file.desk) =>
  by.post(file.path(`vorm/${line}/pgb/${step}`), {
    _version: String((await stored())?.version ?? 0),
    ...fields,
  })
const decide = (fields: Fields = {}) =>
  file.desk.post(file.path(`aanvraag/${application}/1/toekennen`), { ...grant, line, ...fields })
const tasks = () =>
  file.site.database.owner
    .selectFrom('task')
    .select(['kind', 'words', 'due_on', 'done_at'])
    .where('case_file', '=', file.caseFile)
    .where('kind', 'like', `pgb-% ${line}`)
    .orderBy('due_on')
    .execute()
const open = async () => (await tasks()).filter(({ done_at }) => done_at === null)
const decision = () =>
  file.site.database.owner
    .selectFrom('decision as d')
    .leftJoin('letter as l', 'l.id', 'd.letter')
    .select(['d.form', 'd.kind', 'd.ground', 'd.yearly_cost', 'l.content'])
    .where('d.line', '=', line)
    .executeTakeFirstOrThrow()
const letter = async () =>
  letterToText(LetterContentSchema.parse((await decision()).content)).replace(/\s+/g, ' ')

/** A plan with a helper that was talked through. */
async function ready(changes: Fields = {}) {
  await send('plan', { ...plan, ...changes })
  await send('hulp', helper)
  await send('toets', ability)
}
const granted = async () => {
  await ready()
  expect((await decide()).status).toBe(303)
}

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
})
beforeEach(async () => {
  line = await file.propose('pgb')
  application = await file.applied([line])
})

describe('a personal budget', () => {
  it('shows what stands in its way until plan, helper and talk are there', async () => {
    expect(await read(file, `vorm/${line}/pgb`)).toContain('Er is nog geen budgetplan')
    const early = await decide()
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('Er is nog geen budgetplan')
    await ready()
    expect(await read(file, `vorm/${line}/pgb`)).toContain('Dit pgb kan worden toegekend')
  })

  it('[STW-22] is granted with its amount, the demands on quality, what was told and the day of the talk', async () => {
    await granted()
    expect(await decision()).toMatchObject({ form: 'pgb', yearly_cost: 3 * 2000 * 52 })
    const words = await letter()
    expect(words).toContain('€ 3.120,00 per jaar')
    expect(words).toContain('De Sociale Verzekeringsbank (SVB) betaalt de hulp')
    expect(words).toContain('Het afgesproken resultaat is te meten.')
    expect(words).toContain('Dat doet u zelf.')
    expect(words).toContain('dinsdag 1 juni 2027')
    expect(await open()).toMatchObject([{ kind: `pgb-contract ${line}` }, { kind: `pgb-talk ${line}` }])
  })

  it('[ZOE-37] is not granted to who has debts and nobody who manages the budget: help in kind takes its place', async () => {
    await ready({ problemDebts: 'yes' })
    const page = await read(file, `aanvraag/${application}/1/toekennen`)
    expect(page).toContain('problematische schulden')
    const refused = await decide()
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('problematische schulden')
    const inKind = {
      form: 'in-kind',
      providerName: 'Thuishulp De Kade',
      providerPhone: '0999 11 22 33',
      ...dayFields('startsBy', '2026-12-01'),
    }
    expect((await decide(inKind)).status).toBe(409)
    const answer = await decide({
      ...inKind,
      refusedWhat: 'persoonsgebonden budget (pgb)',
      refusedGround: 'pgb-condition',
      refusedBecause: 'Niemand beheert het budget voor u.',
    })
    expect(answer.status).toBe(303)
    expect(await decision()).toMatchObject({
      form: 'in-kind',
      kind: 'grant-in-part',
      ground: 'pgb-condition',
    })
    expect(await letter()).toContain('U krijgt geen persoonsgebonden budget (pgb).')
  })

  it('is not refused without a reason that was written down', async () => {
    await ready()
    const answer = await decide({
      form: 'in-kind',
      providerName: 'Thuishulp De Kade',
      providerPhone: '0999 11 22 33',
      ...dayFields('startsBy', '2026-12-01'),
      refusedWhat: 'persoonsgebonden budget (pgb)',
      refusedGround: 'pgb-condition',
      refusedBecause: 'Dat willen wij niet.',
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('geen reden om het pgb op deze grond af te wijzen')
  })

  it('is paid once municipality and SVB have approved the contract', async () => {
    await granted()
    const [one] = (await stored())!.helpers
    const contract = { ...dayFields('contractOn', '2026-11-24') }
    const svbFirst = await send(`hulp/${one!.id}/contract`, {
      ...contract,
      ...dayFields('svbOn', '2026-11-24'),
    })
    expect(svbFirst.status).toBe(409)
    const first = await send(`hulp/${one!.id}/contract`, {
      ...contract,
      ...dayFields('municipalityOn', '2026-11-24'),
    })
    expect(first.status).toBe(303)
    expect(await read(file, `vorm/${line}/pgb`)).toContain('wacht op goedkeuring door de SVB')
    expect((await open()).map(({ kind }) => kind)).toContain(`pgb-contract ${line}`)
    await send(`hulp/${one!.id}/contract`, {
      ...contract,
      ...dayFields('municipalityOn', '2026-11-24'),
      ...dayFields('svbOn', '2026-11-24'),
    })
    expect(await read(file, `vorm/${line}/pgb`)).toContain('contract goedgekeurd')
    expect((await open()).map(({ kind }) => kind)).toEqual([`pgb-talk ${line}`])
  })

  it('[STW-22] is talked about while it runs, and gets another helper when the quality falls short', async () => {
    await granted()
    const talk = { ...dayFields('heldOn', '2026-11-24'), words: 'De hulp komt vaak niet.', goodEnough: 'no' }
    expect((await send('gesprek', talk)).status).toBe(422)
    expect((await send('gesprek', { ...talk, ...dayFields('otherHelperBy', '2026-12-20') })).status).toBe(303)
    expect(await read(file, `vorm/${line}/pgb`)).toContain('De inwoner zoekt een andere hulpverlener')
    expect(await open()).toMatchObject([
      { kind: `pgb-contract ${line}` },
      { kind: `pgb-other-helper ${line}`, words: expect.stringContaining('schiet aantoonbaar tekort') },
      { kind: `pgb-talk ${line}` },
    ])
    const [old] = (await stored())!.helpers
    await send(`hulp/${old!.id}/einde`, {
      ...dayFields('endedOn', '2026-12-15'),
      because: 'De hulp kwam vaak niet.',
    })
    const dear = await send('hulp', { ...helper, name: 'Duur BV', rate: '99,00' })
    expect(dear.status).toBe(409)
    const poor = await send('hulp', { ...helper, name: 'Los BV', quality: demands.slice(1) })
    expect(poor.status).toBe(409)
    expect((await send('hulp', { ...helper, name: 'Thuis BV' })).status).toBe(303)
    const added = (await stored())!.helpers.find(({ ended }) => ended === null)!
    await send(`hulp/${added.id}/contract`, {
      ...dayFields('contractOn', '2026-11-24'),
      ...dayFields('municipalityOn', '2026-11-24'),
      ...dayFields('svbOn', '2026-11-24'),
    })
    expect((await open()).map(({ kind }) => kind)).toEqual([`pgb-talk ${line}`])
    const helpers = (await stored())!.helpers
    expect(helpers).toHaveLength(2)
    expect(helpers.find(({ name }) => name === 'Schoon & Co')?.ended?.because).toBe('De hulp kwam vaak niet.')
    expect(added.name).toBe('Thuis BV')
  })

  it('plans the next talk from the talk before it', async () => {
    await granted()
    await send('gesprek', {
      ...dayFields('heldOn', '2026-11-24'),
      words: 'Het gaat goed.',
      goodEnough: 'yes',
    })
    const next = (await open()).find(({ kind }) => kind === `pgb-talk ${line}`)
    expect(next?.due_on.toString()).toBe('2027-05-24')
  })

  it('keeps what was typed, and refuses a stale page and who may not', async () => {
    const half = await send('plan', { ...plan, problemDebts: '' })
    expect(half.status).toBe(422)
    expect(plain(await half.text())).toContain('Een schoon huis met mijn vaste hulp.')
    await send('plan', plan)
    const stale = await send('plan', { ...plan, _version: '0' })
    expect(stale.status).toBe(409)
    const clerk = await file.site.login(['files.own-area'])
    expect((await send('plan', plan, clerk)).status).toBe(403)
  })

  it('writes one plan down when two people send theirs at the same time', async () => {
    const answers = await Promise.all([send('plan', plan), send('plan', plan)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })

  it('takes a save and a look within their number of statements', async () => {
    await ready()
    const { statements } = file.site.database
    const count = async (work: () => Promise<unknown>) => {
      const before = statements.length
      await work()
      return statements.slice(before).filter((one) => !/^(begin|commit)/.test(one)).length
    }
    expect(await count(() => file.desk.get(file.path(`vorm/${line}/pgb`)))).toBeLessThanOrEqual(8)
    const fields = { ...helper, _version: String((await stored())!.version), _key: line }
    expect(await count(() => file.desk.post(file.path(`vorm/${line}/pgb/hulp`), fields))).toBeLessThanOrEqual(
      12,
    )
  })
})
