import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { InputFault } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { faultsOf } from '../../../http/form.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { areasOf } from '../residents/store.ts'
import type { FileNumber } from './file-numbers.ts'
import { readFileSearch, searchForm } from './file-search-form.ts'
import { FileSearchBox, FoundFilesList, typedOf, type AreaChoices, type Asked } from './file-search-pages.tsx'
import { noteFileSearch, searchFiles } from './search-files.ts'

const FileSearchPage = (props: {
  c: Request
  areas: AreaChoices
  asked: Asked
  fault?: string | undefined
  begin?: boolean
  children?: React.ReactNode
}) => (
  <DeskPage
    frame={props.c.var.frame}
    title="Dossiers"
    current="files"
    {...(props.fault !== undefined && { faulty: true })}
  >
    {props.fault !== undefined && <ErrorSummary faults={[{ field: 'text', message: props.fault }]} />}
    <FileSearchBox
      frame={props.c.var.frame}
      areas={props.areas}
      asked={props.asked}
      begin={props.begin ?? false}
    />
    {props.children}
  </DeskPage>
)

/**
 * Searching in files by person, household, number or address. What was typed goes in the body and never in the address.
 */
export function fileSearchDesk(numbers: readonly FileNumber[]): Hono<Environment> {
  const desk = new Hono<Environment>()

  desk.get('/dossiers', async (c) => {
    demand(c.var.actor, 'residents.search')
    const areas = await transact(c, (tx) => areasOf(tx, c.var.actor))
    return c.html(
      renderPage(
        <FileSearchPage c={c} areas={areas} asked={typedOf({})} begin>
          <EmptyState title="Nog niet gezocht">Hier komen de dossiers die u zoekt.</EmptyState>
        </FileSearchPage>,
      ),
    )
  })

  desk.post('/dossiers', async (c) => {
    const { actor, today } = c.var
    demand(actor, 'residents.search')
    const body = await c.req.parseBody()
    const asked = typedOf(body)
    const again = async (fault: string) => {
      const areas = await transact(c, (tx) => areasOf(tx, actor))
      return c.html(renderPage(<FileSearchPage c={c} areas={areas} asked={asked} fault={fault} />), 422)
    }
    const parsed = searchForm.safeParse({ ...asked, page: body['page'] })
    if (!parsed.success) return again(faultsOf(parsed.error)[0]!.message)
    const { page, text, household, ...filter } = parsed.data
    try {
      const search = readFileSearch({ text, household }, today)
      const { areas, found } = await transact(c, async (tx) => ({
        areas: await areasOf(tx, actor),
        found: await searchFiles(tx, actor, { search, filter, page }, numbers),
      }))
      await transact(c, (tx) => noteFileSearch(tx, actor, search, found))
      return c.html(
        renderPage(
          <FileSearchPage c={c} areas={areas} asked={asked}>
            <FoundFilesList frame={c.var.frame} found={found} asked={asked} by={search.by} page={page} />
          </FileSearchPage>,
        ),
      )
    } catch (fault) {
      if (fault instanceof InputFault) return again(fault.faults[0]!.message)
      throw fault
    }
  })

  return desk
}
