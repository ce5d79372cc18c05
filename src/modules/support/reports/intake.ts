import { ageOn } from '../../../core/days.ts'
import { noAccessFacts, type AccessFacts } from '../../ground/policies/facts.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { productOn } from '../../ground/policies/product-on.ts'
import { resultAreasOn } from '../../ground/policies/result-areas.ts'
import type { KnownFacts } from './contributions.ts'
import type { Channel, ReporterKind } from './report.ts'

/**
 * What is asked and seen before a route is chosen, as it was recorded. Nothing here is a conclusion: whether a
 * professional mapped everything, or a request is the same as before, follows from it.
 */
export type IntakeFacts = {
  /** Result areas and life domains that the question touches. */
  domains: readonly string[]
  clearEnough: boolean
  wantsGuidance: boolean
  wantsSupporter: boolean
  aboutUpbringing: boolean
  fromSignal: boolean
  childrenAtHome: boolean
  knownToProvider: boolean
  selfReliantOnline: boolean
  /** What is asked for, by its id in the provision book; empty while nothing is. */
  product: string
  /** What was granted before, by its id. */
  earlierProducts: readonly string[]
  /** The resident says that nothing changed since. */
  unchangedSaid: boolean
  /** The earlier file was read and shows the same. */
  unchangedSeen: boolean
  diagnosisOnFile: boolean
  professionalAtHome: boolean
  /** Areas and domains that a professional described already. */
  mappedDomains: readonly string[]
}

export const noIntake: IntakeFacts = {
  domains: [],
  clearEnough: false,
  wantsGuidance: false,
  wantsSupporter: false,
  aboutUpbringing: false,
  fromSignal: false,
  childrenAtHome: false,
  knownToProvider: false,
  selfReliantOnline: false,
  product: '',
  earlierProducts: [],
  unchangedSaid: false,
  unchangedSeen: false,
  diagnosisOnFile: false,
  professionalAtHome: false,
  mappedDomains: [],
}

/** What the records of the file tell by themselves. */
export type IntakeRecords = {
  receivedOn: Temporal.PlainDate
  channel: Channel
  reporterKind: ReporterKind
  urgent: boolean
  birthDate: Temporal.PlainDate | null
  childrenInHousehold: boolean
  /** The consultant worked on an earlier file of this resident. */
  knownToConsultant: boolean
}

/** The names that the policy's conditions use for who reported. */
const reporterNames: Record<ReporterKind, AccessFacts['report']['reporterKind']> = {
  resident: 'resident',
  'informal-carer': 'carer',
  representative: 'representative',
  professional: 'professional',
  provider: 'provider',
  other: 'relative',
}

/** Everything that the conversation can be about on a day: the result areas of that day and the life domains. */
export function domainsOn(policy: Policy, day: Temporal.PlainDate): { id: string; name: string }[] {
  const areas = resultAreasOn(policy, day).areas.map(({ id, name }) => ({ id, name }))
  const seen = new Set(areas.map(({ id }) => id))
  const domains = policy.lifeDomains.filter(({ id }) => !seen.has(id))
  return [...areas, ...domains.map(({ id, name }) => ({ id, name }))]
}

/**
 * The facts that the policy's conditions read, from what was recorded, what the records tell, and what later modules
 * know. A professional mapped all domains when each one of them is among those that he described.
 */
export function accessFacts(
  policy: Policy,
  intake: IntakeFacts,
  records: IntakeRecords,
  known: readonly KnownFacts[],
  today: Temporal.PlainDate,
): AccessFacts {
  const product = productOn(policy, intake.product, records.receivedOn)
  const mapped = new Set(intake.mappedDomains)
  const facts: AccessFacts = {
    report: {
      channel: records.channel,
      reporterKind: reporterNames[records.reporterKind],
      domains: intake.domains,
      clearEnough: intake.clearEnough,
      wantsGuidance: intake.wantsGuidance,
      wantsSupporter: intake.wantsSupporter,
      aboutUpbringing: intake.aboutUpbringing,
      fromSignal: intake.fromSignal,
      urgent: records.urgent,
    },
    resident: {
      age: records.birthDate && ageOn(records.birthDate, today),
      knownToConsultant: records.knownToConsultant,
      knownToProvider: intake.knownToProvider,
      selfReliantOnline: intake.selfReliantOnline,
    },
    household: { hasChildren: records.childrenInHousehold || intake.childrenAtHome },
    earlierDecision: {
      sameProduct: intake.product !== '' && intake.earlierProducts.includes(intake.product),
      unchanged: intake.unchangedSaid && intake.unchangedSeen,
    },
    product: product
      ? { kind: product.kind, fixedFrame: product.fixedFrame, seenAtHome: product.seenAtHome }
      : noAccessFacts.product,
    diagnosis: { onFile: intake.diagnosisOnFile },
    professional: {
      comesAtHome: intake.professionalAtHome,
      mappedAllDomains: domainsOn(policy, records.receivedOn).every(({ id }) => mapped.has(id)),
    },
  }
  return known.reduce(withKnown, facts)
}

/** The facts with what a later module knows for certain laid over them, group by group. */
const withKnown = (facts: AccessFacts, known: KnownFacts): AccessFacts => ({
  report: { ...facts.report, ...known.report },
  resident: { ...facts.resident, ...known.resident },
  household: { ...facts.household, ...known.household },
  earlierDecision: { ...facts.earlierDecision, ...known.earlierDecision },
  product: { ...facts.product, ...known.product },
  diagnosis: { ...facts.diagnosis, ...known.diagnosis },
  professional: { ...facts.professional, ...known.professional },
})
