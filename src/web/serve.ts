import { serve, type ServerType } from '@hono/node-server'
import { Hono, type Env } from 'hono'
import { StartFault } from '../core/failure.ts'

/** Throws `StartFault` when the port is taken, before anything else is started. */
export async function ensureFree(port: number): Promise<void> {
  const { stop } = await listen(new Hono(), port)
  await stop()
}

/** Listens on the port. Throws `StartFault` when somebody else does already, or the machine does not allow it. */
export async function listen<E extends Env>(
  app: Hono<E>,
  port: number,
): Promise<{ port: number; stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: app.fetch, port }, (info) =>
      resolve({ port: info.port, stop: () => close(server) }),
    )
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        new StartFault(
          fault.code === 'EADDRINUSE'
            ? `port ${port} is in use: stop the other program, or choose another with PORT=3001`
            : `port ${port} cannot be used (${fault.code}): choose another with PORT=3001`,
        ),
      ),
    )
  })
}

const close = (server: ServerType) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
