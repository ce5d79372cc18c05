import { Hono } from 'hono'
import { may, type Actor } from '../../../core/actor.ts'
import { inWords, parseDay } from '../../../core/days.ts'
import { isId } from '../../../core/id.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { recordAudits } from '../access/audit.ts'
import { replacedToday } from './absence.ts'
import { PAGE } from './store.ts'
import { WorkItems } from './work-items.tsx'
import {
  areaNames,
  seesOutside,
  seesTeam,
  worklistOf,
  type WorkItem,
  type WorklistCursor,
  type WorklistOf,
} from './worklist.ts'

/** The cursor of a page, as it stands in the address: a day and the id of a task. */
function readCursor(text: string | undefined): WorklistCursor | undefined {
  const [day, id] = text?.split('_') ?? []
  const dueOn = day && parseDay(day)
  return dueOn && id && isId(id) ? { dueOn, id } : undefined
}

const lists = { nobody: 'te-verdelen', team: 'team' } as const
/** What stands in the address for tasks that lie in no area. */
const NO_AREA = 'geen'

/** Which list an address asks for; one's own where the worker may not see the other. */
function readList(actor: Actor, list: string | undefined, area: string | undefined): WorklistOf {
  const of = list === lists.nobody ? 'nobody' : list === lists.team ? 'team' : undefined
  const own: WorklistOf = { of: 'worker', worker: actor.worker }
  if (of === undefined) return own
  if (of === 'nobody' && area === NO_AREA && seesOutside(actor)) return { of, area: null }
  if (!seesTeam(actor)) return of === 'nobody' && seesOutside(actor) ? { of, area: null } : own
  return { of, area: area !== undefined && actor.areas.includes(area) ? area : undefined }
}

function addressOf(whose: WorklistOf): string {
  if (whose.of === 'worker') return whose.away ? `/?voor=${whose.worker}` : '/'
  const area = whose.area === undefined ? '' : `&gebied=${encodeURIComponent(whose.area ?? NO_AREA)}`
  return `/?lijst=${lists[whose.of]}${area}`
}

type Away = readonly { id: string; name: string; until: Temporal.PlainDate }[]

const ListTabs = ({ actor, whose, away }: { actor: Actor; whose: WorklistOf; away: Away }) => {
  const team = seesTeam(actor)
  const here = addressOf(whose.of === 'worker' ? whose : { of: whose.of })
  const tab = (name: string, to: WorklistOf) => ({
    name,
    href: addressOf(to),
    current: addressOf(to) === here,
  })
  return (
    <Tabs
      label="Van wie"
      tabs={[
        tab('Mijn werk', { of: 'worker', worker: actor.worker }),
        ...away.map(({ id, name }) => tab(`Voor ${name}`, { of: 'worker', worker: id, away: true })),
        ...(team || seesOutside(actor) ? [tab('Te verdelen', { of: 'nobody' })] : []),
        ...(team ? [tab('Mijn team', { of: 'team' })] : []),
      ]}
    />
  )
}

type AreaTabsProps = {
  actor: Actor
  whose: Exclude<WorklistOf, { of: 'worker' }>
  areas: readonly { id: string; name: string }[]
}

const AreaTabs = ({ actor, whose, areas }: AreaTabsProps) => {
  const of = whose.of
  const choices: { name: string; area: string | null | undefined }[] = [
    { name: 'Alle gebieden', area: undefined },
    ...areas.map(({ id, name }) => ({ name, area: id })),
    ...(of === 'nobody' && seesOutside(actor) ? [{ name: 'Zonder gebied', area: null }] : []),
  ]
  return (
    <Tabs
      label="Gebied"
      tabs={choices.map(({ name, area }) => ({
        name,
        href: addressOf({ of, area }),
        current: area === whose.area,
      }))}
    />
  )
}

/** Every resident whose name is shown has a line of his own in the log, however many tasks there are about him. */
async function noteSeen(c: Request, items: readonly WorkItem[]): Promise<void> {
  const files = new Map(items.flatMap(({ file }) => (file ? [[file.id, file.residentId] as const] : [])))
  if (files.size === 0) return
  const line = {
    action: 'view worklist',
    purpose: 'werkvoorraad bekijken',
    fields: ['name', 'number', 'tasks'],
  }
  await transact(c, (tx) =>
    recordAudits(
      tx,
      c.var.actor,
      [...files].map(([caseFile, resident]) => ({ ...line, caseFile, resident })),
    ),
  )
}

/** What somebody must do, by when and by which article: the page that a working day begins with. */
export const worklistDesk = new Hono<Environment>()

worklistDesk.get('/', async (c) => {
  const { actor, today } = c.var
  const after = readCursor(c.req.query('na'))
  const { whose, away, items, areas } = await transact(c, async (tx) => {
    const replaced = await replacedToday(tx, actor)
    const other = replaced.find(({ id }) => id === c.req.query('voor'))
    const list: WorklistOf = other
      ? { of: 'worker', worker: other.id, away: true }
      : readList(actor, c.req.query('lijst'), c.req.query('gebied'))
    return {
      whose: list,
      away: replaced,
      items: await worklistOf(tx, actor, list, PAGE + 1, after),
      areas: list.of === 'worker' ? [] : await areaNames(tx, actor),
    }
  })
  const shown = items.slice(0, PAGE)
  await noteSeen(c, shown)
  const last = items.length > PAGE ? shown.at(-1) : undefined
  const here = addressOf(whose)
  const next = last && `${here}${here.includes('?') ? '&' : '?'}na=${last.dueOn.toString()}_${last.id}`
  return c.html(
    renderPage(
      <DeskPage frame={c.var.frame} title="Werkvoorraad" current="worklist">
        <ListTabs actor={actor} whose={whose} away={away} />
        {away
          .filter(({ id }) => whose.of === 'worker' && whose.worker === id)
          .map(({ id, name, until }) => (
            <p key={id}>{`U vervangt ${name} tot en met ${inWords(until)}.`}</p>
          ))}
        {whose.of !== 'worker' && seesTeam(actor) && <AreaTabs actor={actor} whose={whose} areas={areas} />}
        <Buttons>
          {may(actor, 'residents.search') && <ButtonLink href="/terugbellen">Terugbelverzoek</ButtonLink>}
          <ButtonLink href="/taken/nieuw">Taak voor uzelf</ButtonLink>
          <ButtonLink href="/afwezigheid">Afwezigheid</ButtonLink>
        </Buttons>
        <WorkItems frame={c.var.frame} items={shown} of={whose.of} today={today} />
        <Pagination label="Werkvoorraad" previous={after && here} next={next} />
      </DeskPage>,
    ),
  )
})
