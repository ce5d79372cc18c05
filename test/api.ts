import { inMunicipality } from '../src/database/connect.ts'
import type { Permission } from '../src/core/actor.ts'
import { permissions } from '../src/core/actor.ts'
import { scopes, type Scope } from '../src/core/scope.ts'
import { addClient } from '../src/modules/ground/access/add-client.ts'
import { addWorker, GM, NOW, type Site } from './site.ts'

/** An answer of the API: its status, its headers, and its JSON as a test reads it. */
export type Answer = { status: number; headers: Headers; body: Record<string, unknown> }

export type ApiClient = {
  worker: string
  client: string
  token: string
  get: (path: string) => Promise<Answer>
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
}

const everyScope = Object.keys(scopes) as Scope[]
const everyPermission = Object.keys(permissions) as Permission[]
let clients = 0

/** A client of the API that acts for a new worker, with a token that it asked for over HTTP. */
export async function apiClient(
  site: Site,
  of: {
    scopes?: readonly Scope[]
    can?: readonly Permission[]
    areas?: readonly string[]
    worker?: string
  } = {},
): Promise<ApiClient> {
  const worker =
    of.worker ??
    (await addWorker(site.database.owner, 'Test Consulent', of.can ?? everyPermission, of.areas ?? ['noord']))
  const client = `test-${++clients}`
  const secret = await inMunicipality(site.database.program, GM, (tx) =>
    addClient(
      tx,
      GM,
      {
        id: client,
        name: 'Test',
        scopes: of.scopes ?? everyScope,
        workers: [worker],
        until: Temporal.PlainDate.from('2027-11-24'),
      },
      NOW,
    ),
  )
  const given = await askToken(site, { client_id: client, client_secret: secret, worker })
  return { worker, client, ...callsWith(site, String(given.body['access_token'])) }
}

/** Asks for a token with these parameters besides the grant. */
export async function askToken(
  site: Site,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...fields })
  return answerOf(await site.fetch('/api/v1/token', { method: 'POST', body, headers }))
}

/** Calls of the API with this token. */
export function callsWith(site: Site, token: string): Pick<ApiClient, 'token' | 'get' | 'post'> {
  const authorization = `Bearer ${token}`
  return {
    token,
    get: async (path) => answerOf(await site.fetch(`/api/v1${path}`, { headers: { authorization } })),
    post: async (path, body = {}, headers = {}) =>
      answerOf(
        await site.fetch(`/api/v1${path}`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
  return { status: response.status, headers: response.headers, body }
}
