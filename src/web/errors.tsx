import type { ReactNode } from 'react'
import { Forbidden } from '../core/failure.ts'
import { inMunicipality } from '../database/connect.ts'
import type { Request } from '../http/environment.ts'
import { explain, logBug } from '../http/explain-failure.ts'
import { recordAudit } from '../modules/ground/access/audit.ts'
import { subjectOf } from '../modules/ground/cases/subject.ts'
import { ErrorPage } from '../ui/error-page.tsx'
import { renderPage } from '../ui/render.tsx'

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

const recordRefusal = (fault: Forbidden, c: Request) =>
  inMunicipality(c.var.database, c.var.municipality.code, async (tx) =>
    recordAudit(tx, c.var.actor, {
      ...(await subjectOf(tx, idIn(c.req.path))),
      action: `${c.req.method === 'POST' ? 'change' : 'view'} ${c.req.routePath}`,
      outcome: 'refused',
      purpose: fault.permission,
    }),
  )

/** The id in an address, by what it is of. */
function idIn(path: string): { caseFile?: string; resident?: string } {
  const [, kind, id = ''] = path.split('/')
  if (kind === 'dossiers') return { caseFile: id }
  return kind === 'inwoners' ? { resident: id } : {}
}
