import { demand, type Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { applicationReceipt } from '../../../letters/kinds/application-receipt.ts'
import { earlyApplication } from '../../../letters/kinds/early-application.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { getFile } from '../../ground/cases/file.ts'
import { nextNumber } from '../../../database/next-number.ts'
import { addTask } from '../../ground/cases/tasks.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import type { Investigation } from '../investigations/investigation.ts'
import { applicationTiming, ways, type Way } from './application.ts'
import { decisionTerm } from './decision-term.ts'
import { investigationOf } from './store.ts'

export type ApplicationInput = { receivedOn: Temporal.PlainDate | undefined; asked: string; way: Way }

/**
 * Takes in an application. When the investigation is done, or its six weeks have passed, the term of the decision
 * begins (Wmo 2.3.5(2)); an earlier one is kept with its day, joined to the report, answered in writing, and lies on
 * the worklist for the first day on which it can be made (Wmo 2.3.2(9)). Throws `InputFault` for a day in the future.
 */
export async function receiveApplication(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: ApplicationInput,
): Promise<string> {
  demand(actor, 'reports.take')
  const file = await getFile(tx, actor, caseFile)
  const receivedOn = input.receivedOn ?? actor.today
  if (isBefore(actor.today, receivedOn))
    throw new InputFault([
      { field: 'receivedOn', message: 'Deze dag ligt in de toekomst. Vul de dag van ontvangst in' },
    ])
  const investigation = await investigationOf(tx, caseFile)
  const timing = applicationTiming(nationalLaw(), investigation, receivedOn)
  const id = newId(actor.now)
  const number = await nextNumber(tx, actor, 'A')
  const term = timing.early
    ? undefined
    : decisionTerm(nationalLaw(), policyNamed(file.policyFile), receivedOn)
  await tx
    .insertInto('application')
    .values({
      municipality: actor.municipality,
      id,
      number,
      case_file: caseFile,
      resident: file.resident.id,
      received_on: receivedOn,
      asked: input.asked,
      way: input.way,
      state: term ? 'open' : 'early',
      taken_up_on: term ? receivedOn : null,
      decide_by: term?.lastDay ?? null,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  if (term)
    await beginTerm(tx, actor, file, {
      receivedOn,
      beganOn: receivedOn,
      asked: input.asked,
      decideBy: term.lastDay,
      article: term.article,
    })
  else
    await answerEarly(tx, actor, file, investigation, {
      receivedOn,
      asked: input.asked,
      firstDay: timing.firstDay,
    })
  await addToTimeline(tx, actor, caseFile, {
    kind: 'application',
    words: `Aanvraag ${number} ontvangen via ${ways[input.way]}${term ? '' : ', te vroeg: bewaard'}`,
  })
  await recordAudit(tx, actor, {
    action: 'receive application',
    purpose: 'aanvraag aannemen',
    resident: file.resident.id,
    caseFile,
    fields: ['receivedOn', 'asked', 'way'],
  })
  return id
}

/** "13 dagen" from the day on which the term began. */
const lengthInWords = ({ beganOn, decideBy }: Begun): string =>
  `${beganOn.until(decideBy, { largestUnit: 'days' }).days} dagen`

type Begun = {
  /** The day from which the term counts: the application, or the day on which an early one was taken up. */
  beganOn: Temporal.PlainDate
  receivedOn: Temporal.PlainDate
  asked: string
  decideBy: Temporal.PlainDate
  article: string
}

/** The term of the decision runs: on the worklist, and told to the resident. */
export async function beginTerm(tx: Tx, actor: Actor, file: CaseFile, begun: Begun): Promise<void> {
  await addTask(tx, actor, {
    caseFile: file.id,
    kind: 'decide',
    words: 'Besluit op de aanvraag',
    article: begun.article,
    dueOn: begun.decideBy,
    assignee: actor.worker,
    area: file.area,
  })
  await sendLetter(
    tx,
    actor,
    { resident: file.resident.id, caseFile: file.id, policyFile: file.policyFile },
    (frame) =>
      applicationReceipt(frame, {
        receivedOn: begun.receivedOn,
        asked: begun.asked,
        decision: { length: lengthInWords(begun), lastDay: begun.decideBy },
      }),
  )
}

async function answerEarly(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  investigation: Investigation,
  early: { receivedOn: Temporal.PlainDate; asked: string; firstDay: Temporal.PlainDate },
): Promise<void> {
  const term = termOf(nationalLaw(), 'investigation', investigation.reportedOn)
  await addTask(tx, actor, {
    caseFile: file.id,
    kind: 'take-up-application',
    words: `Bied de aanvraag opnieuw aan: vanaf ${inWords(early.firstDay)} kan dat`,
    article: 'Wmo 2015, artikel 2.3.2, lid 9',
    dueOn: early.firstDay,
    assignee: actor.worker,
    area: file.area,
  })
  await sendLetter(
    tx,
    actor,
    { resident: file.resident.id, caseFile: file.id, policyFile: file.policyFile },
    (frame) =>
      earlyApplication(frame, {
        receivedOn: early.receivedOn,
        asked: early.asked,
        report: { kind: 'joined', reportedOn: investigation.reportedOn },
        investigation: { length: '6 weken', lastDay: term.lastDay },
        firstPossibleDay: early.firstDay,
      }),
  )
}
