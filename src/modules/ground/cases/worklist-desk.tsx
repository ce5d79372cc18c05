import { Hono } from 'hono'
import { parseDay } from '../../../core/days.ts'
import { isId } from '../../../core/id.ts'
import { transact, type Environment } from '../../../http/environment.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Worklist } from '../../../ui/worklist.tsx'
import { filePath } from './file-page.tsx'
import { PAGE } from './store.ts'
import { worklistOf, type WorklistCursor } from './worklist.ts'

/** The cursor of a page, as it stands in the address: a day and the id of a task. */
function readCursor(text: string | undefined): WorklistCursor | undefined {
  const [day, id] = text?.split('_') ?? []
  const dueOn = day && parseDay(day)
  return dueOn && id && isId(id) ? { dueOn, id } : undefined
}

/** What somebody must do, by when and by which article: the page that a working day begins with. */
export const worklistDesk = new Hono<Environment>()

worklistDesk.get('/', async (c) => {
  const { actor, today } = c.var
  const asked = c.req.query('gebied')
  const area = asked && actor.areas.includes(asked) ? asked : undefined
  const after = readCursor(c.req.query('na'))
  const items = await transact(c, (tx) =>
    worklistOf(tx, actor, area ? { area } : { mine: true }, PAGE + 1, after),
  )
  const shown = items.slice(0, PAGE)
  const last = shown.at(-1)
  const base = area ? `/?gebied=${encodeURIComponent(area)}&` : '/?'
  return c.html(
    renderPage(
      <DeskPage frame={c.var.frame} title="Werkvoorraad" current="worklist">
        <Tabs
          label="Van wie"
          tabs={[
            { href: '/', name: 'Mijn werk', current: !area },
            ...actor.areas.map((id) => ({
              href: `/?gebied=${encodeURIComponent(id)}`,
              name: `Gebied ${id}`,
              current: id === area,
            })),
          ]}
        />
        <Worklist
          today={today}
          rows={shown.map((item) => ({
            id: item.id,
            what: item.words,
            href: item.link ?? filePath(item.caseFile),
            who: item.resident,
            due: item.dueOn,
            article: item.article,
            note: item.number,
          }))}
          empty={
            <EmptyState title="U heeft niets openstaan">
              Hier komt wat u moet doen, met de dag en het artikel erbij.
            </EmptyState>
          }
        />
        {items.length > PAGE && last && (
          <p>
            <a href={`${base}na=${last.dueOn.toString()}_${last.id}`}>Verder</a>
          </p>
        )}
      </DeskPage>,
    ),
  )
})
