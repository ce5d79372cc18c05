import { Hono } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { derive } from '../core/secrets.ts'
import { transact, type Environment, type Request } from '../http/environment.ts'
import { recordAudit } from '../modules/ground/access/audit.ts'
import { endSession, findWorkerBySubject, openSession } from '../modules/ground/access/sessions.ts'
import { parseLoginChecks, type Identity, type LoginEnd } from '../outside/identity/identity.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PublicPage } from '../ui/page.tsx'
import { renderPage } from '../ui/render.tsx'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './cookie.ts'
import type { Services } from './services.ts'

/** Workers log in with a second factor, always (BIO). */
const NEEDED = 'middle'

/** A cookie for each log-in that is under way, so that two tabs do not undo each other's. */
const cookieFor = (state: string) => `inlogcontrole-${state.slice(0, 12)}`
const MINUTES = 10

/** Only paths of our own: nobody is led to another site after logging in. */
const ownPath = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/')

type Told = { title: string; words: string; status: 200 | 401 | 403 | 503 }

const told = {
  cancelled: { status: 200, title: 'U bent niet ingelogd', words: 'U bent gestopt met inloggen.' },
  'level-too-low': {
    status: 403,
    title: 'Inloggen met een tweede stap',
    words:
      'Voor dit werk is een tweede stap nodig, zoals een code op uw telefoon. Log opnieuw in met die stap.',
  },
  refused: {
    status: 401,
    title: 'Inloggen is niet gelukt',
    words: 'Uw inlogpoging was verlopen of al gebruikt. Begin opnieuw.',
  },
  unavailable: {
    status: 503,
    title: 'Inloggen kan nu even niet',
    words: 'De inlogdienst van de gemeente antwoordt niet. Probeer het over een paar minuten opnieuw.',
  },
  unknown: {
    status: 403,
    title: 'U heeft hier geen account',
    words:
      'U bent wel ingelogd bij de gemeente, maar niet bekend in Keukentafel. Vraag de beheerder om toegang.',
  },
} as const satisfies Record<Exclude<LoginEnd['outcome'], 'logged-in'> | 'unknown', Told>

function tell(c: Request, what: keyof typeof told): Response | Promise<Response> {
  const { title, words, status } = told[what]
  return c.html(
    renderPage(
      <PublicPage frame={c.var.frame} title={title}>
        <p>{words}</p>
        <ButtonLink href="/inloggen" kind="primary">
          Opnieuw inloggen
        </ButtonLink>
      </PublicPage>,
    ),
    status,
  )
}

/** Logging in at the municipality's own directory, and out. */
export function loginRoutes(services: Services, identity: Identity): Hono<Environment> {
  const routes = new Hono<Environment>()
  const secret = derive(services.secret, 'login cookie')

  routes.get('/inloggen', async (c) => {
    const start = await identity.startLogin(NEEDED)
    if (start.outcome === 'unavailable') return tell(c, 'unavailable')
    const kept = JSON.stringify({ checks: start.checks, path: ownPath(c.req.query('naar')) })
    await setSignedCookie(c, cookieFor(start.checks.state), kept, secret, {
      path: '/inloggen',
      httpOnly: true,
      sameSite: 'Lax',
      secure: services.secure,
      maxAge: MINUTES * 60,
    })
    return c.redirect(start.url, 303)
  })

  routes.get('/inloggen/terug', async (c) => {
    const kept = await keptChecks(c, secret)
    if (!kept) return tell(c, 'refused')
    deleteCookie(c, cookieFor(kept.checks.state), { path: '/inloggen', secure: services.secure })
    // Behind a proxy the request's own address is not the one that the directory knows.
    const { pathname, search } = new URL(c.req.url)
    const end = await identity.finishLogin(new URL(pathname + search, services.origin).href, kept.checks)
    if (end.outcome !== 'logged-in') return tell(c, end.outcome)
    const token = await openFor(c, end.who.subject, end.who.level)
    if (!token) return tell(c, 'unknown')
    writeSessionCookie(c, services.secure, token)
    return c.redirect(kept.path, 303)
  })

  routes.post('/uitloggen', async (c) => {
    const token = readSessionCookie(c, services.secure)
    if (token) await transact(c, (tx) => endSession(tx, token, c.var.now))
    clearSessionCookie(c, services.secure)
    return c.html(
      renderPage(
        <PublicPage frame={c.var.frame} title="U bent uitgelogd">
          <p>Tot de volgende keer.</p>
          <ButtonLink href="/inloggen" kind="primary">
            Opnieuw inloggen
          </ButtonLink>
        </PublicPage>,
      ),
    )
  })

  return routes
}

async function keptChecks(c: Request, secret: string) {
  const kept = await getSignedCookie(c, secret, cookieFor(c.req.query('state') ?? ''))
  if (!kept) return undefined
  const { checks, path } = JSON.parse(kept) as { checks: unknown; path: string }
  const parsed = parseLoginChecks(checks)
  return parsed && { checks: parsed, path }
}

/** Opens a session for the worker whom the directory named, and writes the log-in down. */
const openFor = (c: Request, subject: string, level: string): Promise<string | undefined> =>
  transact(c, async (tx) => {
    const { municipality, now, today } = c.var
    const worker = await findWorkerBySubject(tx, subject, today)
    if (!worker) return undefined
    const actor = {
      municipality: municipality.code,
      worker: worker.id,
      name: worker.name,
      permissions: new Set<never>(),
      areas: [],
      now,
      today,
    }
    await recordAudit(tx, actor, { action: 'log in', purpose: 'inloggen', fields: [level] })
    return openSession(tx, municipality.code, worker.id, level, now)
  })
