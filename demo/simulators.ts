import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Config } from '../src/config.ts'
import { brpSimulator } from '../src/outside/brp/simulator.ts'
import { directoryLevels } from '../src/outside/identity/level.ts'
import { identitySimulator } from '../src/outside/identity/simulator.ts'
import { demoTrouble } from './brp-trouble.ts'
import { demoPopulation } from './residents.ts'
import { demoWorkers } from './workers.ts'

/** The systems outside of the demo, on the address of the program itself, each under a path of its own. */
export function demoSimulators(
  config: Config,
  today: () => Temporal.PlainDate,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const { issuer, clientId, clientSecret } = config.directory
  app.route(
    '/demo-brp',
    brpSimulator({
      people: demoPopulation(today(), config.demoResidents).people,
      today,
      apiKey: config.brp.apiKey,
      trouble: demoTrouble,
    }),
  )
  app.route(
    '/',
    identitySimulator({
      demo: config.demo,
      issuer,
      title: 'Inloggen als medewerker',
      client: { id: clientId, secret: clientSecret, redirectUri: `${config.origin}/inloggen/terug` },
      levelNames: directoryLevels,
      secondFactor: true,
      accounts: async () =>
        demoWorkers.map((worker) => ({
          subject: worker.subject,
          name: `${worker.name}, ${worker.function}`,
          does: worker.does,
          level: 'middle' as const,
        })),
    }),
  )
  return app
}
