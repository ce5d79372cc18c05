import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { isId } from '../../../core/id.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { recordAudit } from '../access/audit.ts'
import { PAGE } from '../cases/store.ts'
import { judgementForm } from './form.ts'
import { judgeEmergency } from './judge-emergency.ts'
import { logLines } from './log-lines.ts'
import { emergencyPath } from './open-in-emergency.ts'
import { ReviewList, ReviewPage } from './review-pages.tsx'
import { emergenciesOf, getEmergency } from './store.ts'

/** Emergency accesses of everybody, for who may judge them: the list, each with what was looked at, and the judgement. */
export const reviewDesk = new Hono<Environment>()

reviewDesk.get('/noodinzagen', async (c) => {
  const { actor } = c.var
  demand(actor, 'files.review-emergency')
  const which = c.req.query('stand') === 'beoordeeld' ? 'judged' : 'open'
  const after = c.req.query('na')
  const found = await transact(c, async (tx) => {
    await recordAudit(tx, actor, {
      action: 'view emergency accesses',
      purpose: 'noodinzagen beoordelen',
      fields: ['number', 'worker', 'reviewer', 'judgement'],
    })
    return emergenciesOf(tx, which, PAGE + 1, after && isId(after) ? after : undefined)
  })
  const shown = found.slice(0, PAGE)
  const next =
    found.length > PAGE
      ? `/noodinzagen?${which === 'judged' ? 'stand=beoordeeld&' : ''}na=${shown.at(-1)!.id}`
      : undefined
  return c.html(renderPage(<ReviewList c={c} which={which} emergencies={shown} next={next} />))
})

/** One emergency access and the lines of the log that came of it; written down as a look at the resident's file. */
async function lookAtEmergency(c: Request, id: string, typed: Typed) {
  const { actor } = c.var
  demand(actor, 'files.review-emergency')
  const after = c.req.query('na')
  const found = await transact(c, async (tx) => {
    const emergency = await getEmergency(tx, id)
    const { worker, caseFile, openedAt, endsAt } = emergency
    const lines = await logLines(
      tx,
      { worker: worker.id, caseFile, from: openedAt, until: endsAt },
      PAGE + 1,
      after && isId(after) ? after : undefined,
    )
    await recordAudit(tx, actor, {
      action: 'view emergency access',
      purpose: 'noodinzage beoordelen',
      resident: emergency.resident.id,
      caseFile,
      fields: ['name', 'number', 'reason', 'audit lines', 'judgement'],
    })
    return { emergency, lines }
  })
  const lines = found.lines.slice(0, PAGE)
  const next = found.lines.length > PAGE ? `${emergencyPath(id)}?na=${lines.at(-1)!.id}` : undefined
  return <ReviewPage c={c} emergency={found.emergency} lines={lines} next={next} typed={typed} />
}

reviewDesk.get('/noodinzagen/:id', async (c) =>
  c.html(renderPage(await lookAtEmergency(c, c.req.param('id'), untyped()))),
)

reviewDesk.post('/noodinzagen/:id', async (c) => {
  const id = c.req.param('id')
  demand(c.var.actor, 'files.review-emergency')
  return handleForm(c, {
    schema: judgementForm,
    show: (typed) => lookAtEmergency(c, id, typed),
    act: async (tx, input) => {
      await judgeEmergency(tx, c.var.actor, id, input)
      return emergencyPath(id)
    },
  })
})
