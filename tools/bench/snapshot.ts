import type pg from 'pg'

/** What only grows, or belongs to no change: it need not go back. */
const staying = ['audit_line', 'submitted_form', 'number_series', 'session', 'kysely_migration']

export type Snapshot = {
  /** Every id that was there. */
  ids: ReadonlySet<string>
  /** Puts the tables that these statements change back as they were. */
  restore: (statements: readonly { text: string }[]) => Promise<void>
}

/** Keeps all data as they are now, to do one change many times. As a superuser: it passes by triggers and foreign keys. */
export async function snapshot(owner: pg.Client): Promise<Snapshot> {
  const { rows } = await owner.query<{ name: string; columns: string }>(
    `select c.table_name as name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
     group by c.table_name`,
  )
  const columns = new Map(
    rows.flatMap(({ name, columns: all }) =>
      staying.some((start) => name.startsWith(start)) ? [] : [[name, all] as const],
    ),
  )
  const ids = new Set<string>()
  for (const [name, all] of columns) {
    await owner.query(`create temporary table kept_${name} as select ${all} from ${name}`)
    const found = await owner.query<{ id: string }>(
      `select distinct (regexp_matches(t::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g'))[1] as id
       from kept_${name} t`,
    )
    for (const { id } of found.rows) ids.add(id)
  }
  const restore = async (statements: readonly { text: string }[]) => {
    const changed = new Set(
      statements.flatMap(({ text }) =>
        [...text.matchAll(/(?:insert into|update) "?(\w+)"?/gi)].map(([, name = '']) => name),
      ),
    )
    await owner.query('set session_replication_role = replica')
    for (const name of changed) {
      const all = columns.get(name)
      if (!all) continue
      await owner.query(`delete from ${name}`)
      await owner.query(`insert into ${name} (${all}) select ${all} from kept_${name}`)
    }
    await owner.query('set session_replication_role = default')
  }
  return { ids, restore }
}
