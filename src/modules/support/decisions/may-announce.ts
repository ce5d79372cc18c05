import { ok, type Result } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Application } from './application.ts'
import { mayLeaveAside } from './completion.ts'
import type { Decision } from './decision-store.ts'

/** Whether a prepared decision may still go out on the day on which it is signed: time has passed since. */
export function mayAnnounce(
  { kind }: Pick<Decision, 'kind'>,
  application: Application | null,
  today: Temporal.PlainDate,
): Result<unknown> {
  if (kind === 'not-dealt-with' && application) return mayLeaveAside(nationalLaw(), application, today)
  return ok(undefined)
}
