import type { ResidentParts } from '../modules/ground/residents/contributions.ts'
import { residentArrangementPanel } from '../modules/support/arrangements/resident-panel.tsx'
import { callBackMover } from '../modules/ground/cases/call-backs-of-resident.ts'
import { residentFinder } from '../modules/ground/cases/file-numbers.ts'
import { fileMover, residentFilesPanel } from '../modules/ground/cases/files-of-resident.tsx'
import { householdFinder } from '../modules/ground/residents/number-finder.ts'
import {
  reportFollower,
  reportMover,
  residentReportsPanel,
} from '../modules/support/reports/for-residents.tsx'
import { fileNumbers } from './file-numbers.ts'

/** What the modules after the residents add to them: parts of the page, ways to find them, what goes along with them. */
export const residentParts: ResidentParts = {
  panels: [residentFilesPanel, residentReportsPanel, residentArrangementPanel],
  finders: [householdFinder, ...fileNumbers.map(residentFinder)],
  movers: [fileMover, callBackMover, reportMover],
  followers: [reportFollower],
}
