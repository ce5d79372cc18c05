import { z } from 'zod'
import { InputFault, Missing, type FieldFault } from '../core/failure.ts'
import { isId } from '../core/id.ts'
import { faultsOf } from './form.ts'

/** The names between braces in a path, each with a text. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Readonly<Record<Name, string>> & ParamsOf<Rest>
  : unknown

/** A call as it came in, before anything of it was checked. */
export type Call = { params: Record<string, string>; query: Record<string, string>; body: unknown }

/** What an operation is asked: its parameters and its body, checked. */
export type Asked<Path extends string, Query extends z.ZodType, Body extends z.ZodType> = {
  params: ParamsOf<Path>
  query: z.output<Query>
  body: z.output<Body>
}

/** What is wrong with the address itself, or with a body that cannot be read: 400. */
export class BadCall extends InputFault {}

/** A word of the policy or the law, as it can stand in an address. */
const isWord = /^[\w.-]{1,100}$/

/**
 * Checks what came in. Throws `Missing` for what cannot be an id, `BadCall` for parameters that the operation does not
 * know or cannot read, and `InputFault` for a body with the fields that are wrong.
 */
export async function askedOf<Path extends string, Query extends z.ZodType, Body extends z.ZodType>(
  of: { path: Path; named?: readonly string[]; query?: Query; body?: Body },
  call: Call,
): Promise<Asked<Path, Query, Body>> {
  for (const [name, value] of Object.entries(call.params))
    if (of.named?.includes(name) ? !isWord.test(value) : !isId(value)) throw new Missing(name)
  const query = await checked(of.query, call.query)
  if (query.faults.length > 0) throw new BadCall(query.faults)
  const body = await checked(of.body, call.body)
  if (body.faults.length > 0) throw new InputFault(body.faults)
  return { params: call.params, query: query.value, body: body.value } as Asked<Path, Query, Body>
}

async function checked(
  schema: z.ZodType | undefined,
  given: unknown,
): Promise<{ value?: unknown; faults: readonly FieldFault[] }> {
  const unknown = unknownFields(schema, given)
  const parsed = await schema?.safeParseAsync(given)
  if (parsed?.success === false) return { faults: [...unknown, ...faultsOf(parsed.error)] }
  return { value: parsed?.data, faults: unknown }
}

/** Fields that nobody asked for: a misspelt name would otherwise be lost without a word. */
function unknownFields(schema: z.ZodType | undefined, given: unknown): FieldFault[] {
  if (typeof given !== 'object' || given === null) return []
  const form = schema instanceof z.ZodPipe ? schema.in : schema
  if (form !== undefined && !(form instanceof z.ZodObject)) return []
  const known = form ? Object.keys(form.shape) : []
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => ({ field: name.slice(0, 100), message: 'Dit veld bestaat niet. Kijk de naam na' }))
}
