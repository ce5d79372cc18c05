import { Hono } from 'hono'
import { z } from 'zod'
import type { Environment } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { may } from '../../../core/actor.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { fillingsOf } from '../instruments/store.ts'
import { IntegralPage } from './integral-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { findRecord, getRecord } from './record.ts'
import { startInvestigation } from './start-investigation.ts'

/** The investigation at a glance, its start, and everything side by side. */
export const overviewDesk = new Hono<Environment>()

const look = {
  action: 'view investigation',
  purpose: 'onderzoek doen',
  fields: [
    'needs',
    'conversations',
    'legalParts',
    'advice',
    'customaryHelp',
    'carers',
    'otherActs',
    'identity',
  ],
}

overviewDesk.get('/dossiers/:id/onderzoek', async (c) => {
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, found) =>
    findRecord(tx, found, c.var.today),
  )
  const ended = seen?.investigation.state === 'closed' && seen.investigation.closedAs === 'ended'
  if (seen && !ended)
    return c.html(
      renderPage(<OverviewPage c={c} file={file} record={seen} policy={policyNamed(file.policyFile)} />),
    )
  return c.html(
    renderPage(
      <FilePage c={c} file={file} current="investigation" title="Onderzoek">
        <EmptyState
          title={ended ? 'Het onderzoek eindigde met de melding' : 'Het onderzoek is nog niet gestart'}
        >
          Hier komt wat u onderzoekt: de behoeften, het gesprek, en wat de wet vraagt.
        </EmptyState>
        {may(c.var.actor, 'investigations.lead') && !file.closedOn && (
          <Form frame={c.var.frame} action={filePath(file.id, 'onderzoek/starten')}>
            <Button>{ended ? 'Onderzoek weer openen' : 'Onderzoek starten'}</Button>
          </Form>
        )}
      </FilePage>,
    ),
  )
})

overviewDesk.post('/dossiers/:id/onderzoek/starten', async (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: z.object({}),
    show: () => <></>,
    act: async (tx) => {
      await startInvestigation(tx, c.var.actor, id)
      return filePath(id, 'onderzoek')
    },
  })
})

overviewDesk.get('/dossiers/:id/onderzoek/samenhang', async (c) => {
  const wide = { ...look, fields: ['answers', 'needs', 'instruments'] }
  const { file, seen } = await lookAtFile(c, c.req.param('id'), wide, async (tx, found) => ({
    record: await getRecord(tx, found, c.var.today),
    fillings: await fillingsOf(tx, c.var.actor, found),
  }))
  const page = <IntegralPage c={c} file={file} policy={policyNamed(file.policyFile)} {...seen} />
  return c.html(renderPage(page))
})
