import { Hono } from 'hono'
import type { ReactElement } from 'react'
import type { z } from 'zod'
import { Missing } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { lookAtFile } from '../../ground/cases/look.ts'
import { getApplication } from './application-store.ts'
import { askCompletion } from './ask-completion.ts'
import { completeApplication } from './complete-application.ts'
import { exceptionsOf } from './exception-store.ts'
import { dayIn } from './grant-start.tsx'
import type { ApplicationTarget } from './hold-application.ts'
import { applicationPath, decisionPath } from './paths.ts'
import { prepareNotDealtWith } from './prepare-not-dealt-with.ts'
import { completedForm, completionForm, notDealtWithForm, withdrawForm } from './procedure-form.ts'
import {
  AskCompletionPage,
  NotDealtWithPage,
  ProcedurePage,
  WithdrawApplicationPage,
  type ProcedureProps,
} from './procedure-page.tsx'
import { viewsOf } from './view-store.ts'
import { withdrawApplication } from './withdraw-application.ts'

/** One application and each step of its procedure. */
export const procedureDesk = new Hono<Environment>()

type Page = (props: ProcedureProps) => ReactElement

/** Of which application a page is. */
export const paramsOf = (c: Request) => {
  const { id = '', application = '' } = c.req.param() as Record<string, string>
  return { id, application }
}

/** Which thing that an application asks a page is about; throws `Missing` for what is no number. */
export const itemOf = (c: Request): number => {
  const { item = '' } = c.req.param() as Record<string, string>
  if (!/^\d{1,4}$/.test(item)) throw new Missing('application item')
  return Number(item)
}

const readPage = async (tx: Tx, file: CaseFile, id: string) => {
  const application = await getApplication(tx, file.id, id)
  return {
    application,
    exceptions: await exceptionsOf(tx, application.id),
    views: await viewsOf(tx, application.id),
  }
}

/** A page of the procedure, by GET, with what its form begins with. */
export const show =
  (page: Page, start: (props: Omit<ProcedureProps, 'typed'>) => Typed['values'] = () => ({})) =>
  async (c: Request) => {
    const { id, application } = paramsOf(c)
    const look = { action: 'view application', purpose: 'aanvraag behandelen', fields: ['application'] }
    const { file, seen } = await lookAtFile(c, id, look, (tx, opened) => readPage(tx, opened, application))
    const props = { c, file, ...seen }
    return c.html(renderPage(page({ ...props, typed: untyped(start(props)) })))
  }

type Work<Schema extends z.ZodType> = (
  tx: Tx,
  c: Request,
  target: ApplicationTarget,
  input: z.output<Schema>,
) => Promise<string | void>

/** The work of a form of the procedure; leads to the application, or to the decision whose path it answers. */
export const handle =
  <Schema extends z.ZodType<{ version: number }>>(schema: Schema, page: Page, work: Work<Schema>) =>
  (c: Request) => {
    const { id, application } = paramsOf(c)
    return handleForm(c, {
      schema,
      show: (typed) =>
        transact(c, async (tx) => {
          const file = await getFile(tx, c.var.actor, id)
          return page({ c, file, ...(await readPage(tx, file, application)), typed })
        }),
      act: async (tx, input) =>
        (await work(tx, c, { application, version: input.version }, input)) ??
        applicationPath(id, application),
    })
  }

procedureDesk.get('/dossiers/:id/aanvraag/:application', show(ProcedurePage))

/** How long an applicant mostly gets to complete something; the worker may choose another day. */
export const USUAL_DAYS = 14

procedureDesk.get(
  '/dossiers/:id/aanvraag/:application/aanvullen',
  show(AskCompletionPage, ({ c }) => dayIn('until', c.var.today.add({ days: USUAL_DAYS }))),
)
procedureDesk.post(
  '/dossiers/:id/aanvraag/:application/aanvullen',
  handle(completionForm, AskCompletionPage, (tx, c, target, input) =>
    askCompletion(tx, c.var.actor, paramsOf(c).id, target, input),
  ),
)

procedureDesk.post(
  '/dossiers/:id/aanvraag/:application/aangevuld',
  handle(completedForm, ProcedurePage, (tx, c, target, { receivedOn }) =>
    completeApplication(tx, c.var.actor, paramsOf(c).id, target, receivedOn),
  ),
)

procedureDesk.get(
  '/dossiers/:id/aanvraag/:application/niet-behandelen',
  show(NotDealtWithPage, ({ application }) => ({
    missing: application.suspensions.findLast(({ ground }) => ground === 'completion')?.missing.join('\n'),
  })),
)
procedureDesk.post(
  '/dossiers/:id/aanvraag/:application/niet-behandelen',
  handle(notDealtWithForm, NotDealtWithPage, async (tx, c, target, input) => {
    const { id } = paramsOf(c)
    return decisionPath(id, await prepareNotDealtWith(tx, c.var.actor, id, target, input))
  }),
)

procedureDesk.get(
  '/dossiers/:id/aanvraag/:application/intrekken',
  show(WithdrawApplicationPage, ({ c }) => dayIn('on', c.var.today)),
)
procedureDesk.post(
  '/dossiers/:id/aanvraag/:application/intrekken',
  handle(withdrawForm, WithdrawApplicationPage, (tx, c, target, input) =>
    withdrawApplication(tx, c.var.actor, paramsOf(c).id, target, input),
  ),
)
