import type { Hono } from 'hono'
import type { Environment } from '../http/environment.ts'
import { teamDesk } from '../modules/ground/access/team-desk.tsx'
import { workerDesk } from '../modules/ground/access/worker-desk.tsx'
import { workersDesk } from '../modules/ground/access/workers-desk.tsx'
import { caseloadDesk } from '../modules/ground/cases/caseload-desk.tsx'
import { filesInAreas, workInFiles } from '../modules/ground/cases/work-in-files.ts'
import { caseDesk } from '../modules/ground/cases/desk.tsx'
import { absenceDesk } from '../modules/ground/cases/absence-desk.tsx'
import { agendaDesk } from '../modules/ground/cases/agenda-desk.tsx'
import { callBackDesk } from '../modules/ground/cases/call-back-desk.tsx'
import { taskDesk } from '../modules/ground/cases/task-desk.tsx'
import { fileSearchDesk } from '../modules/ground/cases/file-search-desk.tsx'
import { worklistDesk } from '../modules/ground/cases/worklist-desk.tsx'
import { letterheadDesk } from '../modules/ground/correspondence/letterhead-desk.tsx'
import { afterwardsDesk } from '../modules/ground/correspondence/afterwards-desk.tsx'
import { breachDesk } from '../modules/ground/correspondence/breach-desk.tsx'
import { lettersDesk } from '../modules/ground/correspondence/letters-desk.tsx'
import { mandateDesk } from '../modules/support/decisions/mandate-desk.tsx'
import { decisionDesk } from '../modules/support/decisions/decision-desk.tsx'
import { decisionsDesk } from '../modules/support/decisions/desk.tsx'
import { itemDesk } from '../modules/support/decisions/item-desk.tsx'
import { choiceDesk } from '../modules/support/decisions/pgb/choice-desk.tsx'
import { deliveryDesk } from '../modules/support/deliveries/desk.tsx'
import { reviewListDesk } from '../modules/support/deliveries/list-desk.tsx'
import { helpReviewDesk } from '../modules/support/deliveries/review-desk.tsx'
import { exceptionDesk } from '../modules/support/decisions/exception-desk.tsx'
import { penaltyListDesk } from '../modules/support/decisions/lateness/list-desk.tsx'
import { latenessDesk } from '../modules/support/decisions/lateness/desk.tsx'
import { revisionDesk } from '../modules/support/decisions/revisions/revision-desk.tsx'
import { decisionViewDesk } from '../modules/support/decisions/revisions/decision-view-desk.tsx'
import { viewDesk } from '../modules/support/decisions/view-desk.tsx'
import { procedureDesk } from '../modules/support/decisions/procedure-desk.tsx'
import { pgbDesk } from '../modules/support/decisions/pgb/pgb-desk.tsx'
import { temporaryDesk } from '../modules/support/decisions/temporary/temporary-desk.tsx'
import { contributionsDesk } from '../modules/support/decisions/contributions/desk.tsx'
import { findingsDesk } from '../modules/support/findings/desk.tsx'
import { instrumentDesk } from '../modules/support/instruments/desk.tsx'
import { papersDesk } from '../modules/ground/correspondence/papers-desk.tsx'
import { residentDesk } from '../modules/ground/residents/desk.tsx'
import { investigationDesk } from '../modules/support/investigations/desk.tsx'
import { reportDesk } from '../modules/support/reports/desk.tsx'
import { composeDesk } from '../modules/support/arrangements/compose-desk.tsx'
import { arrangementDesk } from '../modules/support/arrangements/desk.tsx'
import { registerDesk } from '../modules/support/arrangements/register-desk.tsx'
import { provisionBookDesk } from '../modules/support/provision-book/desk.tsx'
import { lineDesk } from '../modules/support/arrangements/line-desk.tsx'
import { emergencyDesk } from '../modules/ground/oversight/emergency-desk.tsx'
import { logDesk } from '../modules/ground/oversight/log-desk.tsx'
import { reviewDesk } from '../modules/ground/oversight/review-desk.tsx'
import { fileNumbers } from './file-numbers.ts'
import { filePanels } from './file-parts.ts'
import { reportParts } from './report-parts.ts'
import { residentParts } from './resident-parts.ts'

/** The routes of the desk, a module a line. */
export const deskRoutes: readonly Hono<Environment>[] = [
  worklistDesk,
  taskDesk,
  absenceDesk,
  agendaDesk,
  callBackDesk(residentParts.finders),
  fileSearchDesk(fileNumbers),
  caseDesk(filePanels),
  lettersDesk,
  afterwardsDesk,
  breachDesk,
  papersDesk,
  residentDesk(residentParts),
  reportDesk(reportParts),
  instrumentDesk,
  arrangementDesk,
  composeDesk,
  lineDesk,
  registerDesk,
  provisionBookDesk,
  findingsDesk,
  decisionsDesk,
  decisionDesk,
  itemDesk,
  choiceDesk,
  deliveryDesk,
  helpReviewDesk,
  reviewListDesk,
  temporaryDesk,
  procedureDesk,
  viewDesk,
  latenessDesk,
  penaltyListDesk,
  revisionDesk,
  decisionViewDesk,
  exceptionDesk,
  pgbDesk,
  contributionsDesk,
  investigationDesk,
  emergencyDesk,
  reviewDesk,
  logDesk,
  workersDesk,
  workerDesk(workInFiles),
  teamDesk(filesInAreas),
  letterheadDesk,
  caseloadDesk,
  mandateDesk,
]
