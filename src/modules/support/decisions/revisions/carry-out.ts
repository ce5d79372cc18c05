import type { Actor } from '../../../../core/actor.ts'
import { isBefore } from '../../../../core/days.ts'
import type { Tx } from '../../../../database/connect.ts'
import { grantLine } from '../../arrangements/decide-line.ts'
import { endLines } from '../../arrangements/end-lines.ts'
import { getLine } from '../../arrangements/line-store.ts'
import type { Decision } from '../decision-store.ts'
import { endPgb } from '../pgb/end-pgb.ts'

/**
 * What an announced revision does to the help, on its day: the line of the arrangement becomes what it says, or ends.
 * Before that day nothing changes, and help that stopped meanwhile stays as it is. Answers whether anything was done.
 */
export async function carryOut(tx: Tx, actor: Actor, decision: Decision): Promise<boolean> {
  const { facts, replaces, caseFile } = decision
  if (decision.line === null || !replaces || !('revised' in facts) || !facts.revised) return false
  const lastDay = facts.revised.from.subtract({ days: 1 })
  const due = facts.kind === 'withdraw' ? lastDay : facts.revised.from
  if (isBefore(actor.today, due)) return false
  const line = await getLine(tx, caseFile, decision.line, 'hold')
  if (line.state !== 'decided' && line.state !== 'running') return false
  const endsPgb = line.form === 'pgb' && !('granted' in facts && facts.granted.form === 'pgb')
  if (endsPgb) await endPgb(tx, actor, caseFile, line.id, lastDay)
  if (facts.kind === 'withdraw') {
    const because = `besluit ${replaces.number} is ingetrokken`
    await endLines(tx, actor, { line: line.id, on: lastDay, because })
    return true
  }
  await grantLine(tx, actor, {
    line: line.id,
    version: line.version,
    decision: decision.id,
    decidedOn: decision.decidedOn ?? actor.today,
    ...facts.granted,
  })
  return true
}
