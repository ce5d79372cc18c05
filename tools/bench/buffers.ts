import type pg from 'pg'
import type { Statement } from './replay.ts'

/** What some statements touch: pages of tables and indexes, and the indexes among them. */
export type Touched = { buffers: number; indexes: ReadonlySet<string> }

type Plan = {
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  'Index Name'?: string
  Plans?: Plan[]
}

const reads = /^\s*(select|with)\b/i

/** How many buffers the reads among these statements touch when they are warm, as the role of this connection. */
export async function touchedBy(client: pg.Client, statements: readonly Statement[]): Promise<Touched> {
  const indexes = new Set<string>()
  let buffers = 0
  for (const statement of statements) {
    if (!reads.test(statement.text) || statement.text.includes('set_config')) continue
    await planOf(client, statement)
    const plan = await planOf(client, statement)
    buffers += plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
    noteIndexes(plan, indexes)
  }
  return { buffers, indexes }
}

async function planOf(client: pg.Client, { text, values }: Statement): Promise<Plan> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `explain (analyze, buffers, timing off, format json) ${text}`,
    [...values],
  )
  return rows[0]!['QUERY PLAN'][0].Plan
}

function noteIndexes(plan: Plan, indexes: Set<string>): void {
  if (plan['Index Name']) indexes.add(plan['Index Name'])
  for (const part of plan.Plans ?? []) noteIndexes(part, indexes)
}
