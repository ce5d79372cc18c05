import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { createApi } from '../api/api.ts'
import { Missing } from '../core/failure.ts'
import type { Environment } from '../http/environment.ts'
import { assetResponse } from '../ui/assets.ts'
import { answerFailure } from './errors.tsx'
import { checkFormToken, checkPublicToken, loggedIn, prepare } from './request.ts'
import { loginRoutes } from './login.tsx'
import { publicRoutes } from './public-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import type { Identity } from '../outside/identity/identity.ts'
import type { Services } from './services.ts'

/** A form with its papers: eleven megabytes, a little over the largest paper, so that the page itself can refuse it. */
const LARGEST_BODY = 11 * 1024 * 1024

/** A form that anybody can send: text only, whose fields have bounds of their own. */
const LARGEST_PUBLIC_BODY = 256 * 1024

/** The whole web site: the API, pages for the public, the log-in, and the desk behind it. */
export function createApp(services: Services, identity: Identity): Hono<Environment> {
  const app = new Hono<Environment>()
  app.onError((fault, c) => answerFailure(fault, c))
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
    }),
  )
  app.get('/assets/*', (c) => {
    const asset = assetResponse(services.assets, c.req.path, c.req.header('accept-encoding'))
    if (!asset) throw new Missing('asset')
    return asset
  })
  app.use(prepare(services))
  app.route('/api/v1', createApi())
  const [ofWorkers, ofAnybody] = [LARGEST_BODY, LARGEST_PUBLIC_BODY].map((maxSize) => bodyLimit({ maxSize }))
  app.use((c, next) => (c.req.path.startsWith('/hulp-vragen') ? ofAnybody! : ofWorkers!)(c, next))
  app.route('/', loginRoutes(services, identity))
  const open = new Hono<Environment>()
  open.use('/hulp-vragen/*', checkPublicToken(services))
  for (const routes of publicRoutes) open.route('/', routes)
  app.route('/', open)
  const desk = new Hono<Environment>()
  desk.use(loggedIn(services), checkFormToken)
  for (const routes of deskRoutes) desk.route('/', routes)
  app.route('/', desk)
  // A route and not `notFound`, which is not asked where this app is part of another.
  app.all('*', () => {
    throw new Missing('page')
  })
  return app
}
