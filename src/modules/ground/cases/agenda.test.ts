import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../core/id.ts'
import { GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { addFile, auditOf } from '../../../../test/tasks.ts'

let site: Site
let noor: Browser
let file: Awaited<ReturnType<typeof addFile>>

const addAppointment = (worker: string, startsAt: string, words: string, cancelled = false) =>
  site.database.owner
    .insertInto('appointment')
    .values({
      municipality: GM,
      id: newId(NOW),
      case_file: file.id,
      worker,
      kind: 'conversation-home',
      starts_at: Temporal.Instant.from(startsAt),
      ends_at: Temporal.Instant.from(startsAt).add({ hours: 1 }),
      place: 'Bij de inwoner thuis',
      words,
      link: `/dossiers/${file.id}/onderzoek/gesprekken/x`,
      ...(cancelled && { cancelled_at: NOW, cancel_reason: 'ziek' }),
    })
    .execute()

const page = async (path: string, by = noor) => (await by.get(path)).text()

beforeAll(async () => {
  site = await testSite()
  noor = await site.login(['files.own-area'], ['noord'])
  file = await addFile(site, { surname: 'Agendabloem' })
  await addAppointment(noor.worker, '2026-11-24T09:00:00Z', 'Eerste gesprek')
  await addAppointment(noor.worker, '2026-11-24T09:30:00Z', 'Dubbel gesprek')
  await addAppointment(noor.worker, '2026-11-29T22:30:00Z', 'Laat op zondag')
  await addAppointment(noor.worker, '2026-11-29T23:30:00Z', 'Vroeg op maandag')
  await addAppointment(noor.worker, '2026-11-25T09:00:00Z', 'Afgezegd gesprek', true)
})

describe('the agenda', () => {
  it('shows one’s own week from Monday to Sunday in Dutch time, without what was cancelled', async () => {
    const week = await page('/agenda')
    for (const words of ['Eerste gesprek', 'Laat op zondag', 'Agendabloem', '10:00 – 11:00'])
      expect(week).toContain(words)
    expect(week).not.toContain('Vroeg op maandag')
    expect(week).not.toContain('Afgezegd gesprek')
    expect(week).toContain(`href="/dossiers/${file.id}/onderzoek/gesprekken/x"`)
    expect(await page('/agenda?week=2026-12-02')).toContain('Vroeg op maandag')
  })

  it('shows one day, and what overlaps', async () => {
    const day = await page('/agenda?dag=2026-11-24')
    expect(day).toContain('Dubbel gesprek')
    expect(day.match(/Overlapt/g)).toHaveLength(1)
    expect(day).not.toContain('Laat op zondag')
    expect(await page('/agenda?dag=2026-02-31')).toContain('Eerste gesprek')
  })

  it('is of nobody else', async () => {
    const other = await site.login(['files.own-area'], ['noord'])
    expect(await page('/agenda', other)).toContain('U heeft geen afspraken')
    expect(await page('/agenda/agenda.ics', other)).not.toContain('VEVENT')
  })

  it('can be saved as a calendar file that names no resident, and each look is written down', async () => {
    const answer = await noor.get('/agenda/agenda.ics')
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = await answer.text()
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
    expect(text).toContain(`SUMMARY:Eerste gesprek ${file.number}`)
    expect(text).not.toContain('Agendabloem')
    expect(await auditOf(site, noor.worker)).toContainEqual({
      action: 'download agenda',
      outcome: 'done',
      caseFile: file.id,
    })
  })
})
