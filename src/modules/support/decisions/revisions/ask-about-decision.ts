import type { Actor } from '../../../../core/actor.ts'
import { inWords, isBefore } from '../../../../core/days.ts'
import { granted, InputFault } from '../../../../core/failure.ts'
import { newId } from '../../../../core/id.ts'
import type { Tx } from '../../../../database/connect.ts'
import { intendedWithdrawal } from '../../../../letters/kinds/intended-withdrawal.ts'
import type { RevisionGround } from '../../../../letters/kinds/revision-grounds.ts'
import { noteInFile } from '../../../ground/cases/note.ts'
import type { TaskKind } from '../../../ground/cases/task-kinds.ts'
import { sendLetter } from '../../../ground/correspondence/send-letter.ts'
import { aboutOf } from '../begin-term.ts'
import { decisionPath } from '../paths.ts'
import { mayAskAbout } from './hearing.ts'
import { holdRevising, type RevisionTarget } from './revising.ts'

/** The kind of the task that looks whether a view on a decision came. */
export const decisionViewTask = (decisionNumber: string): TaskKind => `await-view ${decisionNumber}`

export type DecisionViewInput = {
  intention: 'withdraw' | 'change'
  ground: RevisionGround
  because: string
  /** What is known, and from whom (Awb 4:8(1)). */
  known: string
  knownFrom: string
  /** From when it would hold. */
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

/**
 * Asks the resident for his view before a decision that stands is withdrawn or changed to his disadvantage (Awb 4:8):
 * until he answered, or the day passed, that cannot be decided. Throws `InputFault`, `Refused`, `Stale`.
 */
export async function askAboutDecision(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: RevisionTarget,
  input: DecisionViewInput,
): Promise<void> {
  const as = input.intention === 'withdraw' ? 'withdraws' : 'changes'
  const { file, decision, reference, before, views } = await holdRevising(tx, actor, caseFile, target, as)
  granted(mayAskAbout(views, actor.today))
  const { until, ground, intention, because } = input
  if (!isBefore(actor.today, until))
    throw new InputFault([{ field: 'until', message: 'Kies een dag na vandaag' }])
  const letter = await sendLetter(tx, actor, aboutOf(file), (frame) =>
    intendedWithdrawal(frame, {
      provision: before.letter.provision.name,
      decidedOn: decision.decidedOn,
      decisionReference: reference,
      intention,
      ground,
      because,
      known: [{ what: input.known, from: input.knownFrom }],
      from: input.from,
      until,
    }),
  )
  await tx
    .insertInto('view_request')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      decision: decision.id,
      intention,
      ground,
      because,
      asked_on: actor.today,
      until_day: until,
      letter: letter.id,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  const doing = intention === 'withdraw' ? 'in te trekken' : 'te wijzigen'
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'decision',
      words: `Zienswijze gevraagd over het plan om besluit ${decision.number} ${doing}, tot en met ${inWords(until)}`,
      link: decisionPath(caseFile, decision.id),
    },
    audit: {
      action: 'ask view on decision',
      purpose: 'zienswijze vragen',
      resident: file.resident.id,
      fields: ['because', 'until'],
    },
    tasks: [
      {
        kind: decisionViewTask(decision.number),
        words: `Kijk of de inwoner zijn zienswijze gaf over besluit ${decision.number}: dat kan tot en met ${inWords(until)}`,
        article: 'Awb, artikel 4:8',
        dueOn: until,
        assignee: actor.worker,
        area: file.area,
        link: decisionPath(caseFile, decision.id),
      },
    ],
  })
}
