import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { LineWords } from './line.ts'

type Written = LineWords & {
  id: string
  caseFile: string
  need: string
  resultArea: string
  decidingArea: string | null
  groups: readonly string[]
  /** The version that is changed; 0 for a new line. */
  version: number
}

/** What a change may change; nulls where nothing was filled in. */
function changedOf(actor: Actor, line: Written) {
  const { doneBy } = line
  return {
    tier: line.tier,
    result_area: line.resultArea,
    deciding_area: line.decidingArea,
    product: line.product,
    item: line.item,
    alternative: line.alternative,
    option: line.option,
    functions: [...line.functions],
    what: line.what,
    done_by: doneBy.kind,
    done_by_name: doneBy.name,
    relation: doneBy.relation,
    organisation: doneBy.organisation,
    from_day: line.from,
    until_day: line.until,
    ...measuresOf(line),
    version: line.version + 1,
    changed_by: actor.worker,
    changed_at: actor.now,
  }
}

const measuresOf = ({ extent, cost, lasting }: Written) => ({
  ...(extent ?? { amount: null, unit: null, per: null }),
  cost: cost?.amount ?? null,
  cost_per: cost?.per ?? null,
  lasting: lasting?.lasting ?? null,
  lasting_ground: lasting?.ground ?? '',
  lasting_words: lasting?.words ?? '',
})

/**
 * Writes a line, new or in place of what it was, with the groups that it counts for, in one statement; no groups leave
 * those as they are. The caller holds the version of the arrangement.
 */
export async function writeLine(tx: Tx, actor: Actor, line: Written): Promise<void> {
  const changed = changedOf(actor, line)
  const written = tx
    .insertInto('arrangement_line')
    .values({
      ...changed,
      municipality: actor.municipality,
      id: line.id,
      case_file: line.caseFile,
      need: line.need,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .onConflict((conflict) => conflict.columns(['municipality', 'id']).doUpdateSet(changed))
  if (line.groups.length === 0) {
    await written.execute()
    return
  }
  await tx
    .with('written', () => written.returning('id'))
    .selectFrom('written')
    .select(sql`keukentafel.set_household_help_groups(id, ${line.groups}::text[])`.as('counted'))
    .execute()
}
