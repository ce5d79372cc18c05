import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { beforeEach, describe, expect, it } from 'vitest'
import { listen } from '../../../test/listen.ts'
import { visitor, type Arrival } from '../../../test/visitor.ts'
import { parseBsn } from '../../core/bsn.ts'
import {
  createIdentity,
  parseLoginChecks,
  type Identity,
  type IdentityConfig,
  type LoginStart,
} from './identity.ts'
import { digidLevels, directoryLevels, eherkenningLevels } from './level.ts'
import { identitySimulator, type DemoAccount, type IdentitySimulatorConfig } from './simulator.ts'

const callback = 'http://127.0.0.1:9/inloggen/terug'
const client = { id: 'keukentafel', secret: 'not a real secret', redirectUri: callback }
const anna: DemoAccount = {
  subject: 'anna',
  name: 'Anna <Klaverhorst>',
  does: 'Wmo-consulent in Rietkerk',
  email: 'anna@oeverland.example',
  level: 'middle',
}
const bram: DemoAccount = {
  subject: 'bram',
  name: 'Bram Eikenveld',
  does: 'Stagiair zonder tweede stap',
  level: 'basic',
}
const sara: DemoAccount = {
  subject: 'resident-1',
  name: 'Sara Wilderkamp',
  does: 'Inwoner',
  level: 'substantial',
  ...bsnOf('999990019'),
}

function bsnOf(text: string) {
  const bsn = parseBsn(text)
  return bsn ? { bsn } : {}
}

const simulate = (issuer: string, more: Partial<IdentitySimulatorConfig> = {}) =>
  identitySimulator({
    demo: true,
    issuer,
    title: 'Inloggen als medewerker',
    client,
    levelNames: directoryLevels,
    secondFactor: true,
    accounts: () => Promise.resolve([anna, bram]),
    ...more,
  })

const identityAt = (issuer: string, more: Partial<IdentityConfig> = {}) =>
  createIdentity({
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    redirectUri: callback,
    levelNames: directoryLevels,
    minimumLevel: 'middle',
    timeoutMs: 3000,
    ...more,
  })

/** A simulated directory that listens, below what the program puts before every page. */
async function directory(more: Partial<IdentitySimulatorConfig> = {}): Promise<string> {
  const app = new Hono()
  app.use(secureHeaders(), bodyLimit({ maxSize: 1024 * 1024 }))
  const issuer = `${await listen(app)}/demo-inloggen/medewerkers`
  app.route('/', simulate(issuer, more))
  return issuer
}

async function begin(identity: Identity): Promise<Extract<LoginStart, { outcome: 'started' }>> {
  const start = await identity.startLogin()
  if (start.outcome !== 'started') throw new Error(start.outcome)
  return start
}

const codeOn = ({ text }: Arrival) => /class="phone">(\d{6})</.exec(text)?.[1] ?? ''

/** Chooses an account, and confirms the code when one is asked; answers where the browser is sent back to. */
async function logIn(url: string, subject: string): Promise<string> {
  const browser = visitor(callback)
  const list = await browser.visit(url)
  const chosen = await browser.send(list.url, { account: subject })
  if (chosen.url.startsWith(callback)) return chosen.url
  return (await browser.send(chosen.url, { account: subject, code: codeOn(chosen) })).url
}

