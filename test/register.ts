import { serve } from '@hono/node-server'
import { afterAll } from 'vitest'
import { parseBsn } from '../src/core/bsn.ts'
import { createBrp, type Brp } from '../src/outside/brp/client.ts'
import { brpSimulator } from '../src/outside/brp/simulator.ts'
import type { RegisteredPerson } from '../src/outside/brp/simulator/register.ts'

/** At this BSN, of nobody, the register of the tests does not answer. */
export const UNANSWERED = '999999989'

/** The real client of the register of persons, with a register of these people behind it. */
export async function testRegister(people: readonly RegisteredPerson[]): Promise<Brp> {
  const app = brpSimulator({
    people,
    today: () => Temporal.PlainDate.from('2026-11-24'),
    trouble: (question) =>
      'burgerservicenummer' in question && question.burgerservicenummer.some((bsn) => bsn === UNANSWERED)
        ? { kind: 'problem', problem: 'notAvailable' }
        : undefined,
  })
  const port = await new Promise<number>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port))
    afterAll(() => {
      server.close()
    })
  })
  return createBrp({ url: `http://127.0.0.1:${port}`, credentials: { kind: 'none' }, timeoutMs: 2000 })
}

/** Somebody in the register: born in 1944, living in the municipality of the tests, unless told otherwise. */
export const registered = (
  bsn: string,
  surname: string,
  other: Partial<RegisteredPerson> = {},
): RegisteredPerson => ({
  bsn: parseBsn(bsn)!,
  name: { givenNames: 'Berend', surname, use: 'own' },
  gender: 'man',
  birthDate: { known: 'day', day: Temporal.PlainDate.from('1944-03-05') },
  birthPlace: 'Vierdorpen',
  residence: {
    kind: 'address',
    street: 'Turfkade',
    houseNumber: 12,
    postcode: '9999AB',
    town: 'Vierdorpen',
    notThere: false,
  },
  municipality: { code: '9001', name: 'Vierdorpen' },
  registeredSince: Temporal.PlainDate.from('1990-01-01'),
  secrecy: false,
  underGuardianship: false,
  partners: [],
  parents: [],
  children: [],
  ...other,
})
