import { Hono } from 'hono'
import { inShort, isBefore, parseDay } from '../../../core/days.ts'
import { isId } from '../../../core/id.ts'
import { transact, type Environment } from '../../../http/environment.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { QueryForm } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { Status, type Tone } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { text, untyped } from '../../../ui/typed.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { areasNamed } from '../arrangements/register.ts'
import { reviewPath } from './paths.ts'
import { reviewKinds } from './review.ts'
import { openReviewsOf, reviewsAhead, type ListedReview, type ReviewCursor } from './review-list.ts'

/** How many come on one page. */
const PAGE = 25
/** How far ahead the months are counted. */
const MONTHS = 12

/** The list of who is due for a re-indication or review. */
export const reviewListDesk = new Hono<Environment>()

/** The cursor of a page, as it stands in the address: a day and the id of a review. */
function readCursor(asked: string | undefined): ReviewCursor | undefined {
  const [day, id] = asked?.split('_') ?? []
  const startBy = day && parseDay(day)
  return startBy && id && isId(id) ? { startBy, id } : undefined
}

const monthInWords = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' })

function standOf(
  { startBy, invitedOn, startedOn }: ListedReview,
  today: Temporal.PlainDate,
): { words: string; tone: Tone } {
  if (startedOn) return { words: `loopt sinds ${inShort(startedOn)}`, tone: 'good' }
  if (isBefore(startBy, today)) return { words: 'te laat begonnen', tone: 'bad' }
  return invitedOn
    ? { words: `uitgenodigd op ${inShort(invitedOn)}`, tone: 'active' }
    : { words: 'nog te beginnen', tone: 'attention' }
}

reviewListDesk.get('/herindicaties', async (c) => {
  const { actor, today } = c.var
  const asked = { gebied: c.req.query('gebied') ?? '', stand: c.req.query('stand') ?? '' }
  const filter = {
    area: actor.areas.find((own) => own === asked.gebied),
    started: asked.stand === 'loopt' ? true : asked.stand === 'open' ? false : undefined,
  }
  const found = await transact(c, async (tx) => {
    await recordAudit(tx, actor, {
      action: 'view list of reviews',
      purpose: 'herindicaties plannen',
      fields: ['number', 'area', 'help', 'days'],
    })
    return {
      areas: await areasNamed(tx, actor.areas),
      reviews: await openReviewsOf(tx, actor, filter, PAGE + 1, readCursor(c.req.query('na'))),
      ahead: await reviewsAhead(tx, actor, MONTHS),
    }
  })
  const shown = found.reviews.slice(0, PAGE)
  const last = found.reviews.length > PAGE ? shown.at(-1) : undefined
  const next = last && new URLSearchParams({ ...asked, na: `${last.startBy.toString()}_${last.id}` })
  const areaName = (id: string | null) => found.areas.find((area) => area.id === id)?.name ?? id ?? ''
  const typed = untyped(asked)
  return c.html(
    renderPage(
      <DeskPage frame={c.var.frame} title="Herindicaties" current="reviews">
        <p>
          Hulp die afloopt of opnieuw wordt bekeken, zo vroeg dat de hulp niet stopt. Wat het eerst moet
          beginnen, staat bovenaan.
        </p>
        <QueryForm action="/herindicaties">
          <Select
            {...text(typed, 'gebied')}
            label="Gebied"
            empty="Al uw gebieden"
            options={found.areas.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            {...text(typed, 'stand')}
            label="Stand"
            empty="Alle"
            options={[
              { value: 'open', label: 'nog te beginnen' },
              { value: 'loopt', label: 'herindicatie loopt' },
            ]}
          />
          <Button kind="secondary">Tonen</Button>
        </QueryForm>
        {shown.length === 0 ? (
          <EmptyState title="Er hoeft nu niets opnieuw te worden bekeken">
            Twaalf weken voor hulp afloopt, of zoveel als het beleid zegt, komt die hier te staan.
          </EmptyState>
        ) : (
          <Table
            caption="Opnieuw te bekijken hulp"
            hideCaption
            rows={shown}
            keyOf={({ id }) => id}
            columns={[
              {
                head: 'Uiterlijk beginnen',
                cell: (review) => (
                  <a href={reviewPath(review.caseFile, review.id)}>{inShort(review.startBy)}</a>
                ),
              },
              { head: 'Dossier', cell: ({ number }) => number },
              { head: 'Hulp', cell: ({ what }) => what },
              { head: 'Waarom', cell: ({ kind, onDay }) => `${reviewKinds[kind]}, ${inShort(onDay)}` },
              { head: 'Gebied', cell: ({ area }) => areaName(area) },
              {
                head: 'Stand',
                cell: (review) => {
                  const stand = standOf(review, today)
                  return <Status tone={stand.tone}>{stand.words}</Status>
                },
              },
            ]}
          />
        )}
        <Pagination label="Herindicaties" next={next && `/herindicaties?${next.toString()}`} />
        <section>
          <h2>Wat eraan komt</h2>
          <Table
            caption="Hulp die afloopt of opnieuw wordt bekeken, per maand"
            hideCaption
            rows={found.ahead}
            keyOf={({ month }) => month}
            empty="In het komende jaar loopt er geen hulp af."
            columns={[
              { head: 'Maand', cell: ({ month }) => monthInWords.format(Date.parse(`${month}-01`)) },
              { head: 'Loopt af', number: true, cell: ({ ends }) => ends },
              { head: 'Opnieuw kijken', number: true, cell: ({ periodic }) => periodic },
            ]}
          />
        </section>
      </DeskPage>,
    ),
  )
})
