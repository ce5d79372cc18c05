import { randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { may, type Actor } from '../core/actor.ts'
import { dayOf } from '../core/days.ts'
import { Forbidden, Missing } from '../core/failure.ts'
import { derive, same, signingKey } from '../core/secrets.ts'
import type { Environment, Municipality, Request } from '../http/environment.ts'
import { callerOf } from '../modules/ground/access/sessions.ts'
import { hiddenFields } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { readSessionCookie } from './cookie.ts'
import { fileTabs } from './file-parts.ts'
import { menu } from './menu.ts'
import type { Services } from './services.ts'

/** Fills in what every route counts on: database, moment, municipality by host name, and the frame of its pages. */
export const prepare = (services: Services) => {
  const auditKey = signingKey(services.secret, 'audit seal')
  return createMiddleware<Environment>(async (c, next) => {
    c.set('auditKey', auditKey)
    const now = services.clock()
    c.set('database', services.database)
    c.set('brp', services.brp)
    c.set('now', now)
    c.set('today', dayOf(now))
    c.set('requestNumber', randomBytes(5).toString('hex'))
    const token = readSessionCookie(c, services.secure)
    const caller = await callerOf(services.database, new URL(c.req.url).hostname, token, now)
    if (!caller) throw new Missing('municipality')
    const { municipality, actor } = caller
    c.set('municipality', municipality)
    c.set('session', token && actor ? { token, actor } : undefined)
    c.set('fileTabs', fileTabs)
    c.set('frame', frameFor(services, municipality, undefined, publicToken(services, now)))
    await next()
  })
}

/** Only for who is logged in; others are led to the log-in and back. */
export const loggedIn = (services: Services) =>
  createMiddleware<Environment>(async (c, next) => {
    const { session } = c.var
    if (!session && !isNavigation(c)) return c.text('Log eerst in.', 401)
    if (!session) return c.redirect(`/inloggen?naar=${encodeURIComponent(c.req.path)}`, 303)
    const { actor, token } = session
    c.set('actor', actor)
    c.set(
      'frame',
      frameFor(services, c.var.municipality, actor, derive(services.secret, `form token ${token}`)),
    )
    await next()
    return undefined
  })

/** Whether the browser opens a page; a picture or a script that asks must not begin a log-in. */
const isNavigation = (c: Request): boolean => (c.req.header('sec-fetch-dest') ?? 'document') === 'document'

/** Refuses a form that does not carry the token of the session it was made for. */
export const checkFormToken = createMiddleware<Environment>(async (c, next) => {
  if (c.req.method === 'POST') {
    const body = await c.req.parseBody({ all: true })
    const token = c.req.header('x-form-token') ?? body[hiddenFields.token]
    if (typeof token !== 'string' || !same(token, c.var.frame.token))
      throw new Forbidden(
        'form token',
        'Dit formulier is verlopen. Ga terug, ververs de pagina en probeer het opnieuw.',
      )
  }
  await next()
})

/** A form that was open for a day has to be opened again; what was typed stays in the browser's page. */
const PUBLIC_FORM = Temporal.Duration.from({ hours: 24 })

/** The token of a form that anybody can open: when its page was made, and proof that we made it. */
function publicToken(services: Services, now: Temporal.Instant): string {
  const made = String(now.epochMilliseconds)
  return `${made}.${derive(services.secret, `public form ${made}`)}`
}

/**
 * Refuses a public form whose page we did not make, or longer than a day ago. There is no session behind it, so this
 * keeps out machines that send without opening the page, not people who act in somebody else's name.
 */
export const checkPublicToken = (services: Services) =>
  createMiddleware<Environment>(async (c, next) => {
    if (c.req.method === 'POST') {
      const body = await c.req.parseBody({ all: true })
      const token = body[hiddenFields.token]
      const [made = ''] = typeof token === 'string' ? token.split('.') : []
      const own = `${made}.${derive(services.secret, `public form ${made}`)}`
      const oldest = c.var.now.subtract(PUBLIC_FORM).epochMilliseconds
      if (typeof token !== 'string' || !same(token, own) || Number(made) < oldest)
        throw new Forbidden(
          'form token',
          'Dit formulier is verlopen. Ga terug, ververs de pagina en probeer het opnieuw.',
        )
    }
    await next()
  })

function frameFor(
  services: Services,
  municipality: Municipality,
  actor: Actor | undefined,
  token: string,
): Frame {
  return {
    municipality: municipality.name,
    assets: services.assets.frame,
    token,
    demo: services.demo,
    menu: actor ? menu.filter(({ needs }) => needs === undefined || may(actor, needs)) : [],
    ...(actor && { worker: { id: actor.worker, name: actor.name } }),
  }
}
