import { ok, type Result } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Application } from './application.ts'
import { mayLeaveAside } from './completion.ts'
import { mayStillSet } from './lateness/set-penalty.ts'
import { heardOn, type ViewRequest } from './view.ts'
import type { Decision } from './decision-store.ts'
import { mayStillRevise, type SincePrepared } from './revisions/revised.ts'

/** Whether a prepared decision may still go out on the day on which it is signed: time has passed since. */
export function mayAnnounce(
  { kind, item, facts }: Pick<Decision, 'kind' | 'item' | 'facts'>,
  application: Application | null,
  views: readonly ViewRequest[],
  /** Of a decision that takes the place of another. */
  since: SincePrepared | null,
  today: Temporal.PlainDate,
): Result<unknown> {
  if (since && 'revised' in facts && facts.revised) return mayStillRevise(kind, facts.revised, since)
  if (kind === 'not-dealt-with' && application) return mayLeaveAside(nationalLaw(), application, today)
  if (kind === 'penalty' && application) return mayStillSet(application)
  if (kind === 'refuse' || kind === 'grant-in-part')
    return heardOn(
      views.find((view) => view.item === item),
      today,
    )
  return ok(undefined)
}
