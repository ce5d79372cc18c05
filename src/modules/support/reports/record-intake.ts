import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { InputFault, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { productOn } from '../../ground/policies/product-on.ts'
import { domainsOn, type IntakeFacts } from './intake.ts'
import { intakeOf, intakeRow } from './triage-store.ts'

/**
 * Records what was asked and seen before the route is chosen. `version` is what the page showed, 0 for a first time.
 * Throws `InputFault` for a domain or product that the policy of this file does not know, `Stale` when somebody else
 * recorded meanwhile.
 */
export async function recordIntake(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  version: number,
  facts: IntakeFacts,
): Promise<void> {
  demand(actor, 'reports.triage')
  const { policyFile, records, resident } = await intakeOf(tx, actor, caseFile)
  const policy = policyNamed(policyFile)
  const domains = new Set(domainsOn(policy, records.receivedOn).map(({ id }) => id))
  if (![...facts.domains, ...facts.mappedDomains].every((id) => domains.has(id)))
    throw new InputFault([{ field: 'domains', message: 'Kies leefgebieden uit de lijst' }])
  if (
    ![facts.product, ...facts.earlierProducts].every(
      (id) => id === '' || productOn(policy, id, records.receivedOn),
    )
  )
    throw new InputFault([{ field: 'product', message: 'Kies een voorziening uit de lijst' }])
  const row = intakeRow(actor, caseFile, facts)
  const saved = await tx
    .insertInto('intake_facts')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'case_file'])
        .doUpdateSet({
          facts: row.facts,
          recorded_by: actor.worker,
          recorded_at: actor.now,
          version: sql<number>`intake_facts.version + 1`,
        })
        .where('intake_facts.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst()
  if (!saved || saved.version !== version + 1) throw new Stale('de gegevens van de intake')
  await recordAudit(tx, actor, {
    action: 'record intake',
    purpose: 'toegangsroute kiezen',
    caseFile,
    resident,
    fields: Object.keys(facts),
  })
}