describe('logging in', () => {
  let identity: Identity
  let issuer: string
  beforeEach(async () => {
    issuer = await directory()
    identity = identityAt(issuer)
  })

  it('tells who it is, how sure that is, and by which means', async () => {
    const { url, checks } = await begin(identity)
    expect(await identity.finishLogin(await logIn(url, 'anna'), checks)).toEqual({
      outcome: 'logged-in',
      who: {
        subject: 'anna',
        name: 'Anna <Klaverhorst>',
        email: 'anna@oeverland.example',
        level: 'middle',
        methods: ['pwd', 'otp', 'mfa'],
      },
    })
  })

  it('asks with PKCE, state, nonce and the levels that suffice', async () => {
    const asked = new URL((await begin(identity)).url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('acr_values')).toBe('https://refeds.org/profile/mfa')
    expect([asked.get('state'), asked.get('nonce'), asked.get('code_challenge')]).not.toContain(null)
  })

  it('is refused with the state of another log-in', async () => {
    const [one, other] = [await begin(identity), await begin(identity)]
    expect(await identity.finishLogin(await logIn(one.url, 'anna'), other.checks)).toEqual({
      outcome: 'refused',
      because: 'other-login',
    })
  })

  it('is refused with another nonce', async () => {
    const { url, checks } = await begin(identity)
    const answer = await logIn(url, 'anna')
    expect(await identity.finishLogin(answer, { ...checks, nonce: 'another' })).toEqual({
      outcome: 'refused',
      because: 'untrusted',
    })
  })

  it('is refused with another code verifier: who steals the code cannot use it', async () => {
    const { url, checks } = await begin(identity)
    const codeVerifier = (await begin(identity)).checks.codeVerifier
    expect(await identity.finishLogin(await logIn(url, 'anna'), { ...checks, codeVerifier })).toEqual({
      outcome: 'refused',
      because: 'spent-code',
    })
  })

  it('is refused when the code was used before', async () => {
    const { url, checks } = await begin(identity)
    const answer = await logIn(url, 'anna')
    expect(await identity.finishLogin(answer, checks)).toMatchObject({ outcome: 'logged-in' })
    expect(await identity.finishLogin(answer, checks)).toEqual({ outcome: 'refused', because: 'spent-code' })
  })

  it('is refused when the answer comes from another issuer', async () => {
    const { url, checks } = await begin(identity)
    const answer = new URL(await logIn(url, 'anna'))
    answer.searchParams.set('iss', 'https://elsewhere.example')
    expect(await identity.finishLogin(answer.href, checks)).toEqual({
      outcome: 'refused',
      because: 'untrusted',
    })
  })

  it('does not suffice below the needed level', async () => {
    const { url, checks } = await begin(identity)
    expect(await identity.finishLogin(await logIn(url, 'bram'), checks)).toEqual({
      outcome: 'level-too-low',
      level: 'basic',
      needed: 'middle',
    })
  })

  it('can be stopped at the directory', async () => {
    const { url, checks } = await begin(identity)
    const browser = visitor(callback)
    const list = await browser.visit(url)
    const back = await browser.send(`${list.url}/stoppen`, {})
    expect(await identity.finishLogin(back.url, checks)).toEqual({ outcome: 'cancelled' })
  })

  it('asks anew who it is, even of a browser that logged in before', async () => {
    const browser = visitor(callback)
    const list = await browser.visit((await begin(identity)).url)
    await browser.send(list.url, { account: 'bram' })
    expect((await browser.visit((await begin(identity)).url)).text).toContain('Als wie wilt u inloggen?')
  })

  it('does not go on with a wrong code, and says so', async () => {
    const browser = visitor(callback)
    const list = await browser.visit((await begin(identity)).url)
    const chosen = await browser.send(list.url, { account: 'anna' })
    const wrong = await browser.send(chosen.url, { account: 'anna', code: '12' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Deze code klopt niet.')
  })

  it('does not go on in another browser, or for an account that is not there', async () => {
    const browser = visitor(callback)
    const list = await browser.visit((await begin(identity)).url)
    expect((await visitor(callback).visit(list.url)).status).toBe(400)
    expect((await visitor(callback).send(list.url, { account: 'anna' })).status).toBe(400)
    expect((await visitor(callback).send(`${list.url}/stoppen`, {})).status).toBe(400)
    expect((await browser.send(list.url, { account: 'nobody' })).status).toBe(400)
  })

  it('shows names as text', async () => {
    const list = await visitor(callback).visit((await begin(identity)).url)
    expect(list.text).toContain('Anna &lt;Klaverhorst&gt;')
    expect(list.text).toContain('Wmo-consulent in Rietkerk')
  })

  it('says in Dutch what now when the directory cannot go on', async () => {
    const broken = new URL((await begin(identity)).url)
    broken.searchParams.set('client_id', 'somebody-else')
    const page = await visitor(callback).visit(broken.href)
    expect(page.status).toBe(400)
    expect(page.text).toContain('begin opnieuw met inloggen')
  })

  it('is not possible under another host name', async () => {
    const otherHost = issuer.replace('127.0.0.1', 'localhost')
    expect((await visitor(callback).visit(`${otherHost}/.well-known/openid-configuration`)).status).toBe(404)
  })
})

describe('residents and partners', () => {
  it('come with their BSN, at the level of DigiD', async () => {
    const issuer = await directory({
      levelNames: digidLevels,
      secondFactor: false,
      accounts: () => Promise.resolve([sara]),
    })
    const identity = identityAt(issuer, {
      levelNames: digidLevels,
      minimumLevel: 'substantial',
      numberClaims: { bsn: 'bsn' },
    })
    const { url, checks } = await begin(identity)
    expect(new URL(url).searchParams.get('acr_values')?.split(' ')).toEqual([
      'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI',
      'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard',
    ])
    expect(await identity.finishLogin(await logIn(url, 'resident-1'), checks)).toEqual({
      outcome: 'logged-in',
      who: {
        subject: 'resident-1',
        name: 'Sara Wilderkamp',
        level: 'substantial',
        methods: ['pwd'],
        bsn: '999990019',
      },
    })
  })

  it('come with the number of their organisation, at the level of eHerkenning', async () => {
    const partner: DemoAccount = {
      subject: 'partner-1',
      name: 'Zorggroep De Kluut',
      does: 'Aanbieder',
      level: 'substantial',
      organisation: '90000001',
    }
    const issuer = await directory({
      levelNames: eherkenningLevels,
      secondFactor: false,
      accounts: () => Promise.resolve([partner]),
    })
    const identity = identityAt(issuer, {
      levelNames: eherkenningLevels,
      numberClaims: { organisation: 'kvk' },
    })
    const { url, checks } = await begin(identity)
    expect(await identity.finishLogin(await logIn(url, 'partner-1'), checks)).toMatchObject({
      outcome: 'logged-in',
      who: { level: 'substantial', organisation: '90000001' },
    })
  })

  it('may be asked for more than the usual level, not for less', async () => {
    const issuer = await directory({
      levelNames: digidLevels,
      secondFactor: false,
      accounts: () => Promise.resolve([sara]),
    })
    const identity = identityAt(issuer, { levelNames: digidLevels, minimumLevel: 'substantial' })
    const level = async (needed: 'basic' | 'high') => {
      const start = await identity.startLogin(needed)
      return start.outcome === 'started' ? start.checks.level : start.outcome
    }
    expect(await level('basic')).toBe('substantial')
    expect(await level('high')).toBe('high')
    const start = await identity.startLogin('high')
    if (start.outcome !== 'started') throw new Error(start.outcome)
    expect(await identity.finishLogin(await logIn(start.url, 'resident-1'), start.checks)).toEqual({
      outcome: 'level-too-low',
      level: 'substantial',
      needed: 'high',
    })
  })
})

describe('a directory that does not answer', () => {
  it('is told as such, and found again when it is back', async () => {
    const app = new Hono()
    let down = true
    app.use(async (c, next) => (down ? c.text('down', 503) : next()))
    const issuer = `${await listen(app)}/directory`
    app.route('/', simulate(issuer))
    const identity = identityAt(issuer)
    expect(await identity.startLogin()).toEqual({ outcome: 'unavailable' })
    down = false
    const { url, checks } = await begin(identity)
    const answer = await logIn(url, 'anna')
    down = true
    expect(await identity.finishLogin(answer, checks)).toEqual({ outcome: 'unavailable' })
  })
})

describe('safety', () => {
  it('never simulates a directory outside the demo', () =>
    expect(() => simulate('http://127.0.0.1:9/directory', { demo: false })).toThrow('only in the demo'))

  it('asks https of a directory that is not on this machine or on our own host', () => {
    expect(() => identityAt('http://directory.example')).toThrow(TypeError)
    expect(() => identityAt('https://directory.example')).not.toThrow()
    expect(() => identityAt('http://localhost:3000/demo')).not.toThrow()
    expect(() =>
      identityAt('http://demo.lan:3000/d', { redirectUri: 'http://demo.lan:3000/terug' }),
    ).not.toThrow()
  })

  it('takes back only checks that are whole', async () => {
    const { checks } = await begin(identityAt(await directory()))
    expect(parseLoginChecks(JSON.parse(JSON.stringify(checks)))).toEqual(checks)
    expect(parseLoginChecks({ ...checks, nonce: '' })).toBeUndefined()
    expect(parseLoginChecks('x')).toBeUndefined()
  })
})
