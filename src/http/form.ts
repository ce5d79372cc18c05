import type { z } from 'zod'
import { InputFault, type FieldFault } from '../core/failure.ts'
import type { Tx } from '../database/connect.ts'
import { transact, type Request } from './environment.ts'

/** What somebody typed, kept to show again: a text, several texts, or a file. */
export type Typed = Record<string, string | File | (string | File)[]>

type FormHandling<Schema extends z.ZodType> = {
  schema: Schema
  /** The same page again, with what was typed and what is wrong with it; answered with status 422. */
  show: (typed: Typed, faults: readonly FieldFault[]) => string | Promise<string>
  /** The work, in one transaction; answers where to go next. */
  act: (tx: Tx, input: z.output<Schema>) => Promise<string>
}

/**
 * Handles a form from what was typed to the page that comes after it (303). A form that is sent twice does its work
 * once: the second time leads to the same page.
 */
export async function handleForm<Schema extends z.ZodType>(
  c: Request,
  { schema, show, act }: FormHandling<Schema>,
): Promise<Response> {
  const typed = await readTyped(c)
  const parsed = schema.safeParse(typed)
  if (!parsed.success) return c.html(await show(typed, faultsOf(parsed.error)), 422)
  try {
    const location = await transact(c, (tx) => once(tx, c.var.now, typed['formKey'], () => act(tx, parsed.data)))
    return c.redirect(location, 303)
  } catch (fault) {
    if (fault instanceof InputFault) return c.html(await show(typed, fault.faults), 422)
    throw fault
  }
}

/** The fields of the request's body; several values of one name become a list. */
export const readTyped = async (c: Request): Promise<Typed> => c.req.parseBody({ all: true })

/** The first fault of each field, in the order of the form. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  const faults = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (!faults.has(field)) faults.set(field, issue.message)
  }
  return [...faults].map(([field, message]) => ({ field, message }))
}

/**
 * Does the work of one form once. The key came with the page; who sends the form a second time waits here for the
 * first and is led to its outcome.
 */
async function once(
  tx: Tx,
  now: Temporal.Instant,
  key: Typed[string] | undefined,
  work: () => Promise<string>,
): Promise<string> {
  if (typeof key !== 'string' || key === '') return work()
  const claimed = await tx
    .insertInto('submitted_form')
    .values((eb) => ({ municipality: eb.fn('current_setting', [eb.val('keukentafel.municipality')]), key, at: now }))
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!claimed)
    return (await tx.selectFrom('submitted_form').select('location').where('key', '=', key).executeTakeFirstOrThrow())
      .location
  const location = await work()
  await tx.updateTable('submitted_form').set({ location }).where('key', '=', key).execute()
  return location
}

/** The text that was typed in a field, for showing it again. */
export const typedText = (typed: Typed, field: string): string => {
  const value = typed[field]
  return typeof value === 'string' ? value : ''
}
