import { Hono } from 'hono'
import { inEuros } from '../../../../core/cents.ts'
import { inShort, isBefore } from '../../../../core/days.ts'
import { transact, type Environment } from '../../../../http/environment.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { DeskPage } from '../../../../ui/page.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { renderPage } from '../../../../ui/render.tsx'
import { Status, type Tone } from '../../../../ui/status.tsx'
import { Table } from '../../../../ui/table.tsx'
import { applicationPath } from '../paths.ts'
import {
  LATE_PAGE,
  lateCursor,
  lateWithoutNotice,
  penaltiesOf,
  type ListedLate,
  type ListedPenalty,
} from './penalty-list.ts'

/** For team leads: which decisions are late, and what that costs. */
export const penaltyListDesk = new Hono<Environment>()

function standOf(listed: ListedPenalty, today: Temporal.PlainDate): { words: string; tone: Tone } {
  if (listed.toSettleSince) return { words: 'vaststellen', tone: 'bad' }
  return isBefore(listed.graceLastDay, today)
    ? { words: 'loopt', tone: 'bad' }
    : { words: 'komt', tone: 'attention' }
}

const Penalties = ({ rows, today }: { rows: readonly ListedPenalty[]; today: Temporal.PlainDate }) =>
  rows.length === 0 ? (
    <EmptyState title="Er loopt geen dwangsom">
      Ingebrekestellingen waarover nog moet worden beslist, komen hier te staan.
    </EmptyState>
  ) : (
    <Table
      caption="Dwangsommen die lopen of komen"
      hideCaption
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: 'Aanvraag',
          cell: ({ caseFile, application, number }) => (
            <a href={applicationPath(caseFile, application)}>{number}</a>
          ),
        },
        { head: 'Dossier', cell: ({ fileNumber }) => fileNumber },
        { head: 'Gevraagd', cell: ({ asked }) => asked },
        { head: 'Ingebrekestelling', cell: ({ receivedOn }) => inShort(receivedOn) },
        { head: 'Zonder dwangsom tot en met', cell: ({ graceLastDay }) => inShort(graceLastDay) },
        { head: 'Nu verschuldigd', number: true, cell: ({ dueToday }) => inEuros(dueToday) },
        { head: 'Hoogstens', number: true, cell: ({ atMost }) => inEuros(atMost) },
        {
          head: 'Stand',
          cell: (listed) => {
            const stand = standOf(listed, today)
            return <Status tone={stand.tone}>{stand.words}</Status>
          },
        },
      ]}
    />
  )

const Late = ({ rows }: { rows: readonly ListedLate[] }) =>
  rows.length === 0 ? (
    <EmptyState title="Alle aanvragen zijn op tijd">
      Aanvragen waarvan de termijn voorbij is, komen hier te staan.
    </EmptyState>
  ) : (
    <Table
      caption="Te laat, zonder ingebrekestelling"
      hideCaption
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: 'Aanvraag',
          cell: ({ caseFile, id, number }) => <a href={applicationPath(caseFile, id)}>{number}</a>,
        },
        { head: 'Dossier', cell: ({ fileNumber }) => fileNumber },
        { head: 'Gevraagd', cell: ({ asked }) => asked },
        { head: 'Had er moeten zijn', cell: ({ decideBy }) => inShort(decideBy) },
        { head: 'Volgens', cell: ({ own }) => (own ? 'eigen termijn van de gemeente' : 'de wet') },
      ]}
    />
  )

const PATH = '/dwangsommen'

penaltyListDesk.get(PATH, async (c) => {
  const { actor, today } = c.var
  const { penalties, late } = await transact(c, async (tx) => ({
    penalties: await penaltiesOf(tx, actor, lateCursor(c.req.query('na'))),
    late: await lateWithoutNotice(tx, actor, lateCursor(c.req.query('laat'))),
  }))
  const lastPenalty = penalties.length > LATE_PAGE ? penalties[LATE_PAGE - 1] : undefined
  const lastLate = late.length > LATE_PAGE ? late[LATE_PAGE - 1] : undefined
  return c.html(
    renderPage(
      <DeskPage frame={c.var.frame} title="Dwangsommen" current="penalties">
        <p>
          Wat te laat is, en wat dat kost. Na een ingebrekestelling heeft de gemeente twee weken; daarna loopt
          er een dwangsom per dag (Awb, artikel 4:17). Wat het eerst moet, staat bovenaan.
        </p>
        <Penalties rows={penalties.slice(0, LATE_PAGE)} today={today} />
        <Pagination
          label="Dwangsommen"
          next={lastPenalty && `${PATH}?na=${lastPenalty.graceLastDay.toString()}_${lastPenalty.id}`}
        />
        <h2>Te laat, nog zonder ingebrekestelling</h2>
        <Late rows={late.slice(0, LATE_PAGE)} />
        <Pagination
          label="Te late aanvragen"
          next={lastLate && `${PATH}?laat=${lastLate.decideBy.toString()}_${lastLate.id}`}
        />
      </DeskPage>,
    ),
  )
})
