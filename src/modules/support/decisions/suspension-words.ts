import { inShort } from '../../../core/days.ts'
import type { SuspensionRecord } from './application.ts'

/** What makes a term stand still, as the desk calls it, with its article. */
export const suspensionNames: Record<SuspensionRecord['ground'], string> = {
  completion: 'gegevens gevraagd',
  'foreign-information': 'informatie gevraagd in het buitenland',
  consent: 'uitstel met instemming van de inwoner',
  applicant: 'vertraging door de inwoner',
  'force-majeure': 'overmacht',
}

/** From when until when the term stood still, or still does. */
export function suspensionDays(one: SuspensionRecord): string {
  switch (one.ground) {
    case 'completion':
      return one.completed
        ? `gevraagd op ${inShort(one.asked)}, aangevuld op ${inShort(one.completed)}`
        : `gevraagd op ${inShort(one.asked)}, kan tot en met ${inShort(one.lastDay)}`
    case 'foreign-information':
      return `vanaf ${inShort(one.told)}${one.received ? ` tot ${inShort(one.received)}` : ', loopt nog'}`
    case 'consent':
      return `vanaf ${inShort(one.first)} tot en met ${inShort(one.last)}`
    case 'applicant':
    case 'force-majeure':
      return `vanaf ${inShort(one.first)}${one.last ? ` tot en met ${inShort(one.last)}` : ', loopt nog'}`
    default:
      return one satisfies never
  }
}
