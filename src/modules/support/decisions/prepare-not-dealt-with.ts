import type { Actor } from '../../../core/actor.ts'
import { cents } from '../../../core/cents.ts'
import { Refused } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Tx } from '../../../database/connect.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import { mayLeaveAside } from './completion.ts'
import { contextOf } from './decision-store.ts'
import { alreadyDecided } from './deciding.ts'
import { holdApplication, type ApplicationTarget } from './hold-application.ts'
import { writePrepared } from './prepare.ts'

/** The kind of the task to decide on an application that stayed incomplete. */
export const leaveAsideTask = (number: string): TaskKind => `not-dealt-with ${number}`

export type NotDealtWithInput = {
  /** What was asked and did not come. */
  missing: readonly string[]
  ownWords: string
}

/**
 * Prepares the decision not to deal with an application that stayed incomplete (Awb 4:5(1)c and (4)); answers its id.
 * Throws `Refused` before the applicant could answer, after four weeks, or when a part was decided on already.
 */
export async function prepareNotDealtWith(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  { missing, ownWords }: NotDealtWithInput,
): Promise<string> {
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) =>
    mayLeaveAside(nationalLaw(), held, actor.today),
  )
  const { application, request } = allowed
  const about = { caseFile, resident: file.resident.id, application: application.id, item: null }
  const context = await contextOf(tx, about, actor.today)
  if (context.standing) throw new Refused(alreadyDecided(context.standing))
  return writePrepared(tx, actor, {
    file,
    context,
    facts: {
      kind: 'not-dealt-with',
      letter: {
        appliedOn: application.receivedOn,
        asked: application.asked,
        requestedOn: request.asked,
        until: request.lastDay,
        missing,
      },
    },
    application: { id: application.id, item: null },
    need: null,
    line: null,
    replaces: null,
    product: null,
    resultArea: null,
    ground: 'incomplete',
    yearlyCost: cents(0),
    ownWords,
    what: application.asked,
  })
}
