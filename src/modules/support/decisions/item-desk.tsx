import { Hono } from 'hono'
import type { ReactElement } from 'react'
import { Missing } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import { text, untyped, type Typed } from '../../../ui/typed.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { lookAtFile } from '../../ground/cases/look.ts'
import { providers } from './application-store.ts'
import { holdDeciding, type Target } from './deciding.ts'
import type { DecisionFacts } from './decision-facts.ts'
import { grantForm, grantIn, refusalForm } from './form.ts'
import { GrantPage } from './grant-page.tsx'
import { grantStart } from './grant-start.tsx'
import type { ItemPageProps } from './item-page.tsx'
import { decisionPath } from './paths.ts'
import { checkedGrant, prepareGrant } from './prepare-grant.ts'
import { checkedRefusal, prepareRefusal } from './prepare-refusal.ts'
import { previewOf } from './preview.ts'
import { readItem } from './read-item.ts'
import { RefusalPage } from './refusal-page.tsx'
import { signDecision } from './sign-decision.ts'

/** Granting or refusing one thing that an application asks. */
export const itemDesk = new Hono<Environment>()

const look = {
  action: 'view decision form',
  purpose: 'besluit voorbereiden',
  fields: ['application', 'arrangement'],
}

type Page = (props: ItemPageProps) => ReactElement
type Params = { id: string; application: string; item: string }

const paramsOf = (c: Request): Params => {
  const { id, application, item } = c.req.param() as Record<string, string>
  if (!id || !application || !item || !/^\d{1,4}$/.test(item)) throw new Missing('application item')
  return { id, application, item }
}

/** Which line is meant: that of the item, or the one that was chosen in the form or the address. */
const lineIn = (c: Request, typed?: Typed): string | undefined =>
  (typed && text(typed, 'line').defaultValue) || c.req.query('regel') || undefined

async function show(c: Request, page: Page, start: (props: ItemPageProps) => Typed): Promise<Response> {
  const { id, application, item } = paramsOf(c)
  const { file, seen } = await lookAtFile(c, id, look, (tx, opened) =>
    readItem(tx, c.var.actor, opened, { application, item: Number(item), line: lineIn(c) }),
  )
  const props: ItemPageProps = { c, file, ...seen, typed: untyped() }
  return c.html(renderPage(page({ ...props, typed: start(props) })))
}

/** The page once more with what was typed; with `facts` also the letter that would go out. */
async function again(
  tx: Tx,
  c: Request,
  page: Page,
  typed: Typed,
  facts?: { facts: DecisionFacts; ownWords: string },
): Promise<ReactElement> {
  const { id, application, item } = paramsOf(c)
  const file = await getFile(tx, c.var.actor, id)
  const seen = await readItem(tx, c.var.actor, file, {
    application,
    item: Number(item),
    line: lineIn(c, typed),
  })
  const preview = facts && (await previewOf(tx, c.var.actor, file, facts.facts, facts.ownWords))
  return page({ c, file, ...seen, typed, ...(preview && { preview }) })
}

type Sent = { version: number; lineVersion?: number | undefined; line: string; need?: string }

const targetOf = (c: Request, sent: Sent): Target => {
  const { application, item } = paramsOf(c)
  return {
    application,
    item: Number(item),
    version: sent.version,
    line: sent.line !== '' && sent.lineVersion ? { id: sent.line, version: sent.lineVersion } : undefined,
    need: sent.need || undefined,
  }
}

/** Signs at once when that button was used; leads to the decision. */
async function prepared(tx: Tx, c: Request, decision: string): Promise<string> {
  const { id } = paramsOf(c)
  const { step } = await c.req.parseBody()
  if (step === 'sign') await signDecision(tx, c.var.actor, id, decision, 1)
  return decisionPath(id, decision)
}

itemDesk.get('/dossiers/:id/aanvraag/:application/:item/toekennen', (c) => show(c, GrantPage, grantStart))

itemDesk.post('/dossiers/:id/aanvraag/:application/:item/toekennen', (c) =>
  handleForm(c, {
    schema: grantForm,
    show: (typed) => transact(c, (tx) => again(tx, c, GrantPage, typed)),
    preview: async (tx, typed, shown) => {
      const deciding = await holdDeciding(tx, c.var.actor, paramsOf(c).id, targetOf(c, typed))
      const input = grantIn(typed, await providers(tx).execute())
      const { facts } = checkedGrant(deciding, input, c.var.today)
      return again(tx, c, GrantPage, shown, { facts, ownWords: input.ownWords })
    },
    act: async (tx, typed) => {
      const input = grantIn(typed, await providers(tx).execute())
      return prepared(tx, c, await prepareGrant(tx, c.var.actor, paramsOf(c).id, targetOf(c, typed), input))
    },
  }),
)

itemDesk.get('/dossiers/:id/aanvraag/:application/:item/afwijzen', (c) =>
  show(c, RefusalPage, () => untyped()),
)

itemDesk.post('/dossiers/:id/aanvraag/:application/:item/afwijzen', (c) =>
  handleForm(c, {
    schema: refusalForm,
    show: (typed) => transact(c, (tx) => again(tx, c, RefusalPage, typed)),
    preview: async (tx, input, shown) => {
      const deciding = await holdDeciding(tx, c.var.actor, paramsOf(c).id, targetOf(c, input))
      const facts = checkedRefusal(deciding, input, c.var.today)
      return again(tx, c, RefusalPage, shown, { facts, ownWords: input.ownWords })
    },
    act: async (tx, input) =>
      prepared(tx, c, await prepareRefusal(tx, c.var.actor, paramsOf(c).id, targetOf(c, input), input)),
  }),
)
