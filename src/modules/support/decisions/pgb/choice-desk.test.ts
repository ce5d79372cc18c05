import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../../test/decidable.ts'
import { dayFields, plain, read } from '../../../../../test/investigated.ts'
import type { Browser } from '../../../../../test/site.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'

let file: Decidable
let line: string

const all = policyNamed('demo').pgb.explained.map(({ id }) => id)
const choice = {
  _version: '0',
  told: all,
  ...dayFields('toldOn', '2026-11-20'),
  form: 'in-kind',
  because: 'Dan hoef ik niets te regelen.',
  chosenBy: 'resident',
}
const send = (fields: Record<string, string | readonly string[]> = {}, by: Browser = file.desk) =>
  by.post(file.path(`vorm/${line}`), { ...choice, ...fields })

const stored = () =>
  file.site.database.owner
    .selectFrom('form_choice')
    .selectAll()
    .where('line', '=', line)
    .orderBy('version')
    .execute()

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
})
beforeEach(async () => {
  line = await file.propose(null)
})

describe('choosing the form of the help', () => {
  it('[ZWO-22] keeps what was offered and told, and the choice with its day and reason', async () => {
    expect((await send()).status).toBe(303)
    const [row] = await stored()
    expect(row).toMatchObject({ form: 'in-kind', because: 'Dan hoef ik niets te regelen.', version: 1 })
    expect(row!.chosen_on.toString()).toBe('2026-11-24')
    expect(row!.told).toHaveLength(all.length)
    expect(row!.offered).toMatchObject([
      { form: 'in-kind', allowed: true },
      { form: 'pgb', allowed: true },
      { form: 'allowance', allowed: false },
    ])
    const page = await read(file, `vorm/${line}`)
    expect(page).toContain('zorg in natura, persoonsgebonden budget (pgb)')
    expect(page).toContain('Dan hoef ik niets te regelen.')
  })

  it('[ZWO-22] comes before the decision, which shows it', async () => {
    const application = await file.applied([line])
    const path = `aanvraag/${application}/1/toekennen`
    expect(await read(file, path)).toContain('Dat is nog niet vastgelegd')
    const grant = {
      _version: '1',
      line,
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
    const early = await file.desk.post(file.path(path), grant)
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('Leg eerst vast in welke vormen')
    await send()
    expect(await read(file, path)).toContain('Dan hoef ik niets te regelen.')
    expect((await file.desk.post(file.path(path), grant)).status).toBe(303)
  })

  it('keeps what was typed while something was not told yet', async () => {
    const answer = await send({ told: all.slice(1) })
    expect(answer.status).toBe(422)
    const page = plain(await answer.text())
    expect(page).toContain('Vertel eerst alles over het pgb')
    expect(page).toContain('Dan hoef ik niets te regelen.')
    expect(await stored()).toEqual([])
  })

  it('refuses a form that the provision book does not give', async () => {
    const answer = await send({ form: 'allowance' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('In deze vorm geeft de gemeente deze hulp niet')
  })

  it('keeps the earlier choice when the resident changes his mind, and refuses a stale page', async () => {
    await send()
    expect((await send({ form: 'pgb' })).status).toBe(409)
    expect((await send({ form: 'pgb', _version: '1' })).status).toBe(303)
    expect((await stored()).map(({ form }) => form)).toEqual(['in-kind', 'pgb'])
  })

  it('takes one of two choices that are written down at the same time', async () => {
    const answers = await Promise.all([send(), send({ form: 'pgb' })])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await stored()).toHaveLength(1)
  })

  it('refuses who may not prepare decisions, and writes the attempt down', async () => {
    const clerk = await file.site.login(['files.own-area'])
    expect((await send({}, clerk)).status).toBe(403)
    const lines = await file.site.database.owner
      .selectFrom('audit_line')
      .select('outcome')
      .where('worker', '=', clerk.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(lines).toHaveLength(1)
  })

  it('[STW-22] sends the resident what a budget asks of him', async () => {
    const preview = await read(file, `vorm/${line}/brief`)
    expect(preview).toContain('U praat zelf met uw hulp als het werk niet goed is.')
    const answer = await file.desk.post(file.path(`vorm/${line}/brief`), {})
    expect(answer.status).toBe(303)
    const letter = await file.site.database.owner
      .selectFrom('letter')
      .select('kind')
      .where('id', '=', answer.headers.get('location')!.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
    expect(letter.kind).toBe('pgb-information')
  })

  it('is listed for each piece of individual help', async () => {
    await send({ form: 'pgb' })
    const page = await read(file, 'vorm')
    expect(page).toContain('persoonsgebonden budget (pgb)')
    expect(page).toContain('24 nov')
  })
})
