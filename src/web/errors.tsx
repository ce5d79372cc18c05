import type { ReactNode } from 'react'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { HTTPException } from 'hono/http-exception'
import { Forbidden, InputFault, Missing, Refused } from '../core/failure.ts'
import { isId } from '../core/id.ts'
import { inMunicipality, type Tx } from '../database/connect.ts'
import type { Request } from '../http/environment.ts'
import { recordAudit } from '../modules/ground/access/audit.ts'
import { ErrorPage } from '../ui/error-page.tsx'
import { renderPage } from '../ui/render.tsx'

type Explanation = { status: ContentfulStatusCode; title: string; words: string; source?: string }

/** What somebody is told of each kind of failure: what happened, and what to do now. */
function explain(fault: unknown, number: string): Explanation {
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

/** Answers every failure once, for all pages: the four kinds, each with its status and its way on. */
export async function answerFailure(fault: Error, c: Request): Promise<Response> {
  const { status, title, words, source } = explain(fault, c.var.requestNumber)
  if (status === 500) logBug(fault, c)
  if (fault instanceof Forbidden && !fault.written && c.var.actor) await recordRefusal(fault, c)
  if (!c.var.frame) return c.text(`${title}. ${words}`, status)
  const back = <a href={c.req.method === 'POST' ? c.req.path : '/'}>Ga terug</a>
  const now =
    fault instanceof Forbidden && fault.instead ? <Ways instead={fault.instead} back={back} /> : back
  return c.html(
    renderPage(
      <ErrorPage frame={c.var.frame} title={title} happened={words} {...(source && { source })} now={now} />,
    ),
    status,
  )
}

const Ways = ({ instead, back }: { instead: { href: string; words: string }; back: ReactNode }) => (
  <ul>
    <li>
      <a href={instead.href}>{instead.words}</a>
    </li>
    <li>{back}</li>
  </ul>
)

/** The log holds where it went wrong and never what: a message of the database can hold a name or a BSN. */
function logBug(fault: Error, c: Request): void {
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

const recordRefusal = (fault: Forbidden, c: Request) =>
  inMunicipality(c.var.database, c.var.municipality.code, async (tx) =>
    recordAudit(tx, c.var.actor, {
      ...(await subjectOf(tx, c.req.path)),
      action: `${c.req.method === 'POST' ? 'change' : 'view'} ${c.req.routePath}`,
      outcome: 'refused',
      purpose: fault.permission,
    }),
  )

/** Whom an address is about, by the id in it; nobody when there is no such file or resident. */
async function subjectOf(tx: Tx, path: string): Promise<{ caseFile?: string; resident?: string }> {
  const [, kind, id = ''] = path.split('/')
  if (!isId(id)) return {}
  if (kind === 'dossiers') {
    const file = await tx.selectFrom('case_file').select('resident').where('id', '=', id).executeTakeFirst()
    return file ? { caseFile: id, resident: file.resident } : {}
  }
  if (kind !== 'inwoners') return {}
  const resident = await tx.selectFrom('resident').select('id').where('id', '=', id).executeTakeFirst()
  return resident ? { resident: id } : {}
}
