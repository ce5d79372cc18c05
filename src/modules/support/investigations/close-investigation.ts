import type { QueryCreator } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import { closeable, type MoreEvidence } from './legal-parts.ts'
import type { OpenInvestigation } from './open-investigation.ts'
import { getRecord, type InvestigationRecord } from './record.ts'
import { INVESTIGATE } from './start-investigation.ts'
import { CONVERSE } from './keep-talk-task.ts'
import { LATE } from './tell-may-apply.ts'

/** The tasks that fall away with an investigation; the findings tell whether there was a plan (Wmo 2.3.2(5)). */
const KINDS = [INVESTIGATE, CONVERSE, LATE, 'personal-plan'] as const

/**
 * The record of an investigation that can be closed with findings, held until the transaction ends. `more` is what the
 * arrangement shows of the legal parts. Throws `Refused` while a part is open (Wmo 2.3.2(4)).
 */
export async function closeableRecord(
  tx: Tx,
  actor: Actor,
  open: OpenInvestigation,
  more: MoreEvidence = {},
): Promise<InvestigationRecord> {
  return granted(closeable(await getRecord(tx, open.file, actor.today), more))
}

/**
 * Closes an investigation because its findings are written down: the part of the statement in which they are frozen.
 * `closingNote` tells of it.
 */
export const closing = (db: QueryCreator<DB>, actor: Actor, { investigation }: OpenInvestigation) =>
  db
    .updateTable('investigation')
    .set({ closed_on: actor.today, closed_as: 'findings', version: investigation.version + 1 })
    .where('id', '=', investigation.id)

/** What the closing leaves behind in the file; its tasks are done. */
export const closingNote = ({ file }: OpenInvestigation) => ({
  caseFile: file.id,
  timeline: { kind: 'investigation', words: 'Onderzoek afgerond met een verslag' },
  audit: { action: 'close investigation', purpose: 'onderzoek doen', resident: file.resident.id },
  finish: { kinds: KINDS, outcome: 'verslag vastgesteld' },
})

/**
 * Ends an investigation without findings, because the report ended otherwise: withdrawn, solved, moved, died. Does
 * nothing when none is under way. Its tasks end with all others of the file. Part of the statement that ends the report.
 */
export const ending = (db: QueryCreator<DB>, actor: Actor, caseFile: string) =>
  db
    .updateTable('investigation')
    .set({ closed_on: actor.today, closed_as: 'ended' })
    .where('case_file', '=', caseFile)
    .where('closed_on', 'is', null)
