import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { mayApplyNow } from '../../../letters/kinds/may-apply-now.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { addTask } from '../../ground/cases/tasks.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'

/** The kind of the task that an investigation brings when its six weeks have passed. */
export const LATE = 'late-investigation'

/** How many are told in one run; the next run, minutes later, takes the rest. */
const AT_ONCE = 20

/** Investigations whose six weeks passed and whose resident was not told yet; who died is not written to. */
const untold = (tx: Tx, today: Temporal.PlainDate) =>
  tx
    .selectFrom('investigation as i')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'i.municipality').onRef('f.id', '=', 'i.case_file'),
    )
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .select([
      'i.id',
      'i.case_file',
      'i.reported_on',
      'i.last_day',
      'f.resident',
      'f.policy_file',
      'f.coordinator',
      'f.area',
    ])
    .where('i.closed_on', 'is', null)
    .where('i.may_apply_told_on', 'is', null)
    .where('i.last_day', '<', today)
    .where('f.closed_on', 'is', null)
    .where('r.died_on', 'is', null)
    .orderBy('i.last_day')
    .orderBy('i.id')
    .limit(AT_ONCE)

type Untold = Awaited<ReturnType<ReturnType<typeof untold>['executeTakeFirstOrThrow']>>

/**
 * Tells every resident whose investigation was not ready within six weeks, in writing, that he may apply now (Wmo
 * 2.3.2(9)), also where a delay was agreed; and puts on the worklist that two weeks are left from an application on.
 */
export async function tellMayApply(tx: Tx, actor: Actor): Promise<void> {
  const late = await untold(tx, actor.today).forUpdate('i').skipLocked().execute()
  for (const one of late) await tell(tx, actor, one)
}

async function tell(tx: Tx, actor: Actor, late: Untold): Promise<void> {
  const decision = termOf(nationalLaw(), 'decision', actor.today)
  const about = { resident: late.resident, caseFile: late.case_file, policyFile: late.policy_file }
  await sendLetter(tx, actor, about, (frame) =>
    mayApplyNow(frame, {
      reportedOn: late.reported_on,
      investigation: { length: '6 weken', lastDay: late.last_day },
      because: 'wij hebben nog niet alles onderzocht',
      decisionWithin: '2 weken',
      ways: { form: true },
    }),
  )
  await tx
    .updateTable('investigation')
    .set({ may_apply_told_on: actor.today })
    .where('id', '=', late.id)
    .execute()
  await addTask(tx, actor, {
    caseFile: late.case_file,
    kind: LATE,
    words: `De inwoner mag nu aanvragen. Er zijn dan nog twee weken: bij een aanvraag vandaag tot en met ${inWords(decision.lastDay)}`,
    article: decision.article,
    dueOn: decision.lastDay,
    assignee: late.coordinator ?? undefined,
    area: late.area,
  })
  await recordAudit(tx, actor, {
    action: 'tell may apply',
    purpose: 'zes weken zijn voorbij',
    caseFile: late.case_file,
    resident: late.resident,
  })
}
