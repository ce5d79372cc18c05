import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { demand, type Actor } from '../../../../core/actor.ts'
import { granted, Missing, Refused, Stale } from '../../../../core/failure.ts'
import { isId } from '../../../../core/id.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import { productOn, type ProductOnDay } from '../../../ground/policies/product-on.ts'
import type { Line } from '../../arrangements/line.ts'
import { getLine } from '../../arrangements/line-store.ts'
import { providers } from '../application-store.ts'
import type { GivingFacts } from '../decision-facts.ts'
import { contextColumns, getDecision, readContext, type Context, type Decision } from '../decision-store.ts'
import type { KnownProvider } from '../form.ts'
import type { FormChoice } from '../pgb/form-choice.ts'
import { choiceAndPgb } from '../pgb/pgb-store.ts'
import type { Pgb } from '../pgb/pgb.ts'
import { readDecisionView } from '../view-store.ts'
import type { DecisionView } from './hearing.ts'
import { mayRevise, type RevisionKind } from './revision.ts'

/** A decision that gives help, with everything that revising it rests on. */
export type Revising = {
  file: CaseFile
  policy: Policy
  decision: Decision & { decidedOn: Temporal.PlainDate }
  /** The number of its letter, by which the resident knows it. */
  reference: string
  /** What it says. */
  before: GivingFacts
  line: Line
  product: ProductOnDay
  choice: FormChoice | null
  pgb: Pgb | null
  context: Context
  providers: readonly KnownProvider[]
  /** What the resident was asked about it, the oldest first. */
  views: readonly DecisionView[]
}

/** Which decision, in the version of its help that the page showed. */
export type RevisionTarget = { decision: string; version: number }

/** Reads a decision to revise it, as far as that is allowed; four statements. Throws `Refused` or `Missing`. */
export async function readRevising(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  id: string,
  as: RevisionKind,
  hold?: 'hold',
): Promise<Revising> {
  const decision = await getDecision(tx, file.id, id)
  const line = decision.line === null ? null : await getLine(tx, file.id, decision.line, hold)
  granted(mayRevise({ ...decision, line: line?.state ?? null }, as))
  const { facts, decidedOn } = decision
  if (!line || !decidedOn || !('granted' in facts) || facts.kind === 'temporary')
    throw new Missing('decision')
  const policy = policyNamed(file.policyFile)
  const product = line.product === null ? undefined : productOn(policy, line.product, actor.today)
  if (!product)
    throw new Refused({
      rule: 'product-not-in-book',
      because: 'Deze hulp staat vandaag niet in het verstrekkingenboek.',
      source: policy.name,
    })
  const { context, ...around } = await readAround(tx, actor, file, decision)
  return {
    file,
    policy,
    decision: { ...decision, decidedOn },
    before: facts,
    line,
    product,
    ...(await choiceAndPgb(tx, file.id, line.id)),
    context,
    ...around,
  }
}

/** The context of a decision on the file, the known providers, the views on this decision and the number of its letter; one statement. */
async function readAround(tx: Tx, actor: Actor, file: CaseFile, { id, number, letter }: Decision) {
  const of = { caseFile: file.id, resident: file.resident.id, application: null, item: null }
  const row = await tx
    .selectNoFrom([
      ...contextColumns(of, actor.today),
      jsonArrayFrom(providers(tx)).as('providers'),
      jsonArrayFrom(viewsAbout(tx, id)).as('views'),
      tx.selectFrom('letter').select('number').where('id', '=', letter).as('reference'),
    ])
    .executeTakeFirstOrThrow()
  const { providers: known, views, reference } = row
  return {
    context: readContext(row),
    providers: known,
    views: views.map(readDecisionView),
    reference: reference ?? number,
  }
}

const viewsAbout = (tx: Tx, decision: string) =>
  tx
    .selectFrom('view_request as v')
    .select(['v.id', 'v.item', 'v.intention', 'v.ground', 'v.asked_on', 'v.until_day', 'v.because'])
    .select(['v.received_on', 'v.channel', 'v.words', 'v.version'])
    .where('v.decision', '=', decision)
    .orderBy('v.asked_on')
    .orderBy('v.id')

/** What somebody was asked about a decision that stands, the oldest first; one statement. */
export const viewsAboutDecision = async (tx: Tx, decision: string): Promise<DecisionView[]> =>
  (await viewsAbout(tx, decision).execute()).map(readDecisionView)

/**
 * Reads a decision and holds it until the end of the transaction, to revise it or to ask about it. Two people who do so
 * at once wait here for each other. Throws `Stale`, `Refused`, `Missing` or `Forbidden`.
 */
export async function holdRevising(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: RevisionTarget,
  as: RevisionKind,
): Promise<Revising> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  if (isId(target.decision))
    await tx.selectFrom('decision').select('id').where('id', '=', target.decision).forUpdate().execute()
  const revising = await readRevising(tx, actor, file, target.decision, as, 'hold')
  if (revising.line.version !== target.version) throw new Stale('deze hulp')
  return revising
}
