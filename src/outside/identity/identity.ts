import * as oidc from 'openid-client'
import { z } from 'zod'
import { parseBsn, type Bsn } from '../../core/bsn.ts'
import { isLoopback } from '../loopback.ts'
import { levelOf, namesReaching, reaches, type Level, type LevelNames } from './level.ts'

export type IdentityConfig = {
  /** Address of the directory, under which its discovery document lies. */
  issuer: string
  clientId: string
  clientSecret: string
  /** Where the directory sends people back to: the page that finishes the log-in. */
  redirectUri: string
  /** What the directory calls its levels. */
  levelNames: LevelNames
  /** What is needed at the least; `startLogin` may ask more. */
  minimumLevel: Level
  /** Claims under which a broker gives the BSN or the number of an organisation, where it does. */
  numberClaims?: { bsn?: string; organisation?: string }
  timeoutMs: number
}

/** Who logged in, as the directory knows him. */
export type LoggedIn = {
  subject: string
  level: Level
  /** How he proved who he is (RFC 8176). */
  methods: readonly string[]
  name?: string
  email?: string
  bsn?: Bsn
  /** Number of the organisation in the trade register (KVK), of partners. */
  organisation?: string
}

/** What must come back unchanged with the browser: keep it in a sealed cookie that lasts some minutes. */
export type LoginChecks = { state: string; nonce: string; codeVerifier: string; level: Level }

export type LoginStart = { outcome: 'started'; url: string; checks: LoginChecks } | { outcome: 'unavailable' }

export type LoginEnd =
  | { outcome: 'logged-in'; who: LoggedIn }
  /** He stopped at the directory's page. */
  | { outcome: 'cancelled' }
  | { outcome: 'level-too-low'; level: Level; needed: Level }
  | { outcome: 'refused'; because: LoginRefusal }
  | { outcome: 'unavailable' }

/**
 * `other-login`: the answer belongs to another log-in than this browser began, or was opened twice.
 * `spent-code`: the code was used before or is too old; beginning again helps.
 * `untrusted`: the answer does not check (nonce, signature, issuer); worth a look by an administrator.
 */
export type LoginRefusal = 'other-login' | 'spent-code' | 'untrusted'

/**
 * Logs people in at one directory by OpenID Connect: authorization code with PKCE, state and nonce. What goes wrong is
 * an outcome, and holds nothing about the person.
 */
export type Identity = {
  startLogin(needed?: Level): Promise<LoginStart>
  finishLogin(callbackUrl: string, checks: LoginChecks): Promise<LoginEnd>
}

const loginChecks = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  codeVerifier: z.string().min(1),
  level: z.enum(['basic', 'middle', 'substantial', 'high']),
})

/** The checks in what a cookie held, or undefined when it holds something else. */
export const parseLoginChecks = (value: unknown): LoginChecks | undefined => loginChecks.safeParse(value).data

/** Throws a TypeError when the directory is not reached by https; http is only for this machine or our own host. */
export function createIdentity(config: IdentityConfig): Identity {
  const allowHttp = mayUseHttp(config)
  const directory = lazily(() => discover(config, allowHttp))

  return {
    async startLogin(needed = config.minimumLevel) {
      const level = reaches(needed, config.minimumLevel) ? needed : config.minimumLevel
      const checks = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
        level,
      }
      try {
        const url = oidc.buildAuthorizationUrl(await directory(), {
          redirect_uri: config.redirectUri,
          scope: 'openid profile email',
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(checks.codeVerifier),
          code_challenge_method: 'S256',
          acr_values: namesReaching(level, config.levelNames).join(' '),
        })
        return { outcome: 'started', url: url.href, checks }
      } catch {
        return { outcome: 'unavailable' }
      }
    },

    async finishLogin(callbackUrl, checks) {
      const url = new URL(callbackUrl)
      if (url.searchParams.get('state') !== checks.state)
        return { outcome: 'refused', because: 'other-login' }
      try {
        const who = await redeem(config, await directory(), url, checks)
        return reaches(who.level, checks.level)
          ? { outcome: 'logged-in', who }
          : { outcome: 'level-too-low', level: who.level, needed: checks.level }
      } catch (failure) {
        return outcomeOf(failure)
      }
    },
  }
}

/** Finds the directory at its first use, and again after a failure. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((failure: unknown) => {
      made = undefined
      throw failure
    })
    return made
  }
}

function discover(config: IdentityConfig, allowHttp: boolean): Promise<oidc.Configuration> {
  return oidc.discovery(new URL(config.issuer), config.clientId, config.clientSecret, undefined, {
    timeout: config.timeoutMs / 1000,
    execute: allowHttp ? [oidc.allowInsecureRequests] : [],
  })
}

function mayUseHttp({ issuer, redirectUri }: IdentityConfig): boolean {
  const [directory, own] = [new URL(issuer), new URL(redirectUri)]
  if (directory.protocol === 'https:') return false
  if (isLoopback(directory.hostname) || directory.host === own.host) return true
  throw new TypeError('the directory for logging in must have an https address')
}

const text = z.string().optional()
const claimsAnswer = z
  .object({ name: text, email: text, acr: text, amr: z.array(z.string()).optional() })
  .catchall(z.unknown())

/** Exchanges the code and reads who it is from the ID token, and from the user information where there is more. */
async function redeem(
  config: IdentityConfig,
  directory: oidc.Configuration,
  url: URL,
  checks: LoginChecks,
): Promise<LoggedIn> {
  const tokens = await oidc.authorizationCodeGrant(directory, url, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.codeVerifier,
    idTokenExpected: true,
  })
  const token = tokens.claims()
  if (!token) throw new TypeError('no ID token')
  const more = directory.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(directory, tokens.access_token, token.sub)
    : {}
  // The level and the methods count only from the signed token.
  const claims = claimsAnswer.parse({ ...more, ...token, acr: token['acr'], amr: token['amr'] })
  return toLoggedIn(token.sub, claims, config)
}

function toLoggedIn(subject: string, claims: z.infer<typeof claimsAnswer>, config: IdentityConfig): LoggedIn {
  const methods = claims.amr ?? []
  const who: LoggedIn = { subject, methods, level: levelOf(claims.acr, methods, config.levelNames) }
  if (claims.name) who.name = claims.name
  if (claims.email) who.email = claims.email
  const numbers = config.numberClaims ?? {}
  const bsn = parseBsn(textIn(claims, numbers.bsn))
  if (bsn) who.bsn = bsn
  const organisation = textIn(claims, numbers.organisation)
  if (organisation) who.organisation = organisation
  return who
}

function textIn(claims: Record<string, unknown>, name: string | undefined): string {
  const value = name === undefined ? undefined : claims[name]
  return typeof value === 'string' ? value : ''
}

/** Failures in which the directory gave no answer that can be judged. */
const noAnswer = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
])

/** Which outcome a failure of the exchange is; what the failure says is dropped, as it may quote the answer. */
function outcomeOf(failure: unknown): LoginEnd {
  if (failure instanceof oidc.AuthorizationResponseError) {
    return failure.error === 'access_denied'
      ? { outcome: 'cancelled' }
      : { outcome: 'refused', because: 'untrusted' }
  }
  if (failure instanceof oidc.ResponseBodyError) {
    if (failure.error === 'invalid_grant') return { outcome: 'refused', because: 'spent-code' }
    return { outcome: 'unavailable' }
  }
  return failure instanceof oidc.ClientError && !noAnswer.has(failure.code ?? '')
    ? { outcome: 'refused', because: 'untrusted' }
    : { outcome: 'unavailable' }
}
