import type { Actor } from '../../../../core/actor.ts'
import { inWords } from '../../../../core/days.ts'
import { newId } from '../../../../core/id.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import type { Tx } from '../../../../database/connect.ts'
import { suspensionNotice } from '../../../../letters/kinds/suspension-notice.ts'
import type { TaskKind } from '../../../ground/cases/task-kinds.ts'
import { sendLetter } from '../../../ground/correspondence/send-letter.ts'
import { aboutOf } from '../begin-term.ts'
import { holdApplication, noteStep, type ApplicationTarget } from '../hold-application.ts'
import { restateTerm, termInTimeline } from '../restate-term.ts'
import { mayConsent, mayRunAgain, mayStandStill, type Consent, type StandstillGround } from './delay.ts'
import { checkPaper } from './paper.ts'

/** The kind of the task that looks whether what makes a term stand still is over. */
export const standstillTask = (number: string): TaskKind => `await-running ${number}`

type Suspending = {
  application: string
  ground: 'consent' | StandstillGround
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  because: string
}

const suspensionRow = (actor: Actor, { application, ground, first, last, because }: Suspending) => ({
  municipality: actor.municipality,
  id: newId(actor.now),
  application,
  ground,
  from_day: first,
  last_day: last,
  because,
  made_by: actor.worker,
  made_at: actor.now,
})

export type ConsentInput = Consent & {
  because: string
  /** The paper in the file on which the applicant consents, if it was put there. */
  document: string | undefined
}

/**
 * Writes down that the applicant consented in writing to a later decision: the term stands still so long that it ends on
 * the agreed day (Awb 4:15(2)a), and the task moves along. Throws `Refused` after the term, `Stale`.
 */
export async function recordConsent(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  { because, document, ...consent }: ConsentInput,
): Promise<void> {
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) =>
    mayConsent(nationalLaw(), held, consent, actor.today),
  )
  await checkPaper(tx, caseFile, document)
  const { application, first, last } = allowed
  await tx
    .insertInto('suspension')
    .values({
      ...suspensionRow(actor, { application: application.id, ground: 'consent', first, last, because }),
      consented_on: consent.consentedOn,
      document: document ?? null,
    })
    .execute()
  const term = await restateTerm(tx, application, [
    ...application.suspensions,
    { ground: 'consent', first, last },
  ])
  await noteStep(tx, actor, file, application.id, {
    words: `De inwoner stemde op ${inWords(consent.consentedOn)} schriftelijk in met uitstel voor aanvraag ${application.number}; ${termInTimeline(term)}`,
    action: 'record consent to delay',
    purpose: 'instemming met uitstel vastleggen',
    fields: ['consentedOn', 'newLastDay', 'because', 'document'],
  })
}

export type StandstillInput = {
  ground: StandstillGround
  from: Temporal.PlainDate
  /** When the decision is expected, for the letter; the term stands still as long as the cause lasts. */
  expected: Temporal.PlainDate
  because: string
}

/**
 * The term stands still because the applicant delays or by force majeure (Awb 4:15(2)b and c); the applicant is written
 * so with the day on which the decision is expected (4:15(3)). Throws `Refused` after the term, `Stale`.
 */
export async function standStill(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  { ground, from, expected, because }: StandstillInput,
): Promise<void> {
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) =>
    mayStandStill(nationalLaw(), held, { from, expected }, actor.today),
  )
  const { application } = allowed
  const letter = await sendLetter(tx, actor, aboutOf(file), (frame) =>
    suspensionNotice(frame, {
      appliedOn: application.receivedOn,
      asked: application.asked,
      suspension: { kind: 'begun', ground, from, because, expected },
    }),
  )
  await tx
    .insertInto('suspension')
    .values({
      ...suspensionRow(actor, { application: application.id, ground, first: from, last: expected, because }),
      letter: letter.id,
    })
    .execute()
  await restateTerm(tx, application, [...application.suspensions, { ground, first: from }], expected)
  await noteStep(tx, actor, file, application.id, {
    words: `De termijn van aanvraag ${application.number} staat stil vanaf ${inWords(from)}: ${because}`,
    action: 'suspend term',
    purpose: 'stilstand van de termijn vastleggen',
    fields: ['ground', 'from', 'expected', 'because'],
    tasks: [
      {
        kind: standstillTask(application.number),
        words: `Kijk of de termijn van aanvraag ${application.number} weer loopt`,
        article: 'Awb, artikel 4:15, vierde lid',
        dueOn: expected,
        assignee: actor.worker,
      },
    ],
  })
}

/**
 * The term runs again from a day on, with the days that were left; the applicant is written until when (Awb 4:15(4)).
 * Throws `Refused` when it does not stand still, `Stale`.
 */
export async function runAgain(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  on: Temporal.PlainDate,
): Promise<void> {
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) =>
    mayRunAgain(held, on, actor.today),
  )
  const { application, standstill } = allowed
  const last = on.subtract({ days: 1 })
  await tx
    .updateTable('suspension')
    .set({ ended_on: last, version: standstill.version + 1 })
    .where('id', '=', standstill.id)
    .execute()
  const term = await restateTerm(
    tx,
    application,
    application.suspensions.map((one) => (one === standstill ? { ...standstill, last } : one)),
  )
  if (term.state !== 'runs') throw new RangeError('a term without an open standstill stands still')
  await sendLetter(tx, actor, aboutOf(file), (frame) =>
    suspensionNotice(frame, {
      appliedOn: application.receivedOn,
      asked: application.asked,
      suspension: { kind: 'ended', on, newLastDay: term.lawfulLastDay },
    }),
  )
  await noteStep(tx, actor, file, application.id, {
    words: `De termijn van aanvraag ${application.number} loopt weer vanaf ${inWords(on)}; ${termInTimeline(term)}`,
    action: 'end suspension',
    purpose: 'einde van de stilstand vastleggen',
    fields: ['on'],
    finish: { kinds: [standstillTask(application.number)], outcome: 'de termijn loopt weer' },
  })
}
