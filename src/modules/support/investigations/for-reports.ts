import type { EndFollower } from '../reports/contributions.ts'
import { endInvestigation } from './close-investigation.ts'

/** An investigation ends along with the report that it was for. */
export const investigationEnd: EndFollower = {
  follow: (tx, actor, { caseFile }) => endInvestigation(tx, actor, caseFile),
}
