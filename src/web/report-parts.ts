import { investigationEnd } from '../modules/support/investigations/for-reports.ts'
import { applicationEnd, temporaryEnd } from '../modules/support/decisions/for-reports.ts'
import type { ReportParts } from '../modules/support/reports/contributions.ts'

/** What the modules after the reports add to them: what ends along with a report, and facts for choosing its route. */
export const reportParts: ReportParts = { ends: [investigationEnd, applicationEnd, temporaryEnd], facts: [] }
