import { demand, type Actor } from '../../../core/actor.ts'
import type { Cents } from '../../../core/cents.ts'
import { granted, Missing, Stale } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Term } from '../../../letters/blocks.ts'
import type { Reasons } from '../../../letters/kinds/decision-facts.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { nextNumber } from '../../../database/next-number.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { sourceOf, type Policy } from '../../ground/policies/policy.ts'
import { productOn, type ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Arrangement } from '../arrangements/arrangement.ts'
import { passedBefore } from '../arrangements/in-words.ts'
import { getLine } from '../arrangements/line-store.ts'
import type { Line } from '../arrangements/line.ts'
import { getArrangement } from '../arrangements/store.ts'
import { findInvestigation } from '../investigations/store.ts'
import type { Application } from './application.ts'
import { ageBand, mayDecide } from './decision.ts'
import { mandateFor, type Mandate } from './mandate.ts'
import { holdApplication, householdSizeOf, mandatesOf } from './store.ts'

/** Which line is decided on, in the version that was looked at, and on which application. */
export type DecisionTarget = { line: string; lineVersion: number; application: string }

/** Everything that a decision rests on, read and held until it is taken. */
export type DecisionGround = {
  file: CaseFile
  policy: Policy
  product: ProductOnDay
  arrangement: Arrangement
  line: Line
  application: Extract<Application, { state: 'open' | 'decided' | 'withdrawn' }>
  findingsOn: Temporal.PlainDate | null
}

/**
 * Reads and holds what a decision rests on, and refuses when none can be taken now. Two people who decide at once wait
 * here for each other; the second one finds the line changed. Throws `Stale`, `Refused`, `Missing`, `Forbidden`.
 */
export async function holdGround(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: DecisionTarget,
): Promise<DecisionGround> {
  demand(actor, 'decisions.sign')
  const file = await getFile(tx, actor, caseFile)
  const application = await holdApplication(tx, caseFile, target.application)
  const line = await getLine(tx, caseFile, target.line, 'hold')
  granted(mayDecide(line, application))
  if (line.version !== target.lineVersion) throw new Stale('deze hulp')
  if (application.state === 'early') throw new Stale('deze aanvraag')
  const policy = policyNamed(file.policyFile)
  const product = line.product === null ? undefined : productOn(policy, line.product, actor.today)
  if (!product) throw new Missing('product')
  const investigation = await findInvestigation(tx, caseFile)
  return {
    file,
    policy,
    product,
    line,
    application,
    arrangement: await getArrangement(tx, caseFile, line.need),
    findingsOn: investigation?.state === 'closed' ? investigation.closedOn : null,
  }
}

/** The mandate of the one who acts for this decision; throws `Refused` without one. */
export async function mandateOf(
  tx: Tx,
  actor: Actor,
  toSign: { kind: 'grant' | 'refuse'; yearly: Cents | null },
): Promise<Mandate> {
  return granted(mandateFor(await mandatesOf(tx, actor.worker), toSign, actor.today))
}

/** Why, for the letter: what was found, the lighter steps that were looked at, and the rules. */
export function reasonsOf(
  { policy, product, arrangement, line, findingsOn }: DecisionGround,
  words: string,
): Reasons {
  const article = product.article ? `, ${product.article.article}` : ''
  return {
    findingsOn,
    paragraphs: words.split(/\n+/).filter((text) => text.trim() !== ''),
    passed: passedBefore(policy, arrangement, line.tier),
    ground: {
      law: ['artikel 2.3.5 van de Wmo 2015'],
      byLaw: `${product.byLaw.name}${article}`,
      policy: sourceOf(policy, product),
    },
  }
}

/** Six weeks from the day after the announcement (Awb 6:7, 6:8). */
export const objectionTerm = (actor: Actor): Term => ({
  length: '6 weken',
  lastDay: termOf(nationalLaw(), 'objection', actor.today).lastDay,
})

type Taken = {
  kind: 'grant' | 'refuse'
  ground: string | null
  reasons: string
  mandate: Mandate
  letter: string
  from: Temporal.PlainDate | null
  until: Temporal.PlainDate | null
  reviewOn: Temporal.PlainDate | null
}

/** Writes the decision down for good, ends the application and its task; answers the id of the decision. */
export async function recordDecision(
  tx: Tx,
  actor: Actor,
  ground: DecisionGround,
  id: string,
  taken: Taken,
): Promise<string> {
  const { file, line, application, product } = ground
  const number = await nextNumber(tx, actor, 'Z')
  await tx
    .insertInto('decision')
    .values({
      municipality: actor.municipality,
      id,
      number,
      case_file: file.id,
      resident: file.resident.id,
      application: application.id,
      line: line.id,
      kind: taken.kind,
      ground: taken.ground,
      product: product.id,
      deciding_area: line.decidingArea ?? line.resultArea,
      law: ['Wmo 2015, artikel 2.3.5'],
      by_law: product.byLaw.id,
      reasons: taken.reasons,
      from_day: taken.from,
      until_day: taken.until,
      review_on: taken.reviewOn,
      decided_on: actor.today,
      signed_by: actor.worker,
      mandate: taken.mandate.id,
      letter: taken.letter,
      policy_file: file.policyFile,
      age_band: ageBand(file.resident.age),
      household_size: await householdSizeOf(tx, file.resident.id, actor.today),
      made_at: actor.now,
    })
    .execute()
  await tx
    .updateTable('application')
    .set({ state: 'decided', version: application.version + 1 })
    .where('id', '=', application.id)
    .execute()
  await finishTasks(tx, actor, file.id, ['decide'], 'besloten')
  await addToTimeline(tx, actor, file.id, {
    kind: 'decision',
    words: `Besluit ${number}: ${line.what} ${taken.kind === 'grant' ? 'toegekend' : 'afgewezen'}`,
    link: `/dossiers/${file.id}/besluiten`,
  })
  await recordAudit(tx, actor, {
    action: taken.kind === 'grant' ? 'grant provision' : 'refuse provision',
    purpose: 'besluiten op de aanvraag',
    resident: file.resident.id,
    caseFile: file.id,
    fields: Object.keys(taken),
  })
  return id
}

/** The id that a decision will have; the line that it is about points at it. */
export const newDecisionId = (actor: Actor): string => newId(actor.now)
