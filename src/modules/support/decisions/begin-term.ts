import type { Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { lengthInWords } from '../../../core/term-in-words.ts'
import { ruleOn } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { applicationReceipt } from '../../../letters/kinds/application-receipt.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { ownTerm } from '../../ground/policies/dated.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { sourceOf } from '../../ground/policies/policy.ts'
import { decisionTerm } from './decision-term.ts'

/** The kind of the task that ends with the decision on an application: one a file could have several of. */
export const decideTask = (number: string): TaskKind => `decide ${number}`

/** The term with which an application begins that is taken up on a day. */
export type Beginning = {
  ownDays: number | null
  decideBy: Temporal.PlainDate
  length: string
  article: string
}

/** The two weeks of the law, or the shorter term that the municipality set for the year (ZWO-26). */
export function beginningOf(file: CaseFile, takenUpOn: Temporal.PlainDate): Beginning {
  const policy = policyNamed(file.policyFile)
  const law = nationalLaw()
  const own = ownTerm(policy, 'decision', takenUpOn)
  const term = granted(decisionTerm(law, { takenUpOn, ownDays: own?.days ?? null, suspensions: [] }))
  if (term.state !== 'runs') throw new RangeError('a term without suspensions stands still')
  return {
    ownDays: own?.days ?? null,
    decideBy: term.lastDay,
    length: lengthInWords(own ? { days: own.days } : ruleOn(law, 'decision', takenUpOn).length),
    article: own ? `${term.article}; ${sourceOf(policy, own)}` : term.article,
  }
}

type Begun = { number: string; receivedOn: Temporal.PlainDate; asked: string }

/** The task to decide by the last day of the term. */
export const taskToDecide = (actor: Actor, file: CaseFile, application: Begun, begins: Beginning) => ({
  kind: decideTask(application.number),
  words: `Beslis op de aanvraag voor ${application.asked}`,
  article: begins.article,
  dueOn: begins.decideBy,
  assignee: actor.worker,
  area: file.area,
})

/** The term of a decision runs, and the resident is told so (Awb 4:13); `taskToDecide` puts it on the worklist. */
export async function tellTerm(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  application: Begun,
  begins: Beginning,
): Promise<void> {
  await sendLetter(tx, actor, aboutOf(file), (frame) =>
    applicationReceipt(frame, {
      receivedOn: application.receivedOn,
      asked: application.asked,
      decision: { length: begins.length, lastDay: begins.decideBy },
    }),
  )
}

/** Whom a letter about a file is about. */
export const aboutOf = (file: CaseFile) => ({
  resident: file.resident.id,
  caseFile: file.id,
  policyFile: file.policyFile,
})
