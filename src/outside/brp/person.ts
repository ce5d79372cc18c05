import type { Bsn } from '../../core/bsn.ts'

/**
 * A person as the register of persons (BRP) knows him, in our own words and types. Every part except the
 * secrecy and what follows from it is there only when it was asked for and the register holds it.
 */
export type Person = {
  /** The person asked that his data are not given to third parties: never show his address to who may not see it. */
  secrecy: boolean
  /** The register stopped keeping this person up to date, for instance by death or emigration. */
  suspended?: { reason: SuspensionReason; since?: PartialDate }
  /** Parts of which the register doubts whether they are right. */
  underInvestigation: readonly PersonField[]
  bsn?: Bsn
  name?: Name
  gender?: Gender
  birthDate?: PartialDate
  death?: { date?: PartialDate }
  residence?: Residence
  /** The address as two or three lines for an envelope, without a name. */
  addressLines?: readonly string[]
  municipality?: Municipality
  /** Under guardianship (curatele): somebody else acts for him. */
  underGuardianship?: boolean
  /** How to address him in a letter. */
  salutation?: { heading?: string; addressee?: string }
  partners?: readonly Relative[]
  children?: readonly Relative[]
  parents?: readonly Relative[]
}

/** What can be asked of one person by BSN. Ask only what the task needs. */
export type PersonField =
  | 'bsn'
  | 'name'
  | 'gender'
  | 'birthDate'
  | 'death'
  | 'residence'
  | 'addressLines'
  | 'municipality'
  | 'guardianship'
  | 'salutation'
  | 'partners'
  | 'children'
  | 'parents'

/** What a search may show of each hit: no more than is needed to choose the right person. */
export type HitField = Extract<PersonField, 'bsn' | 'name' | 'gender' | 'birthDate' | 'addressLines'>

/** A date of which the register may know the day, only the month, only the year, or nothing. */
export type PartialDate =
  | { known: 'day'; day: Temporal.PlainDate }
  | { known: 'month'; year: number; month: number }
  | { known: 'year'; year: number }
  | { known: 'nothing' }

export type Gender = 'man' | 'woman' | 'unknown'

/** Whose surname somebody goes by: the own one, the partner's, or both in one of two orders. */
export type NameUse = 'own' | 'partner' | 'partner-first' | 'own-first'

export type Name = {
  givenNames?: string
  initials?: string
  prefix?: string
  surname?: string
  use?: NameUse
}

export type Municipality = { code: string; name: string }

export type Address = {
  kind: 'address'
  street: string
  houseNumber: number
  houseLetter?: string
  addition?: string
  postcode?: string
  town?: string
  since?: PartialDate
  /** The municipality established that he does not live there (any more). */
  notThere: boolean
}

export type Residence =
  | Address
  | { kind: 'location'; description: string; since?: PartialDate; notThere: boolean }
  | { kind: 'abroad'; lines: readonly string[]; country?: string; since?: PartialDate }
  | { kind: 'unknown'; since?: PartialDate }

/** A partner, child or parent as it stands on the card of the person who was asked about. */
export type Relative = {
  bsn?: Bsn
  name?: Name
  gender?: Gender
  birthDate?: PartialDate
  /** Of a partner: the marriage or registered partnership, and its end when it was dissolved. */
  union?: { since?: PartialDate; dissolved?: PartialDate }
}

export type SuspensionReason = 'death' | 'emigration' | 'ministerial-decision' | 'non-resident' | 'unknown'
