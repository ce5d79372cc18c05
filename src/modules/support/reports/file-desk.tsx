import { Hono } from 'hono'
import { may } from '../../../core/actor.ts'
import type { Environment } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { FileReport } from './file-report.tsx'
import { reportsOf } from './read-reports.ts'
import { RouteSteps } from './route-steps.tsx'
import { routeOf } from './triage-store.ts'

const shown = ['report', 'reporter', 'personalPlan', 'route']

/** What was reported and which way it goes, in the file. */
export const fileReportDesk = new Hono<Environment>()

fileReportDesk.get('/dossiers/:id/melding', async (c) => {
  const id = c.req.param('id')
  const look = { action: 'view report', purpose: 'melding bekijken', fields: shown }
  const { file, seen } = await lookAtFile(c, id, look, async (tx) => ({
    reports: await reportsOf(tx, id),
    route: await routeOf(tx, id),
  }))
  const mayEnd = may(c.var.actor, 'reports.triage')
  return c.html(
    renderPage(
      <FilePage c={c} file={file} current="report" title="Melding en route">
        <RouteSteps c={c} file={file} route={seen.route} />
        {seen.reports.map((report) => (
          <FileReport key={report.id} caseFile={id} report={report} />
        ))}
        {mayEnd && (
          <Buttons>
            {file.closedOn ? (
              <ButtonLink href={filePath(id, 'melding/heropenen')} kind="quiet">
                Heropenen
              </ButtonLink>
            ) : (
              <ButtonLink href={filePath(id, 'melding/afronden')} kind="quiet">
                Melding afronden zonder besluit
              </ButtonLink>
            )}
          </Buttons>
        )}
      </FilePage>,
    ),
  )
})
