import { permissions, type Actor, type Permission } from '../src/core/actor.ts'
import { dayOf } from '../src/core/days.ts'
import { inMunicipality, type Tx } from '../src/database/connect.ts'
import { noteInFile } from '../src/modules/ground/cases/note.ts'
import {
  closeableRecord,
  closing,
  closingNote,
} from '../src/modules/support/investigations/close-investigation.ts'
import { openInvestigation } from '../src/modules/support/investigations/open-investigation.ts'
import type { InvestigationRecord } from '../src/modules/support/investigations/record.ts'
import { startInvestigation } from '../src/modules/support/investigations/start-investigation.ts'
import { addResident, GM, NOW, testSite, type Browser, type Site } from './site.ts'

/** A site with a file in which somebody reported on Friday 13 November 2026 and the investigation was started. */
export type Investigated = {
  site: Site
  desk: Browser
  resident: string
  caseFile: string
  /** The address of a page of the file. */
  path: (tab?: string) => string
  /** The worker of `desk`, as use cases see him; another worker or moment on request. */
  actor: (of?: Partial<Actor>) => Actor
  /** Work in a transaction of the program's own role. */
  within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

/** Everything that a worker of area "noord" may do, at a moment. */
export const actorOf = (worker: string, now: Temporal.Instant = NOW): Actor => ({
  municipality: GM,
  worker,
  name: 'Test Consulent',
  permissions: new Set(Object.keys(permissions) as Permission[]),
  areas: ['noord'],
  now,
  today: dayOf(now),
})

/** Takes a report down at the desk of a site; answers the id of its file. */
export async function reportedFile(desk: Browser, resident: string, day = '13'): Promise<string> {
  const answer = await desk.post(`/inwoners/${resident}/melding`, {
    channel: 'phone',
    reporterKind: 'resident',
    words: 'Het huishouden lukt niet meer.',
    'receivedOn.day': day,
    'receivedOn.month': '11',
    'receivedOn.year': '2026',
  })
  return answer.headers.get('location')!.split('/')[2]!
}

/** Starts a site with one file that is being investigated. */
export async function investigated(): Promise<Investigated> {
  const site = await testSite()
  const desk = await site.login()
  const resident = await addResident(site.database.owner)
  const caseFile = await reportedFile(desk, resident)
  const within: Investigated['within'] = (work) => inMunicipality(site.database.program, GM, work)
  const actor: Investigated['actor'] = (of) => ({ ...actorOf(desk.worker), ...of })
  await within((tx) => startInvestigation(tx, actor(), caseFile))
  return {
    site,
    desk,
    resident,
    caseFile,
    path: (tab = '') => `/dossiers/${caseFile}${tab && `/${tab}`}`,
    actor,
    within,
  }
}

/** Closes an investigation as freezing its findings does, without an arrangement or a letter. */
export async function closeWithFindings(
  tx: Tx,
  actor: Actor,
  caseFile: string,
): Promise<InvestigationRecord> {
  const open = await openInvestigation(tx, actor, caseFile)
  const record = await closeableRecord(tx, actor, open)
  await closing(tx, actor, open).execute()
  await noteInFile(tx, actor, closingNote(open))
  return record
}

/** The text of a page as people read it, without its markup. */
export const plain = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')

/** The text of a page of the file. */
export const read = async (
  { desk, path }: Pick<Investigated, 'desk' | 'path'>,
  tab: string,
): Promise<string> => plain(await (await desk.get(path(tab))).text())

/** A day in the three boxes of a form. */
export const dayFields = (name: string, day: string): Record<string, string> => {
  const { year, month, day: date } = Temporal.PlainDate.from(day)
  return { [`${name}.day`]: String(date), [`${name}.month`]: String(month), [`${name}.year`]: String(year) }
}
