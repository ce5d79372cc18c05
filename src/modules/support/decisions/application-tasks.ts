import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import { completionTask } from './ask-completion.ts'
import { decideTask } from './begin-term.ts'
import { decideInDefaultTask } from './lateness/follow-notice.ts'
import { standstillTask } from './lateness/suspend-term.ts'
import { tellDelayTask } from './lateness/write-of-delay.ts'
import { leaveAsideTask } from './prepare-not-dealt-with.ts'

/** What still had to be done for an application ends with its last decision, or when it is taken back. */
export const applicationTasks = (number: string): TaskKind[] => [
  decideTask(number),
  completionTask(number),
  leaveAsideTask(number),
  standstillTask(number),
  tellDelayTask(number),
  decideInDefaultTask(number),
]
