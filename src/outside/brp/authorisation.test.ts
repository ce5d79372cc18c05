import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { listen } from '../../../test/listen.ts'
import { brpAt, today } from '../../../test/brp/brp.ts'
import { samplePeople, sampleRegister } from '../../../test/brp/people.ts'
import { brpSimulator } from './simulator.ts'

const { anna, theo } = samplePeople

/** An API behind tokens of its own, of which only the first is good. */
const withTokens = () => {
  const given: unknown[] = []
  const app = new Hono()
  app.post('/token', async (c) => {
    const form = await c.req.parseBody()
    if (c.req.header('authorization') === undefined && form['client_secret'] !== 'geheim') {
      return c.json({ error: 'invalid_client' }, 401)
    }
    given.push(form['scope'])
    return c.json({ access_token: `token-${given.length}`, token_type: 'Bearer', expires_in: 600 })
  })
  app.use('/personen', async (c, next) =>
    c.req.header('authorization') === 'Bearer token-1' ? next() : c.body(null, 401),
  )
  app.route('/', brpSimulator({ people: sampleRegister, today }))
  return { app, given }
}

describe('credentials', () => {
  it('are the key that the gateway asks', async () => {
    const url = await listen(brpSimulator({ people: sampleRegister, today, apiKey: 'sleutel' }))
    const ask = (key: string) =>
      brpAt(url, { credentials: { kind: 'api-key', key } }).findByBsn(anna.bsn, ['gender'])
    expect(await ask('sleutel')).toMatchObject({ outcome: 'found' })
    expect(await ask('fout')).toEqual({ outcome: 'unavailable', because: 'not-authorised' })
  })

  it('are an OAuth token, fetched once for many questions', async () => {
    const { app, given } = withTokens()
    const url = await listen(app)
    const client = brpAt(url, {
      credentials: {
        kind: 'oauth',
        issuer: url,
        tokenUrl: `${url}/token`,
        clientId: 'keukentafel',
        clientSecret: 'geheim',
        scope: 'brp',
      },
    })
    expect(await client.findByBsn(anna.bsn, ['gender'])).toMatchObject({ outcome: 'found' })
    expect(await client.findByBsn(theo.bsn, ['gender'])).toMatchObject({ outcome: 'found' })
    expect(given).toEqual(['brp'])
  })

  it('that the token server refuses are told as such', async () => {
    const { app } = withTokens()
    const url = await listen(app)
    const client = brpAt(url, {
      credentials: {
        kind: 'oauth',
        issuer: url,
        tokenUrl: `${url}/token`,
        clientId: 'keukentafel',
        clientSecret: 'fout',
      },
    })
    expect(await client.findByBsn(anna.bsn, ['gender'])).toEqual({
      outcome: 'unavailable',
      because: 'not-authorised',
    })
  })
})
