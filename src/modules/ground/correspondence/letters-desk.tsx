import { Hono } from 'hono'
import { momentInWords } from '../../../core/days.ts'
import type { Environment } from '../../../http/environment.ts'
import { LetterView } from '../../../letters/letter-view.tsx'
import { renderLetter } from '../../../letters/render-letter.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { FilePage, filePath } from '../cases/file-page.tsx'
import { lookAtFile } from '../cases/look.ts'
import { shownTo } from './conceal-address.ts'
import { WhatHappened } from './letter-stand.tsx'
import { sinceWords } from './letter-event.ts'
import { getLetter, lettersOf } from './store.ts'

const addressees: Record<string, string> = {
  resident: 'de inwoner',
  representative: 'de vertegenwoordiger',
  'informal-carer': 'de mantelzorger',
  heirs: 'de nabestaanden',
  provider: 'de aanbieder',
  adviser: 'de adviseur',
  other: 'iemand voor wie een brief niet was',
}

const tones = { recalled: 'bad', returned: 'attention', 'followed-up': 'neutral' } as const

/** The letters of a file: the list, one as it was sent, and its PDF. */
export const lettersDesk = new Hono<Environment>()

lettersDesk.get('/dossiers/:id/brieven', async (c) => {
  const id = c.req.param('id')
  const look = { action: 'list letters', purpose: 'brieven bekijken', fields: ['letters'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => lettersOf(tx, id))
  return c.html(
    renderPage(
      <FilePage c={c} file={file} current="letters" title="Brieven">
        {seen.length === 0 ? (
          <EmptyState title="Er is nog geen brief verstuurd">
            Brieven komen hier vanzelf bij elke stap.
          </EmptyState>
        ) : (
          <Table
            caption="Verstuurde brieven"
            hideCaption
            keyOf={(letter) => letter.id}
            rows={seen}
            columns={[
              {
                head: 'Brief',
                cell: (letter) => <a href={filePath(id, `brieven/${letter.id}`)}>{letter.title}</a>,
              },
              { head: 'Aan', cell: (letter) => addressees[letter.addressedTo] },
              { head: 'Gemaakt', cell: (letter) => momentInWords(letter.madeAt) },
              { head: 'Kenmerk', cell: (letter) => letter.number },
              {
                head: 'Stand',
                cell: (letter) =>
                  letter.since && <Status tone={tones[letter.since]}>{sinceWords[letter.since]}</Status>,
              },
            ]}
          />
        )}
      </FilePage>,
    ),
  )
})

lettersDesk.get('/dossiers/:id/brieven/:letter', async (c) => {
  const { id, letter: letterId } = c.req.param()
  const look = { action: 'view letter', purpose: 'brief bekijken', fields: ['letter'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => getLetter(tx, id, letterId))
  return c.html(
    renderPage(
      <FilePage c={c} file={file} current="letters" title={`Brief ${seen.number}`}>
        <Buttons>
          <ButtonLink href={filePath(id, `brieven/${seen.id}/pdf`)}>Openen als PDF</ButtonLink>
          <ButtonLink href={filePath(id, 'brieven')} kind="quiet">
            Alle brieven
          </ButtonLink>
        </Buttons>
        <WhatHappened c={c} file={file} letter={seen} />
        <LetterView letter={shownTo(file, seen)} />
      </FilePage>,
    ),
  )
})

lettersDesk.get('/dossiers/:id/brieven/:letter/pdf', async (c) => {
  const { id, letter: letterId } = c.req.param()
  const look = { action: 'print letter', purpose: 'brief afdrukken', fields: ['letter'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => getLetter(tx, id, letterId))
  return c.body(new Uint8Array(renderLetter(shownTo(file, seen))), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${seen.number}.pdf"`,
    'cache-control': 'no-store',
  })
})
