import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { cents } from '../../../core/cents.ts'
import { transact, type Environment } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import { untyped } from '../../../ui/typed.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { getFile } from '../../ground/cases/file.ts'
import { lookAtFile } from '../../ground/cases/look.ts'
import { exceptionBudget } from '../../ground/policies/dated.ts'
import { policyFileOn } from '../../ground/policies/in-force.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { ExceptionListPage, ExceptionPage, ProposeExceptionPage } from './exception-page.tsx'
import { drawnIn, exceptionsIn, getException } from './exception-store.ts'
import { exceptionPath } from './paths.ts'
import { handle, itemOf, paramsOf, show } from './procedure-desk.tsx'
import { exceptionForm, settleForm } from './procedure-form.ts'
import type { ProcedureProps } from './procedure-page.tsx'
import { proposeException } from './propose-exception.ts'
import { settleException } from './settle-exception.ts'

/** Exceptions to rules: proposing one, deciding about it, and the list with what is left of the budget. */
export const exceptionDesk = new Hono<Environment>()

const proposing = (props: ProcedureProps) => <ProposeExceptionPage {...props} item={itemOf(props.c)} />

exceptionDesk.get('/dossiers/:id/aanvraag/:application/:item/uitzondering', show(proposing))
exceptionDesk.post(
  '/dossiers/:id/aanvraag/:application/:item/uitzondering',
  handle(exceptionForm, proposing, async (tx, c, target, input) => {
    const { id } = paramsOf(c)
    const exception = await proposeException(tx, c.var.actor, id, { ...target, item: itemOf(c) }, input)
    return exceptionPath(id, exception)
  }),
)

exceptionDesk.get('/dossiers/:id/uitzondering/:exception', async (c) => {
  const look = { action: 'view exception', purpose: 'uitzondering bekijken', fields: ['exception'] }
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, opened) =>
    getException(tx, opened.id, c.req.param('exception')),
  )
  return c.html(renderPage(<ExceptionPage c={c} file={file} exception={seen} typed={untyped()} />))
})

exceptionDesk.post('/dossiers/:id/uitzondering/:exception/beslissen', (c) => {
  const { id, exception } = c.req.param()
  return handleForm(c, {
    schema: settleForm,
    show: (typed) =>
      transact(c, async (tx) => {
        const file = await getFile(tx, c.var.actor, id)
        return (
          <ExceptionPage c={c} file={file} exception={await getException(tx, id, exception)} typed={typed} />
        )
      }),
    act: async (tx, input) => {
      await settleException(tx, c.var.actor, id, exception, input)
      return exceptionPath(id, exception)
    },
  })
})

exceptionDesk.get('/uitzonderingen', async (c) => {
  demand(c.var.actor, 'exceptions.agree')
  const { today } = c.var
  const page = await transact(c, async (tx) => {
    await recordAudit(tx, c.var.actor, {
      action: 'view exceptions',
      purpose: 'uitzonderingen bekijken',
      fields: ['number', 'rule', 'draws'],
    })
    const policy = policyNamed(await policyFileOn(tx, today))
    const amount = exceptionBudget(policy, today)?.amount
    return (
      <ExceptionListPage
        c={c}
        year={today.year}
        budget={amount === undefined ? null : cents(amount)}
        drawn={await drawnIn(tx, today.year)}
        exceptions={await exceptionsIn(tx, today.year)}
      />
    )
  })
  return c.html(renderPage(page))
})
