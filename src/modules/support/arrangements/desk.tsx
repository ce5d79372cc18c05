import { Hono } from 'hono'
import { may } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { lookAtFile } from '../../ground/cases/look.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { ChangePage } from './change-page.tsx'
import { changesOf } from './change-store.ts'
import { changeForm } from './form.ts'
import { getLine } from './line-store.ts'
import { logChange } from './log-change.ts'
import { NeedPage } from './need-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { changesPath } from './paths.ts'
import { arrangementsOf, getArrangement } from './store.ts'

const look = {
  action: 'view arrangement',
  purpose: 'arrangement bekijken',
  fields: ['needs', 'ladder', 'lines'],
}

/** The arrangements of a file: all needs, one need, and how much of a line is delivered. */
export const arrangementDesk = new Hono<Environment>()

arrangementDesk.get('/dossiers/:id/arrangement', async (c) => {
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, { id }) => arrangementsOf(tx, id))
  const policy = policyNamed(file.policyFile)
  return c.html(renderPage(<OverviewPage c={c} file={file} policy={policy} arrangements={seen} />))
})

const deliveredLook = {
  action: 'view changes of help',
  purpose: 'geleverde hulp bekijken',
  fields: ['line', 'changes'],
}

const blankChange = ({ var: { today } }: Request): Typed =>
  untyped({
    'on.day': String(today.day),
    'on.month': String(today.month),
    'on.year': String(today.year),
  })

arrangementDesk.get('/dossiers/:id/arrangement/regel/:line', async (c) => {
  const { file, seen } = await lookAtFile(c, c.req.param('id'), deliveredLook, async (tx, { id }) => {
    const line = await getLine(tx, id, c.req.param('line'))
    return { line, changes: await changesOf(tx, line.id) }
  })
  return c.html(renderPage(<ChangePage c={c} file={file} {...seen} typed={blankChange(c)} />))
})

arrangementDesk.post('/dossiers/:id/arrangement/regel/:line', async (c) => {
  const { id, line } = c.req.param()
  return handleForm(c, {
    schema: changeForm,
    show: (typed) =>
      transact(c, async (tx) => {
        const file: CaseFile = await getFile(tx, c.var.actor, id)
        const shown = await getLine(tx, id, line)
        return (
          <ChangePage c={c} file={file} line={shown} changes={await changesOf(tx, shown.id)} typed={typed} />
        )
      }),
    act: async (tx, { version, ...input }) => {
      await logChange(tx, c.var.actor, id, line, input, version)
      return changesPath(id, line)
    },
  })
})

arrangementDesk.get('/dossiers/:id/arrangement/:need', async (c) => {
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, async (tx, { id }) => {
    const arrangement = await getArrangement(tx, id, c.req.param('need'))
    if (arrangement.need.dropped) throw new Missing('need')
    return arrangement
  })
  const open = seen.open && may(c.var.actor, 'investigations.lead')
  const policy = policyNamed(file.policyFile)
  return c.html(renderPage(<NeedPage c={c} file={file} policy={policy} arrangement={seen} open={open} />))
})
