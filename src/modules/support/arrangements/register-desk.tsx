import { Hono } from 'hono'
import { isId } from '../../../core/id.ts'
import { requiredDay } from '../../../http/fields.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { renderPage } from '../../../ui/render.tsx'
import type { Typed } from '../../../ui/typed.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { policyFileOn } from '../../ground/policies/in-force.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { tiers } from '../../ground/policies/shape/provisions.ts'
import { householdHelpOn } from './household-help.ts'
import { HouseholdHelpPage } from './household-help-page.tsx'
import { areasNamed, registerOf, totalsOf, type RegisterFilter } from './register.ts'
import { RegisterPage } from './register-page.tsx'

/** How many lines come on one page. */
const PAGE = 25

/** The register of arrangements, and numbers of household help. */
export const registerDesk = new Hono<Environment>()

const fields = ['dag.day', 'dag.month', 'dag.year', 'trede', 'gebied', 'product'] as const

/** What is asked in the address, with what was typed; a day that does not exist is a fault, no day means today. */
function asked(c: Request): { filter: RegisterFilter; typed: Typed } {
  const values = Object.fromEntries(fields.map((name) => [name, c.req.query(name) ?? '']))
  const [day, month, year] = [values['dag.day']!, values['dag.month']!, values['dag.year']!]
  const { today, actor } = c.var
  const parsed =
    day + month + year === '' ? undefined : requiredDay('Vul een dag in').safeParse({ day, month, year })
  const shown = parsed?.success === true ? parsed.data : today
  const area = actor.areas.find((own) => own === values['gebied'])
  const tier = tiers.find((known) => known === values['trede'])
  return {
    filter: { day: shown, tier, area, product: values['product'] || undefined },
    typed: {
      values:
        parsed === undefined
          ? {
              ...values,
              'dag.day': `${today.day}`,
              'dag.month': `${today.month}`,
              'dag.year': `${today.year}`,
            }
          : values,
      faults: parsed?.success === false ? [{ field: 'dag', message: parsed.error.issues[0]!.message }] : [],
    },
  }
}

/** The address of the same question, after a line. */
function nextOf(c: Request, after: string): string {
  const query = new URLSearchParams(
    fields.flatMap((name): [string, string][] => {
      const value = c.req.query(name)
      return value ? [[name, value]] : []
    }),
  )
  query.set('na', after)
  return `/arrangementen?${query.toString()}`
}

registerDesk.get('/arrangementen', async (c) => {
  const { actor, today } = c.var
  const { filter, typed } = asked(c)
  const after = c.req.query('na')
  const found = await transact(c, async (tx) => {
    await recordAudit(tx, actor, {
      action: 'view register of arrangements',
      purpose: 'register van arrangementen bekijken',
      fields: ['number', 'area', 'lines', 'cost'],
    })
    return {
      areas: await areasNamed(tx, actor.areas),
      policy: policyNamed(await policyFileOn(tx, today)),
      lines: await registerOf(tx, actor, filter, PAGE + 1, after && isId(after) ? after : undefined),
      totals: await totalsOf(tx, actor, filter),
    }
  })
  const lines = found.lines.slice(0, PAGE)
  const next = found.lines.length > PAGE ? nextOf(c, lines.at(-1)!.id) : undefined
  return c.html(
    renderPage(<RegisterPage c={c} {...found} lines={lines} typed={typed} next={next} />),
    typed.faults.length > 0 ? 422 : 200,
  )
})

registerDesk.get('/arrangementen/huishoudelijke-hulp', async (c) => {
  const { counts, policy } = await transact(c, async (tx) => ({
    counts: await householdHelpOn(tx, c.var.today),
    policy: policyNamed(await policyFileOn(tx, c.var.today)),
  }))
  return c.html(renderPage(<HouseholdHelpPage c={c} policy={policy} counts={counts} />))
})
