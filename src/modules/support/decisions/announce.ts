import type { Actor } from '../../../core/actor.ts'
import { Stale } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termInWords } from '../../../core/term-in-words.ts'
import type { Tx } from '../../../database/connect.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import type { TimelineEntry } from '../../ground/cases/timeline.ts'
import type { NewTask } from '../../ground/cases/tasks.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import type { LetterFrame } from '../../../letters/letter-frame.ts'
import { grantLine, refuseLine } from '../arrangements/decide-line.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { keepRegister } from './contributions/keep-register.ts'
import { tasksOfPgb } from './pgb/follow-pgb.ts'
import { isAnswered, type Application } from './application.ts'
import { aboutOf } from './begin-term.ts'
import { applicationTasks } from './application-tasks.ts'
import { letterOf } from './decision-facts.ts'
import { followLateness } from './lateness/follow-notice.ts'
import type { Decision, NewSignature, RunningTemporary, Signature } from './decision-store.ts'
import { kindWords } from './mandate.ts'
import { giveTemporary } from './temporary/give-temporary.ts'
import { takeOver } from './temporary/take-over.ts'
import { decisionPath } from './paths.ts'
import { signTask } from './prepare.ts'
import { carryOut } from './revisions/carry-out.ts'
import { revisions } from './revisions/revision.ts'

export type Announcing = {
  file: CaseFile
  application: Application | null
  decision: Decision
  /** Help at once that this decision may end. */
  running: readonly RunningTemporary[]
  /** The last one. */
  signature: NewSignature
}

/**
 * Announces a decision (Awb 3:40, 3:41): its letter goes out with everybody who signed, the arrangement becomes what
 * was decided, the application ends when all of it is answered, and who must act next is told.
 */
export async function announce(tx: Tx, actor: Actor, announcing: Announcing): Promise<void> {
  const { file, application, decision } = announcing
  const objection = termInWords(nationalLaw(), 'objection', actor.today)
  const letter = await sendLetter(tx, actor, aboutOf(file), (frame) =>
    letterOf(decision.facts, signedBy(frame, announcing), objection),
  )
  await decideLine(tx, actor, decision)
  const registered = await keepRegister(tx, actor, { file, decision })
  const answered = application !== null && answers(decision, application)
  await store(tx, actor, announcing, { letter: letter.id, objectionUntil: objection.lastDay, answered })
  const { facts } = decision
  const atOnce = facts.kind === 'temporary' ? await giveTemporary(tx, actor, file, decision, facts) : null
  const takenOver = takeOver(actor, application ? announcing.running : [], decision, answered)
  const late = followLateness(tx, actor, { ...announcing, answered })
  await noteInFile(tx, actor, {
    caseFile: file.id,
    changes: [...registered, ...takenOver.changes, ...late.changes],
    timeline: [
      {
        kind: 'decision',
        words: `Besluit ${decision.number} bekendgemaakt (${kindWords[decision.kind]})`,
        link: decisionPath(file.id, decision.id),
      },
      ...replacedInTimeline(file.id, decision),
    ],
    audit: {
      action: 'announce decision',
      purpose: 'besluit bekendmaken',
      resident: file.resident.id,
      fields: ['kind', 'ground', 'letter'],
    },
    finish: {
      kinds: [
        ...doneBy(decision),
        ...(answered ? applicationTasks(application.number) : []),
        ...takenOver.done,
        ...late.finish,
        ...(atOnce?.finish.kinds ?? []),
      ],
      outcome: atOnce?.finish.outcome ?? 'besluit bekendgemaakt',
    },
    tasks: [...(atOnce?.tasks ?? nextTasks(actor, announcing)), ...late.tasks],
  })
}

/** The tasks that end with the decision: signing it, and ordering what it takes the place of. */
const doneBy = ({ number, replaces }: Decision): TaskKind[] => [
  signTask(number),
  ...(replaces ? [orderTask(replaces.number)] : []),
]

/** What became of the decision in whose place this one comes. */
const replacedInTimeline = (caseFile: string, { replaces, number }: Decision): TimelineEntry[] =>
  replaces
    ? [
        {
          kind: 'decision',
          words: `Besluit ${replaces.number} ${revisions[replaces.as].done} door besluit ${number}`,
          link: decisionPath(caseFile, replaces.id),
        },
      ]
    : []

