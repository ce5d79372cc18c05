import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { granted, InputFault, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../access/audit.ts'
import type { CallEndInput } from './call-back-form.ts'
import { lockCallBack, mayAnswer, type CallBack } from './call-back.ts'
import { noteInFile } from './note.ts'

/**
 * Says how a call went: spoken, with what came of it, or not reached, and on which day somebody tries again. Throws
 * `Refused` when it was called back already, `Stale` when somebody else tried meanwhile, `InputFault` without an outcome
 * or a day to come, `Forbidden` for who may not see it.
 */
export async function answerCallBack(tx: Tx, actor: Actor, id: string, input: CallEndInput): Promise<void> {
  const callBack = await lockCallBack(tx, actor, id, input.version)
  granted(mayAnswer(callBack))
  if (callBack.tries !== input.tries) throw new Stale('dit terugbelverzoek')
  await (input.ended === 'spoken' ? spoke(tx, actor, callBack, input) : missed(tx, actor, callBack, input))
}

async function spoke(tx: Tx, actor: Actor, callBack: CallBack, { outcome }: CallEndInput): Promise<void> {
  if (outcome === '')
    throw new InputFault([{ field: 'outcome', message: 'Schrijf op wat er is afgesproken' }])
  await tx
    .updateTable('task')
    .set({ done_at: actor.now, done_by: actor.worker, outcome })
    .where('id', '=', callBack.task.id)
    .execute()
  await tell(tx, actor, callBack, `Teruggebeld met ${callBack.caller}: ${outcome}`)
}

async function missed(tx: Tx, actor: Actor, callBack: CallBack, { again }: CallEndInput): Promise<void> {
  if (!again || isBefore(again, actor.today))
    throw new InputFault([{ field: 'again', message: 'Kies op welke dag u het opnieuw probeert' }])
  await tx.updateTable('task').set({ due_on: again }).where('id', '=', callBack.task.id).execute()
  await tx
    .updateTable('call_back')
    .set({ tries: sql<number>`tries + 1` })
    .where('id', '=', callBack.id)
    .execute()
  await tell(tx, actor, callBack, `${callBack.caller} gebeld en niet bereikt; opnieuw op ${inWords(again)}`)
}

async function tell(tx: Tx, actor: Actor, callBack: CallBack, words: string): Promise<void> {
  const audit = {
    action: 'answer call-back',
    purpose: 'terugbellen',
    resident: callBack.resident.id,
    fields: ['outcome'],
  }
  if (!callBack.caseFile) return recordAudit(tx, actor, audit)
  return noteInFile(tx, actor, {
    caseFile: callBack.caseFile,
    timeline: { kind: 'call-back', words, link: `/terugbellen/${callBack.id}` },
    audit,
  })
}
