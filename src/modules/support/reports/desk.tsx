import { Hono } from 'hono'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { demand } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { Forbidden, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { getFile } from '../../ground/cases/file.ts'
import { filePath } from '../../ground/cases/file-page.tsx'
import { getResident, type ResidentCard } from '../../ground/residents/card.ts'
import { lookAtResident } from '../../ground/residents/look.ts'
import { Warnings } from '../../ground/residents/resident-page.tsx'
import { residentPath } from '../../ground/residents/search-desk.tsx'
import { areaChoices } from '../../ground/residents/store.ts'
import { answerDesk } from './answer-desk.tsx'
import { clientSupportAt } from './client-support.ts'
import type { ReportParts } from './contributions.ts'
import { endDesk } from './end-desk.tsx'
import { fileReportDesk } from './file-desk.tsx'
import { reportForm } from './form.ts'
import { openFilesOf } from './open-files.ts'
import { planDesk } from './plan-desk.tsx'
import { receiveReport, type Received } from './receive-report.ts'
import { reportRefusal } from './report.ts'
import {
  AreaField,
  ArrivalFields,
  FileFields,
  QuestionFields,
  ReporterFields,
  SupportFields,
  TellFields,
} from './report-fields.tsx'
import { triageDesk } from './triage-desk.tsx'
import { valuesOfWebReport } from './web-report.ts'
import { webReportDesk } from './web-desk.tsx'
import { findWebReport } from './web-report-store.ts'

/** What the page of a new report needs besides the resident. */
async function around(tx: Tx, c: Request, resident: string, webReport: string | undefined) {
  const { files, areas } = await tx
    .selectNoFrom([
      jsonArrayFrom(openFilesOf(tx, resident)).as('files'),
      jsonArrayFrom(areaChoices(tx, c.var.actor)).as('areas'),
    ])
    .executeTakeFirstOrThrow()
  return {
    files: files.map(({ id, number, opened }) => ({
      id,
      number,
      opened: inWords(Temporal.PlainDate.from(opened)),
    })),
    areas,
    support: await clientSupportAt(tx, c.var.now),
    web: webReport ? await findWebReport(tx, webReport) : undefined,
  }
}

type Around = Awaited<ReturnType<typeof around>>

const ReportPage = (props: { c: Request; resident: ResidentCard; typed: Typed; around: Around }) => {
  const { c, resident, typed } = props
  const { files, support, areas, web } = props.around
  return (
    <DeskPage
      frame={c.var.frame}
      title={`Melding voor ${resident.name}`}
      current="reports"
      faulty={typed.faults.length > 0}
      back={{ href: residentPath(resident.id), name: resident.name }}
      beside={<Warnings resident={resident} />}
    >
      <ErrorSummary faults={typed.faults} />
      {web && (
        <Alert kind="info" title={`Van de website, op ${inWords(web.received_on)}`}>
          <p>De termijnen lopen vanaf die dag.</p>
        </Alert>
      )}
      <Form frame={c.var.frame} action={residentPath(resident.id, 'melding')}>
        {web ? (
          <>
            <input type="hidden" name="webReport" value={web.id} />
            <input type="hidden" name="channel" value="web" />
          </>
        ) : (
          <ArrivalFields typed={typed} />
        )}
        <FileFields typed={typed} files={files} />
        <ReporterFields typed={typed} />
        <QuestionFields typed={typed} />
        <AreaField typed={typed} area={resident.area} areas={areas} />
        <SupportFields typed={typed} support={support} />
        <TellFields />
        <Buttons>
          <Button>Melding vastleggen</Button>
        </Buttons>
      </Form>
    </DeskPage>
  )
}

/** The file, for who may open it; who told more of a file that is not his goes back to the resident. */
async function pageAfter(
  tx: Tx,
  c: Request,
  resident: string,
  { caseFile, joined }: Received,
): Promise<string> {
  if (!joined) return filePath(caseFile)
  try {
    await getFile(tx, c.var.actor, caseFile)
    return filePath(caseFile)
  } catch (fault) {
    if (fault instanceof Forbidden) return residentPath(resident)
    throw fault
  }
}

/** Taking reports at the desk. */
const takingDesk = new Hono<Environment>()

takingDesk.get('/inwoners/:resident/melding', async (c) => {
  demand(c.var.actor, 'reports.take')
  const id = c.req.param('resident')
  const look = { action: 'open form melding', purpose: 'melding aannemen', fields: ['name', 'files'] }
  const { resident, seen } = await lookAtResident(c, id, look, (tx) => around(tx, c, id, c.req.query('web')))
  const refusal = reportRefusal({ ...resident, hasRepresentative: false })
  if (refusal) throw new Refused(refusal)
  const typed = untyped(
    seen.web ? valuesOfWebReport(seen.web) : { channel: 'phone', joins: seen.files[0]?.id ?? '' },
  )
  return c.html(renderPage(<ReportPage c={c} resident={resident} typed={typed} around={seen} />))
})

takingDesk.post('/inwoners/:resident/melding', async (c) => {
  const { actor } = c.var
  demand(actor, 'reports.take')
  const id = c.req.param('resident')
  return handleForm(c, {
    schema: reportForm,
    show: async (typed) => {
      const web = typed.values['webReport']
      const { resident, seen } = await transact(c, async (tx) => ({
        resident: await getResident(tx, actor, id),
        seen: await around(tx, c, id, typeof web === 'string' ? web : undefined),
      }))
      return <ReportPage c={c} resident={resident} typed={typed} around={seen} />
    },
    act: async (tx, input) => pageAfter(tx, c, id, await receiveReport(tx, actor, id, input)),
  })
})

/** Everything about reports at the desk: taking, choosing the route, the plan, answering, ending. */
export function reportDesk({ ends, facts }: ReportParts): Hono<Environment> {
  const desk = new Hono<Environment>()
  for (const routes of [
    takingDesk,
    webReportDesk,
    fileReportDesk,
    triageDesk(facts),
    planDesk,
    answerDesk(ends),
    endDesk(ends),
  ])
    desk.route('/', routes)
  return desk
}
