import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { Missing, ok, refuse, type Result } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { accessTo } from '../access/may-open-file.ts'
import { fullName } from '../residents/name.ts'
import { accessColumns } from './file.ts'
import { findTask, lockTask, type Task } from './task.ts'

/** Somebody who wants to be called back, with the task that says by when, by whom and how it ended. */
export type CallBack = {
  id: string
  resident: { id: string; name: string }
  caseFile: string | null
  caller: string
  phone: string
  about: string
  madeBy: string
  madeAt: Temporal.Instant
  /** How often nobody answered. */
  tries: number
  task: Task
}

/** The call-back with this id; two statements. Throws `Missing` when there is none in this municipality. */
export async function findCallBack(tx: Tx, id: string): Promise<CallBack> {
  const { task, ...row } = await callBackRow(tx, id)
  return { ...row, task: await findTask(tx, task) }
}

/** The call-back that is about to change, with its task, which nobody else changes until the transaction ends. */
export async function lockCallBack(tx: Tx, actor: Actor, id: string, version: number): Promise<CallBack> {
  const { task } = await lockTask(tx, actor, (await callBackRow(tx, id)).task, version)
  return { ...(await callBackRow(tx, id)), task }
}

/** A call-back with only the id of its task; one statement. */
async function callBackRow(tx: Tx, id: string): Promise<Omit<CallBack, 'task'> & { task: string }> {
  const row = isId(id)
    ? await tx
        .selectFrom('call_back as b')
        .innerJoin('resident as r', (join) =>
          join.onRef('r.municipality', '=', 'b.municipality').onRef('r.id', '=', 'b.resident'),
        )
        .innerJoin('worker as w', (join) =>
          join.onRef('w.municipality', '=', 'b.municipality').onRef('w.id', '=', 'b.made_by'),
        )
        .select(['b.id', 'b.task', 'b.resident', 'b.case_file as caseFile', 'b.caller', 'b.phone', 'b.about'])
        .select(['b.made_at as madeAt', 'b.tries', 'w.name as madeBy'])
        .select(['r.given_names', 'r.name_prefix', 'r.surname'])
        .where('b.id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('call-back')
  return { ...row, resident: { id: row.resident, name: fullName(row) } }
}

/** Whether it still has to be called. */
export const mayAnswer = (callBack: Pick<CallBack, 'task'>): Result<null> =>
  callBack.task.doneAt
    ? refuse('called-back', `Er is al teruggebeld: ${callBack.task.outcome ?? 'afgerond'}.`, 'Keukentafel')
    : ok(null)

/** The open files of a resident that the worker may open, the newest first: what a call-back can be about. */
export async function openFilesOf(
  tx: Tx,
  actor: Actor,
  resident: string,
): Promise<{ id: string; number: string }[]> {
  const rows = await tx
    .selectFrom('case_file as f')
    .select(['f.id', 'f.number', 'f.area'])
    .select(accessColumns(actor))
    .where('f.municipality', '=', sql<string>`${actor.municipality}`)
    .where('f.resident', '=', resident)
    .where('f.closed_on', 'is', null)
    .orderBy('f.opened_on', 'desc')
    .limit(20)
    .execute()
  return rows.filter((row) =>
    accessTo({ ...row, emergencyWorkers: row.emergency_workers, standsIn: row.stands_in }, actor),
  )
}
