/**
 * The recorded facts that a condition in a policy file may read, each with its type. A fact is something that was
 * seen or said and written down; never the conclusion that the condition is there to draw.
 */

/** How a report came in. */
export const reportChannels = ['phone', 'desk', 'letter', 'web', 'visit'] as const

/** Who reported, on behalf of the resident. */
export const reporterKinds = [
  'resident',
  'carer',
  'representative',
  'relative',
  'professional',
  'provider',
] as const

/** What kind of thing a product of the provision book is. */
export const productKinds = ['help', 'guidance', 'aid', 'adaptation', 'transport', 'stay'] as const

export type ProductKind = (typeof productKinds)[number]

/** What is written down when a report is taken and looked up in the resident's file: read by access rules. */
export type AccessFacts = {
  report: {
    channel: (typeof reportChannels)[number]
    reporterKind: (typeof reporterKinds)[number]
    /** Result areas and life domains that the question touches, by their ids in the policy. */
    domains: readonly string[]
    /** The resident says himself what he needs; nothing had to be asked on. */
    clearEnough: boolean
    wantsGuidance: boolean
    wantsSupporter: boolean
    aboutUpbringing: boolean
    fromSignal: boolean
    urgent: boolean
  }
  resident: {
    /** Completed years; null while the birth day is not known. */
    age: number | null
    knownToConsultant: boolean
    knownToProvider: boolean
    selfReliantOnline: boolean
  }
  household: { hasChildren: boolean }
  earlierDecision: {
    sameProduct: boolean
    /** The resident said, and the file shows, that nothing changed since that decision. */
    unchanged: boolean
  }
  /** Of the product that was asked for; `kind` is "none" while nothing was. */
  product: { kind: ProductKind | 'none'; fixedFrame: boolean; seenAtHome: boolean }
  diagnosis: { onFile: boolean }
  professional: { comesAtHome: boolean; mappedAllDomains: boolean }
}

/** What is written down when the form of a provision is chosen: read by the rules on in kind, pgb and allowance. */
export type FormFacts = {
  inKind: {
    /** What the contracted suppliers have compensates the limitation. */
    adequate: boolean
    supplierHasFitting: boolean
  }
  pgb: { cheaper: boolean; reasonGiven: boolean; helperFromNetwork: boolean }
  resident: {
    age: number | null
    problemDebts: boolean
    seriouslyConfused: boolean
    /** Somebody manages the budget on the resident's behalf. */
    hasManager: boolean
  }
}

/** The type of one fact. A number that may be unknown is null until it is known. */
export type FactType =
  | { is: 'boolean' }
  | { is: 'number'; mayBeUnknown: boolean }
  | { is: 'text'; values: readonly string[] }
  | { is: 'list'; values: readonly string[] }

/** Every fact of one kind of condition, by its dotted name. */
export type Vocabulary = ReadonlyMap<string, FactType>

const yesOrNo = { is: 'boolean' } as const
const age = { is: 'number', mayBeUnknown: true } as const

/** A fact for every leaf of the record of facts: the compiler sees to it that none is missing or too many. */
type Types<F> = { [G in keyof F]: { [N in keyof F[G]]: FactType } }

const flatten = (groups: Record<string, Record<string, FactType>>): Vocabulary =>
  new Map(
    Object.entries(groups).flatMap(([group, facts]) =>
      Object.entries(facts).map(([name, type]): [string, FactType] => [`${group}.${name}`, type]),
    ),
  )

/** The facts of access rules; `domains` are the ids of result areas and life domains of the policy at hand. */
export const accessVocabulary = (domains: readonly string[]): Vocabulary =>
  flatten({
    report: {
      channel: { is: 'text', values: reportChannels },
      reporterKind: { is: 'text', values: reporterKinds },
      domains: { is: 'list', values: domains },
      clearEnough: yesOrNo,
      wantsGuidance: yesOrNo,
      wantsSupporter: yesOrNo,
      aboutUpbringing: yesOrNo,
      fromSignal: yesOrNo,
      urgent: yesOrNo,
    },
    resident: { age, knownToConsultant: yesOrNo, knownToProvider: yesOrNo, selfReliantOnline: yesOrNo },
    household: { hasChildren: yesOrNo },
    earlierDecision: { sameProduct: yesOrNo, unchanged: yesOrNo },
    product: {
      kind: { is: 'text', values: [...productKinds, 'none'] },
      fixedFrame: yesOrNo,
      seenAtHome: yesOrNo,
    },
    diagnosis: { onFile: yesOrNo },
    professional: { comesAtHome: yesOrNo, mappedAllDomains: yesOrNo },
  } satisfies Types<AccessFacts>)

/** The facts of rules on the form of a provision. */
export const formVocabulary: Vocabulary = flatten({
  inKind: { adequate: yesOrNo, supplierHasFitting: yesOrNo },
  pgb: { cheaper: yesOrNo, reasonGiven: yesOrNo, helperFromNetwork: yesOrNo },
  resident: { age, problemDebts: yesOrNo, seriouslyConfused: yesOrNo, hasManager: yesOrNo },
} satisfies Types<FormFacts>)

/** Nothing known yet but the channel and who reports: the start of every report. */
export const noAccessFacts: AccessFacts = {
  report: {
    channel: 'phone',
    reporterKind: 'resident',
    domains: [],
    clearEnough: false,
    wantsGuidance: false,
    wantsSupporter: false,
    aboutUpbringing: false,
    fromSignal: false,
    urgent: false,
  },
  resident: { age: null, knownToConsultant: false, knownToProvider: false, selfReliantOnline: false },
  household: { hasChildren: false },
  earlierDecision: { sameProduct: false, unchanged: false },
  product: { kind: 'none', fixedFrame: false, seenAtHome: false },
  diagnosis: { onFile: false },
  professional: { comesAtHome: false, mappedAllDomains: false },
}

/** Nothing known yet about the form. */
export const noFormFacts: FormFacts = {
  inKind: { adequate: false, supplierHasFitting: false },
  pgb: { cheaper: false, reasonGiven: false, helperFromNetwork: false },
  resident: { age: null, problemDebts: false, seriouslyConfused: false, hasManager: false },
}
