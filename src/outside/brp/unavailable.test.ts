import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { listen } from '../../../test/listen.ts'
import { brpAt, sampleBrp, today } from '../../../test/brp/brp.ts'
import { samplePeople, sampleRegister } from '../../../test/brp/people.ts'
import { brpSimulator, type Trouble } from './simulator.ts'

const { anna } = samplePeople

const ask = async (trouble: Trouble) => (await sampleBrp(() => trouble)).findByBsn(anna.bsn, ['name'])

describe('a register that does not answer', () => {
  it.each([
    ['serverError', 'broken'],
    ['notAvailable', 'broken'],
    ['tooManyRequests', 'busy'],
    ['unauthorised', 'not-authorised'],
  ] as const)('is told apart: %s is %s', async (problem, because) => {
    expect(await ask({ kind: 'problem', problem })).toEqual({ outcome: 'unavailable', because })
  })

  it('is slow when the answer takes longer than we wait', async () => {
    const url = await listen(
      brpSimulator({
        people: sampleRegister,
        today,
        trouble: () => ({ kind: 'slow', milliseconds: 5000 }),
      }),
    )
    const started = performance.now()
    const answer = await brpAt(url, { timeoutMs: 150 }).findByBsn(anna.bsn, ['name'])
    expect(answer).toEqual({ outcome: 'unavailable', because: 'slow' })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('is unreachable when nobody listens', async () => {
    const answer = await brpAt('http://127.0.0.1:1').findByBsn(anna.bsn, ['name'])
    expect(answer).toEqual({ outcome: 'unavailable', because: 'unreachable' })
  })

  it('is broken when it answers something else, or about another kind of question', async () => {
    const app = new Hono()
    app.post('/page/personen', (c) => c.html('<h1>gateway</h1>'))
    app.post('/odd/personen', (c) =>
      c.json({ type: 'RaadpleegMetBurgerservicenummer', personen: [{ naam: 1 }] }),
    )
    app.post('/other/personen', (c) => c.json({ type: 'ZoekMetPostcodeEnHuisnummer', personen: [] }))
    const url = await listen(app)
    for (const path of ['page', 'odd', 'other']) {
      const answer = await brpAt(`${url}/${path}`).findByBsn(anna.bsn, ['name'])
      expect(answer).toEqual({ outcome: 'unavailable', because: 'broken' })
    }
  })

  it('rejects what only the register can judge, under our own names', async () => {
    const app = new Hono()
    app.post('/personen', (c) =>
      c.json(
        { code: 'paramsValidation', invalidParams: [{ name: 'geboortedatum' }, { name: 'fields[0]' }] },
        400,
      ),
    )
    const search = { surname: 'Käsbrink', birthDate: Temporal.PlainDate.from('1941-03-05') }
    expect(await brpAt(await listen(app)).searchByName(search, ['bsn'])).toEqual({
      outcome: 'rejected',
      parameters: ['birthDate'],
    })
  })
})

it('is asked over https only, unless it stands on this machine', () => {
  expect(() => brpAt('http://brp.example')).toThrow(TypeError)
  expect(() => brpAt('https://brp.example')).not.toThrow()
})

it('keeps the BSN and the name out of every URL and every outcome that is not a person', async () => {
  const urls: string[] = []
  const app = new Hono()
  app.use(async (c, next) => {
    urls.push(`${c.req.method} ${new URL(c.req.url).pathname}${new URL(c.req.url).search}`)
    await next()
  })
  app.route('/', brpSimulator({ people: sampleRegister, today }))
  app.notFound((c) => c.text(`no ${anna.bsn} ${anna.name.surname}`, 500))
  const url = await listen(app)
  const search = { surname: anna.name.surname, birthDate: Temporal.PlainDate.from('1901-01-01') }
  await brpAt(url).findByBsn(anna.bsn, ['name'])
  await brpAt(url).searchByName(search, ['name'])
  expect(urls).toEqual(['POST /personen', 'POST /personen'])
  const failed = await brpAt(`${url}/elders`).findByBsn(anna.bsn, ['name'])
  expect(failed).toEqual({ outcome: 'unavailable', because: 'broken' })
})
