import { z } from 'zod'

export type JsonSchema = { [key: string]: unknown }

/**
 * The JSON schema of a zod schema, in the dialect of OpenAPI 3.0: as it is sent to us ("input") or by us ("output"). A
 * value that carries a `json` of its own (see `asJson`) is described by it and not by what zod makes of it.
 */
export function schemaOf(schema: z.ZodType, way: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io: way,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (way === 'input' && zodSchema instanceof z.ZodObject) tellRequired(zodSchema, jsonSchema)
    },
  })
  return plain(made) as JsonSchema
}

/** Which fields must be sent; zod itself takes every field for optional that is read and then made into something. */
function tellRequired(schema: z.ZodObject, told: { required?: string[] }): void {
  const required = Object.entries(schema.shape).filter(([, field]) => !z.safeParse(field, undefined).success)
  if (required.length > 0) told.required = required.map(([name]) => name)
  else delete told.required
}

/** Lays the `json` of a value over what zod made of it, everywhere in a schema. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  const schema = node as JsonSchema
  const own = schema['json']
  if (isOwn(own)) {
    const kept = ['description', 'nullable'].filter((key) => key in schema)
    return { ...own, ...Object.fromEntries(kept.map((key) => [key, schema[key]])) }
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, plain(value)]))
}

const isOwn = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null
