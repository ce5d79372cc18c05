import type { ReactElement } from 'react'
import type { z } from 'zod'
import { InputFault, type FieldFault } from '../core/failure.ts'
import type { Tx } from '../database/connect.ts'
import { hiddenFields } from '../ui/form.tsx'
import { renderPage } from '../ui/render.tsx'
import type { Typed } from '../ui/typed.ts'
import { transact, type Request } from './environment.ts'
import { once } from './once.ts'

type FormHandling<Schema extends z.ZodType, Asked> = {
  schema: Schema
  /** The same page again, with what was typed and what is wrong with it; answered with status 422. */
  show: (typed: Typed) => ReactElement | Promise<ReactElement>
  /** What a foreign system is asked first, outside the transaction: it can be slow. */
  ask?: ((input: z.output<Schema>) => Promise<Asked>) | undefined
  /** The work, in one transaction; answers where to go next. */
  act: (tx: Tx, input: z.output<Schema>, asked: Asked | undefined) => Promise<string>
  /** What the button named `PREVIEW` shows instead: the work is checked, and nothing is written down. */
  preview?: (tx: Tx, input: z.output<Schema>, typed: Typed) => Promise<ReactElement>
}

/** The name of the button that only shows what would be done. */
export const PREVIEW = '_preview'

/**
 * Handles a form from what was typed to the page that comes after it (303). A form that is sent twice does its work
 * once: the second time leads to the same page.
 */
export async function handleForm<Schema extends z.ZodType, Asked = undefined>(
  c: Request,
  { schema, show, ask, act, preview }: FormHandling<Schema, Asked>,
): Promise<Response> {
  const values = await valuesOf(c)
  const again = async (faults: readonly FieldFault[]) =>
    c.html(renderPage(await show({ values, faults })), 422)
  const body = await c.req.parseBody({ all: true, dot: true })
  const parsed = await schema.safeParseAsync({ ...body, version: body[hiddenFields.version] })
  if (!parsed.success) return again(faultsOf(parsed.error))
  const key = values[hiddenFields.key]
  try {
    if (preview && values[PREVIEW] !== undefined)
      return c.html(renderPage(await transact(c, (tx) => preview(tx, parsed.data, { values, faults: [] }))))
    const asked = await ask?.(parsed.data)
    const work = (tx: Tx) => act(tx, parsed.data, asked)
    const sending = { municipality: c.var.municipality.code, now: c.var.now }
    const location = await transact(c, (tx) =>
      typeof key === 'string' ? once(tx, { ...sending, key }, () => work(tx)) : work(tx),
    )
    return c.redirect(location, 303)
  } catch (fault) {
    if (fault instanceof InputFault) return again(fault.faults)
    throw fault
  }
}

const textsOf = (value: string | File | (string | File)[]) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : value

/** What was typed, as texts; files are not shown again. */
async function valuesOf(c: Request): Promise<Typed['values']> {
  const body = await c.req.parseBody({ all: true })
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    const text = textsOf(value)
    if (!(text instanceof File)) values[name] = text
  }
  return values
}

/** The first fault of each field, in the order of the form. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  const faults = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (!faults.has(field)) faults.set(field, issue.message)
  }
  return [...faults].map(([field, message]) => ({ field, message }))
}
