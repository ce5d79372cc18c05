import { Hono } from 'hono'
import { may } from '../../../core/actor.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Search as SearchBox } from '../../../ui/search.tsx'
import { demand } from '../../../core/actor.ts'
import { askBrp, canAskBrp } from './ask-brp.ts'
import type { NumberFinder } from './contributions.ts'
import { BrpAnswer } from './brp-answer.tsx'
import { AskBrp, OwnHits } from './hits.tsx'
import { readSearch } from './search.ts'
import { noteSearch, searchResidents } from './search-residents.ts'

/** Where people are searched for, and what for: to look at them, or to take a report. */
export type SearchPlace = {
  path: string
  title: string
  current: string
  /** Stands in the audit log. */
  purpose: string
  /** What comes after a person was chosen or recorded: "" is his own page. */
  next: '' | 'melding' | 'terugbellen'
  /** What stands above the search box. */
  intro: string
}

/** The page of a resident, or what comes after choosing him. */
export const residentPath = (id: string, next = ''): string => `/inwoners/${id}${next && `/${next}`}`

const SearchPage = (props: {
  c: Request
  place: SearchPlace
  typed?: string
  fault?: string
  children?: React.ReactNode
}) => (
  <DeskPage
    frame={props.c.var.frame}
    title={props.place.title}
    current={props.place.current}
    {...(props.fault && { faulty: true })}
  >
    {props.fault && <ErrorSummary faults={[{ field: 'zoek', message: props.fault }]} />}
    <SearchBox
      frame={props.c.var.frame}
      action={props.place.path}
      label="Wie zoekt u?"
      hint={props.place.intro}
      defaultValue={props.typed}
    />
    {props.children}
    {may(props.c.var.actor, 'residents.record') && (
      <Buttons>
        <ButtonLink
          href={props.place.next === '' ? '/inwoners/nieuw' : `/inwoners/nieuw?na=${props.place.next}`}
        >
          Inwoner zelf vastleggen
        </ButtonLink>
      </Buttons>
    )}
  </DeskPage>
)

/**
 * Searching for a person: the form, and its answer. What was typed goes in the body and never in the address. Where our
 * own records know nobody, the register is asked by itself.
 */
export function searchRoutes(place: SearchPlace, finders: readonly NumberFinder[]): Hono<Environment> {
  const desk = new Hono<Environment>()

  desk.get(place.path, (c) => {
    demand(c.var.actor, 'residents.search')
    return c.html(
      renderPage(
        <SearchPage c={c} place={place}>
          <EmptyState title="Nog niet gezocht">Hier komen de mensen die u zoekt.</EmptyState>
        </SearchPage>,
      ),
    )
  })

  desk.post(place.path, async (c) => {
    const { actor, today } = c.var
    demand(actor, 'residents.search')
    const body = await c.req.parseBody()
    const typed = typeof body['zoek'] === 'string' ? body['zoek'] : ''
    const search = readSearch(typed, today)
    if (search.by === 'nothing')
      return c.html(
        renderPage(<SearchPage c={c} place={place} typed={typed.slice(0, 200)} fault={search.message} />),
        422,
      )
    const own = await transact(c, (tx) => searchResidents(tx, actor, search, finders))
    const askable = canAskBrp(search) && may(actor, 'residents.record')
    const asks = askable && (own.hits.length === 0 || body['brp'] === 'ja')
    const answer = asks ? await askBrp(c.var.brp, search) : undefined
    await transact(c, (tx) =>
      noteSearch(tx, actor, { purpose: place.purpose, search, hits: own, asked: asks }),
    )
    return c.html(
      renderPage(
        <SearchPage c={c} place={place} typed={typed}>
          <OwnHits hits={own} next={place.next} today={today} />
          {answer ? (
            <BrpAnswer frame={c.var.frame} next={place.next} answer={answer} />
          ) : (
            askable && <AskBrp frame={c.var.frame} action={place.path} typed={typed} />
          )}
          {own.hits.length === 0 && search.by === 'name' && !search.birthDate && (
            <p>Zet de geboortedag erbij, zoals Jansen 5-3-1944. Dan zoeken wij ook in de BRP.</p>
          )}
        </SearchPage>,
      ),
    )
  })

  return desk
}
