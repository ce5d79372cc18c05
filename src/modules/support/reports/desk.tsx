import { Hono } from 'hono'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { fullName } from '../../ground/residents/name.ts'
import { filePath } from '../../ground/cases/file-page.tsx'
import { reportForm } from './form.ts'
import { receiveReport } from './receive-report.ts'
import { channels, reporterKinds } from './report.ts'

const optionsOf = (of: Record<string, string>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

type ReportPageProps = { c: Request; resident: { id: string; name: string }; typed: Typed }

const ReportPage = ({ c, resident, typed }: ReportPageProps) => (
  <DeskPage
    frame={c.var.frame}
    title={`Melding voor ${resident.name}`}
    current="reports"
    faulty={typed.faults.length > 0}
    back={{ href: '/inwoners', name: 'Inwoners' }}
  >
    <ErrorSummary faults={typed.faults} />
    <Form frame={c.var.frame} action={`/inwoners/${resident.id}/melding`}>
      <Choice
        {...text(typed, 'channel')}
        label="Hoe kwam de melding binnen?"
        options={optionsOf(channels)}
        inline
      />
      <DayField
        {...day(typed, 'receivedOn')}
        label="Op welke dag?"
        hint="Leeg laten betekent vandaag"
        optional
      />
      <Choice
        {...text(typed, 'reporterKind')}
        label="Wie doet de melding?"
        options={optionsOf(reporterKinds)}
      />
      <TextField {...text(typed, 'reporterName')} label="Naam van wie namens de inwoner meldt" optional />
      <TextField {...text(typed, 'reporterContact')} label="Telefoon of e-mail van deze persoon" optional />
      <TextField
        {...text(typed, 'reporterGround')}
        label="Waarom meldt deze persoon namens de inwoner?"
        optional
      />
      <TextArea {...text(typed, 'words')} label="Wat vraagt of vertelt de inwoner?" />
      <Check
        name="urgent"
        label="Het heeft spoed: wachten kan niet"
        defaultChecked={typed.values['urgent'] === 'ja'}
      />
      <TextArea {...text(typed, 'urgentWords')} label="Waarom heeft het spoed?" optional />
      <Buttons>
        <Button>Melding vastleggen</Button>
      </Buttons>
    </Form>
  </DeskPage>
)

const residentOf = (c: Request, id: string) =>
  transact(c, async (tx) => {
    const row = isId(id)
      ? await tx
          .selectFrom('resident')
          .select(['id', 'given_names', 'name_prefix', 'surname'])
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined
    if (!row) throw new Missing('resident')
    return { id: row.id, name: fullName(row) }
  })

/** Taking reports at the desk. */
export const reportDesk = new Hono<Environment>()

reportDesk.get('/inwoners/:resident/melding', async (c) => {
  const resident = await residentOf(c, c.req.param('resident'))
  return c.html(renderPage(<ReportPage c={c} resident={resident} typed={untyped({ channel: 'phone' })} />))
})

reportDesk.post('/inwoners/:resident/melding', async (c) => {
  const resident = await residentOf(c, c.req.param('resident'))
  return handleForm(c, {
    schema: reportForm,
    show: (typed) => <ReportPage c={c} resident={resident} typed={typed} />,
    act: async (tx, input) => filePath((await receiveReport(tx, c.var.actor, resident.id, input)).caseFile),
  })
})
