import type { Actor } from '../../../../core/actor.ts'
import { cents } from '../../../../core/cents.ts'
import { InputFault, ok, Refused } from '../../../../core/failure.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import type { Tx } from '../../../../database/connect.ts'
import { alreadyDecided } from '../deciding.ts'
import { contextOf } from '../decision-store.ts'
import type { DecisionState } from '../decision-state.ts'
import { holdApplication, type ApplicationTarget } from '../hold-application.ts'
import { writePrepared } from '../prepare.ts'
import { maySetPenalty, penaltyToSet, type PenaltyOutcome } from './set-penalty.ts'

export type PenaltyInput = {
  as: PenaltyOutcome
  /** Why none is due; needed where none is. */
  because: string
  ownWords: string
}

/**
 * Prepares the decision that sets the penalty for lateness, or says why none is due (Awb 4:18, 4:17(6)); answers its id.
 * It is signed under the mandate register like other decisions. Throws `Refused` while it can still grow or when one
 * waits already, `InputFault` without a reason.
 */
export async function preparePenalty(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  { as, because, ownWords }: PenaltyInput,
): Promise<string> {
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) => {
    const running = maySetPenalty(nationalLaw(), held, as, actor.today)
    return running.ok ? ok({ application: held, running: running.value }) : running
  })
  if (as !== 'due' && because === '')
    throw new InputFault([{ field: 'because', message: 'Schrijf op waarom er geen dwangsom is' }])
  const { application, running } = allowed
  const standing = await standingPenalty(tx, application.id)
  if (standing) throw new Refused(alreadyDecided(standing))
  const about = { caseFile, resident: file.resident.id, application: application.id, item: null }
  const letter = penaltyToSet(application, running, as, because)
  return writePrepared(tx, actor, {
    file,
    context: await contextOf(tx, about, actor.today),
    facts: { kind: 'penalty', letter },
    application: { id: application.id, item: null },
    need: null,
    line: null,
    replaces: null,
    product: null,
    resultArea: null,
    ground: as,
    yearlyCost: letter.penalty.kind === 'due' ? letter.penalty.total : cents(0),
    ownWords,
    what: `de dwangsom voor aanvraag ${application.number}`,
  })
}

/** The decision on the penalty of an application that waits for a signature or was announced. */
async function standingPenalty(tx: Tx, application: string) {
  const row = await tx
    .selectFrom('decision')
    .select(['number', 'state'])
    .where('application', '=', application)
    .where('kind', '=', 'penalty')
    .where('state', '<>', 'sent-back')
    .executeTakeFirst()
  return row && { number: row.number, state: row.state as DecisionState }
}
