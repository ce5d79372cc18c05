import { isBefore } from '../../../core/days.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'

/** How a report can end. Only a decision ends it by deciding; the others end it otherwise (CRVB:2018:2013). */
export const endedWords = {
  decided: 'besluit genomen',
  answered: 'vraag meteen beantwoord',
  withdrawn: 'ingetrokken door de inwoner',
  solved: 'opgelost zonder individuele voorziening',
  'no-application': 'geen aanvraag gedaan',
  moved: 'verhuisd',
  died: 'overleden',
} as const
export type Ended = keyof typeof endedWords

/** The ends that a worker chooses on the page for ending a report. */
export const otherEnds = ['withdrawn', 'solved', 'no-application', 'moved', 'died'] as const

/** As much of a report and its resident as decides how it may end. */
export type EndingReport = {
  receivedOn: Temporal.PlainDate
  endedOn: Temporal.PlainDate | null
  /** The day on which the findings were sent; null while there are none. */
  findingsOn: Temporal.PlainDate | null
  diedOn: Temporal.PlainDate | null
  livesHere: boolean
  /** What kind of question it is, as the newest triage says; null while the route is not chosen. */
  question: string | null
}

/**
 * Whether a report may end in this way on this day. Who died or moved is recorded with the resident first, so that
 * nothing is addressed to the dead and the move holds for all files; who died ends in no other way.
 */
export function mayEnd(
  report: EndingReport,
  as: Ended,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<Ended> {
  if (report.endedOn) return refuse('report-ended', 'Deze melding is al afgerond.', 'Wmo 2015, artikel 2.3.2')
  if (isBefore(on, report.receivedOn) || isBefore(today, on))
    return refuse(
      'day-outside-report',
      'Kies een dag vanaf de melding en niet later dan vandaag.',
      'Keukentafel',
    )
  if (as === 'died' && !report.diedOn)
    return refuse(
      'death-not-recorded',
      'Leg het overlijden eerst vast bij de inwoner. Dan gaat er nergens meer een brief naar de inwoner.',
      'Keukentafel',
    )
  if (as !== 'died' && report.diedOn)
    return refuse(
      'resident-died',
      'De inwoner is overleden. Rond de melding af met die reden; de brief gaat naar de nabestaanden.',
      'Keukentafel',
    )
  if (as === 'no-application' && !report.findingsOn)
    return refuse(
      'no-findings',
      'De inwoner heeft nog geen verslag gekregen. Pas daarna kan een aanvraag uitblijven.',
      'Wmo 2015, artikel 2.3.2, achtste en negende lid',
    )
  if (as === 'moved' && report.livesHere)
    return refuse(
      'move-not-recorded',
      'Leg eerst bij de inwoner vast dat die is verhuisd naar een andere gemeente.',
      'Wmo 2015, artikel 1.2.1',
    )
  if (as === 'answered' && report.question !== 'simple')
    return refuse(
      'not-simple',
      'Deze vraag moet eerst verduidelijkt worden. Alleen een eenvoudige vraag beantwoordt u meteen.',
      'Wmo 2015, artikel 2.3.2',
    )
  return ok(as)
}
