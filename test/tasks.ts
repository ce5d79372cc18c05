import { newId } from '../src/core/id.ts'
import { addResident, GM, NOW, type Site } from './site.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** A file of a new resident, without a report. */
export async function addFile(
  site: Site,
  of: Partial<{
    surname: string
    area: string | null
    coordinator: string
    bsn: string
    protected: boolean
  }> = {},
): Promise<{ id: string; number: string; resident: string }> {
  const { area = 'noord', surname, bsn } = of
  const resident = await addResident(site.database.owner, {
    ...(surname && { surname }),
    ...(bsn && { bsn }),
    ...(of.protected && { protected: true }),
    ...(area && { area }),
  })
  const id = newId(NOW)
  const number = `D-2026-${Number.parseInt(id.slice(-6), 16).toString().padStart(8, '0').slice(-6)}`
  await site.database.owner
    .insertInto('case_file')
    .values({
      municipality: GM,
      id,
      number,
      resident,
      area,
      opened_on: day('2026-11-02'),
      policy_file: 'demo',
      coordinator: of.coordinator ?? null,
    })
    .execute()
  if (of.coordinator) await putToWork(site, id, of.coordinator)
  return { id, number, resident }
}

/** Lets a worker work on a file since it was opened. */
export const putToWork = (site: Site, caseFile: string, worker: string) =>
  site.database.owner
    .insertInto('case_worker')
    .values({
      municipality: GM,
      case_file: caseFile,
      worker,
      from_day: day('2026-11-02'),
      reason: 'doet het onderzoek',
    })
    .execute()

/** A task on the worklist; without an assignee it lies with the team of the area. */
export async function addTaskTo(
  site: Site,
  caseFile: string | null,
  of: Partial<{ kind: string; words: string; due: string; assignee: string; area: string | null }> = {},
): Promise<string> {
  const id = newId(NOW)
  await site.database.owner
    .insertInto('task')
    .values({
      municipality: GM,
      id,
      case_file: caseFile,
      kind: of.kind ?? 'read-report',
      words: of.words ?? 'Lees de nieuwe melding',
      due_on: day(of.due ?? '2026-11-30'),
      assignee: of.assignee ?? null,
      area: of.area === undefined ? 'noord' : of.area,
      made_at: NOW,
    })
    .execute()
  return id
}

export const taskNow = (site: Site, id: string) =>
  site.database.owner.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const timelineWords = async (site: Site, caseFile: string) =>
  (
    await site.database.owner
      .selectFrom('timeline_entry')
      .select('words')
      .where('case_file', '=', caseFile)
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ words }) => words)

export const auditOf = async (site: Site, worker: string) =>
  (
    await site.database.owner
      .selectFrom('audit_line')
      .select(['action', 'outcome', 'case_file as caseFile'])
      .where('worker', '=', worker)
      .execute()
  ).map(({ action, outcome, caseFile }) => ({ action, outcome, caseFile }))
