import type { Operation } from '../http/operation.ts'
import { caseOperations } from '../modules/ground/cases/api.ts'
import { residentOperations } from '../modules/ground/residents/api.ts'
import { reportOperations } from '../modules/support/reports/api.ts'
import { reportParts } from '../web/report-parts.ts'
import { residentParts } from '../web/resident-parts.ts'
import { termOperations } from './term.ts'

export type OperationGroup = { tag: string; about: string; operations: readonly Operation[] }

/** All that the API can do, a module a line. */
export const operations: readonly OperationGroup[] = [
  { tag: 'Termijnen', about: 'De termijnen van de wet.', operations: termOperations },
  { tag: 'Inwoners', about: 'Inwoners zoeken en bekijken.', operations: residentOperations(residentParts) },
  { tag: 'Dossiers', about: 'Dossiers, tijdlijnen, taken en werkvoorraden.', operations: caseOperations },
  {
    tag: 'Meldingen',
    about: 'Meldingen aannemen, de route kiezen, en afronden.',
    operations: reportOperations(reportParts),
  },
]
