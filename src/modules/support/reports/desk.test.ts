import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, testSite, type Browser, type Site } from '../../../../test/site.ts'

let site: Site
let desk: Browser
let resident: string

const report = { channel: 'phone', reporterKind: 'resident', words: 'Ik kan de trap niet meer op.' }

beforeAll(async () => {
  site = await testSite()
  desk = await site.login()
  resident = await addResident(site.database.owner)
})

describe('taking a report at the desk', () => {
  it('opens a file that shows what was reported', async () => {
    const answer = await desk.post(`/inwoners/${resident}/melding`, report)
    expect(answer.status).toBe(303)
    const page = await (await desk.get(answer.headers.get('location')!)).text()
    expect(page).toContain('Ik kan de trap niet meer op.')
    expect(page).toContain('Aafke Wollegras')
    expect(page).toContain('ontvangen per telefoon')
  })

  it('keeps what was typed and says what is missing', async () => {
    const answer = await desk.post(`/inwoners/${resident}/melding`, {
      ...report,
      reporterKind: 'informal-carer',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Ik kan de trap niet meer op.')
    expect(page).toContain('Vul de naam in van wie de melding doet')
  })

  it('refuses a day in the future', async () => {
    const day = { 'receivedOn.day': '25', 'receivedOn.month': '11', 'receivedOn.year': '2026' }
    const answer = await desk.post(`/inwoners/${resident}/melding`, { ...report, ...day })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Deze dag ligt in de toekomst')
  })

  it('takes the same form only once', async () => {
    const form = { ...report, _key: 'one-key', words: 'Twee keer geklikt.' }
    const [first, second] = await Promise.all([
      desk.post(`/inwoners/${resident}/melding`, form),
      desk.post(`/inwoners/${resident}/melding`, form),
    ])
    expect(first.headers.get('location')).toBe(second.headers.get('location'))
    const rows = await site.database.owner
      .selectFrom('report')
      .select('id')
      .where('words', '=', form.words)
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('refuses who may not take reports, and writes the attempt down', async () => {
    const other = await site.login([])
    const answer = await other.post(`/inwoners/${resident}/melding`, report)
    expect(answer.status).toBe(403)
    const line = await site.database.owner
      .selectFrom('audit_line')
      .select(['outcome', 'purpose'])
      .where('worker', '=', other.worker)
      .executeTakeFirstOrThrow()
    expect(line).toEqual({ outcome: 'refused', purpose: 'reports.take' })
  })

  it('refuses a form without the token of the session', async () => {
    const answer = await desk.post(`/inwoners/${resident}/melding`, { ...report, _token: 'of somebody else' })
    expect(answer.status).toBe(403)
  })

  it('leads who is not logged in to the log-in', async () => {
    const answer = await site.fetch('/dossiers/0')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toContain('/inloggen')
  })

  it('opens the file only for who works on it or is of its area', async () => {
    const { headers } = await desk.post(`/inwoners/${resident}/melding`, {
      ...report,
      words: 'Alleen voor ons.',
    })
    const path = headers.get('location')!
    const stranger = await site.login(['files.own-area'], ['zuid'])
    const colleague = await site.login(['files.own-area'], ['noord'])
    expect((await stranger.get(path)).status).toBe(403)
    expect((await colleague.get(path)).status).toBe(200)
    const lines = await site.database.owner
      .selectFrom('audit_line')
      .select(['worker', 'outcome'])
      .where('action', '=', 'view file')
      .where('worker', 'in', [stranger.worker, colleague.worker])
      .execute()
    expect(lines).toContainEqual({ worker: stranger.worker, outcome: 'refused' })
    expect(lines).toContainEqual({ worker: colleague.worker, outcome: 'done' })
  })
})
