import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { StartFault } from './core/failure.ts'

const whole = {
  DATABASE_URL: 'postgres://owner@server/keukentafel',
  SECRET: 'a secret for tests only, of more than 32 characters',
  OIDC_ISSUER: 'https://directory.example',
  OIDC_CLIENT_SECRET: 'not a real secret',
  BRP_URL: 'https://register.example',
  BRP_API_KEY: 'not a real key',
}

const fault = (env: Record<string, string>, demo = false) => {
  try {
    return readConfig(env, { demo })
  } catch (thrown) {
    return thrown instanceof StartFault ? thrown.message : thrown
  }
}

describe('the settings of the real thing', () => {
  it.each(Object.keys(whole))('name %s when it is missing or empty', (name) => {
    const { [name as keyof typeof whole]: _, ...rest } = whole
    expect(fault(rest)).toMatch(new RegExp(`^${name} is missing: [^\\n]+$`))
    expect(fault({ ...whole, [name]: '' })).toMatch(new RegExp(`^${name} is missing: `))
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['ORIGIN', 'nowhere'],
    ['DATABASE_URL', 'mysql://server/keukentafel'],
    ['DATABASE_URL', 'postgres://[server/keukentafel'],
    ['SECRET', 'short'],
    ['OIDC_ISSUER', 'directory'],
    ['BRP_URL', 'register'],
    ['CLOCK', '2026-11-24T08:00:00Z'],
  ])('refuse %s=%s, by its name', (name, value) => {
    expect(fault({ ...whole, [name]: value })).toMatch(new RegExp(`^${name} [^\\n]+$`))
  })

  it('take the port that is asked for, and 3000 without one', () => {
    expect(fault({ ...whole, PORT: '3001' })).toMatchObject({ port: 3001, origin: 'http://localhost:3001' })
    expect(fault(whole)).toMatchObject({ port: 3000, demo: false, demoResidents: 3000 })
  })
})

describe('the settings of the demo', () => {
  it('want a secret with a server of the user’s own, so that its data are not bound to this machine', () => {
    expect(fault({ DATABASE_URL: whole.DATABASE_URL }, true)).toMatch(/^SECRET is missing: /)
  })

  it.each(['19', '3001', 'many'])('refuse a demo of %s residents', (DEMO_RESIDENTS) => {
    expect(fault({ ...whole, DEMO_RESIDENTS }, true)).toMatch(/^DEMO_RESIDENTS must be a number from 20/)
  })
})
