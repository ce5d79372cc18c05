import { beforeAll, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../../test/investigated.ts'
import type { Browser } from '../../../../../test/site.ts'

let file: Decidable
const numbers: string[] = []

const on = (day: string) => {
  file.site.setNow(Temporal.Instant.from(`${day}T08:00:00Z`))
  return file.site.again(file.desk)
}
const page = async (by: Browser, query = '') => plain(await (await by.get(`/dwangsommen${query}`)).text())

/** Two applications of Tuesday 24 November 2026, by law until 8 December; a notice on the first came on the 9th. */
beforeAll(async () => {
  file = await decidable()
  const [first, second] = [await file.applied([], 'een traplift'), await file.applied([], 'een rolstoel')]
  for (const id of [first, second]) {
    const row = await file.site.database.owner
      .selectFrom('application')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    numbers.push(row.number)
  }
  const by = await on('2026-12-09')
  await by.post(file.path(`aanvraag/${first}/ingebrekestelling`), {
    _version: '1',
    ...dayFields('receivedOn', '2026-12-09'),
    channel: 'letter',
    document: '',
  })
})

describe('the list of penalties', () => {
  it('shows what comes, then what runs and what it costs that day', async () => {
    const coming = await page(await on('2026-12-23'))
    expect(coming).toMatch(new RegExp(`${numbers[0]}.*een traplift.*23 dec 2026.*€ 0,00.*€ 1\\.442,00.*Komt`))
    const running = await page(await on('2026-12-25'))
    expect(running).toMatch(new RegExp(`${numbers[0]}.*€ 46,00.*Loopt`))
  })

  it('shows apart what is late without a notice, and no longer before the last page', async () => {
    const by = await on('2026-12-25')
    const [, late = ''] = (await page(by)).split('nog zonder ingebrekestelling')
    expect(late).toContain(numbers[1])
    expect(late).not.toContain(numbers[0])
    const after = await page(by, '?laat=2099-01-01_019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa')
    expect(after.split('nog zonder ingebrekestelling')[1]).not.toContain(numbers[1])
  })

  it('holds only files that the worker may open', async () => {
    await on('2026-12-25')
    const elsewhere = await file.site.login(['penalties.oversee', 'files.own-area'], ['zuid'])
    const shown = await page(elsewhere)
    for (const number of numbers) expect(shown).not.toContain(number)
  })

  it('is for who oversees penalties', async () => {
    const clerk = await file.site.login(['decisions.prepare', 'files.own-area'])
    expect((await clerk.get('/dwangsommen')).status).toBe(403)
  })
})
