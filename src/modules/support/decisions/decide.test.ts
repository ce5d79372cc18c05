import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../test/decidable.ts'
import type { Browser } from '../../../../test/site.ts'
import { LetterContentSchema } from '../../../letters/letter-content.ts'
import { letterToText } from '../../../letters/letter-text.ts'
import { renderLetter } from '../../../letters/render-letter.ts'

let file: Decidable
/** A line of household help, the application for it, and its first item. */
let line: string
let application: string

const three = (name: string, text: string) => {
  const [year, month, day] = text.split('-')
  return { [`${name}.day`]: day!, [`${name}.month`]: month!, [`${name}.year`]: year! }
}

const grant = {
  _version: '1',
  lineVersion: '1',
  activities: 'stofzuigen\nbadkamer schoonmaken',
  amount: '3',
  frequency: 'elke week op één ochtend',
  form: 'in-kind',
  providerName: 'Thuishulp De Kade',
  providerPhone: '0999 11 22 33',
  ...three('startsBy', '2026-12-01'),
  ...three('from', '2026-12-01'),
  ...three('reviewOn', '2028-12-01'),
  household: 'single',
  pension: 'ja',
  reimbursed: 'no',
  reasons: 'Bukken en tillen gaat niet meer.',
  step: 'sign',
}
const refusal = {
  _version: '1',
  lineVersion: '1',
  ground: 'network',
  reasons: 'Uw dochter wil en kan dit doen.',
  possible: 'De klussendienst',
  step: 'sign',
}

const items = (step: string) => file.path(`aanvraag/${application}/1/${step}`)
const decide = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(items('toekennen'), { ...grant, line, ...fields })
const refuse = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(items('afwijzen'), { ...refusal, line, ...fields })

const stored = () =>
  file.site.database.owner.selectFrom('decision').selectAll().where('line', '=', line).execute()

const letterOf = async () => {
  const row = await file.site.database.owner
    .selectFrom('decision as d')
    .innerJoin('letter as l', 'l.id', 'd.letter')
    .select(['l.content'])
    .where('d.line', '=', line)
    .executeTakeFirstOrThrow()
  const content = LetterContentSchema.parse(row.content)
  return { content, words: letterToText(content).replace(/\s+/g, ' ') }
}

const lineNow = () =>
  file.site.database.owner
    .selectFrom('arrangement_line')
    .selectAll()
    .where('id', '=', line)
    .executeTakeFirstOrThrow()

const applicationNow = () =>
  file.site.database.owner
    .selectFrom('application')
    .selectAll()
    .where('id', '=', application)
    .executeTakeFirstOrThrow()

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
})

beforeEach(async () => {
  line = await file.propose()
  application = await file.applied([line])
})

