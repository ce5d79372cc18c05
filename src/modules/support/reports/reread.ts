import type { Actor } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import { inMunicipality, type Database } from '../../../database/connect.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { reportsOf, type ReportLine } from './read-reports.ts'

/** The report that came last; throws `Missing` when there is none. */
export function newestOf(reports: readonly ReportLine[]): ReportLine {
  const newest = reports.at(-1)
  if (!newest) throw new Missing('report')
  return newest
}

/** A file that the one who acts may open, with its reports, for showing a form again. */
export const reread = (
  c: { var: { database: Database; actor: Actor } },
  id: string,
): Promise<{ file: CaseFile; reports: ReportLine[] }> =>
  inMunicipality(c.var.database, c.var.actor.municipality, async (tx) => ({
    file: await getFile(tx, c.var.actor, id),
    reports: await reportsOf(tx, id),
  }))
