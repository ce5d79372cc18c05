import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { interactionPolicy, Provider, type Context } from 'oidc-provider'
import type { LevelNames } from '../level.ts'
import type { DemoAccount } from './account.ts'
import { errorPage } from './pages.ts'
import { memoryShelf } from './shelf.ts'

export type ProviderConfig = {
  issuer: string
  client: { id: string; secret: string; redirectUri: string }
  levelNames: LevelNames
  accounts: () => Promise<readonly DemoAccount[]>
  /** Where the page with accounts of one log-in lies. */
  loginPath: (uid: string) => string
}

const minute = 60
const { Check } = interactionPolicy

/** The OpenID provider behind the simulated directory: one client, keys made at start, all people handed in. */
export function openIdProvider(config: ProviderConfig): Provider {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider: Provider = new Provider(config.issuer, {
    adapter: memoryShelf(),
    clients: [
      {
        client_id: config.client.id,
        client_secret: config.client.secret,
        redirect_uris: [config.client.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post'],
    pkce: { required: () => true },
    acrValues: Object.keys(config.levelNames),
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['name', 'bsn', 'kvk'], email: ['email'] },
    cookies: { keys: [randomBytes(32).toString('base64url')], names: cookieNames(config.client.id) },
    ttl: {
      AccessToken: minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Grant: 5 * minute,
      Interaction: 15 * minute,
      Session: 15 * minute,
    },
    features: { devInteractions: { enabled: false } },
    interactions: {
      policy: alwaysAsk(),
      url: (_: Context, { uid }: { uid: string }) => config.loginPath(uid),
    },
    findAccount: (_: Context, subject: string) => findAccount(config, subject),
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    renderError: async (ctx: { type: string; body: string }) => {
      const page = await errorPage(new URL(config.issuer).pathname)
      ctx.type = 'html'
      ctx.body = page.toString()
    },
  })
  provider.proxy = true
  return provider
}

/** The list of accounts comes at each log-in, also when the browser logged in before: in a demo people change hats. */
function alwaysAsk() {
  const policy = interactionPolicy.base()
  policy
    .get('login')
    .checks.add(
      new Check('demo', 'an account must be chosen', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    )
  return policy
}

/** Three directories may stand on one host, each with cookies of its own. */
const cookieNames = (client: string) => ({
  session: `${client}_session`,
  interaction: `${client}_interaction`,
  resume: `${client}_resume`,
})

async function findAccount({ accounts }: ProviderConfig, subject: string) {
  const account = (await accounts()).find((one) => one.subject === subject)
  if (!account) return undefined
  const { name, email, bsn, organisation } = account
  return { accountId: subject, claims: () => ({ sub: subject, name, email, bsn, kvk: organisation }) }
}