describe('granting a provision', () => {
  it('[ZWO-23] sends a reasoned letter that says what, how much, from when, why and how to object', async () => {
    const answer = await decide()
    expect(answer.status).toBe(303)
    const { content, words } = await letterOf()
    expect(words).toContain('U krijgt hulp bij het huishouden')
    expect(words).toContain('3 uur per week')
    expect(words).toContain('elke week op één ochtend')
    expect(words).toContain('Bukken en tillen gaat niet meer.')
    expect(words).toContain('Artikel 8 van de Verordening maatschappelijke ondersteuning Oeverland 2020')
    expect(words).toContain('Dat is voor deze inwoner niet genoeg.')
    expect(words).toContain('dinsdag 5 januari 2027')
    expect(words).toContain('€ 21,80')
    expect(words).toContain('Namens het college van Vierdorpen')
    expect(renderLetter(content).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('makes the line of the arrangement what was decided, ends the application and orders the provider', async () => {
    await decide({ amount: '2,5' })
    const [decision] = await stored()
    expect(await lineNow()).toMatchObject({
      state: 'decided',
      decision: decision!.id,
      amount: 2.5,
      cost: 2.5 * 3720,
      form: 'in-kind',
      done_by_name: 'Thuishulp De Kade',
    })
    expect((await applicationNow()).state).toBe('decided')
    const tasks = await file.site.database.owner
      .selectFrom('task')
      .select(['kind', 'done_at'])
      .where('case_file', '=', file.caseFile)
      .execute()
    const { number } = await applicationNow()
    expect(tasks.find(({ kind }) => kind === `decide ${number}`)?.done_at).not.toBeNull()
    expect(
      tasks.some(({ kind, done_at }) => kind === `order-provider ${decision!.number}` && done_at === null),
    ).toBe(true)
  })

  it('[ZWO-21] [ZOE-08] relates the award to one of the four results of the act', async () => {
    await decide()
    const [decision] = await stored()
    expect(decision).toMatchObject({ result_area: 'household', product: 'household-help' })
    expect((await letterOf()).words).toContain('Een huishouden voeren.')
  })

  it('shows the letter before anything is written down', async () => {
    const answer = await decide({ _preview: 'ja' })
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Voorbeeld van de brief')
    expect(page).toContain('U krijgt hulp bij het huishouden')
    expect(page).toContain('badkamer schoonmaken')
    expect(await stored()).toEqual([])
  })

  it('refuses "as needed" as an extent, and keeps what was typed', async () => {
    const answer = await decide({ frequency: 'naar behoefte' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Naar behoefte kan niet: vul in hoe vaak de hulp komt')
    expect(page).toContain('badkamer schoonmaken')
  })

  it('grants a part and refuses the rest on a ground of the law', async () => {
    await decide({
      refusedWhat: 'hulp in de tuin',
      refusedGround: 'general-provision',
      refusedBecause: 'De klussendienst doet de tuin.',
    })
    const [decision] = await stored()
    expect(decision).toMatchObject({ kind: 'grant-in-part', ground: 'general-provision' })
    const { words } = await letterOf()
    expect(words).toContain('U krijgt geen hulp in de tuin.')
    expect(words).toContain('De klussendienst doet de tuin.')
  })

  it('decides once when two people decide at the same time', async () => {
    const answers = await Promise.all([decide(), refuse({ ground: 'no-lawful-stay' })])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await stored()).toHaveLength(1)
  })

  it('does its work once when the same form is sent twice', async () => {
    const answers = await Promise.all([decide({ _key: line }), decide({ _key: line })])
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(
      Array.from({ length: 2 }, () => answers[0].headers.get('location')),
    )
    expect(await stored()).toHaveLength(1)
  })

  it('refuses a stale page', async () => {
    await file.site.database.owner
      .updateTable('arrangement_line')
      .set({ version: 2 })
      .where('id', '=', line)
      .execute()
    const answer = await decide()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('intussen gewijzigd')
  })

  it('cannot be changed once it was announced, not even in the database', async () => {
    await decide()
    const change = file.site.database.owner
      .updateTable('decision')
      .set({ ground: 'other' })
      .where('line', '=', line)
      .execute()
    await expect(change).rejects.toThrow('an announced decision stays as it is')
  })
})

describe('who may sign', () => {
  it('[ZOE-16] lets somebody who has no mandate prepare a decision, and not sign it', async () => {
    const adviser = await file.site.login()
    const answer = await decide({}, adviser)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('geen mandaat')
    expect((await decide({ step: 'prepare' }, adviser)).status).toBe(303)
    expect(await stored()).toMatchObject([{ state: 'prepared', letter: null, prepared_by: adviser.worker }])
    expect((await lineNow()).state).toBe('agreed')
  })

  it('[ZOE-16] lets nobody of a partner sign, whatever his mandate', async () => {
    const partner = await file.site.login()
    await file.mandate(partner.worker)
    await file.worksElsewhere(partner.worker)
    const answer = await decide({}, partner)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Alleen een medewerker van de gemeente tekent')
  })

  it('lets nobody sign above the amount or after the end of a mandate', async () => {
    const poor = await file.site.login()
    await file.mandate(poor.worker, { upTo: 100_000 })
    const above = await decide({}, poor)
    expect(above.status).toBe(409)
    expect(await above.text()).toContain('Uw mandaat gaat tot')
    const gone = await file.site.login()
    await file.mandate(gone.worker, { until: '2026-11-23' })
    const after = await decide({}, gone)
    expect(after.status).toBe(409)
    expect(await after.text()).toContain('is voorbij')
  })

  it('asks a second signature above the amount, of somebody else, and names both in the letter', async () => {
    const first = await file.site.login(undefined, undefined, 'Eerste Tekenaar')
    await file.mandate(first.worker, { upTo: 1_000_000, secondAbove: 100_000 })
    const answer = await decide({}, first)
    const path = answer.headers.get('location')!
    expect(await stored()).toMatchObject([{ state: 'signed-once', letter: null }])
    const again = await first.post(`${path}/tekenen`, { _version: '2' })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('De tweede handtekening is van een ander')
    expect((await file.desk.post(`${path}/tekenen`, { _version: '2' })).status).toBe(303)
    expect(await stored()).toMatchObject([{ state: 'announced' }])
    const { content } = await letterOf()
    expect(content.closing.signers.map(({ name }) => name)).toEqual(['Eerste Tekenaar', 'Test Consulent'])
  })

  it('lets only one of two announce at the same time', async () => {
    const { headers } = await decide({ step: 'prepare' })
    const other = await file.site.login()
    await file.mandate(other.worker)
    const path = `${headers.get('location')!}/tekenen`
    const answers = await Promise.all([
      file.desk.post(path, { _version: '1' }),
      other.post(path, { _version: '1' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })

  it('gives a prepared decision back with a reason, so that it is made anew', async () => {
    const { headers } = await decide({ step: 'prepare' })
    const path = headers.get('location')!
    const blocked = await decide()
    expect(blocked.status).toBe(409)
    expect(await blocked.text()).toContain('ligt al een besluit klaar')
    expect((await file.desk.post(`${path}/teruggeven`, { _version: '1', words: '' })).status).toBe(422)
    const back = { _version: '1', words: 'De reden is te kort.' }
    expect((await file.desk.post(`${path}/teruggeven`, back)).status).toBe(303)
    expect((await file.desk.post(`${path}/tekenen`, { _version: '2' })).status).toBe(409)
    expect((await decide()).status).toBe(303)
  })

  it('refuses who may not decide at all, and writes the attempt down', async () => {
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    expect((await decide({}, clerk)).status).toBe(403)
    const lines = await file.site.database.owner
      .selectFrom('audit_line')
      .select(['outcome', 'purpose'])
      .where('worker', '=', clerk.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(lines).toEqual([{ outcome: 'refused', purpose: 'decisions.prepare' }])
  })
})

describe('refusing a provision', () => {
  it('[ZWO-23] begins with the decision, names the ground and says what is possible', async () => {
    await file.answeredBy('network')
    expect((await refuse()).status).toBe(303)
    const { content, words } = await letterOf()
    expect(content.blocks[0]).toMatchObject({ kind: 'decision' })
    expect(words).toContain('Mensen om u heen kunnen en willen dit doen.')
    expect(words).toContain('De klussendienst')
    expect(words).toContain('bezwaar')
    expect((await lineNow()).state).toBe('refused')
  })

  it('cannot rest on a step that holds no help', async () => {
    const answer = await refuse({ ground: 'general-provision' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('staat geen hulp')
  })

  it('cannot skip a step of the ladder', async () => {
    await file.answeredBy('network')
    await file.site.database.owner.deleteFrom('arrangement_step').where('tier', '=', 'own-strength').execute()
    const answer = await refuse()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('is nog niet bekeken')
    await file.looked('own-strength')
  })

  it('answers what was asked without a line in the arrangement, on a ground outside the ladder', async () => {
    application = await file.applied([], 'een traplift')
    const answer = await file.desk.post(items('afwijzen'), {
      ...refusal,
      ground: 'no-lawful-stay',
      lineVersion: '',
    })
    expect(answer.status).toBe(303)
    expect((await applicationNow()).state).toBe('decided')
  })

  it('[STW-14] shows comparable earlier decisions beside it, without names', async () => {
    await decide()
    line = await file.propose()
    application = await file.applied([line])
    const page = await (await file.desk.get(items('afwijzen'))).text()
    const beside = page.slice(page.indexOf('Vergelijkbare besluiten'))
    expect(beside).toMatch(/Eerder toegekend: [1-9]/)
    expect(beside).toMatch(/Eerder afgewezen: [1-9]/)
    expect(beside).toContain('75-84')
    expect(beside).not.toContain('Wollegras')
  })
})

describe('only tailored provisions', () => {
  it('[STW-13] get a decision: help that is open to all does not', async () => {
    await file.site.database.owner
      .updateTable('arrangement_line')
      .set({ tier: 'general' })
      .where('id', '=', line)
      .execute()
    const answer = await decide()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('alleen voor een maatwerkvoorziening')
    expect(await stored()).toEqual([])
  })
})
