import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { isId } from '../../../core/id.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Search } from '../../../ui/search.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { workersOf, type WorkerLine, type WorkersAsked } from './worker-store.ts'
import { ServiceStatus } from './worker-parts.tsx'

/** How many workers come on one page. */
const PAGE = 25

/** The page of a worker. */
export const workerPath = (id: string, next = ''): string => `/medewerkers/${id}${next && `/${next}`}`

/** The list of who works in the program. */
export const workersDesk = new Hono<Environment>()

async function listPage(c: Request, asked: WorkersAsked) {
  const found = await transact(c, (tx) => workersOf(tx, asked, c.var.today, PAGE + 1))
  return c.html(renderPage(<ListPage c={c} asked={asked} found={found} />))
}

workersDesk.get('/medewerkers', (c) => {
  demand(c.var.actor, 'access.manage')
  const after = c.req.query('na')
  return listPage(c, {
    left: c.req.query('stand') === 'uit',
    after: after && isId(after) ? after : undefined,
  })
})

// A search is sent by POST: names of people stand in no address.
workersDesk.post('/medewerkers', async (c) => {
  demand(c.var.actor, 'access.manage')
  const { zoek } = await c.req.parseBody()
  const word = typeof zoek === 'string' ? zoek.trim().slice(0, 200) : ''
  return listPage(c, { left: c.req.query('stand') === 'uit', word: word || undefined })
})

const addressOf = (left: boolean) => (left ? '/medewerkers?stand=uit' : '/medewerkers')

function ListPage({ c, asked, found }: { c: Request; asked: WorkersAsked; found: readonly WorkerLine[] }) {
  const shown = found.slice(0, PAGE)
  const more = found.length > PAGE
  const { left, word } = asked
  const next = `${addressOf(left)}${left ? '&' : '?'}na=${shown.at(-1)?.id ?? ''}`
  return (
    <DeskPage frame={c.var.frame} title="Medewerkers" current="workers">
      <Tabs
        label="Wie"
        tabs={[
          { href: addressOf(false), name: 'In dienst', current: !left },
          { href: addressOf(true), name: 'Uit dienst', current: left },
        ]}
      />
      <Search
        frame={c.var.frame}
        action={addressOf(left)}
        label="Zoek een medewerker"
        hint="Op naam, functie of organisatie"
        defaultValue={word}
      />
      <Table
        caption="Medewerkers"
        hideCaption
        rows={shown}
        keyOf={({ id }) => id}
        empty={
          word ? 'Niemand gevonden. Controleer de spelling of zoek op een deel van de naam.' : 'Niemand.'
        }
        columns={[
          { head: 'Naam', cell: (worker) => <a href={workerPath(worker.id)}>{worker.name}</a> },
          { head: 'Functie', cell: (worker) => worker.function },
          { head: 'Organisatie', cell: (worker) => worker.organisation ?? 'gemeente' },
          { head: 'Teams', cell: (worker) => worker.teams.join(', ') },
          { head: 'Stand', cell: (worker) => <ServiceStatus period={worker} today={c.var.today} /> },
        ]}
      />
      {word && more && <p>Er zijn er meer. Maak uw zoekvraag preciezer.</p>}
      {!word && <Pagination label="Medewerkers" next={more ? next : undefined} />}
      <Buttons>
        <ButtonLink href="/medewerkers/nieuw" kind="primary">
          Medewerker toevoegen
        </ButtonLink>
      </Buttons>
    </DeskPage>
  )
}
