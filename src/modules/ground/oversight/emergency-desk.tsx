import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Checks } from '../../../ui/checks.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { many, text, untyped, type Typed } from '../../../ui/typed.ts'
import { recordAudit } from '../access/audit.ts'
import { accessTo } from '../access/may-open-file.ts'
import { filePath } from '../cases/file-page.tsx'
import { OPEN_FOR } from './emergency.ts'
import { emergencyForm } from './form.ts'
import { openInEmergency } from './open-in-emergency.ts'
import { fileForAccess } from './store.ts'

/** Opening a file on which one does not work, with a stated reason. Until then only its number is shown. */
export const emergencyDesk = new Hono<Environment>()

const EmergencyPage = (props: { c: Request; id: string; number: string; typed: Typed }) => {
  const { c, id, number, typed } = props
  return (
    <DeskPage
      frame={c.var.frame}
      title={`Dossier ${number} openen in een noodgeval`}
      current="residents"
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <p>
        U werkt niet aan dit dossier. Bij een noodgeval kunt u het toch openen, bijvoorbeeld als iemand gevaar
        loopt en u nu iets moet weten.
      </p>
      <ul>
        <li>U kunt het dossier {OPEN_FOR.hours} uur openen.</li>
        <li>Uw reden staat op de tijdlijn van het dossier.</li>
        <li>Een collega beoordeelt of het nodig was en ziet wat u heeft bekeken.</li>
      </ul>
      <Form frame={c.var.frame} action={filePath(id, 'noodinzage')}>
        <TextArea
          {...text(typed, 'reason')}
          label="Wat is het noodgeval?"
          hint="Schrijf op wat er aan de hand is en wat u in het dossier zoekt"
          maxLength={1000}
        />
        <Checks
          {...many(typed, 'confirm')}
          label="Bevestigen"
          options={[{ value: 'ja', label: 'Ik weet dat een collega deze inzage beoordeelt' }]}
        />
        <Buttons>
          <Button kind="warning">Dossier openen</Button>
          <ButtonLink href="/">Niet doen</ButtonLink>
        </Buttons>
      </Form>
    </DeskPage>
  )
}

emergencyDesk.get('/dossiers/:id/noodinzage', async (c) => {
  const { actor } = c.var
  const id = c.req.param('id')
  demand(actor, 'files.emergency')
  const file = await transact(c, (tx) => fileForAccess(tx, actor, id))
  if (accessTo(file, actor)) return c.redirect(filePath(id), 303)
  await transact(c, (tx) =>
    recordAudit(tx, actor, {
      action: 'open form noodinzage',
      purpose: 'noodgeval',
      caseFile: id,
      resident: file.resident,
      fields: ['number'],
    }),
  )
  return c.html(renderPage(<EmergencyPage c={c} id={id} number={file.number} typed={untyped()} />))
})

emergencyDesk.post('/dossiers/:id/noodinzage', async (c) => {
  const { actor } = c.var
  const id = c.req.param('id')
  demand(actor, 'files.emergency')
  return handleForm(c, {
    schema: emergencyForm,
    show: async (typed) => {
      const { number } = await transact(c, (tx) => fileForAccess(tx, actor, id))
      return <EmergencyPage c={c} id={id} number={number} typed={typed} />
    },
    act: async (tx, { reason }) => {
      await openInEmergency(tx, actor, id, { reason })
      return filePath(id)
    },
  })
})
