import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** The part of an OpenAPI 3.1 schema object that the BRP's document uses. */
type Schema = {
  $ref?: string
  type?: string
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  discriminator?: { propertyName: string; mapping: Record<string, string> }
  [keyword: string]: unknown
}

type Document = { components: { schemas: Record<string, Schema> } }

/** The BRP's own OpenAPI document where the standards are at hand; undefined elsewhere. */
export function brpDocument(): Document | undefined {
  const file = path.join(process.env['SHARED'] ?? '../shared', 'standards/brp/openapi.yaml')
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Document) : undefined
}

/**
 * A check of values against one schema of the document. Stricter than the document in two ways: a property that it
 * does not name is refused, and the type named by a discriminator decides which schema holds.
 */
export const checkAgainst = (document: Document, name: string): z.ZodType =>
  z.fromJSONSchema(closed(document, { $ref: `#/components/schemas/${name}` }) as never)

const ignored = ['description', 'example', 'title', 'deprecated', 'default', 'discriminator', 'allOf', '$ref']

/** The schema without references, every object closed. */
function closed(document: Document, schema: Schema): Schema {
  const whole = merged(document, schema)
  if (whole.discriminator) {
    const { propertyName, mapping } = whole.discriminator
    return {
      anyOf: Object.entries(mapping).map(([type, $ref]) => {
        const branch = closed(document, { allOf: [{ $ref }] })
        return { ...branch, properties: { ...branch.properties, [propertyName]: { const: type } } }
      }),
    }
  }
  const rest = Object.fromEntries(Object.entries(whole).filter(([keyword]) => !ignored.includes(keyword)))
  if (whole.items) return { ...rest, items: closed(document, whole.items) }
  if (!whole.properties) return rest
  const properties = Object.entries(whole.properties).map(([key, value]) => [key, closed(document, value)])
  return { ...rest, type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}

/** A schema with what it refers to and what it is made of put together; a parent's discriminator is not inherited. */
function merged(document: Document, schema: Schema): Schema {
  const { $ref, allOf, ...own } = schema
  const target = $ref === undefined ? {} : merged(document, document.components.schemas[nameIn($ref)] ?? {})
  const parents = (allOf ?? []).map((parent) => {
    const { discriminator: _, ...rest } = merged(document, parent)
    return rest
  })
  const all: Schema[] = [target, ...parents, own]
  const properties = Object.assign({}, ...all.map((part) => part.properties ?? {})) as Record<string, Schema>
  const required = all.flatMap((part) => part.required ?? [])
  return {
    ...(Object.assign({}, ...all) as Schema),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  }
}

const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)
const given = new Set([
  'inOnderzoek',
  'geheimhoudingPersoonsgegevens',
  'opschortingBijhouding',
  'rni',
  'verificatie',
])

/** Every field path that can be asked of one schema, as the document's texts describe them. */
export function fieldPaths(document: Document, name: string): Set<string> {
  const paths = new Set<string>()
  const walk = (schema: Schema, prefix: string) => {
    const whole = merged(document, schema)
    if (whole.items) walk(whole.items, prefix)
    for (const $ref of Object.values(whole.discriminator?.mapping ?? {})) walk({ allOf: [{ $ref }] }, prefix)
    for (const [field, value] of Object.entries(whole.properties ?? {})) {
      if (given.has(field)) continue
      paths.add(prefix + field)
      walk(value, `${prefix}${field}.`)
    }
  }
  walk({ $ref: `#/components/schemas/${name}` }, '')
  return paths
}
