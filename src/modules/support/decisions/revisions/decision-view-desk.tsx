import { Hono } from 'hono'
import { transact, type Environment } from '../../../../http/environment.ts'
import { handleForm } from '../../../../http/form.ts'
import { renderPage } from '../../../../ui/render.tsx'
import { untyped } from '../../../../ui/typed.ts'
import { getFile } from '../../../ground/cases/file.ts'
import { lookAtFile } from '../../../ground/cases/look.ts'
import { getDecision } from '../decision-store.ts'
import { dayIn } from '../grant-start.tsx'
import { decisionPath } from '../paths.ts'
import { USUAL_DAYS } from '../procedure-desk.tsx'
import { receiveViewForm } from '../procedure-form.ts'
import { askAboutDecision } from './ask-about-decision.ts'
import { AskAboutDecisionPage, ReceiveAboutDecisionPage } from './decision-view-page.tsx'
import { receiveAboutDecision } from './receive-about-decision.ts'
import { again, paramsOf, show } from './revision-desk.tsx'
import { askAboutForm } from './revision-form.ts'

/** Hearing a resident before a decision is withdrawn or changed to his disadvantage (Awb 4:8). */
export const decisionViewDesk = new Hono<Environment>()

decisionViewDesk.get(
  '/dossiers/:id/besluiten/:decision/zienswijze',
  show('withdraws', AskAboutDecisionPage, ({ c, policy }) =>
    untyped({
      ...dayIn('from', c.var.today.add({ weeks: policy.review.transitionWeeks })),
      ...dayIn('until', c.var.today.add({ days: USUAL_DAYS })),
    }),
  ),
)
decisionViewDesk.post('/dossiers/:id/besluiten/:decision/zienswijze', (c) => {
  const { id, decision } = paramsOf(c)
  return handleForm(c, {
    schema: askAboutForm,
    show: (typed) => transact(c, async (tx) => AskAboutDecisionPage(await again(tx, c, 'withdraws', typed))),
    act: async (tx, { version, ...input }) => {
      await askAboutDecision(tx, c.var.actor, id, { decision, version }, input)
      return decisionPath(id, decision)
    },
  })
})

decisionViewDesk.get('/dossiers/:id/besluiten/:decision/zienswijze-ontvangen', async (c) => {
  const { id, decision } = paramsOf(c)
  const look = { action: 'view decision', purpose: 'zienswijze vastleggen', fields: ['decision'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => getDecision(tx, id, decision))
  const typed = untyped(dayIn('on', c.var.today))
  return c.html(renderPage(<ReceiveAboutDecisionPage c={c} file={file} decision={seen} typed={typed} />))
})
decisionViewDesk.post('/dossiers/:id/besluiten/:decision/zienswijze-ontvangen', (c) => {
  const { id, decision } = paramsOf(c)
  return handleForm(c, {
    schema: receiveViewForm,
    show: (typed) =>
      transact(c, async (tx) => (
        <ReceiveAboutDecisionPage
          c={c}
          file={await getFile(tx, c.var.actor, id)}
          decision={await getDecision(tx, id, decision)}
          typed={typed}
        />
      )),
    act: async (tx, { on, channel, words }) => {
      await receiveAboutDecision(tx, c.var.actor, id, decision, { on, channel, words })
      return decisionPath(id, decision)
    },
  })
})
