import type { OperationNodeSource, QueryCreator } from 'kysely'
import type { Actor } from '../../../../core/actor.ts'
import { inEuros } from '../../../../core/cents.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { penaltyDecisionTerm } from '../../../../core/penalty.ts'
import type { DB } from '../../../../database/generated.ts'
import type { CaseFile } from '../../../ground/cases/file.ts'
import type { TaskKind } from '../../../ground/cases/task-kinds.ts'
import type { NewTask } from '../../../ground/cases/tasks.ts'
import type { DecisionKind } from '../../../ground/policies/shape/deciding.ts'
import type { Application } from '../application.ts'
import { applicationPath } from '../paths.ts'
import { countingNotice, penaltyRunning, type RunningPenalty } from './default-notice.ts'

/** The kind of the task to decide before a penalty runs. */
export const decideInDefaultTask = (number: string): TaskKind => `decide-in-default ${number}`

/** The kind of the task to set a penalty by decision. */
export const setPenaltyTask = (number: string): TaskKind => `set-penalty ${number}`

type Numbered = Pick<Application, 'id' | 'number' | 'caseFile'>

/** The task to set by decision what is due, in two weeks from the last day over which it is (Awb 4:18). */
export function taskToSetPenalty(
  { id, number, caseFile }: Numbered,
  { penalty, decided, due }: Pick<RunningPenalty, 'penalty' | 'decided' | 'due'>,
): Omit<NewTask, 'caseFile'> {
  const term = penaltyDecisionTerm(nationalLaw(), penalty, decided)
  if (!term) throw new RangeError('no penalty is due')
  return {
    kind: setPenaltyTask(number),
    words: `Stel de dwangsom voor aanvraag ${number} vast: ${inEuros(due)}`,
    article: term.article,
    dueOn: term.lastDay,
    link: applicationPath(caseFile, id),
  }
}

/** What is written along with what ended the application, and the tasks that are done and come by it. */
type Followed = {
  changes: OperationNodeSource[]
  finish: TaskKind[]
  tasks: Omit<NewTask, 'caseFile'>[]
}

const nothing: Followed = { changes: [], finish: [], tasks: [] }

/**
 * What an announced decision does for lateness: one on the penalty settles the notice of default, the last one on the
 * application stops its penalty.
 */
export function followLateness(
  db: QueryCreator<DB>,
  actor: Actor,
  of: {
    file: CaseFile
    application: Application | null
    decision: { kind: DecisionKind }
    answered: boolean
  },
): Followed {
  const { file, application, decision, answered } = of
  if (!application) return nothing
  if (decision.kind === 'penalty')
    return {
      changes: [settled(db, actor, application)],
      finish: [setPenaltyTask(application.number)],
      tasks: [],
    }
  return answered ? closeNotice(db, actor, file, application, actor.today) : nothing
}

/** The penalty of the notice that counts was set by decision, or that none is due. */
const settled = (db: QueryCreator<DB>, actor: Actor, application: Application) =>
  db
    .updateTable('default_notice')
    .set({ settled_on: actor.today })
    .where('id', '=', countingNotice(application)?.id ?? null)

/**
 * An application was answered or taken back on a day: the penalty of its notice of default stops. Answers the task to
 * set by decision what is due, unless it lies on the worklist already; with nothing due the notice is done with.
 */
export function closeNotice(
  db: QueryCreator<DB>,
  actor: Actor,
  file: CaseFile,
  application: Application,
  endedOn: Temporal.PlainDate,
): Followed {
  const running = penaltyRunning(nationalLaw(), application, actor.today, endedOn)
  if (!running || running.notice.settledOn || running.notice.toSettleSince) return nothing
  const stopped = db
    .updateTable('default_notice')
    .set(
      running.lastDay
        ? { to_settle_since: actor.today, last_day: running.lastDay }
        : { settled_on: actor.today },
    )
    .where('id', '=', running.notice.id)
  const task = { assignee: actor.worker, area: file.area }
  return {
    changes: [stopped],
    finish: [],
    tasks: running.lastDay ? [{ ...taskToSetPenalty(application, running), ...task }] : [],
  }
}
