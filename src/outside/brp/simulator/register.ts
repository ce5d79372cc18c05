import type { Bsn } from '../../../core/bsn.ts'
import type { Gender, Municipality, NameUse, PartialDate, Residence } from '../person.ts'

/** One invented person as the simulated register holds him. Relatives are named by BSN and stand in it too. */
export type RegisteredPerson = {
  bsn: Bsn
  name: { givenNames: string; prefix?: string; surname: string; use: NameUse }
  gender: Gender
  birthDate: PartialDate
  birthPlace: string
  residence: Residence
  municipality: Municipality
  /** Since when he is registered in that municipality. */
  registeredSince: Temporal.PlainDate
  secrecy: boolean
  underGuardianship: boolean
  diedOn?: Temporal.PlainDate
  partners: readonly Partnership[]
  parents: readonly Bsn[]
  children: readonly Bsn[]
  underInvestigation?: { part: 'name' | 'birthDate' | 'residence'; since: Temporal.PlainDate }
}

export type Partnership = {
  bsn: Bsn
  kind: 'marriage' | 'registered-partnership'
  since: PartialDate
  dissolved?: Temporal.PlainDate
}

export type Register = ReadonlyMap<Bsn, RegisteredPerson>

export const toRegister = (people: readonly RegisteredPerson[]): Register =>
  new Map(people.map((person) => [person.bsn, person]))
