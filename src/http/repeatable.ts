import { Refused } from '../core/failure.ts'
import { fingerprint } from '../core/secrets.ts'
import type { Tx } from '../database/connect.ts'
import { BadCall, type Call } from './asked.ts'
import type { Request } from './environment.ts'
import { once } from './once.ts'

/** The header with which a client makes one call of several sendings. */
export const IDEMPOTENCY_KEY = 'idempotency-key'

/** The longest key, in characters. */
export const LONGEST_KEY = 200

/**
 * Does the work of a call; when the client gave it a key, then once: the same call again gets the first answer. A key is
 * of one client and worker, and of one call: `Refused` when something else comes with it.
 */
export async function repeatable(
  tx: Tx,
  c: Request,
  call: Call,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const given = c.req.header(IDEMPOTENCY_KEY)
  if (given === undefined) return work()
  if (given.length > LONGEST_KEY)
    throw new BadCall([{ field: IDEMPOTENCY_KEY, message: `Gebruik hoogstens ${LONGEST_KEY} tekens` }])
  const { municipality, actor, now } = c.var
  const of = fingerprint(JSON.stringify([c.req.method, c.req.path, call]))
  const key = `api ${fingerprint(JSON.stringify([actor.client, actor.worker, given]))}`
  const kept = await once(tx, { municipality: municipality.code, key, now }, async () =>
    JSON.stringify({ of, answer: await work() }),
  )
  const first = JSON.parse(kept) as { of: string; answer?: unknown }
  if (first.of === of) return first.answer
  throw new Refused({
    rule: 'key-used',
    because: 'Deze sleutel hoort bij een ander verzoek. Geef elk verzoek een eigen sleutel.',
    source: 'Keukentafel',
  })
}
