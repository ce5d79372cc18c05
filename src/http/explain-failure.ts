import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { HTTPException } from 'hono/http-exception'
import { Forbidden, InputFault, Missing, Refused } from '../core/failure.ts'
import type { Request } from './environment.ts'

export type Explanation = { status: ContentfulStatusCode; title: string; words: string; source?: string }

/** What somebody is told of each kind of failure: what happened, and what to do now. */
export function explain(fault: unknown, number: string): Explanation {
  if (fault instanceof InputFault)
    return {
      status: 422,
      title: 'Niet goed ingevuld',
      words: fault.faults.map(({ message }) => message).join('. '),
    }
  if (fault instanceof Refused)
    return {
      status: 409,
      title: 'Dit kan nu niet',
      words: fault.refusal.because,
      source: fault.refusal.source,
    }
  if (fault instanceof Missing)
    return {
      status: 404,
      title: 'Niet gevonden',
      words: 'Deze pagina bestaat niet, of niet meer. Controleer het adres of ga terug naar de werkvoorraad.',
    }
  if (fault instanceof Forbidden) return { status: 403, title: 'Geen toegang', words: fault.because }
  if (fault instanceof HTTPException && fault.status === 413)
    return {
      status: 413,
      title: 'Te groot om te versturen',
      words:
        'Wat u verstuurt, is te groot. Een bestand mag hoogstens 10 MB zijn. Maak het kleiner of splits het.',
    }
  if (fault instanceof HTTPException)
    return { status: fault.status, title: 'Dit verzoek kan niet', words: 'Ga terug en probeer het opnieuw.' }
  return {
    status: 500,
    title: 'Er ging iets mis bij ons',
    words: `Wat u had opgeslagen, is er nog. Probeer het over een paar minuten opnieuw. Blijft het misgaan, noem dan nummer ${number} bij de beheerder.`,
  }
}

/** The log holds where it went wrong and never what: a message of the database can hold a name or a BSN. */
export function logBug(fault: Error, c: Request): void {
  const places = (fault.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  console.error(
    JSON.stringify({
      bug: c.var.requestNumber,
      kind: fault.name,
      code,
      route: c.req.routePath,
      at: places.slice(0, 8),
    }),
  )
}
