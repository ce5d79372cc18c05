import type pg from 'pg'

/** How the columns of a copy differ from those of the row it is made of; `k` counts the copies. */
const copies: Record<string, Record<string, string>> = {
  resident: {
    id: id('id'),
    merged_into: id('merged_into'),
    bsn: "t.bsn || '-' || k",
    surname_folded: 'substr(md5(k::text), 1, 4) || t.surname_folded',
  },
  case_file: { id: id('id'), resident: id('resident'), number: "t.number || '-' || k" },
  case_worker: { case_file: id('case_file') },
  timeline_entry: { id: id('id'), case_file: id('case_file') },
  task: { id: id('id'), case_file: id('case_file') },
}

function id(column: string): string {
  return `md5(t.${column}::text || k)::uuid`
}

/**
 * Makes the data of a municipality so many times as large as they were at `before` times: other residents with files,
 * timelines and tasks of their own, for the same workers. As the owner of the tables.
 */
export async function multiply(
  owner: pg.Client,
  municipality: string,
  { from, to }: { from: number; to: number },
): Promise<void> {
  for (const [table, changed] of Object.entries(copies)) {
    const { rows } = await owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    )
    const columns = rows.map(({ name }) => name)
    const original = `not exists (select from bench_copy c where c.id = t.${table === 'case_worker' ? 'case_file' : 'id'})`
    await owner.query(`create temporary table if not exists bench_copy (id uuid primary key)`)
    await owner.query(
      `with made as (
         insert into ${table} (${columns.join(', ')})
         select ${columns.map((name) => changed[name] ?? `t.${name}`).join(', ')}
         from ${table} t, generate_series(${from + 1}, ${to}) k
         where t.municipality = $1 and ${original}
         returning ${table === 'case_worker' ? 'case_file' : 'id'} as id)
       insert into bench_copy select id from made on conflict do nothing`,
      [municipality],
    )
  }
  await owner.query('vacuum analyze resident, case_file, case_worker, timeline_entry, task, surname')
}
