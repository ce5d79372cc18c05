import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { StartFault } from './core/failure.ts'

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
  /** Moves the program's clock to a moment; demo and tests only. */
  clock: string | undefined
}

const environment = z.object({
  PORT: z.coerce.number({ error: 'PORT must be a number' }).int().min(0).max(65_535).default(3000),
  ORIGIN: z.url({ error: 'ORIGIN must be a web address' }).optional(),
  DATABASE_URL: z
    .string()
    .startsWith('postgres', { error: 'DATABASE_URL must begin with postgres://' })
    .optional(),
  DATA_DIRECTORY: z.string().default('.data'),
  SECRET: z.string().min(32, { error: 'SECRET must hold at least 32 characters' }).optional(),
  CLOCK: z.iso.datetime({ error: 'CLOCK must be a moment such as 2026-11-24T08:00:00Z' }).optional(),
})

/**
 * Reads every environment variable, once. Throws `StartFault` with the name of the variable that is wrong or missing:
 * the real thing has no default for what must be kept secret.
 */
export function readConfig(env: NodeJS.ProcessEnv, options: { demo: boolean }): Config {
  const parsed = environment.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
  if (!parsed.success) throw new StartFault(parsed.error.issues.map((issue) => issue.message).join('; '))
  const { PORT, ORIGIN, DATABASE_URL, DATA_DIRECTORY, SECRET, CLOCK } = parsed.data
  if (!options.demo && !DATABASE_URL)
    throw new StartFault(
      'DATABASE_URL is missing: name the PostgreSQL server to use (npm start runs a demo without one)',
    )
  if (!options.demo && CLOCK) throw new StartFault('CLOCK exists only in the demo and in tests')
  if (DATABASE_URL && !SECRET)
    throw new StartFault(
      'SECRET is missing: with DATABASE_URL a secret of at least 32 characters is required',
    )
  const dataDirectory = resolve(DATA_DIRECTORY)
  return {
    demo: options.demo,
    port: PORT,
    origin: ORIGIN ?? `http://localhost:${PORT}`,
    dataDirectory,
    databaseUrl: DATABASE_URL,
    secret: SECRET ?? secretOf(dataDirectory),
    clock: CLOCK,
  }
}

/** The secret that the first start made under the data directory. */
function secretOf(dataDirectory: string): string {
  const file = join(dataDirectory, 'secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    mkdirSync(dataDirectory, { recursive: true })
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
    return secret
  }
}
