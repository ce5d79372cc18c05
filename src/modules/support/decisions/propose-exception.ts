import type { Actor } from '../../../core/actor.ts'
import { inEuros, type Cents } from '../../../core/cents.ts'
import { Missing, Refused } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import { mayDealWith } from './application.ts'
import type { ExceptionRule } from './exception.ts'
import { holdApplication, noteStep, type ApplicationTarget } from './hold-application.ts'
import { exceptionPath } from './paths.ts'

/** The kind of the task to agree to an exception, or not. */
export const exceptionTask = (applicationNumber: string, item: number): TaskKind =>
  `agree-exception ${applicationNumber}/${item}`

export type ExceptionInput = {
  rule: ExceptionRule
  /** What the rule says, and where it stands. */
  ruleWords: string
  ruleSource: string
  /** Why this case makes it necessary. */
  ground: string
  draws: Cents
}

/**
 * Proposes an exception to a rule that makes a case impossible (STW-15): which rule, why, and what it draws from the
 * budget of this year; answers its id. It holds once somebody else agreed. Throws `Refused` for a second one to the
 * same rule.
 */
export async function proposeException(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget & { item: number },
  input: ExceptionInput,
): Promise<string> {
  const { file, allowed: application } = await holdApplication(tx, actor, caseFile, target, mayDealWith)
  const item = application.items.find(({ position }) => position === target.item)
  if (!item) throw new Missing('application item')
  const id = newId(actor.now)
  const written = await tx
    .insertInto('case_exception')
    .values({
      municipality: actor.municipality,
      id,
      case_file: caseFile,
      application: application.id,
      item: item.position,
      rule: input.rule,
      rule_words: input.ruleWords,
      rule_source: input.ruleSource,
      ground: input.ground,
      draws: input.draws,
      budget_year: actor.today.year,
      state: 'proposed',
      proposed_by: actor.worker,
      proposed_at: actor.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written)
    throw new Refused({
      rule: 'exception-proposed',
      because: 'Voor deze regel is al een uitzondering voorgesteld of toegestaan.',
      source: input.ruleSource,
    })
  await noteStep(tx, actor, file, application.id, {
    words: `Uitzondering voorgesteld voor ${item.asked}: ${input.ruleWords} (${inEuros(input.draws)})`,
    action: 'propose exception',
    purpose: 'uitzondering voorstellen',
    fields: ['rule', 'ground', 'draws'],
    tasks: [
      {
        kind: exceptionTask(application.number, item.position),
        words: `Beslis over een uitzondering voor ${item.asked}`,
        article: '',
        dueOn: actor.today,
        link: exceptionPath(caseFile, id),
      },
    ],
  })
  return id
}
