import { Hono } from 'hono'
import { Missing } from '../../../core/failure.ts'
import { transact, type Environment } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import { untyped } from '../../../ui/typed.ts'
import { getFile } from '../../ground/cases/file.ts'
import { filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { instrumentsOn } from '../../ground/policies/dated.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { CoursePage } from './course-page.tsx'
import { fillInInstrument } from './fill-in-instrument.ts'
import { FillPage, typedFrom } from './fill-page.tsx'
import { fillingForm, marksIn } from './form.ts'
import { instrumentNamed, versionsOf } from './instrument.ts'
import { InstrumentsPage } from './list-page.tsx'
import { fillingsOf } from './store.ts'

const look = { action: 'view instruments', purpose: 'instrumenten bekijken', fields: ['instruments'] }

/** The instruments of a file: what there is, filling in, and the course over time. */
export const instrumentDesk = new Hono<Environment>()

instrumentDesk.get('/dossiers/:id/instrumenten', async (c) => {
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, { id, resident }) =>
    fillingsOf(tx, c.var.actor, { id, resident }),
  )
  const policy = policyNamed(file.policyFile)
  const instruments = instrumentsOn(policy, c.var.today)
  const page = <InstrumentsPage c={c} file={file} policy={policy} instruments={instruments} fillings={seen} />
  return c.html(renderPage(page))
})

instrumentDesk.get('/dossiers/:id/instrumenten/verloop/:series', async (c) => {
  const { series } = c.req.param()
  const { file, seen } = await lookAtFile(
    c,
    c.req.param('id'),
    look,
    async (tx, { id, resident, policyFile }) => {
      const policy = policyNamed(policyFile)
      const versions = versionsOf(policy, series)
      if (versions.length === 0) throw new Missing('instrument')
      return { policy, versions, fillings: await fillingsOf(tx, c.var.actor, { id, resident }, series) }
    },
  )
  return c.html(renderPage(<CoursePage c={c} file={file} {...seen} />))
})

instrumentDesk.get('/dossiers/:id/instrumenten/:instrument', async (c) => {
  const corrects = c.req.query('verbeter')
  const { file, seen } = await lookAtFile(
    c,
    c.req.param('id'),
    look,
    async (tx, { id, resident, policyFile }) => {
      const instrument = instrumentNamed(policyNamed(policyFile), c.req.param('instrument'))
      if (!instrument) throw new Missing('instrument')
      const fillings = corrects ? await fillingsOf(tx, c.var.actor, { id, resident }, instrument.series) : []
      return { instrument, filling: fillings.find((filling) => filling.id === corrects) }
    },
  )
  const typed = seen.filling ? typedFrom(seen.filling) : untyped()
  return c.html(renderPage(<FillPage c={c} file={file} instrument={seen.instrument} typed={typed} />))
})

instrumentDesk.post('/dossiers/:id/instrumenten/:instrument', async (c) => {
  const { id, instrument: name } = c.req.param()
  const file = await transact(c, (tx) => getFile(tx, c.var.actor, id))
  const instrument = instrumentNamed(policyNamed(file.policyFile), name)
  if (!instrument) throw new Missing('instrument')
  return handleForm(c, {
    schema: fillingForm,
    show: (typed) => <FillPage c={c} file={file} instrument={instrument} typed={typed} />,
    act: async (tx, input) => {
      await fillInInstrument(tx, c.var.actor, id, {
        instrument: name,
        filledOn: input.filledOn,
        reason: input.reason,
        marks: marksIn(instrument, input),
        corrects: input.corrects || undefined,
      })
      return filePath(id, `instrumenten/verloop/${instrument.series}`)
    },
  })
})
