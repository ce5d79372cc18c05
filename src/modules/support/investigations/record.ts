import { z } from 'zod'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Answer } from './guide.ts'
import { isGuideField } from './guide.ts'
import type { Investigation } from './investigation.ts'
import type { Need } from './need.ts'
import { investigationLists } from './record-lists.ts'
import { peopleLists } from './record-lists-people.ts'
import { newestInvestigation } from './record-of.ts'
import * as rows from './record-rows.ts'

const lists = { ...investigationLists, ...peopleLists }

const Lists = z.object({
  investigations: z.array(rows.investigationRow),
  delays: z.array(rows.delayRow),
  needs: z.array(rows.needRow),
  conversations: z.array(rows.conversationRow),
  answers: z.array(rows.answerRow),
  lifePhases: z.array(rows.lifePhaseRow),
  reused: z.array(rows.reusedRow),
  routeSteps: z.array(rows.routeStepRow),
  plans: z.array(rows.planRow),
  identity: z.array(rows.identityRow),
  advice: z.array(rows.adviceRow),
  customaryHelp: z.array(rows.customaryHelpRow),
  carers: z.array(rows.carerRow),
  otherActs: z.array(rows.otherActRow),
  parts: z.array(rows.partRow),
  housemates: z.array(rows.housemateRow),
  knownCarers: z.array(rows.knownCarerRow),
  letters: z.array(rows.letterRow),
  rivals: z.array(rows.rivalRow),
  person: z.array(rows.personRow),
})

export type AdviceAsked = z.output<typeof rows.adviceRow>
export type CustomaryHelp = z.output<typeof rows.customaryHelpRow>
export type CarerOffer = z.output<typeof rows.carerRow>
export type OtherAct = z.output<typeof rows.otherActRow>
export type RivalAnswer = z.output<typeof rows.rivalRow>
export type StatedPart = z.output<typeof rows.partRow>

/**
 * Everything that was written down in an investigation, as it stands now: what the pages show, what is judged by
 * `openParts`, and what the findings freeze. It holds nothing of what a carer said in confidence.
 */
export type InvestigationRecord = Omit<z.output<typeof Lists>, 'answers' | 'needs' | 'investigations'> & {
  investigation: Investigation
  needs: Need[]
  answers: Answer[]
  /** The day on which it is looked at. */
  today: Temporal.PlainDate
}

/** The record of a file's newest investigation, or undefined when none was started. One statement. */
export async function findRecord(
  tx: Tx,
  file: { id: string; resident: { id: string } },
  today: Temporal.PlainDate,
): Promise<InvestigationRecord | undefined> {
  const of = {
    investigation: newestInvestigation(tx, file.id),
    caseFile: file.id,
    resident: file.resident.id,
    today,
  }
  const row = await tx
    .selectNoFrom(Object.entries(lists).map(([name, list]) => list(tx, of).as(name)))
    .executeTakeFirstOrThrow()
  const { investigations, answers, needs, ...rest } = Lists.parse(row)
  const [investigation] = investigations
  if (!investigation) return undefined
  return {
    ...rest,
    today,
    investigation,
    needs: needs.map((need) => needIn(need, investigation)),
    answers: answers.flatMap(({ field, ...answer }) => (isGuideField(field) ? [{ ...answer, field }] : [])),
  }
}

/** The same; throws `Missing` when no investigation was started. */
export async function getRecord(
  tx: Tx,
  file: { id: string; resident: { id: string } },
  today: Temporal.PlainDate,
): Promise<InvestigationRecord> {
  const record = await findRecord(tx, file, today)
  if (!record) throw new Missing('investigation')
  return record
}

const needIn = (
  { amount, unit, per, droppedOn, droppedBecause, ...need }: z.output<typeof rows.needRow>,
  { id: investigation, caseFile }: Investigation,
): Need => ({
  ...need,
  caseFile,
  investigation,
  extent: amount !== null && unit && per ? { amount, unit, per } : null,
  dropped: droppedOn && { on: droppedOn, because: droppedBecause ?? '' },
})
