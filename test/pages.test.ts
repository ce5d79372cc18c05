import { beforeAll, describe, expect, it } from 'vitest'
import { deskPages, sampleOf, type Shows } from './pages.ts'
import { prepareSite, type Prepared } from './prepared.ts'

let prepared: Prepared

beforeAll(async () => {
  prepared = await prepareSite()
})

const linesOf = (worker: string) =>
  prepared.site.database.owner.selectFrom('audit_line').selectAll().where('worker', '=', worker).execute()

const about = ({ case_file, resident }: { case_file: string | null; resident: string | null }) =>
  resident === null ? 'nobody' : case_file === null ? 'resident' : 'file'

/** Whether these are the lines that a look at such a page must leave behind, by whom each is about. */
const fits: Readonly<Record<Shows, (lines: readonly string[]) => boolean>> = {
  file: (lines) => lines.length === 1 && lines[0] === 'file',
  resident: (lines) => lines.length === 1 && lines[0] === 'resident',
  confidence: (lines) => lines.length === 1 && lines[0] === 'nobody',
  list: (lines) => lines.length > 0,
  nobody: (lines) => lines.every((line) => line === 'nobody'),
}

describe('every page of the desk', () => {
  it.each(deskPages)('%s has a sample, and is written down when it shows a resident', async (route) => {
    const sample = sampleOf(route)
    const { desk } = prepared
    const before = new Set((await linesOf(desk.worker)).map(({ id }) => id))
    const answer = await desk.get(sample.url(prepared))
    await answer.arrayBuffer()
    expect(answer.status).toBe(200)
    const lines = (await linesOf(desk.worker)).filter(({ id }) => !before.has(id))
    const seen = lines.map(about)
    expect({ shows: sample.shows, seen, fits: fits[sample.shows](seen) }).toMatchObject({ fits: true })
    expect(lines.filter((line) => line.purpose === '' || line.fields.length === 0)).toEqual([])
  })
})
