import { z } from 'zod'
import { Forbidden, InputFault, Missing, Refused } from '../core/failure.ts'
import { inMunicipality } from '../database/connect.ts'
import { BadCall } from '../http/asked.ts'
import type { Request } from '../http/environment.ts'
import { explain, logBug, type Explanation } from '../http/explain-failure.ts'
import { recordAudit } from '../modules/ground/access/audit.ts'
import { subjectOf } from '../modules/ground/cases/subject.ts'

/** How the API tells of a failure (RFC 9457). */
export const problem = z.object({
  type: z.string().meta({ description: 'which kind of failure, as a URN' }),
  status: z.number().int(),
  title: z.string(),
  detail: z.string().meta({ description: 'what happened and what to do, in Dutch' }),
  rule: z.string().optional().meta({ description: 'of a refusal: the code of the rule' }),
  source: z.string().optional().meta({ description: 'of a refusal: the article or the line of the policy' }),
  faults: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'of wrong input: each field and what is wrong with it' }),
  number: z.string().meta({ description: 'by which the operator finds this call in the log' }),
})
export type Problem = z.output<typeof problem>

/** No token, or one that is unknown or has ended: 401. */
export class NoToken extends Error {}

/** Answers every failure of the API once: the four kinds, each with its status, and a refused attempt is written down. */
export async function answerProblem(fault: Error, c: Request): Promise<Response> {
  const told = problemOf(fault, c.var.requestNumber)
  if (told.status === 500) logBug(fault, c)
  if (fault instanceof Forbidden && !fault.written && c.var.actor) await recordRefusal(fault, c)
  return new Response(JSON.stringify(told), {
    status: told.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(fault instanceof NoToken && { 'www-authenticate': 'Bearer error="invalid_token"' }),
      ...(fault instanceof Forbidden && { 'www-authenticate': 'Bearer error="insufficient_scope"' }),
    },
  })
}

function problemOf(fault: Error, number: string): Problem {
  const { status, title, words, source } = inWords(fault, number)
  return {
    type: `urn:keukentafel:${kindOf(fault)}`,
    status,
    title,
    detail: words,
    ...(fault instanceof Refused && { rule: fault.refusal.rule }),
    ...(source && { source }),
    ...(fault instanceof InputFault && { faults: [...fault.faults] }),
    number,
  }
}

/** What differs from the pages: there is no form to go back to. */
function inWords(fault: Error, number: string): Explanation {
  if (fault instanceof NoToken)
    return {
      status: 401,
      title: 'Geen geldig token',
      words: 'Vraag een nieuw token bij /api/v1/token en stuur het mee als Authorization: Bearer.',
    }
  if (fault instanceof Missing)
    return {
      status: 404,
      title: 'Niet gevonden',
      words: 'Dit bestaat niet in deze gemeente, of niet meer. Controleer het adres en de nummers daarin.',
    }
  const told = explain(fault, number)
  return fault instanceof BadCall ? { ...told, status: 400, title: 'Dit verzoek klopt niet' } : told
}

function kindOf(fault: Error): string {
  if (fault instanceof BadCall) return 'call'
  if (fault instanceof InputFault) return 'input'
  if (fault instanceof Refused) return 'refusal'
  if (fault instanceof Missing) return 'missing'
  if (fault instanceof Forbidden || fault instanceof NoToken) return 'forbidden'
  return explain(fault, '').status === 500 ? 'bug' : 'call'
}

const recordRefusal = (fault: Forbidden, c: Request) =>
  inMunicipality(c.var.database, c.var.municipality.code, async (tx) =>
    recordAudit(tx, c.var.actor, {
      ...(await subjectOf(tx, { caseFile: c.req.param('file'), resident: c.req.param('resident') })),
      action: `api ${c.req.method.toLowerCase()} ${c.req.routePath}`,
      outcome: 'refused',
      purpose: fault.permission,
    }),
  )
