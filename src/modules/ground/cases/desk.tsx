import { Hono } from 'hono'
import { inWords } from '../../../core/days.ts'
import { isId } from '../../../core/id.ts'
import type { Environment } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { Worklist } from '../../../ui/worklist.tsx'
import { loadPanels, type FilePanel } from './contributions.ts'
import type { CaseFile } from './file.ts'
import { FilePage, filePath } from './file-page.tsx'
import { lookAtFile } from './look.ts'
import { placeOf } from './worklist.ts'
import { openTasksOf, PAGE, timelineOf, type TimelineLine } from './store.ts'

const events = (lines: readonly TimelineLine[]) =>
  lines.map((line) => ({
    id: line.id,
    at: line.at,
    what: line.words,
    ...(line.worker && { by: line.worker }),
    ...(line.link && { href: line.link }),
  }))

const Facts = ({ file }: { file: CaseFile }) => (
  <DataList
    items={[
      { term: 'Geboren', value: file.resident.birthDate ? inWords(file.resident.birthDate) : 'niet bekend' },
      { term: 'Adres', value: file.resident.address ?? 'beschermd' },
      { term: 'Dossier geopend', value: inWords(file.openedOn) },
      ...(file.closedOn ? [{ term: 'Afgesloten', value: `${inWords(file.closedOn)}: ${file.outcome}` }] : []),
    ]}
  />
)

/** The pages of a file that belong to no other module: its first page and its timeline. */
export function caseDesk(panels: readonly FilePanel[]): Hono<Environment> {
  const desk = new Hono<Environment>()

  desk.get('/dossiers/:id', async (c) => {
    const id = c.req.param('id')
    const look = {
      action: 'view file',
      purpose: 'dossier bekijken',
      fields: ['name', 'birthDate', 'address', 'timeline'],
    }
    const { file, seen } = await lookAtFile(c, id, look, async (tx) => ({
      parts: await loadPanels(tx, id, panels),
      tasks: await openTasksOf(tx, id),
      timeline: await timelineOf(tx, id),
    }))
    return c.html(
      renderPage(
        <FilePage
          c={c}
          file={file}
          current="overview"
          title="Overzicht"
          aside={<Timeline events={events(seen.timeline.slice(0, 8))} more={filePath(id, 'tijdlijn')} />}
        >
          <section>
            <h2>Wat nu gedaan moet worden</h2>
            <Worklist
              level={3}
              today={c.var.today}
              empty={<p>Er staat niets open in dit dossier.</p>}
              rows={seen.tasks.map((task) => ({
                id: task.id,
                what: task.words,
                href: placeOf({ ...task, caseFile: id }),
                who: task.assignee ?? 'team van het gebied',
                due: task.dueOn,
                article: task.article,
                note: (
                  <a href={`/taken/${task.id}`}>
                    Overdragen of afmelden<span className="kt-hidden"> {task.words}</span>
                  </a>
                ),
              }))}
            />
            <Buttons>
              <ButtonLink href={filePath(id, 'terugbellen')}>Terugbelverzoek</ButtonLink>
              <ButtonLink href={filePath(id, 'taken/nieuw')}>Taak voor uzelf</ButtonLink>
            </Buttons>
          </section>
          {panels.map((part) => (
            <section key={part.id}>{part.show(seen.parts[part.id], file, c.var.actor)}</section>
          ))}
          <section>
            <h2>Gegevens</h2>
            <Facts file={file} />
          </section>
        </FilePage>,
      ),
    )
  })

  desk.get('/dossiers/:id/tijdlijn', async (c) => {
    const id = c.req.param('id')
    const before = c.req.query('voor')
    const look = { action: 'view timeline', purpose: 'tijdlijn bekijken', fields: ['timeline'] }
    const { file, seen } = await lookAtFile(c, id, look, (tx) =>
      timelineOf(tx, id, before && isId(before) ? before : undefined),
    )
    const shown = seen.slice(0, PAGE)
    return c.html(
      renderPage(
        <FilePage c={c} file={file} current="timeline" title="Tijdlijn">
          <Timeline events={events(shown)} />
          {seen.length > PAGE && (
            <p>
              <a href={`${filePath(id, 'tijdlijn')}?voor=${shown.at(-1)!.id}`}>Eerder</a>
            </p>
          )}
        </FilePage>,
      ),
    )
  })

  return desk
}
