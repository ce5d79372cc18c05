import { refuse, ok, type Result } from '../../../core/failure.ts'

/** The inquiry after a report (Wmo 2.3.2): under way, or closed by findings or because the report ended otherwise. */
export type Investigation = {
  id: string
  caseFile: string
  report: string
  reportedOn: Temporal.PlainDate
  startedOn: Temporal.PlainDate
  /** The end of the six weeks of Wmo 2.3.2(1); an agreed delay does not move it. */
  lastDay: Temporal.PlainDate
  mayApplyToldOn: Temporal.PlainDate | null
  version: number
} & InvestigationState

export type InvestigationState =
  { state: 'open' } | { state: 'closed'; closedOn: Temporal.PlainDate; closedAs: 'findings' | 'ended' }

/** The state of an investigation, from the day on which and the way in which it was closed. */
export const stateOf = (closedOn: Temporal.PlainDate | null, closedAs: string | null): InvestigationState =>
  closedOn
    ? { state: 'closed', closedOn, closedAs: closedAs === 'findings' ? 'findings' : 'ended' }
    : { state: 'open' }

/** Whether anything may still be written down in this investigation. */
export function mayChange(investigation: Investigation): Result<Investigation> {
  if (investigation.state === 'open') return ok(investigation)
  return refuse(
    'investigation-closed',
    'Dit onderzoek is afgesloten. Wat erin staat, verandert niet meer.',
    'Wmo 2015, artikel 2.3.2, achtste lid',
  )
}
