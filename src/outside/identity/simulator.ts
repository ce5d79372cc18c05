import { createHmac, randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import { reaches, type Level, type LevelNames } from './level.ts'
import type { DemoAccount } from './simulator/account.ts'
import { accountsPage, codePage, errorPage, style } from './simulator/pages.ts'
import { openIdProvider } from './simulator/provider.ts'

export type { DemoAccount } from './simulator/account.ts'

export type IdentitySimulatorConfig = {
  /** Must be true: everybody may log in here as anybody. */
  demo: boolean
  /** Its address with the path under which it answers, for instance http://localhost:3000/demo-inloggen/digid. */
  issuer: string
  /** What the page is called: "Inloggen als inwoner". */
  title: string
  client: { id: string; secret: string; redirectUri: string }
  levelNames: LevelNames
  /** Whether accounts at level middle or above confirm a code after they are chosen. */
  secondFactor: boolean
  /** Asked anew at each log-in. */
  accounts: () => Promise<readonly DemoAccount[]>
}

type Env = { Bindings: HttpBindings }

/**
 * Stands in for a directory in the demo (the municipality's own, DigiD, or eHerkenning): a real OpenID provider whose
 * log-in page lists invented people. Answers under the path of its issuer; needs @hono/node-server below it. Throws
 * when this is not the demo.
 */
export function identitySimulator(config: IdentitySimulatorConfig): Hono<Env> {
  if (!config.demo) throw new Error('the simulated directory exists only in the demo (DEMO=1)')
  const { host, pathname: base, protocol } = new URL(config.issuer)
  const loginPath = (uid: string) => `${base}/inloggen/${uid}`
  const provider = openIdProvider({ ...config, loginPath })
  const answer = provider.callback()
  const secret = randomBytes(32)
  const codeFor = (uid: string, { subject }: DemoAccount) => sixDigits(secret, `${uid} ${subject}`)
  const app = new Hono<Env>()

  /** Whether this browser began the log-in of this page, and not too long ago. */
  const isUnderWay = async (c: Context<Env>): Promise<boolean> => {
    try {
      const interaction = await provider.interactionDetails(c.env.incoming, c.env.outgoing)
      return interaction.uid === c.req.param('uid')
    } catch {
      return false
    }
  }

  app.use(`${base}/*`, async (c, next) => {
    if (c.req.header('host') !== host) return c.notFound()
    return next()
  })
  app.get(`${base}/stijl.css`, (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))

  app.get(`${base}/inloggen/:uid`, async (c) => {
    if (!(await isUnderWay(c))) return c.html(errorPage(base), 400)
    const path = loginPath(c.req.param('uid'))
    return c.html(accountsPage(base, { title: config.title, path, accounts: await config.accounts() }))
  })

  app.post(`${base}/inloggen/:uid`, async (c) => {
    const uid = c.req.param('uid')
    const form = await c.req.parseBody()
    const account = (await config.accounts()).find(({ subject }) => subject === form['account'])
    if (!account || !(await isUnderWay(c))) return c.html(errorPage(base), 400)
    const asksCode = config.secondFactor && reaches(account.level, 'middle')
    const code = codeFor(uid, account)
    if (asksCode && form['code'] !== code) {
      const wrong = form['code'] !== undefined
      const details = { path: loginPath(uid), account, code, wrong }
      return c.html(codePage(base, details), wrong ? 422 : 200)
    }
    const { incoming, outgoing } = c.env
    const next = await provider.interactionResult(incoming, outgoing, {
      login: {
        accountId: account.subject,
        acr: nameOf(account.level, config.levelNames),
        amr: asksCode ? ['pwd', 'otp', 'mfa'] : ['pwd'],
        remember: false,
      },
    })
    return c.redirect(next, 303)
  })

  app.post(`${base}/inloggen/:uid/stoppen`, async (c) => {
    if (!(await isUnderWay(c))) return c.html(errorPage(base), 400)
    const { incoming, outgoing } = c.env
    return c.redirect(await provider.interactionResult(incoming, outgoing, { error: 'access_denied' }), 303)
  })

  app.all(`${base}/*`, async (c) => {
    const { incoming, outgoing } = c.env
    // The provider answers at its own root, and under the address of the issuer whatever stands before it.
    Object.assign(incoming, { originalUrl: incoming.url, url: incoming.url?.slice(base.length) })
    incoming.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    await answer(incoming, outgoing)
    // A clone: the light response that the server keeps of its own would be sent once more.
    return RESPONSE_ALREADY_SENT.clone()
  })
  return app
}

/** What the directory calls a level. */
function nameOf(level: Level, names: LevelNames): string {
  const found = Object.entries(names).find(([, one]) => one === level)
  if (!found) throw new Error(`the simulated directory has no name for level ${level}`)
  return found[0]
}

const sixDigits = (secret: Buffer, text: string): string =>
  String(createHmac('sha256', secret).update(text).digest().readUInt32BE() % 1_000_000).padStart(6, '0')
