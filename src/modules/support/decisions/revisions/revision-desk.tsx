import { Hono } from 'hono'
import type { ReactElement } from 'react'
import type { z } from 'zod'
import { transact, type Environment, type Request } from '../../../../http/environment.ts'
import { handleForm } from '../../../../http/form.ts'
import { renderPage } from '../../../../ui/render.tsx'
import type { Typed } from '../../../../ui/typed.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile } from '../../../ground/cases/file.ts'
import { lookAtFile } from '../../../ground/cases/look.ts'
import { providers } from '../application-store.ts'
import type { DecisionFacts } from '../decision-facts.ts'
import { decisionPath } from '../paths.ts'
import { previewOf } from '../preview.ts'
import { signDecision } from '../sign-decision.ts'
import { ChangePage, changeStart } from './change-page.tsx'
import { CorrectionPage, correctionStart } from './correction-page.tsx'
import { checkedCorrection, prepareCorrection } from './prepare-correction.ts'
import { checkedChange, prepareChange } from './prepare-change.ts'
import { checkedWithdrawal, prepareWithdrawal } from './prepare-withdrawal.ts'
import {
  changeForm,
  changeIn,
  correctionForm,
  correctionIn,
  withdrawalForm,
  withdrawalIn,
} from './revision-form.ts'
import type { RevisionPageProps } from './revision-page.tsx'
import { holdRevising, readRevising, type Revising, type RevisionTarget } from './revising.ts'
import type { RevisionKind } from './revision.ts'
import { WithdrawalPage, withdrawalStart } from './withdrawal-page.tsx'

/** Changing, withdrawing and correcting a decision that was announced. */
export const revisionDesk = new Hono<Environment>()

type Page = (props: RevisionPageProps) => ReactElement

export const paramsOf = (c: Request) => {
  const { id = '', decision = '' } = c.req.param() as Record<string, string>
  return { id, decision }
}

const look = { action: 'view decision form', purpose: 'besluit herzien', fields: ['decision', 'view'] }

/** The page of a way to revise, by GET. */
export const show =
  (as: RevisionKind, page: Page, start: (props: Omit<RevisionPageProps, 'typed'>) => Typed) =>
  async (c: Request) => {
    const { id, decision } = paramsOf(c)
    const { seen } = await lookAtFile(c, id, look, (tx, file) =>
      readRevising(tx, c.var.actor, file, decision, as),
    )
    const props = { c, ...seen }
    return c.html(renderPage(page({ ...props, typed: start(props) })))
  }

/** The page once more with what was typed. */
export async function again(tx: Tx, c: Request, as: RevisionKind, typed: Typed): Promise<RevisionPageProps> {
  const { id, decision } = paramsOf(c)
  const file = await getFile(tx, c.var.actor, id)
  return { c, ...(await readRevising(tx, c.var.actor, file, decision, as)), typed }
}

type Way<Schema extends z.ZodType> = {
  as: RevisionKind
  schema: Schema
  page: Page
  /** The facts of it, checked by every rule. */
  check: (tx: Tx, revising: Revising, typed: z.output<Schema>, c: Request) => Promise<DecisionFacts>
  prepare: (tx: Tx, c: Request, target: RevisionTarget, typed: z.output<Schema>) => Promise<string>
}

/** The form of a way to revise: shows the letter, prepares the decision, and signs it at once when asked to. */
export const handle =
  <Schema extends z.ZodType<{ version: number; ownWords: string }>>({
    as,
    schema,
    page,
    check,
    prepare,
  }: Way<Schema>) =>
  (c: Request) => {
    const { id, decision } = paramsOf(c)
    const target = ({ version }: z.output<Schema>) => ({ decision, version })
    return handleForm(c, {
      schema,
      show: (typed) => transact(c, async (tx) => page(await again(tx, c, as, typed))),
      preview: async (tx, typed, shown) => {
        const revising = await holdRevising(tx, c.var.actor, id, target(typed), as)
        const facts = await check(tx, revising, typed, c)
        const preview = await previewOf(tx, c.var.actor, revising.file, facts, typed.ownWords)
        return page({ ...(await again(tx, c, as, shown)), preview })
      },
      act: async (tx, typed) => {
        const prepared = await prepare(tx, c, target(typed), typed)
        const { step } = await c.req.parseBody()
        if (step === 'sign') await signDecision(tx, c.var.actor, id, prepared, 1)
        return decisionPath(id, prepared)
      },
    })
  }

revisionDesk.get('/dossiers/:id/besluiten/:decision/wijzigen', show('changes', ChangePage, changeStart))
revisionDesk.post(
  '/dossiers/:id/besluiten/:decision/wijzigen',
  handle({
    as: 'changes',
    schema: changeForm,
    page: ChangePage,
    check: async (_, revising, typed, c) =>
      checkedChange(revising, changeIn(typed, revising.providers), c.var.today),
    prepare: async (tx, c, target, typed) =>
      prepareChange(tx, c.var.actor, paramsOf(c).id, target, changeIn(typed, await providers(tx).execute())),
  }),
)

revisionDesk.get(
  '/dossiers/:id/besluiten/:decision/verbeteren',
  show('corrects', CorrectionPage, correctionStart),
)
revisionDesk.post(
  '/dossiers/:id/besluiten/:decision/verbeteren',
  handle({
    as: 'corrects',
    schema: correctionForm,
    page: CorrectionPage,
    check: async (_, revising, typed, c) =>
      checkedCorrection(revising, correctionIn(typed, revising.providers), c.var.today),
    prepare: async (tx, c, target, typed) =>
      prepareCorrection(
        tx,
        c.var.actor,
        paramsOf(c).id,
        target,
        correctionIn(typed, await providers(tx).execute()),
      ),
  }),
)

revisionDesk.get(
  '/dossiers/:id/besluiten/:decision/intrekken',
  show('withdraws', WithdrawalPage, withdrawalStart),
)
revisionDesk.post(
  '/dossiers/:id/besluiten/:decision/intrekken',
  handle({
    as: 'withdraws',
    schema: withdrawalForm,
    page: WithdrawalPage,
    check: async (_, revising, typed, c) => checkedWithdrawal(revising, withdrawalIn(typed), c.var.today),
    prepare: (tx, c, target, typed) =>
      prepareWithdrawal(tx, c.var.actor, paramsOf(c).id, target, withdrawalIn(typed)),
  }),
)