/** Whether an application ends with this decision: it is the last one on it, or one on all of it at once. */
const answers = ({ kind, item }: Decision, { items }: Application): boolean =>
  kind !== 'penalty' && (item === null || isAnswered(items, item))

const signers = ({ decision, signature }: Announcing): [Signature] | [Signature, Signature] => {
  const [first] = decision.signatures
  return first ? [first, signature] : [signature]
}

/** The letter names everybody who signed, and the worker's own words. */
function signedBy(frame: LetterFrame, announcing: Announcing): LetterFrame {
  const { decision } = announcing
  const named = signers(announcing).map(({ name, function: of }) => ({ name, function: of }))
  return {
    ...frame,
    signature: { ...frame.signature, signers: named as unknown as LetterFrame['signature']['signers'] },
    ...(decision.ownWords !== '' && {
      ownWords: { writer: decision.preparedBy.name, text: decision.ownWords },
    }),
  }
}

/** The line of the arrangement becomes what was decided; of a revision on its day. */
async function decideLine(tx: Tx, actor: Actor, decision: Decision): Promise<void> {
  const { id, line, lineVersion, facts } = decision
  if (decision.replaces) {
    await carryOut(tx, actor, decision)
    return
  }
  if (line === null || lineVersion === null) return
  const decided = { line, version: lineVersion, decision: id, decidedOn: actor.today }
  if ('granted' in facts) await grantLine(tx, actor, { ...decided, ...facts.granted })
  else if (facts.kind === 'refuse') await refuseLine(tx, actor, decided)
}

type Outcome = { letter: string; objectionUntil: Temporal.PlainDate; answered: boolean }

/** Signature, decision, item and application, in one statement; throws `Stale` when somebody else was first. */
async function store(tx: Tx, actor: Actor, announcing: Announcing, outcome: Outcome): Promise<void> {
  const { decision, application, signature } = announcing
  const { municipality, today } = actor
  const done = await tx
    .with('signed', (db) =>
      db
        .insertInto('decision_signature')
        .values({ municipality, decision: decision.id, signed_at: actor.now, ...signature }),
    )
    .with('item', (db) =>
      db
        .updateTable('application_item')
        .set({ decision: decision.id, ...(decision.line && { line: decision.line }) })
        .where('application', '=', decision.application)
        .where('position', '=', decision.item ?? 0),
    )
    .with('application_ended', (db) =>
      db
        .updateTable('application')
        .set({
          state: decision.kind === 'not-dealt-with' ? 'not-dealt-with' : 'decided',
          ended_on: today,
          ended_words: decision.kind === 'not-dealt-with' ? 'niet compleet' : 'besluit genomen',
          version: (application?.version ?? 0) + 1,
        })
        .where('id', '=', application?.id ?? null)
        .where((eb) => eb.lit(outcome.answered)),
    )
    .updateTable('decision')
    .set({
      state: 'announced',
      decided_on: today,
      objection_until: outcome.objectionUntil,
      letter: outcome.letter,
      version: decision.version + 1,
    })
    .where('id', '=', decision.id)
    .where('version', '=', decision.version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Stale('dit besluit')
}

/** The kind of the task to order help in kind that a decision granted. */
export const orderTask = (decision: string): TaskKind => `order-provider ${decision}`

/** What must be done after a decision: help in kind is ordered, a budget gets its contracts and talks. */
function nextTasks(
  actor: Actor,
  { file, decision: { facts, line, number } }: Announcing,
): Omit<NewTask, 'caseFile'>[] {
  if (facts.kind !== 'grant' && facts.kind !== 'grant-in-part') return []
  const { form, from } = facts.granted
  if (form === 'pgb' && line)
    return tasksOfPgb(policyNamed(file.policyFile), {
      caseFile: file.id,
      line,
      from,
      area: file.area,
      today: actor.today,
    })
  if (form !== 'in-kind') return []
  return [
    {
      kind: orderTask(number),
      words: `Geef ${facts.granted.provider.name} de opdracht voor ${facts.letter.provision.name}`,
      article: '',
      dueOn: actor.today,
      area: file.area,
    },
  ]
}
