import { Hono } from 'hono'
import { z } from 'zod'
import { demand } from '../../../../core/actor.ts'
import { cents, type Cents } from '../../../../core/cents.ts'
import { parseDay } from '../../../../core/days.ts'
import { isId } from '../../../../core/id.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import type { Tx } from '../../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../../http/environment.ts'
import { requiredEuros, texts } from '../../../../http/fields.ts'
import { handleForm } from '../../../../http/form.ts'
import { renderPage } from '../../../../ui/render.tsx'
import { untyped, type Typed } from '../../../../ui/typed.ts'
import { recordAudits } from '../../../ground/access/audit.ts'
import { policyFileOn } from '../../../ground/policies/in-force.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { households, stackingFor, stackingOf } from './income-groups.ts'
import { IncomeGroupsPage } from './income-groups-page.tsx'
import { passOn } from './pass-on.ts'
import { byPayer, contributionsOf, messagesDue, stands, type Stand } from './register.ts'
import { MessagesPage, RegisterPage } from './register-page.tsx'

/** How many households or messages come on one page. */
const PAGE = 25

/** The register of contributions, what the CAK must be told, and what it adds up to for each group of incomes. */
export const contributionsDesk = new Hono<Environment>()

/** Writes down that these residents' contributions were shown, a line each. */
const lookedAt = (
  tx: Tx,
  c: Request,
  action: string,
  rows: readonly { resident: string; caseFile: string }[],
) =>
  recordAudits(
    tx,
    c.var.actor,
    [...new Map(rows.map((row) => [row.caseFile, row])).values()].map(({ resident, caseFile }) => ({
      action,
      purpose: 'eigen bijdragen bijhouden',
      resident,
      caseFile,
      fields: ['name', 'product', 'contribution'],
    })),
  )

contributionsDesk.get('/eigen-bijdragen', async (c) => {
  demand(c.var.actor, 'contributions.register')
  const asked = c.req.query('stand') ?? 'running'
  const stand = asked in stands ? (asked as Stand) : undefined
  const product = c.req.query('product') || undefined
  const after = c.req.query('na')
  const { rows, policy } = await transact(c, async (tx) => {
    const found = await contributionsOf(
      tx,
      { stand, product },
      PAGE + 1,
      after && isId(after) ? after : undefined,
    )
    await lookedAt(tx, c, 'view register of contributions', found)
    return { rows: found, policy: policyNamed(await policyFileOn(tx, c.var.today)) }
  })
  const payers = byPayer(rows)
  const shown = payers.slice(0, PAGE)
  const query = new URLSearchParams({ stand: asked, ...(product && { product }) })
  const next = payers.length > PAGE ? shown.at(-1)?.[0]?.payer : undefined
  if (next) query.set('na', next)
  const typed = untyped({ stand: asked, product: product ?? '' })
  return c.html(
    renderPage(
      <RegisterPage
        c={c}
        policy={policy}
        payers={shown}
        typed={typed}
        next={next && `/eigen-bijdragen?${query.toString()}`}
      />,
    ),
  )
})

/** After which message the page goes on: its day and id, as the address names them. */
function afterIn(c: Request) {
  const [text = '', id = ''] = (c.req.query('na') ?? '').split('_')
  const dueOn = parseDay(text)
  return dueOn && isId(id) ? { dueOn, id } : undefined
}

async function messagesPage(tx: Tx, c: Request, typed: Typed) {
  demand(c.var.actor, 'contributions.register')
  const found = await messagesDue(tx, PAGE + 1, afterIn(c))
  await lookedAt(tx, c, 'view messages to the CAK', found)
  const policy = policyNamed(await policyFileOn(tx, c.var.today))
  const shown = found.slice(0, PAGE)
  const last = found.length > PAGE ? shown.at(-1) : undefined
  const next = last && `/eigen-bijdragen/cak?na=${last.dueOn.toString()}_${last.id}`
  return <MessagesPage c={c} policy={policy} messages={shown} typed={typed} next={next} />
}

contributionsDesk.get('/eigen-bijdragen/cak', async (c) =>
  c.html(renderPage(await transact(c, (tx) => messagesPage(tx, c, untyped())))),
)

contributionsDesk.post('/eigen-bijdragen/cak', (c) =>
  handleForm(c, {
    schema: z.object({ messages: texts }),
    show: (typed) => transact(c, (tx) => messagesPage(tx, c, typed)),
    act: async (tx, { messages }) => {
      await passOn(tx, c.var.actor, messages)
      return '/eigen-bijdragen/cak'
    },
  }),
)

/** An income that was asked, as it was typed, with what is wrong with it. */
function askedIncome(c: Request): { typed: Typed; income: Cents | undefined } {
  const values = {
    inkomen: c.req.query('inkomen') ?? '',
    huishouden: c.req.query('huishouden') ?? 'single',
    pensioen: c.req.query('pensioen') ?? '',
  }
  if (values.inkomen === '') return { typed: untyped(values), income: undefined }
  const parsed = requiredEuros('Vul een inkomen in').safeParse(values.inkomen)
  const faults = parsed.success
    ? []
    : [{ field: 'inkomen', message: 'Vul een inkomen per jaar in, als 24.000 of 24000,50' }]
  return { typed: { values, faults }, income: parsed.success ? cents(parsed.data) : undefined }
}

contributionsDesk.get('/eigen-bijdragen/inkomensgroepen', async (c) => {
  const { today } = c.var
  const policy = await transact(c, async (tx) => policyNamed(await policyFileOn(tx, today)))
  const { typed, income } = askedIncome(c)
  const household = households.find(
    ({ id, pension }) => id === typed.values['huishouden'] && pension === (typed.values['pensioen'] === 'ja'),
  )
  const own =
    income !== undefined && household
      ? stackingFor(policy, nationalLaw(), household, income, today)
      : undefined
  const rows = stackingOf(policy, nationalLaw(), today)
  return c.html(
    renderPage(<IncomeGroupsPage c={c} policy={policy} rows={rows} typed={typed} own={own} />),
    typed.faults.length > 0 ? 422 : 200,
  )
})
