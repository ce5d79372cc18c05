import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { reasonOf, StartFault } from './core/failure.ts'
import { derive } from './core/secrets.ts'

export type Config = {
  /** The demo: an invented municipality, simulators of the systems outside, and log-ins for everybody. */
  demo: boolean
  port: number
  /** Where the program is reached, for links and log-in; without it, the address that it listens on. */
  origin: string
  dataDirectory: string
  /** The owner's address of another PostgreSQL server; without it the embedded one is used. */
  databaseUrl: string | undefined
  /** All other secrets are derived from this one, each for its own purpose. */
  secret: string
  /** The municipality's own directory, where workers log in (OpenID Connect). */
  directory: { issuer: string; clientId: string; clientSecret: string }
  /** The register of persons (BRP): where it answers, and the key by which it knows us. */
  brp: { url: string; apiKey: string }
  /** Moves the program's clock to a moment; demo and tests only. */
  clock: string | undefined
  /** How many people live in the demo's municipality; one in five has a file. */
  demoResidents: number
  /** The policy file of the demo's municipality; another one than its own shows that policy without files. */
  demoPolicy: string
}

const wrongPort = { error: 'PORT must be a number from 1 to 65535' }
const wrongSize = { error: 'DEMO_RESIDENTS must be a number from 20 to 3000' }

const environment = z.object({
  // Not 0, any free port: the address for logging in has to be known before.
  PORT: z.coerce.number(wrongPort).int(wrongPort).min(1, wrongPort).max(65_535, wrongPort).default(3000),
  ORIGIN: z.url({ error: 'ORIGIN must be a web address' }).optional(),
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), {
      error: 'DATABASE_URL must be an address that begins with postgres://',
    })
    .optional(),
  DATA_DIRECTORY: z.string().default('.data'),
  SECRET: z.string().min(32, { error: 'SECRET must hold at least 32 characters' }).optional(),
  OIDC_ISSUER: z.url({ error: 'OIDC_ISSUER must be a web address' }).optional(),
  OIDC_CLIENT_ID: z.string().default('keukentafel'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  BRP_URL: z.url({ error: 'BRP_URL must be a web address' }).optional(),
  BRP_API_KEY: z.string().optional(),
  CLOCK: z.iso.datetime({ error: 'CLOCK must be a moment such as 2026-11-24T08:00:00Z' }).optional(),
  DEMO_RESIDENTS: z.coerce
    .number(wrongSize)
    .int(wrongSize)
    .min(20, wrongSize)
    .max(3000, wrongSize)
    .default(3000),
  DEMO_POLICY: z.string().default('demo'),
})

type Parsed = z.output<typeof environment>

/** What the real thing cannot do without, and the demo makes for itself. */
const required = {
  DATABASE_URL: 'name the PostgreSQL server to use (npm start runs a demo without one)',
  SECRET: 'a secret of at least 32 characters, from which all others are derived',
  OIDC_ISSUER: "the address of the municipality's directory, where workers log in",
  OIDC_CLIENT_SECRET: 'the secret by which the directory knows this program',
  BRP_URL: 'the address of the register of persons',
  BRP_API_KEY: 'the key by which the register of persons knows this program',
} as const satisfies Partial<Record<keyof Parsed, string>>

/**
 * Reads every environment variable, once. Throws `StartFault` with the name of the variable that is wrong or missing:
 * the real thing has no default for what must be kept secret.
 */
export function readConfig(env: NodeJS.ProcessEnv, options: { demo: boolean }): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new StartFault(parsed.error.issues.map((issue) => issue.message).join('; '))
  return options.demo ? demoConfig(parsed.data) : realConfig(parsed.data)
}

function realConfig(parsed: Parsed): Config {
  for (const [name, what] of Object.entries(required))
    if (!parsed[name as keyof Parsed]) throw new StartFault(`${name} is missing: ${what}`)
  if (parsed.CLOCK) throw new StartFault('CLOCK exists only in the demo and in tests')
  const { OIDC_ISSUER = '', OIDC_CLIENT_SECRET = '', BRP_URL = '', BRP_API_KEY = '', SECRET = '' } = parsed
  return {
    ...always(parsed),
    demo: false,
    secret: SECRET,
    directory: { issuer: OIDC_ISSUER, clientId: parsed.OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET },
    brp: { url: BRP_URL, apiKey: BRP_API_KEY },
  }
}

/** The demo asks its own simulators, which know it by secrets derived from the one of this machine. */
function demoConfig(parsed: Parsed): Config {
  if (parsed.DATABASE_URL && !parsed.SECRET)
    throw new StartFault(
      'SECRET is missing: with DATABASE_URL a secret of at least 32 characters is required',
    )
  const common = always(parsed)
  const secret = parsed.SECRET ?? secretOf(common.dataDirectory)
  return {
    ...common,
    demo: true,
    secret,
    directory: {
      issuer: `${common.origin}/demo-inloggen/medewerkers`,
      clientId: 'keukentafel',
      clientSecret: derive(secret, 'demo directory'),
    },
    brp: { url: `${common.origin}/demo-brp`, apiKey: derive(secret, 'demo register of persons') },
  }
}

const always = ({
  PORT,
  ORIGIN,
  DATABASE_URL,
  DATA_DIRECTORY,
  CLOCK,
  DEMO_RESIDENTS,
  DEMO_POLICY,
}: Parsed) => ({
  port: PORT,
  origin: ORIGIN ?? `http://localhost:${PORT}`,
  dataDirectory: resolve(DATA_DIRECTORY),
  databaseUrl: DATABASE_URL,
  clock: CLOCK,
  demoResidents: DEMO_RESIDENTS,
  demoPolicy: DEMO_POLICY,
})

/** The secret that the first start made under the data directory. */
function secretOf(dataDirectory: string): string {
  const file = join(dataDirectory, 'secret')
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim()
    mkdirSync(dataDirectory, { recursive: true })
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
    return secret
  } catch (fault) {
    throw new StartFault(
      `the data directory cannot be used (${reasonOf(fault)}); choose another with DATA_DIRECTORY`,
    )
  }
}
