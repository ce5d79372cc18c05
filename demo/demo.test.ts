import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../test/database.ts'
import { makeDemo } from './demo.ts'
import { DEMO_POLICY } from './municipality.ts'
import type { Progress } from './progress.ts'

const NOW = Temporal.Instant.from('2026-11-24T08:00:00Z')
const RESIDENTS = 40

const make = ({ addresses }: TestDatabase, progress: Progress = () => undefined) =>
  makeDemo(addresses, NOW, { demoResidents: RESIDENTS, demoPolicy: DEMO_POLICY }, progress)

/** How many rows there are of what a demo is made of. */
async function counted({ owner }: TestDatabase): Promise<unknown> {
  const tables = ['municipality', 'worker', 'resident', 'household', 'case_file', 'timeline_entry', 'task']
  const counts = tables.map(
    (table) => sql`(select count(*)::int from ${sql.table(table)}) as ${sql.ref(table)}`,
  )
  return (await sql`select ${sql.join(counts)}`.execute(owner)).rows[0]
}

describe('a demo whose making was broken off', () => {
  it.each(['inwoners', 'dagen werk'])(
    'among the %s is made anew, whole and once',
    async (stage) => {
      const [whole, broken] = [await testDatabase(), await testDatabase()]
      await make(whole)
      const breakOff = make(broken, (what) => {
        if (what === stage) throw new Error('ended')
      })
      await expect(breakOff).rejects.toThrow('ended')
      expect(await counted(broken)).not.toEqual(await counted(whole))
      await make(broken)
      expect(await counted(broken)).toEqual(await counted(whole))
    },
    60_000,
  )
})

describe('a demo that was made', () => {
  it('stays as it is when it is asked for again, with what was done in it since', async () => {
    const database = await testDatabase()
    await make(database)
    await database.owner.updateTable('worker').set({ phone: '0999 1' }).execute()
    const told: string[] = []
    await make(database, (what) => told.push(what))
    expect(told).toEqual([])
    const phones = await database.owner.selectFrom('worker').select('phone').distinct().execute()
    expect(phones).toEqual([{ phone: '0999 1' }])
  }, 60_000)
})
