import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { touchedBy, type Touched } from './buffers.ts'
import { multiply } from './multiply.ts'
import { benchSite, type BenchSite } from './site.ts'

let site: BenchSite

/** What is asked at every size: always about the same resident and his file. */
const pages: Record<string, () => Promise<unknown>> = {}

async function touched(): Promise<Record<string, Touched>> {
  const found: Record<string, Touched> = {}
  for (const [name, open] of Object.entries(pages))
    found[name] = await touchedBy(site.direct, await site.heard(open))
  return found
}

let once: Record<string, Touched>
let hundredfold: Record<string, Touched>

beforeAll(async () => {
  const { addresses } = await testDatabase()
  site = await benchSite({ residents: 160, files: 36 }, { ...addresses, stop: async () => undefined })
  // The files of a demo take long to play: one of a sixth is multiplied to the size of the demo first.
  await multiply(site.owner, site.municipality, { from: 1, to: 6 })
  // So that the list fills its page at both sizes.
  await site.owner.query(
    `update task set assignee = $1, area = null where municipality = $2 and done_at is null and case_file is not null`,
    [site.worker, site.municipality],
  )
  const { rows } = await site.direct.query<{ id: string; surname: string; bsn: string }>(
    `select f.id, r.surname, r.bsn from case_file f join resident r on r.municipality = f.municipality and r.id = f.resident
     join case_worker w on w.municipality = f.municipality and w.case_file = f.id
     where w.worker = $1 and w.until_day is null and r.bsn ~ '^[0-9]+$' order by f.number limit 1`,
    [site.worker],
  )
  const { id, surname, bsn } = rows[0]!
  Object.assign(pages, {
    worklist: () => site.get('/'),
    'a file': () => site.get(`/dossiers/${id}`),
    'residents by BSN': () => site.post('/inwoners', { zoek: bsn }),
    'residents by name': () => site.post('/inwoners', { zoek: surname }),
    'files by BSN': () => site.post('/dossiers', { text: bsn }),
    'files by name': () => site.post('/dossiers', { text: surname }),
  })
  once = await touched()
  await multiply(site.owner, site.municipality, { from: 6, to: 600 })
  hundredfold = await touched()
}, 240_000)

afterAll(() => site.stop())

describe('at a hundred times the data of the demo', () => {
  it.each(['worklist', 'a file', 'residents by BSN', 'residents by name', 'files by BSN', 'files by name'])(
    '%s touches at most 1.3 times the buffers and 2 more for each index',
    (page) => {
      const { buffers, indexes } = hundredfold[page]!
      expect(once[page]!.buffers).toBeGreaterThan(0)
      expect(buffers).toBeLessThanOrEqual(1.3 * once[page]!.buffers + 2 * indexes.size)
    },
  )
})
