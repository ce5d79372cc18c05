import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { InputFault, type FieldFault } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import { recordAudit, recordAudits } from '../access/audit.ts'
import { verifyAudit, verifyNewestSeal } from '../access/verify-audit.ts'
import { PAGE } from '../cases/store.ts'
import { logForm, type LogForm } from './form.ts'
import { csvHead, csvLines } from './log-csv.ts'
import { logLines } from './log-lines.ts'
import { FoundPage, LogPage, typedOf, WholePage } from './log-pages.tsx'
import {
  filterOf,
  lastMonth,
  namesOf,
  readLogSearch,
  residentsNamed,
  searchPath,
  workersNamed,
  type LogSearch,
} from './log-search.ts'

/** So many lines of an export are read at a time. */
const EXPORT_PAGE = 500

/** Searching the audit log, taking it out, and whether it is whole. Searching it stands in it too. */
export const logDesk = new Hono<Environment>()

/** What was searched, for the line in the log; the id of a worker tells whose lines were looked at. */
const lineOf = (action: string, { worker, resident, from, to }: LogSearch) => ({
  action,
  purpose: 'logboek doorzoeken',
  resident,
  fields: [
    'audit lines',
    `from ${from.toString()}`,
    `to ${to.toString()}`,
    ...(worker ? [`of ${worker}`] : []),
  ],
})

logDesk.get('/logboek', async (c) => {
  const { actor } = c.var
  demand(actor, 'audit.read')
  const search = readLogSearch(c.req.query())
  if (!search) {
    const newest = await transact(c, (tx) => verifyNewestSeal(tx, actor.municipality, c.var.auditKey))
    return c.html(renderPage(<LogPage c={c} typed={typedOf(lastMonth(actor))} newest={newest} />))
  }
  const after = c.req.query('na')
  const found = await transact(c, async (tx) => ({
    names: await namesOf(tx, search),
    lines: await logLines(
      tx,
      filterOf(search, actor.now),
      PAGE + 1,
      after && isId(after) ? after : undefined,
    ),
  }))
  await transact(c, (tx) => recordAudit(tx, actor, lineOf('search audit log', search)))
  const lines = found.lines.slice(0, PAGE)
  const next = found.lines.length > PAGE ? searchPath('/logboek', search, lines.at(-1)!.id) : undefined
  return c.html(renderPage(<FoundPage c={c} search={search} names={found.names} lines={lines} next={next} />))
})

/** The one that fits what was typed, or the one that was chosen out of several; nobody when nothing was typed. */
function oneOf(
  field: 'worker' | 'resident',
  typed: string,
  chosen: string,
  found: readonly { id: string }[],
): { id?: string; fault?: FieldFault } {
  if (typed === '') return {}
  const one = found.length === 1 ? found[0] : found.find(({ id }) => id === chosen)
  if (one) return { id: one.id }
  return {
    fault:
      found.length === 0
        ? {
            field,
            message: `Wij vinden niemand die past bij deze ${field === 'worker' ? 'medewerker' : 'inwoner'}`,
          }
        : {
            field: `${field}Id`,
            message: `Er passen meer ${field === 'worker' ? 'medewerkers' : 'inwoners'}. Kies wie u bedoelt`,
          },
  }
}

/** Who fits what was typed. */
const fitting = async (c: Request, tx: Tx, { worker, resident }: Pick<LogForm, 'worker' | 'resident'>) => ({
  workers: worker === '' ? [] : await workersNamed(tx, worker),
  residents: resident === '' ? [] : await residentsNamed(tx, c.var.actor, resident),
})

/** The form again, with whom to choose from. Every resident that is shown so has a line of his own in the log. */
async function again(c: Request, typed: Typed) {
  const { actor } = c.var
  const valueOf = (name: string) => text(typed, name).defaultValue?.trim() ?? ''
  const found = await transact(c, async (tx) => {
    const { workers, residents } = await fitting(c, tx, {
      worker: valueOf('worker'),
      resident: valueOf('resident'),
    })
    const several = residents.length > 1 ? residents : []
    const line = {
      action: 'search residents',
      purpose: 'logboek doorzoeken',
      fields: ['name', 'birthDate', 'address'],
    }
    await recordAudits(
      tx,
      actor,
      several.map(({ id }) => ({ ...line, resident: id })),
    )
    return { workers: workers.length > 1 ? workers : [], residents: several }
  })
  return <LogPage c={c} typed={typed} {...found} />
}

logDesk.post('/logboek', async (c) => {
  demand(c.var.actor, 'audit.read')
  return handleForm(c, {
    schema: logForm,
    show: (typed) => again(c, typed),
    act: async (tx, input) => {
      const { workers, residents } = await fitting(c, tx, input)
      const worker = oneOf('worker', input.worker, input.workerId, workers)
      const resident = oneOf('resident', input.resident, input.residentId, residents)
      const faults = [worker.fault, resident.fault].filter((fault) => fault !== undefined)
      if (faults.length > 0) throw new InputFault(faults)
      return searchPath('/logboek', {
        from: input.from,
        to: input.to,
        worker: worker.id,
        resident: resident.id,
      })
    },
  })
})

logDesk.get('/logboek/uitvoer', async (c) => {
  const { actor } = c.var
  demand(actor, 'audit.read')
  const search = readLogSearch(c.req.query()) ?? lastMonth(actor)
  await transact(c, async (tx) => {
    await namesOf(tx, search)
    await recordAudit(tx, actor, lineOf('export audit log', search))
  })
  return c.body(linesAsCsv(c, search), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="logboek-${search.from.toString()}-${search.to.toString()}.csv"`,
    'cache-control': 'no-store',
  })
})

/** All lines of a search as one file, read a page at a time as the browser takes them: a long log fills no memory. */
function linesAsCsv(c: Request, search: LogSearch): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const filter = filterOf(search, c.var.now)
  let after: string | undefined
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(csvHead())),
    async pull(controller) {
      const lines = await transact(c, (tx) => logLines(tx, filter, EXPORT_PAGE, after))
      after = lines.at(-1)?.id
      if (lines.length > 0) controller.enqueue(encoder.encode(csvLines(lines)))
      if (lines.length < EXPORT_PAGE) controller.close()
    },
  })
}

logDesk.post('/logboek/controle', async (c) => {
  const { actor } = c.var
  demand(actor, 'audit.read')
  const verdict = await transact(c, async (tx) => {
    await recordAudit(tx, actor, { action: 'verify audit log', purpose: 'logboek controleren' })
    return verifyAudit(tx, actor.municipality, c.var.auditKey)
  })
  return c.html(renderPage(<WholePage c={c} verdict={verdict} />))
})
