/** Writes src/database/generated.ts from a database that holds all migrations: `npm run database:types`. */
import { execFileSync } from 'node:child_process'
import { startTestServer } from '../test/database-server.ts'

const server = await startTestServer()
try {
  execFileSync(
    'kysely-codegen',
    [
      '--dialect=postgres',
      `--url=${server.template}`,
      '--out-file=src/database/generated.ts',
      '--date-parser=string',
      '--numeric-parser=number',
      '--default-schema=public',
      '--include-pattern=public.*',
      '--type-mapping={"date":"Temporal.PlainDate","timestamptz":"Temporal.Instant","int8":"number","numeric":"number"}',
    ],
    { stdio: 'inherit' },
  )
} finally {
  await server.stop()
}
