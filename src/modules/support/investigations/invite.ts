import type { Actor } from '../../../core/actor.ts'
import { dayOf } from '../../../core/days.ts'
import { InputFault, Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { conversationInvitation } from '../../../letters/kinds/conversation-invitation.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { sendLetter, type SentLetter } from '../../ground/correspondence/send-letter.ts'
import {
  companionsOf,
  hoursInWords,
  linesOf,
  placeForResident,
  planFaults,
  type ConversationPlan,
} from './conversation.ts'
import type { Investigation } from './investigation.ts'
import { readTalkTask, talkTaskColumns, type TalkTask } from './keep-talk-task.ts'

/** Who holds a talk: a worker in service, who has nothing else at that moment; and what is known of its file. */
export type Host = {
  name: string
  function: string
  /** Whether somebody established the resident's identity already. */
  identityKnown: boolean
  /** The access route that was chosen last. */
  route: string | null
  talkTask: TalkTask
}

/**
 * The worker who holds a talk. Throws `InputFault` when the moment or place cannot be or he has another appointment
 * then, `Missing` for a worker who is not in service. One statement.
 */
export async function hostOf(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  plan: ConversationPlan,
  besides?: { id: string; appointment: string },
): Promise<Host> {
  const faults = planFaults(plan, actor.now)
  if (faults.length > 0) throw new InputFault(faults)
  const day = dayOf(plan.startsAt)
  let busy = tx
    .selectFrom('appointment as p')
    .select('p.id')
    .where('p.worker', '=', plan.worker)
    .where('p.cancelled_at', 'is', null)
    .where('p.starts_at', '<', plan.endsAt)
    .where('p.ends_at', '>', plan.startsAt)
  if (besides) busy = busy.where('p.id', '<>', besides.appointment)
  const host = await tx
    .selectFrom('worker as w')
    .select((eb) => [
      'w.name',
      'w.function',
      eb.exists(busy).$castTo<boolean>().as('busy'),
      eb
        .exists(eb.selectFrom('identity_check as i').select('i.id').where('i.case_file', '=', caseFile))
        .$castTo<boolean>()
        .as('identityKnown'),
      eb
        .selectFrom('triage as t')
        .select('t.chosen')
        .where('t.case_file', '=', caseFile)
        .orderBy('t.at', 'desc')
        .orderBy('t.id', 'desc')
        .limit(1)
        .as('route'),
      ...talkTaskColumns(tx, caseFile, besides?.id ?? null),
    ])
    .where('w.id', '=', plan.worker)
    .where('w.active_from', '<=', day)
    .where((eb) => eb.or([eb('w.active_until', 'is', null), eb('w.active_until', '>=', day)]))
    .executeTakeFirst()
  if (!host) throw new Missing('worker')
  if (host.busy)
    throw new InputFault([
      { field: 'from', message: `${host.name} heeft op dit moment al een andere afspraak` },
    ])
  return { ...host, talkTask: readTalkTask(host) }
}

/** Sends the invitation to a talk, or to its new moment. */
export async function invite(
  tx: Tx,
  actor: Actor,
  { file, investigation }: { file: CaseFile; investigation: Investigation },
  plan: ConversationPlan,
  host: Host,
  ownWords: string,
): Promise<SentLetter> {
  const route = policyNamed(file.policyFile).accessRoutes.find(({ id }) => id === host.route)
  const about = { resident: file.resident.id, caseFile: file.id, policyFile: file.policyFile }
  return sendLetter(tx, actor, about, (frame) =>
    conversationInvitation(
      { ...frame, ...(ownWords && { ownWords: { writer: actor.name, text: ownWords } }) },
      {
        reportedOn: investigation.reportedOn,
        appointment: {
          day: dayOf(plan.startsAt),
          time: hoursInWords(plan),
          place: placeForResident(plan),
          who: [`${host.name}, ${host.function}`],
        },
        ...(route && { route: route.letter }),
        companions: companionsOf(plan),
        bring: linesOf(plan.bring),
        identityKnown: host.identityKnown,
      },
    ),
  )
}
