import { demand, type Actor } from '../../../../core/actor.ts'
import { InputFault, Stale } from '../../../../core/failure.ts'
import { isId } from '../../../../core/id.ts'
import type { Tx } from '../../../../database/connect.ts'
import { recordAudits } from '../../../ground/access/audit.ts'

/**
 * Writes down that the CAK was told. All of what was chosen or nothing: throws `Stale` when a colleague passed one of
 * them on meanwhile, `InputFault` when nothing was chosen.
 */
export async function passOn(tx: Tx, actor: Actor, messages: readonly string[]): Promise<void> {
  demand(actor, 'contributions.register')
  const chosen = messages.filter(isId)
  if (chosen.length === 0)
    throw new InputFault([{ field: 'messages', message: 'Kies wat u aan het CAK heeft doorgegeven' }])
  const passed = await tx
    .updateTable('contribution_message as m')
    .set({ passed_on_on: actor.today, passed_on_by: actor.worker })
    .from('contribution as c')
    .whereRef('c.municipality', '=', 'm.municipality')
    .whereRef('c.id', '=', 'm.contribution')
    .where('m.id', 'in', chosen)
    .where('m.passed_on_on', 'is', null)
    .returning(['c.resident', 'c.case_file'])
    .execute()
  if (passed.length !== chosen.length) throw new Stale('deze lijst')
  await recordAudits(
    tx,
    actor,
    passed.map((one) => ({
      action: 'pass contribution on',
      purpose: 'eigen bijdrage aan het CAK doorgeven',
      resident: one.resident,
      caseFile: one.case_file,
      fields: ['passedOnOn'],
    })),
  )
}
