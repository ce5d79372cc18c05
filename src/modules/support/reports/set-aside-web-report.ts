import { demand, type Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { handleWebReport } from './web-report-store.ts'

/**
 * Sets aside what came through the website, with the reason, because it is no report. Throws `Refused` when somebody
 * else handled it already.
 */
export async function setAsideWebReport(tx: Tx, actor: Actor, id: string, words: string): Promise<void> {
  demand(actor, 'reports.take')
  await handleWebReport(tx, actor, id, { outcome: 'set-aside', words })
  await recordAudit(tx, actor, {
    action: 'set aside web report',
    purpose: 'webmelding terzijde leggen',
    fields: ['outcome', 'outcome_words'],
  })
}
