import { inWords, isBefore } from '../../../core/days.ts'
import { refuse, ok, type Result } from '../../../core/failure.ts'
import type { Law } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { Investigation } from './investigation.ts'

/** How many days before the end of the six weeks the worker is warned. */
const WARN_DAYS = 14

export type TermOutlook =
  | { kind: 'closed' }
  | { kind: 'running'; daysLeft: number; soon: boolean }
  | {
      kind: 'passed'
      /** The first day on which the resident may apply without findings. */
      mayApplyFrom: Temporal.PlainDate
      toldOn: Temporal.PlainDate | null
      /** The last day to decide when he applies today: two weeks (Wmo 2.3.5(2)). */
      decideBy: Temporal.PlainDate
    }

/** How an investigation stands against its six weeks. An agreed delay plays no part: it takes no right away. */
export function termOutlook(law: Law, investigation: Investigation, today: Temporal.PlainDate): TermOutlook {
  if (investigation.state === 'closed') return { kind: 'closed' }
  const { lastDay } = investigation
  if (!isBefore(lastDay, today)) {
    const daysLeft = today.until(lastDay, { largestUnit: 'days' }).days
    return { kind: 'running', daysLeft, soon: daysLeft <= WARN_DAYS }
  }
  return {
    kind: 'passed',
    mayApplyFrom: lastDay.add({ days: 1 }),
    toldOn: investigation.mayApplyToldOn,
    decideBy: termOf(law, 'decision', today).lastDay,
  }
}

/** How the term stands, in a sentence for the worker. */
export function outlookInWords(outlook: TermOutlook, lastDay: Temporal.PlainDate): string {
  switch (outlook.kind) {
    case 'closed':
      return 'Het onderzoek is afgesloten.'
    case 'running':
      return outlook.daysLeft === 0
        ? 'Vandaag is de laatste dag voor het verslag.'
        : `Het verslag moet klaar zijn op ${inWords(lastDay)}: nog ${outlook.daysLeft} dagen.`
    case 'passed':
      return (
        `De zes weken zijn voorbij. De inwoner mag sinds ${inWords(outlook.mayApplyFrom)} aanvragen. ` +
        `Na een aanvraag zijn er twee weken voor het besluit: vraagt hij vandaag aan, dan tot en met ${inWords(outlook.decideBy)}.`
      )
    default:
      return outlook satisfies never
  }
}

/** Whether a longer investigation may be agreed: until a day after the six weeks, which stand as they are. */
export function mayDelay(
  investigation: Investigation,
  until: Temporal.PlainDate,
): Result<Temporal.PlainDate> {
  if (isBefore(investigation.lastDay, until)) return ok(until)
  return refuse(
    'no-delay',
    `Tot en met ${inWords(investigation.lastDay)} is er geen uitstel nodig.`,
    'Wmo 2015, artikel 2.3.2, eerste lid',
  )
}
