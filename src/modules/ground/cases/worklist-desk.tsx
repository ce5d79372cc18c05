import { Hono } from 'hono'
import { may, type Actor } from '../../../core/actor.ts'
import { parseDay } from '../../../core/days.ts'
import { isId } from '../../../core/id.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { recordAudits } from '../access/audit.ts'
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
  if (whose.of === 'worker') return '/'
  const area = whose.area === undefined ? '' : `&gebied=${encodeURIComponent(whose.area ?? NO_AREA)}`
  return `/?lijst=${lists[whose.of]}${area}`
}

const ListTabs = ({ actor, whose }: { actor: Actor; whose: WorklistOf }) => {
  const team = seesTeam(actor)
  const tab = (name: string, to: WorklistOf) => ({ name, href: addressOf(to), current: to.of === whose.of })
  return (
    <Tabs
      label="Van wie"
      tabs={[
        tab('Mijn werk', { of: 'worker', worker: actor.worker }),
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
  const whose = readList(actor, c.req.query('lijst'), c.req.query('gebied'))
  const after = readCursor(c.req.query('na'))
  const { items, areas } = await transact(c, async (tx) => ({
    items: await worklistOf(tx, actor, whose, PAGE + 1, after),
    areas: whose.of === 'worker' ? [] : await areaNames(tx, actor),
  }))
  const shown = items.slice(0, PAGE)
  await noteSeen(c, shown)
  const last = items.length > PAGE ? shown.at(-1) : undefined
  const here = addressOf(whose)
  const next = last && `${here}${here.includes('?') ? '&' : '?'}na=${last.dueOn.toString()}_${last.id}`
  return c.html(
    renderPage(
      <DeskPage frame={c.var.frame} title="Werkvoorraad" current="worklist">
        <ListTabs actor={actor} whose={whose} />
        {whose.of !== 'worker' && seesTeam(actor) && <AreaTabs actor={actor} whose={whose} areas={areas} />}
        <Buttons>
          {may(actor, 'residents.search') && <ButtonLink href="/terugbellen">Terugbelverzoek</ButtonLink>}
          <ButtonLink href="/taken/nieuw">Taak voor uzelf</ButtonLink>
        </Buttons>
        <WorkItems frame={c.var.frame} items={shown} of={whose.of} today={today} />
        <Pagination label="Werkvoorraad" previous={after && here} next={next} />
      </DeskPage>,
    ),
  )
})
