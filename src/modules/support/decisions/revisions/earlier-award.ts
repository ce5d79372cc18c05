import { InputFault } from '../../../../core/failure.ts'
import { thaw } from '../../../../core/frozen.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import type { CaseFile } from '../../../ground/cases/file.ts'
import type { Line } from '../../arrangements/line.ts'
import type { DecisionFacts, GrantedLine } from '../decision-facts.ts'
import { lowerIn } from './lower.ts'
import { transitionInLetter, transitionTo, type TransitionInput } from './transition.ts'

/** The award of the same help that still runs by a decision in an earlier file of the resident. */
export type EarlierAward = Pick<GrantedLine, 'until' | 'extent' | 'cost' | 'form'>

/**
 * What a re-indication looks at again: the award of the same product for the same result that runs by a decision in
 * another file of the resident, where a review began this one (Wmo 2.3.9). One statement.
 */
export async function earlierAward(tx: Tx, file: CaseFile, line: Line): Promise<EarlierAward | null> {
  if (line.product === null) return null
  const row = await tx
    .selectFrom('arrangement_line as l')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.municipality', '=', 'l.municipality').onRef('d.id', '=', 'l.decision'),
    )
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'l.municipality').onRef('f.id', '=', 'l.case_file'),
    )
    .select('d.facts')
    .where('f.resident', '=', file.resident.id)
    .where('l.case_file', '<>', file.id)
    .where('l.product', '=', line.product)
    .where('l.deciding_area', 'is not distinct from', line.decidingArea)
    .where('l.state', 'in', ['decided', 'running'])
    .where('d.state', '=', 'announced')
    .where('d.kind', 'in', ['grant', 'grant-in-part', 'change'])
    .orderBy('d.decided_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  const facts = row && (thaw(row.facts) as DecisionFacts)
  return facts && 'granted' in facts ? facts.granted : null
}

/**
 * The transition to a re-indication that grants less than the help that runs, in the words of the letter; undefined
 * where it grants no less. That the new award has a last day makes it no less: it is looked at again before that.
 * Throws `InputFault` for what is missing.
 */
export function easedFrom(
  policy: Policy,
  earlier: EarlierAward | null,
  after: GrantedLine,
  input: TransitionInput,
  today: Temporal.PlainDate,
): string | undefined {
  if (!earlier || !lowerIn(earlier, after).some((one) => one !== 'sooner')) return undefined
  const of = { today, lowerFrom: after.from, until: earlier.until }
  const { transition, faults } = transitionTo(policy, of, input)
  if (faults.length > 0) throw new InputFault(faults)
  return transitionInLetter(transition)
}
