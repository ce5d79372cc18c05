import { Hono } from 'hono'
import type { Environment } from '../../../http/environment.ts'
import { askView } from './ask-view.ts'
import { dayIn } from './grant-start.tsx'
import { handle, itemOf, paramsOf, show, USUAL_DAYS } from './procedure-desk.tsx'
import { askViewForm, receiveViewForm } from './procedure-form.ts'
import type { ProcedureProps } from './procedure-page.tsx'
import { receiveView } from './receive-view.ts'
import { AskViewPage, ReceiveViewPage } from './view-page.tsx'

/** Hearing an applicant before a refusal on facts that differ from his own (Awb 4:7). */
export const viewDesk = new Hono<Environment>()

const asking = (props: ProcedureProps) => <AskViewPage {...props} item={itemOf(props.c)} />
const receiving = (props: ProcedureProps) => <ReceiveViewPage {...props} item={itemOf(props.c)} />

viewDesk.get(
  '/dossiers/:id/aanvraag/:application/:item/zienswijze',
  show(asking, ({ c }) => dayIn('until', c.var.today.add({ days: USUAL_DAYS }))),
)
viewDesk.post(
  '/dossiers/:id/aanvraag/:application/:item/zienswijze',
  handle(askViewForm, asking, (tx, c, target, { yours, ours, from, ...input }) =>
    askView(
      tx,
      c.var.actor,
      paramsOf(c).id,
      { ...target, item: itemOf(c) },
      {
        ...input,
        difference: { yours, ours, from },
      },
    ),
  ),
)

viewDesk.get(
  '/dossiers/:id/aanvraag/:application/:item/zienswijze-ontvangen',
  show(receiving, ({ c }) => dayIn('on', c.var.today)),
)
viewDesk.post(
  '/dossiers/:id/aanvraag/:application/:item/zienswijze-ontvangen',
  handle(receiveViewForm, receiving, (tx, c, target, input) =>
    receiveView(tx, c.var.actor, paramsOf(c).id, { ...target, item: itemOf(c) }, input),
  ),
)
