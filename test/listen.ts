import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { onTestFinished } from 'vitest'

/** Puts an app on a free port of this machine until the test ends; answers its address. */
export async function listen(app: {
  fetch: (request: Request, env: never) => Response | Promise<Response>
}): Promise<string> {
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env as never) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
