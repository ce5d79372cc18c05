import { scopes } from '../core/scope.ts'
import type { Operation } from '../http/operation.ts'
import { IDEMPOTENCY_KEY, LONGEST_KEY } from '../http/repeatable.ts'
import type { OperationGroup } from './operations.ts'
import { problem } from './problem.ts'
import { schemaOf, type JsonSchema } from './schema.ts'

/** The version of the API as a whole; the first number stands in its address. */
export const API_VERSION = '1.0.0'

const intro = `De operaties van Keukentafel, over dezelfde regels en met hetzelfde logboek als de schermen.

Een koppeling vraagt een token bij /api/v1/token met OAuth client credentials en noemt daarbij in de parameter
\`worker\` de medewerker voor wie zij werkt, zoals de inlogdienst die kent. Wat mag, is wat de koppeling en de
medewerker allebei mogen. Dagen zijn geschreven als 2026-11-24, momenten als 2026-11-24T08:00:00Z. Wat gewijzigd wordt,
heeft een \`version\`: is die niet meer de laatste, dan volgt 409. Met de kop Idempotency-Key gebeurt een verzoek dat
twee keer wordt verstuurd een keer.`

const version = {
  headers: {
    'API-Version': { description: 'de versie van de API', schema: { type: 'string' }, required: true },
  },
}

/** The document that describes all operations (OpenAPI 3.0), as the API Design Rules of the Dutch government ask. */
export function describe(groups: readonly OperationGroup[]): JsonSchema {
  const operations = groups.flatMap((group) => group.operations)
  return {
    openapi: '3.0.3',
    info: {
      title: 'Keukentafel',
      version: API_VERSION,
      description: intro,
      license: { name: 'EUPL-1.2' },
      contact: {
        name: 'De makers van Keukentafel',
        email: 'api@keukentafel.example',
        url: 'https://keukentafel.example',
      },
    },
    servers: [{ url: '/api/v1', description: 'op het adres van de gemeente' }],
    security: [{ client: [] }],
    tags: groups.map(({ tag, about }) => ({ name: tag, description: about })),
    paths: pathsOf(groups),
    components: {
      schemas: {
        Problem: schemaOf(problem, 'output'),
        ...Object.fromEntries(operations.flatMap(namedSchemas)),
      },
      responses: Object.fromEntries(failures.map(({ name, words }) => [name, problemResponse(words)])),
      securitySchemes: { client: securityScheme },
    },
  }
}

const securityScheme = {
  type: 'oauth2',
  description:
    'OAuth client credentials met nog een parameter, `worker`: de medewerker voor wie de koppeling werkt. Een token geldt een half uur.',
  flows: { clientCredentials: { tokenUrl: '/api/v1/token', scopes } },
}

const failures = [
  { status: 400, name: 'BadCall', words: 'Het verzoek kan niet worden gelezen.' },
  { status: 401, name: 'NoToken', words: 'Er is geen token dat geldt.' },
  { status: 403, name: 'Forbidden', words: 'De koppeling of de medewerker mag dit niet.' },
  { status: 404, name: 'Missing', words: 'Dit bestaat niet in deze gemeente.' },
  { status: 409, name: 'Refusal', words: 'Een regel zegt nee, of iemand anders was eerder.' },
  { status: 422, name: 'WrongInput', words: 'Een veld is niet goed ingevuld.' },
  { status: 500, name: 'Bug', words: 'Er ging iets mis bij ons.' },
] as const

const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function pathsOf(groups: readonly OperationGroup[]): JsonSchema {
  const paths: Record<string, JsonSchema> = {}
  for (const { tag, operations } of groups)
    for (const operation of operations)
      paths[operation.path] = { ...paths[operation.path], [operation.method]: oneOf(operation, tag) }
  return paths
}

const oneOf = (operation: Operation, tag: string): JsonSchema => ({
  operationId: operation.id,
  summary: operation.summary,
  tags: [tag],
  ...(operation.scope && { security: [{ client: [operation.scope] }] }),
  parameters: parametersOf(operation),
  ...(operation.body && {
    requestBody: { required: true, content: jsonOf(`${pascal(operation.id)}Input`) },
  }),
  responses: {
    [operation.status]: {
      description: operation.answer ? 'Gelukt.' : 'Gelukt; er valt niets te melden.',
      ...version,
      ...(operation.answer && { content: jsonOf(`${pascal(operation.id)}Answer`) }),
    },
    ...Object.fromEntries(
      failures
        .filter(({ status }) => mayFail(operation, status))
        .map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
    ),
  },
})

function mayFail(operation: Operation, status: (typeof failures)[number]['status']): boolean {
  if (status === 403) return operation.scope !== null
  if (status === 404) return operation.path.includes('{')
  if (status === 409) return operation.changes
  if (status === 422) return operation.body !== undefined
  return true
}

const jsonOf = (name: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
})

function parametersOf(operation: Operation): JsonSchema[] {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const asked = operation.query ? schemaOf(operation.query, 'input') : {}
  const properties = (asked['properties'] ?? {}) as Record<string, JsonSchema>
  const required = (asked['required'] ?? []) as string[]
  return [
    ...names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: operation.named.includes(name) ? { type: 'string' } : { type: 'string', format: 'uuid' },
    })),
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema,
    })),
    ...(operation.changes ? [idempotencyKey] : []),
  ]
}

const idempotencyKey = {
  name: IDEMPOTENCY_KEY,
  in: 'header',
  required: false,
  description: 'een eigen sleutel, zodat een verzoek dat twee keer wordt verstuurd een keer gebeurt',
  schema: { type: 'string', maxLength: LONGEST_KEY },
}

const namedSchemas = (operation: Operation): [string, JsonSchema][] => [
  ...(operation.body
    ? [[`${pascal(operation.id)}Input`, schemaOf(operation.body, 'input')] satisfies [string, JsonSchema]]
    : []),
  ...(operation.answer
    ? [[`${pascal(operation.id)}Answer`, schemaOf(operation.answer, 'output')] satisfies [string, JsonSchema]]
    : []),
]

const pascal = (id: string) => `${id[0]?.toUpperCase()}${id.slice(1)}`
