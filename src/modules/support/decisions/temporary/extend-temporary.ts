import { demand, type Actor } from '../../../../core/actor.ts'
import { granted, InputFault, Stale } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import type { TemporaryFacts } from '../decision-facts.ts'
import { contributionInLetter } from '../grant.ts'
import { stillInvestigated, writeTemporary } from './prepare-temporary.ts'
import { mayExtend, untilFaults } from './temporary.ts'
import { holdTemporaries, temporaryIn, type Temporary } from './temporary-store.ts'

export type ExtensionInput = {
  version: number
  until: Temporal.PlainDate
  /** Why the help must go on before the decision on the application. */
  because: string
  ownWords: string
}

/** Help at once that goes on: the same help, from the day after it would end. Throws `InputFault` or `Refused`. */
export function checkedExtension(
  given: Temporary,
  input: ExtensionInput,
  today: Temporal.PlainDate,
): TemporaryFacts {
  const { from } = granted(mayExtend(given, today))
  const faults = untilFaults(from, input.until)
  if (faults.length > 0) throw new InputFault(faults)
  const { letter, granted: was, contribution, order, report } = given.facts
  const period = { from, until: input.until }
  const { investigation: _, ...kept } = letter
  return {
    kind: 'temporary',
    letter: {
      ...kept,
      provision: { ...letter.provision, ...period },
      because: input.because,
      contribution: contributionInLetter(contribution, from),
      ...stillInvestigated({ receivedOn: letter.reportedOn }, today),
      extends: { reference: given.number, until: given.until },
    },
    granted: { ...was, ...period },
    contribution,
    order: { ...order, startsBy: from },
    report,
    extends: given.decision,
  }
}

/** What an extension rests on, held; throws `Stale` when somebody changed it meanwhile. */
export async function holdExtension(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  decision: string,
  version: number,
): Promise<{ file: CaseFile; given: Temporary }> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const given = temporaryIn(await holdTemporaries(tx, caseFile), decision)
  granted(mayExtend(given, actor.today))
  if (given.version !== version) throw new Stale('deze tijdelijke hulp')
  return { file, given }
}

/**
 * Prepares the decision by which help at once goes on longer; answers its id. Throws `Refused` for help that ended or
 * goes on already, `Stale`, `InputFault`, `Missing` or `Forbidden`.
 */
export async function extendTemporary(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  decision: string,
  input: ExtensionInput,
): Promise<string> {
  const { file, given } = await holdExtension(tx, actor, caseFile, decision, input.version)
  return writeTemporary(tx, actor, file, {
    facts: checkedExtension(given, input, actor.today),
    product: given.product,
    ownWords: input.ownWords,
  })
}
