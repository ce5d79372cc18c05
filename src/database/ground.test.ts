import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../core/id.ts'
import { addResident, GM, NOW, testSite, type Site } from '../../test/site.ts'
import { inMunicipality } from './connect.ts'

let site: Site

beforeAll(async () => {
  site = await testSite()
  const { owner } = site.database
  await owner
    .insertInto('municipality')
    .values({ code: 'GM9002', name: 'Elders', host: 'elders.test', created_at: NOW })
    .execute()
  await addResident(owner)
  await owner
    .insertInto('audit_line')
    .values({
      municipality: GM,
      id: newId(NOW),
      at: NOW,
      action: 'view file',
      outcome: 'done',
      purpose: 'test',
    })
    .execute()
})

const attempt = (statement: string) =>
  inMunicipality(site.database.program, GM, (tx) => sql.raw(statement).execute(tx))

describe('row-level security', () => {
  it('shows no row of another municipality, and none at all without one', async () => {
    const { program } = site.database
    const seen = (municipality: string) =>
      inMunicipality(program, municipality, (tx) => tx.selectFrom('resident').select('id').execute())
    expect(await seen(GM)).toHaveLength(1)
    expect(await seen('GM9002')).toHaveLength(0)
    expect(await program.selectFrom('resident').select('id').execute()).toHaveLength(0)
  })

  it('lets nobody write a row into another municipality', async () => {
    const insert = inMunicipality(site.database.program, GM, (tx) =>
      tx
        .insertInto('household')
        .values({ municipality: 'GM9002', id: newId(NOW), made_at: NOW })
        .execute(),
    )
    await expect(insert).rejects.toThrow(/row-level security/)
  })

  it('guards every table that has a municipality', async () => {
    const open = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality' and not a.attisdropped
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity`.execute(
      site.database.owner,
    )
    expect(open.rows).toEqual([])
  })

  it('has the municipality first in every index, so that one municipality costs no more in the company of others', async () => {
    const other = await sql<{ name: string }>`
      select i.indexrelid::regclass::text as name from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality'
      join pg_attribute f on f.attrelid = c.oid and f.attnum = i.indkey[0]
      where n.nspname = 'public' and f.attname <> 'municipality'`.execute(site.database.owner)
    expect(other.rows).toEqual([])
  })
})

describe('what is only appended', () => {
  it.each(['audit_line', 'timeline_entry', 'letter', 'letter_event'] as const)(
    'lets the program change or remove no line of %s',
    async (table) => {
      await expect(attempt(`update ${table} set municipality = municipality`)).rejects.toThrow(
        /permission denied/,
      )
      await expect(attempt(`delete from ${table}`)).rejects.toThrow(/permission denied/)
    },
  )
})

describe('the queue', () => {
  it('takes a job in the transaction of the change, stamped with its municipality', async () => {
    const { program, owner } = site.database
    await inMunicipality(program, GM, (tx) => sql`select keukentafel.enqueue('kept', '{"of":1}')`.execute(tx))
    await inMunicipality(program, GM, async (tx) => {
      await sql`select keukentafel.enqueue('lost', '{}')`.execute(tx)
      throw new Error('roll back')
    }).catch(() => undefined)
    const jobs = await sql<{ task: string; payload: unknown }>`
      select t.identifier as task, j.payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id`.execute(owner)
    expect(jobs.rows).toEqual([{ task: 'kept', payload: { municipality: GM, payload: { of: 1 } } }])
  })
})
