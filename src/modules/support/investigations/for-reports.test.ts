import { beforeAll, describe, expect, it } from 'vitest'
import {
  dayFields,
  investigated,
  plain,
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

const post = (file: string, page: string, fields: Record<string, string>) =>
  trial.desk.post(`/dossiers/${file}/${page}`, fields)
const read = async (file: string, page: string) =>
  plain(await (await trial.desk.get(`/dossiers/${file}/${page}`)).text())

/** A second file of somebody whom the consultant helped before with the same product. */
async function reindication(unchanged: boolean): Promise<string> {
  const resident = await addResident(trial.site.database.owner, { surname: 'Herindicatie' })
  await reportedFile(trial.desk, resident, '2')
  const answer = await trial.desk.post(`/inwoners/${resident}/melding`, {
    channel: 'phone',
    reporterKind: 'resident',
    words: 'Mijn hulp loopt af.',
  })
  const file = answer.headers.get('location')!.split('/')[2]!
  await trial.desk.post(`/dossiers/${file}/triage`, {
    product: 'household-help',
    earlierProducts: ['household-help'],
    clearEnough: 'ja',
    ...(unchanged && { unchangedSaid: 'ja', unchangedSeen: 'ja' }),
    _version: '0',
  })
  await post(file, 'triage/route', {
    route: 'counter',
    question: 'clarification',
    assignee: trial.desk.worker,
    overrideWords: 'Zo past het beter.',
    _version: '1',
  })
  await post(file, 'onderzoek/starten', {})
  for (const part of partIds)
    await post(file, `onderzoek/onderdelen/${part}`, { state: 'does-not-apply', words: 'Al bekend.' })
  return file
}
const close = (file: string) => trial.within((tx) => closeWithFindings(tx, trial.actor(), file))

describe('a report that ends otherwise', () => {
  it('takes its investigation along, which opens again with it', async () => {
    const end = {
      as: 'withdrawn',
      ...dayFields('on', '2026-11-24'),
      words: 'Hoeft niet meer.',
      _version: '1',
    }
    expect((await post(trial.caseFile, 'melding/afronden', end)).status).toBe(303)
    const ended = await trial.within((tx) => findInvestigation(tx, trial.caseFile))
    expect(ended).toMatchObject({ state: 'closed', closedAs: 'ended' })
    const need = { resultArea: 'laundry', question: 'Toch nog?' }
    expect((await post(trial.caseFile, 'onderzoek/behoeften/nieuw', need)).status).toBe(409)
    await post(trial.caseFile, 'melding/heropenen', { words: 'Vergissing.', _version: '2' })
    expect(await read(trial.caseFile, 'onderzoek')).toContain('Onderzoek weer openen')
    await post(trial.caseFile, 'onderzoek/starten', {})
    const again = await trial.within((tx) => findInvestigation(tx, trial.caseFile))
    expect(again).toMatchObject({ state: 'open', id: ended?.id, lastDay: ended?.lastDay })
    expect((await post(trial.caseFile, 'onderzoek/behoeften/nieuw', need)).status).toBe(303)
  })
})

describe('the home visit of the chosen route', () => {
  it('[ZOE-22] is spared at a re-indication of who is known and unchanged', async () => {
    const file = await reindication(true)
    expect(await read(file, 'onderzoek')).toContain('Een huisbezoek is niet nodig: een herindicatie')
    await expect(close(file)).resolves.toBeDefined()
  })

  it('[ZOE-22] is held when something changed, also at a re-indication, before the findings can close', async () => {
    const file = await reindication(false)
    expect(await read(file, 'onderzoek')).toContain('Een gesprek thuis is nodig')
    await expect(close(file)).rejects.toMatchObject({ refusal: { rule: 'home-visit-needed' } })
    const planned = await post(file, 'onderzoek/gesprekken/nieuw', {
      way: 'home',
      ...dayFields('day', '2026-11-26'),
      from: '13:00',
      until: '14:00',
      worker: trial.desk.worker,
    })
    await trial.desk.post(`${planned.headers.get('location')!}/gevoerd`, { present: 'Zij', _version: '1' })
    const steps = await trial.site.database.owner
      .selectFrom('route_step')
      .select(['step', 'done_on'])
      .where('case_file', '=', file)
      .where('step', 'in', ['home-visit', 'conversation'])
      .execute()
    expect(steps.every(({ done_on }) => done_on !== null)).toBe(true)
    await expect(close(file)).resolves.toBeDefined()
  })
})
