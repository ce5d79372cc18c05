import { isLoopback } from '../loopback.ts'
import { never } from '../../core/never.ts'
import * as oidc from 'openid-client'

/** How the municipality's connection is known to the register: nothing (a trusted gateway), a key, or OAuth. */
export type BrpCredentials = { kind: 'none' } | { kind: 'api-key'; key: string } | OAuth

type OAuth = {
  kind: 'oauth'
  issuer: string
  tokenUrl: string
  clientId: string
  clientSecret: string
  scope?: string
}

type Authorise = () => Promise<Record<string, string> | undefined>

/**
 * Makes the headers that authorise one question, or undefined when our credentials are refused. An OAuth token is
 * kept until half a minute before it ends. Throws when the server of the tokens cannot be reached.
 */
export function authorisation(credentials: BrpCredentials, timeoutMs: number): Authorise {
  switch (credentials.kind) {
    case 'none':
      return () => Promise.resolve({})
    case 'api-key':
      return () => Promise.resolve({ 'x-api-key': credentials.key })
    case 'oauth':
      return bearer(credentials, timeoutMs)
  }
  return never(credentials)
}

function bearer(credentials: OAuth, timeoutMs: number): Authorise {
  const { issuer, tokenUrl, clientId, clientSecret, scope } = credentials
  const server = new oidc.Configuration({ issuer, token_endpoint: tokenUrl }, clientId, clientSecret)
  if (isLoopback(new URL(tokenUrl).hostname)) oidc.allowInsecureRequests(server)
  server.timeout = timeoutMs / 1000
  let token: { value: string; until: number } | undefined

  return async () => {
    try {
      if (!token || performance.now() > token.until) {
        const grant = await oidc.clientCredentialsGrant(server, scope ? { scope } : {})
        const lasts = grant.expiresIn() ?? 60
        token = { value: grant.access_token, until: performance.now() + (lasts - 30) * 1000 }
      }
      return { authorization: `Bearer ${token.value}` }
    } catch (failure) {
      if (
        failure instanceof oidc.ResponseBodyError ||
        failure instanceof oidc.WWWAuthenticateChallengeError
      ) {
        return undefined
      }
      throw failure
    }
  }
}
