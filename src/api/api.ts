import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { demand } from '../core/actor.ts'
import { Forbidden, Missing } from '../core/failure.ts'
import { isPermission, scopes as scopeNames, type Scope } from '../core/scope.ts'
import { BadCall } from '../http/asked.ts'
import type { Environment, Request } from '../http/environment.ts'
import type { Operation } from '../http/operation.ts'
import { actorOfToken } from '../modules/ground/access/api-tokens.ts'
import { API_VERSION, describe } from './describe.ts'
import { operations } from './operations.ts'
import { answerProblem, NoToken } from './problem.ts'
import { answerTokenRequest } from './token.ts'

/** A paper of ten megabytes in base64, and a little around it. */
const LARGEST_BODY = 14 * 1024 * 1024

/**
 * The JSON API: a token for a client, the document that describes everything, and the operations of all modules. It
 * knows no sessions and no forms; each call carries its token.
 */
export function createApi(): Hono<Environment> {
  const api = new Hono<Environment>()
  api.onError((fault, c) => answerProblem(fault, c))
  api.use(withVersion, bodyLimit({ maxSize: LARGEST_BODY }))
  const document = JSON.stringify(describe(operations))
  api.get('/openapi.json', (c) => {
    c.header('access-control-allow-origin', '*')
    return c.body(document, 200, { 'content-type': 'application/json' })
  })
  api.post('/token', answerTokenRequest)
  for (const operation of operations.flatMap((group) => group.operations))
    api.on(operation.method, operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), withToken, (c) =>
      answer(c, operation),
    )
  api.all('*', () => {
    throw new Missing('operation')
  })
  return api
}

const withVersion = createMiddleware<Environment>(async (c, next) => {
  await next()
  c.header('API-Version', API_VERSION)
})

/** Only with a token that holds; tells the operation who acts through which client. */
const withToken = createMiddleware<Environment>(async (c, next) => {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  const found = token && (await actorOfToken(c.var.database, c.var.municipality.code, token, c.var.now))
  if (!found) throw new NoToken()
  c.set('actor', found.actor)
  c.set('scopes', found.scopes)
  await next()
})

async function answer(c: Request, operation: Operation): Promise<Response> {
  if (operation.scope) demandScope(c, operation.scope)
  const done = await operation.run(c, {
    params: c.req.param(),
    query: c.req.query(),
    body: operation.body ? await bodyOf(c) : undefined,
  })
  c.header('cache-control', 'no-store')
  return operation.status === 204 ? c.body(null, 204) : c.json(done, operation.status)
}

/** Says which of the two may not: the client, or the worker for whom it acts. */
function demandScope(c: Request, scope: Scope): void {
  if (!c.var.scopes.has(scope))
    throw new Forbidden(
      scope,
      `Deze koppeling mag dit niet: ${scopeNames[scope]}. Vraag het recht ${scope} aan.`,
    )
  if (isPermission(scope)) demand(c.var.actor, scope)
}

/** The body as an object. Throws `BadCall` when it is no JSON object. */
async function bodyOf(c: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    throw new HTTPException(415, { message: 'json' })
  const text = await c.req.text()
  const body = parsed(text)
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>
  throw new BadCall([{ field: '', message: 'De inhoud is geen JSON-object' }])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
