import { Hono } from 'hono'
import { parseDay } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import { requiredDay } from '../../../http/fields.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { policyFileOn } from '../../ground/policies/in-force.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { bookOn, versionOn, versionsOf } from './book.ts'
import { ListPage } from './list-page.tsx'
import { ProductPage } from './product-page.tsx'

/** The provision book: reading which products, rules and prices held on any day. */
export const provisionBookDesk = new Hono<Environment>()

const typedDay = (day: Temporal.PlainDate): Typed =>
  untyped({ 'dag.day': String(day.day), 'dag.month': String(day.month), 'dag.year': String(day.year) })

/** The day that is asked for in three boxes, today when there are none; a fault when it does not exist. */
function askedDay(c: Request): { day: Temporal.PlainDate | undefined; typed: Typed } {
  const values = Object.fromEntries(
    ['day', 'month', 'year'].map((part) => [part, c.req.query(`dag.${part}`) ?? '']),
  )
  if (Object.values(values).every((part) => part === ''))
    return { day: c.var.today, typed: typedDay(c.var.today) }
  const parsed = requiredDay('Vul een dag in').safeParse(values)
  if (parsed.success) return { day: parsed.data, typed: typedDay(parsed.data) }
  const typed = Object.fromEntries(Object.entries(values).map(([part, text]) => [`dag.${part}`, text]))
  return {
    day: undefined,
    typed: { values: typed, faults: [{ field: 'dag', message: parsed.error.issues[0]!.message }] },
  }
}

/** The policy that the municipality uses on a day, or undefined before its first. */
const policyOf = (c: Request, day: Temporal.PlainDate): Promise<Policy | undefined> =>
  transact(c, async (tx) => policyNamed(await policyFileOn(tx, day))).catch((fault: unknown) => {
    if (fault instanceof Missing) return undefined
    throw fault
  })

provisionBookDesk.get('/verstrekkingenboek', async (c) => {
  const { day, typed } = askedDay(c)
  const policy = day && (await policyOf(c, day))
  return c.html(
    renderPage(<ListPage c={c} book={day && policy && bookOn(policy, day)} typed={typed} />),
    day ? 200 : 422,
  )
})

provisionBookDesk.get('/verstrekkingenboek/:product', async (c) => {
  const day = parseDay(c.req.query('dag') ?? '') ?? c.var.today
  const policy = (await policyOf(c, day)) ?? (await policyOf(c, c.var.today))
  const versions = policy ? versionsOf(policy, c.req.param('product')) : []
  if (!policy || versions.length === 0) throw new Missing('product')
  const page = (
    <ProductPage c={c} policy={policy} day={day} version={versionOn(versions, day)} versions={versions} />
  )
  return c.html(renderPage(page))
})
