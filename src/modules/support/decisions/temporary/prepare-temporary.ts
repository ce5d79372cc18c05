import { demand, type Actor } from '../../../../core/actor.ts'
import { cents, type Cents } from '../../../../core/cents.ts'
import { isBefore } from '../../../../core/days.ts'
import { granted, InputFault } from '../../../../core/failure.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { termInWords } from '../../../../core/term-in-words.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import { productsOn, type ProductOnDay } from '../../../ground/policies/product-on.ts'
import { resultAreasOn } from '../../../ground/policies/result-areas.ts'
import { bookCost } from '../../arrangements/cost.ts'
import { yearlyTimes } from '../../arrangements/extent.ts'
import type { Cost, Doer } from '../../arrangements/line.ts'
import { awardFaults } from '../decision.ts'
import type { TemporaryFacts } from '../decision-facts.ts'
import { contextOf } from '../decision-store.ts'
import { contributionDue, contributionInLetter, extentInLetter, extentOf, yearly } from '../grant.ts'
import type { PayerInput } from '../grant.ts'
import type { OrderInput } from '../place-order.ts'
import { writePrepared } from '../prepare.ts'
import { mayGiveAtOnce, untilFaults } from './temporary.ts'
import { holdTemporaries, reportForHelp, type UrgentReport } from './temporary-store.ts'

export type TemporaryInput = Omit<PayerInput, 'reimbursed'> & {
  product: string
  activities: readonly string[]
  /** In the unit of the product: hours per week, or a number of items. */
  amount: number
  frequency: string
  until: Temporal.PlainDate
  provider: Doer & { phone: string }
  order: OrderInput
  /** Why it cannot wait. */
  because: string
  ownWords: string
}

/** What can be given at once: what is decided on by the act, in kind; a budget asks a plan that takes time. */
export function productsAtOnce(policy: Policy, openedOn: Temporal.PlainDate, today: Temporal.PlainDate) {
  const deciding = new Set(
    resultAreasOn(policy, openedOn)
      .areas.filter(({ decides }) => decides)
      .map(({ id }) => id),
  )
  return productsOn(policy, today).filter(
    ({ serves, formRule }) =>
      serves.some((area) => deciding.has(area)) && formRule.choices.some(({ form }) => form === 'in-kind'),
  )
}

/** What a decision at once rests on. */
export type AtOnce = { file: CaseFile; policy: Policy; product: ProductOnDay; report: UrgentReport }

/**
 * Reads and holds what is given at once in a file. Identity and BSN are not waited for: neither is asked here. Throws
 * `Refused` without an open report or for what was given already, `InputFault` for what cannot be given at once.
 */
export async function holdAtOnce(tx: Tx, actor: Actor, caseFile: string, product: string): Promise<AtOnce> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const policy = policyNamed(file.policyFile)
  const given = await holdTemporaries(tx, caseFile)
  const report = await reportForHelp(tx, caseFile)
  granted(mayGiveAtOnce(report, product, given, actor.today))
  const found = productsAtOnce(policy, file.openedOn, actor.today).find(({ id }) => id === product)
  if (!found || !report)
    throw new InputFault([{ field: 'product', message: 'Kies welke hulp de inwoner krijgt' }])
  return { file, policy, product: found, report }
}

/** Help at once in words, checked by every rule; nothing is written down yet. */
export function checkedTemporary(
  atOnce: AtOnce,
  input: TemporaryInput,
  today: Temporal.PlainDate,
): TemporaryFacts {
  const { file, policy, product, report } = atOnce
  const extent = extentOf(product, input.amount)
  const period = { from: today, until: input.until }
  const faults = [
    ...awardFaults({ ...input, ...period, extent, reviewOn: input.until.add({ days: 1 }) }),
    ...untilFaults(today, input.until),
    ...startFaults(input, today),
  ].filter(({ field }) => field !== 'reviewOn')
  if (faults.length > 0) throw new InputFault(faults)
  const cost: Cost = bookCost(product, extent) ?? { amount: cents(0), per: 'year' }
  const contribution = granted(contributionDue({ file, policy }, product, cost, input, today))
  const { phone, ...provider } = input.provider
  return {
    kind: 'temporary',
    letter: {
      reportedOn: report.receivedOn,
      provision: {
        name: product.name,
        activities: input.activities,
        extent: extentInLetter(product, extent, { item: null, what: product.name }, input.frequency),
        ...period,
      },
      provider: { name: provider.name, phone },
      because: input.because,
      contribution: contributionInLetter(contribution, today),
      ...stillInvestigated(report, today),
    },
    granted: { ...period, extent, cost, form: 'in-kind', provider },
    contribution,
    order: input.order,
    report: report.id,
    extends: null,
  }
}

const startFaults = ({ order, until }: TemporaryInput, today: Temporal.PlainDate) =>
  isBefore(order.startsBy, today) || isBefore(until, order.startsBy)
    ? [{ field: 'startsBy', message: 'Kies een dag vanaf vandaag, voordat de hulp afloopt' }]
    : []

/** The term of the investigation, while it is still to come. */
export const stillInvestigated = (
  { receivedOn }: Pick<UrgentReport, 'receivedOn'>,
  today: Temporal.PlainDate,
) => {
  const investigation = termInWords(nationalLaw(), 'investigation', receivedOn)
  return isBefore(investigation.lastDay, today) ? {} : { investigation }
}

/**
 * Prepares help at once, by decision and without an application (Wmo 2.3.3); answers the id of the decision, which
 * holds, and is ordered, once it is signed. Throws `InputFault`, `Refused`, `Missing` or `Forbidden`.
 */
export async function prepareTemporary(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: TemporaryInput,
): Promise<string> {
  const atOnce = await holdAtOnce(tx, actor, caseFile, input.product)
  return writeTemporary(tx, actor, atOnce.file, {
    facts: checkedTemporary(atOnce, input, actor.today),
    product: input.product,
    ownWords: input.ownWords,
  })
}

const DAYS_A_YEAR = 365

/** What it costs altogether, for the mandate: help for some weeks is not help for a year. */
function costOf({ cost, from, until }: TemporaryFacts['granted']): Cents {
  const days = from.until(until).days + 1
  return yearlyTimes(cost.per) === undefined
    ? cost.amount
    : cents(Math.round((yearly(cost) * days) / DAYS_A_YEAR))
}

/** Writes the decision down, to be signed. */
export async function writeTemporary(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  { facts, product, ownWords }: { facts: TemporaryFacts; product: string; ownWords: string },
): Promise<string> {
  const about = { caseFile: file.id, resident: file.resident.id, application: null, item: null }
  return writePrepared(tx, actor, {
    file,
    context: await contextOf(tx, about, actor.today),
    facts,
    application: null,
    need: null,
    line: null,
    replaces: null,
    product,
    resultArea: null,
    ground: 'urgent',
    yearlyCost: costOf(facts.granted),
    ownWords,
    what: facts.letter.provision.name,
  })
}
