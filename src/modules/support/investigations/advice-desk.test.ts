import { beforeAll, describe, expect, it } from 'vitest'
import { runSweeps } from '../../../worker/sweeps.ts'
import { dayFields, investigated, read, type Investigated } from '../../../../test/investigated.ts'

let trial: Investigated

beforeAll(async () => {
  trial = await investigated()
})

const request = {
  adviser: 'Medisch Advies West',
  attention: 'mevrouw Iep',
  address: 'Singel 1\n9999 AB Vierdorpen',
  questions: 'Is traplopen met training te verbeteren?\nIs een traplift nu nodig?',
  given: 'Heeft moeite met de trap.',
  consentBy: 'mevrouw Wollegras',
  consentWords: 'Advies van Medisch Advies West over traplopen.',
  ...dayFields('dueOn', '2026-12-08'),
}
const consented = { ...request, ...dayFields('consentOn', '2026-11-24') }
const ask = async (fields: Record<string, string> = consented) =>
  trial.desk.post(trial.path('onderzoek/advies/nieuw'), fields)
const at = (answer: Response) => answer.headers.get('location')!.replace(`${trial.path()}/`, '')
const step = (advice: string, name: string, fields: Record<string, string>, version = '1') =>
  trial.desk.post(trial.path(`${advice}/${name}`), { ...fields, _version: version })
const openTasks = async () =>
  (
    await trial.site.database.owner
      .selectFrom('task')
      .select('kind')
      .where('case_file', '=', trial.caseFile)
      .where('done_at', 'is', null)
      .where('kind', 'like', '%advice')
      .execute()
  ).map(({ kind }) => kind)

describe('advice from outside', () => {
  it('[ZWO-19] is asked by letter with consent, comes back, and is shown to the resident', async () => {
    expect((await ask(request)).status).toBe(422)
    const advice = at(await ask())
    const letter = await trial.site.database.owner
      .selectFrom('letter')
      .select(['content', 'addressed_to'])
      .where('kind', '=', 'advice-request')
      .executeTakeFirstOrThrow()
    expect(letter.addressed_to).toBe('adviser')
    const words = JSON.stringify(letter.content)
    expect(words).toContain('Is een traplift nu nodig?')
    expect(words).toContain('Gegeven op dinsdag 24 november 2026')
    expect(words).not.toContain('Het huishouden lukt niet meer')
    expect(await openTasks()).toEqual(['await-advice'])

    expect((await step(advice, 'getoond', { words: 'Gezien.' })).status).toBe(409)
    expect((await step(advice, 'binnen', { answer: 'Training helpt; een lift is niet nodig.' })).status).toBe(
      303,
    )
    expect(await openTasks()).toEqual(['show-advice'])
    expect(await read(trial, advice)).toContain('Training helpt; een lift is niet nodig.')
    expect((await step(advice, 'getoond', { words: 'Zij wil de training proberen.' }, '2')).status).toBe(303)
    expect(await openTasks()).toEqual([])
    expect(await read(trial, advice)).toContain('Zij wil de training proberen.')
  })

  it('ends when the resident takes his consent back before it came', async () => {
    const advice = at(await ask())
    expect((await step(advice, 'ingetrokken', { words: 'Zij bedacht zich.' })).status).toBe(303)
    expect((await step(advice, 'binnen', { answer: 'Toch gekomen.' }, '2')).status).toBe(409)
    expect(await read(trial, advice)).not.toContain('Toch gekomen.')
  })

  it('takes one of two answers that are written down at once', async () => {
    const advice = at(await ask())
    const answers = await Promise.all(
      ['Het ene.', 'Het andere.'].map((answer) => step(advice, 'binnen', { answer })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]))
  })

  it('is chased once when it does not come by its day', async () => {
    await ask()
    const late = Temporal.Instant.from('2026-12-09T08:00:00Z')
    await runSweeps(trial.site.database.program, late)
    await runSweeps(trial.site.database.program, late)
    expect((await openTasks()).filter((kind) => kind === 'chase-advice')).toHaveLength(1)
  })

  it('is only for who leads investigations', async () => {
    const reader = await trial.site.login(['files.own-area'])
    expect((await reader.post(trial.path('onderzoek/advies/nieuw'), consented)).status).toBe(403)
  })
})
