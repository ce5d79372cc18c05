import { z } from 'zod'
import { transact, type Request } from '../http/environment.ts'
import { giveToken, TOKEN_LIFE, type TokenRefusal } from '../modules/ground/access/api-tokens.ts'

/** What the form of a token request holds (RFC 6749, section 4.4), with the worker for whom the client acts. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u)

const tokenForm = z.object({
  grant_type: text(200),
  client_id: text(200).optional(),
  client_secret: text(200).optional(),
  worker: text(200).min(1),
  scope: text(2000).optional(),
})

type OAuthError = TokenRefusal | 'invalid_request' | 'unsupported_grant_type'

/** What the developer of a client reads; the codes are OAuth's. */
const words: Record<OAuthError, string> = {
  invalid_request:
    'Send grant_type and worker as a form, and the client by Basic authentication or in the form.',
  invalid_client: 'The client is unknown, has ended, or its secret is wrong.',
  invalid_scope: 'The client was not given one of these scopes.',
  unauthorized_client: 'The client may not act for this worker.',
  unsupported_grant_type: 'Only client_credentials.',
}

/**
 * Answers who asks for a token: OAuth client credentials, with the acting worker as one more parameter. Failures are
 * OAuth's own (RFC 6749, section 5.2), because a client's library reads them.
 */
export async function answerTokenRequest(c: Request): Promise<Response> {
  const form = tokenForm.safeParse(await c.req.parseBody())
  if (!form.success) return refuse(c, 'invalid_request')
  const { grant_type: grant, worker, scope } = form.data
  if (grant !== 'client_credentials') return refuse(c, 'unsupported_grant_type')
  const credentials = basicOf(c.req.header('authorization')) ?? {
    client: form.data.client_id ?? '',
    secret: form.data.client_secret ?? '',
  }
  const scopes = scope?.split(' ').filter((one) => one !== '')
  const given = await transact(c, (tx) =>
    giveToken(tx, c.var.municipality.code, { ...credentials, worker, scopes }, c.var.now),
  )
  if (typeof given === 'string') return refuse(c, given)
  c.header('cache-control', 'no-store')
  return c.json({
    access_token: given.token,
    token_type: 'Bearer',
    expires_in: TOKEN_LIFE.total('seconds'),
    scope: given.scopes.join(' '),
  })
}

/** The client and its secret from the header, each form-encoded as OAuth asks (RFC 6749, section 2.3.1). */
function basicOf(header: string | undefined): { client: string; secret: string } | undefined {
  const encoded = /^Basic +([\w+/=]+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [, client, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? []
  if (client === undefined || secret === undefined) return undefined
  const decoded = new URLSearchParams(`client=${client}&secret=${secret}`)
  return { client: decoded.get('client') ?? '', secret: decoded.get('secret') ?? '' }
}

function refuse(c: Request, error: OAuthError): Response {
  c.header('cache-control', 'no-store')
  if (error === 'invalid_client') c.header('www-authenticate', 'Basic realm="api"')
  return c.json({ error, error_description: words[error] }, error === 'invalid_client' ? 401 : 400)
}
