import type { EndFollower } from '../reports/contributions.ts'
import { ending } from './close-investigation.ts'

/** An investigation ends along with the report that it was for. */
export const investigationEnd: EndFollower = {
  follow: (db, actor, { caseFile }) => ending(db, actor, caseFile),
}
