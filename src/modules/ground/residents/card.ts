import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { may, type Actor } from '../../../core/actor.ts'
import { ageOn } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { fullName } from './name.ts'
import {
  addressInWords,
  type Gender,
  type HouseholdRelation,
  type PreferredChannel,
  type RelationKind,
} from './resident.ts'

/** Somebody who acts for or helps a resident, as the page shows it. */
export type RelationLine = {
  id: string
  kind: RelationKind
  ground: string
  name: string
  phone: string | null
  email: string | null
  /** Undefined when it may not be seen, null when it is not known. */
  postalAddress: readonly string[] | null | undefined
  getsLetters: boolean
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  version: number
}

export type HousemateLine = {
  household: string
  number: string | null
  resident: string
  name: string
  birthDate: Temporal.PlainDate | null
  relation: HouseholdRelation
}

/** Everything that is recorded of one resident, without what the one who looks may not see. */
export type ResidentCard = {
  id: string
  name: string
  givenNames: string
  namePrefix: string
  surname: string
  surnameFolded: string
  birthDate: Temporal.PlainDate | null
  age: number | null
  gender: Gender | null
  bsn: string | null
  bsnVerifiedOn: Temporal.PlainDate | null
  brpCheckedOn: Temporal.PlainDate | null
  source: 'brp' | 'own'
  /** Undefined when it is protected and the one who looks may not see it. */
  address: { street: string; houseNumber: string; postcode: string; town: string; words: string } | undefined
  addressProtected: boolean
  /** Undefined likewise; null when post goes to the address itself. */
  postalAddress: readonly string[] | null | undefined
  area: string | null
  areaName: string | null
  phone: string | null
  email: string | null
  preferredChannel: PreferredChannel
  language: string
  interpreter: boolean
  largePrint: boolean
  livesHere: boolean
  movedOutOn: Temporal.PlainDate | null
  diedOn: Temporal.PlainDate | null
  mergedInto: string | null
  version: number
  relations: readonly RelationLine[]
  /** Who lives in the same household today, without the resident himself. */
  housemates: readonly HousemateLine[]
  /** The household of today, whether or not others live in it. */
  household: { id: string; number: string | null } | null
  /** Records that were made one with this one and can be parted again. */
  merges: readonly { id: string; merged: string; name: string; at: string; reason: string }[]
}

/**
 * The record of one resident, in one statement; a protected address only for who may see it. Throws `Missing` when there
 * is no such resident in this municipality.
 */
export async function getResident(tx: Tx, actor: Actor, id: string): Promise<ResidentCard> {
  const row = isId(id) ? await residentRow(tx, actor, id) : undefined
  if (!row) throw new Missing('resident')
  const shown = !row.address_protected || may(actor, 'residents.protected-address')
  return {
    id: row.id,
    name: fullName(row),
    givenNames: row.given_names,
    namePrefix: row.name_prefix,
    surname: row.surname,
    surnameFolded: row.surname_folded,
    birthDate: row.birth_date,
    age: row.birth_date && ageOn(row.birth_date, row.died_on ?? actor.today),
    gender: row.gender as Gender | null,
    bsn: row.bsn,
    bsnVerifiedOn: row.bsn_verified_on,
    brpCheckedOn: row.brp_checked_on,
    source: row.source as 'brp' | 'own',
    address: shown ? addressOf(row) : undefined,
    addressProtected: row.address_protected,
    postalAddress: shown ? (row.postal_address as string[] | null) : undefined,
    area: row.area,
    areaName: row.area_name,
    phone: row.phone,
    email: row.email,
    preferredChannel: row.preferred_channel as PreferredChannel,
    language: row.language,
    interpreter: row.interpreter,
    largePrint: row.large_print,
    livesHere: row.lives_here,
    movedOutOn: row.moved_out_on,
    diedOn: row.died_on,
    mergedInto: row.merged_into,
    version: row.version,
    relations: row.relations.map((relation) => relationLine(relation, shown)),
    housemates: row.housemates.filter(({ resident }) => resident !== id).map(housemateLine),
    household: householdOf(row.housemates),
    merges: row.merges.map(({ given_names, name_prefix, surname, ...merge }) => ({
      ...merge,
      name: fullName({ given_names, name_prefix, surname }),
    })),
  }
}

type Located = {
  street: string | null
  house_number: string | null
  postcode: string | null
  town: string | null
}

const addressOf = (row: Located) => ({
  street: row.street ?? '',
  houseNumber: row.house_number ?? '',
  postcode: row.postcode ?? '',
  town: row.town ?? '',
  words: addressInWords(row),
})

const dayOrNull = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))

type RelationRow =
  Awaited<ReturnType<typeof residentRow>> extends infer Row
    ? NonNullable<Row> extends { relations: (infer Relation)[] }
      ? Relation
      : never
    : never

const relationLine = (row: RelationRow, shown: boolean): RelationLine => ({
  id: row.id,
  kind: row.kind as RelationKind,
  ground: row.ground,
  name: row.name,
  phone: row.phone,
  email: row.email,
  postalAddress: shown ? (row.postal_address as string[] | null) : undefined,
  getsLetters: row.gets_letters,
  from: Temporal.PlainDate.from(row.from_day),
  until: dayOrNull(row.until_day),
  version: row.version,
})

type HousemateRow = {
  household: string
  number: string | null
  resident: string
  relation: string
  given_names: string
  name_prefix: string
  surname: string
  birth_date: string | null
}

const housemateLine = (row: HousemateRow): HousemateLine => ({
  household: row.household,
  number: row.number,
  resident: row.resident,
  name: fullName(row),
  birthDate: dayOrNull(row.birth_date),
  relation: row.relation as HouseholdRelation,
})

const householdOf = ([first]: readonly HousemateRow[]) =>
  first ? { id: first.household, number: first.number } : null

const residentRow = (tx: Tx, actor: Actor, id: string) =>
  tx
    .selectFrom('resident as r')
    .leftJoin('area as a', (join) =>
      join.onRef('a.municipality', '=', 'r.municipality').onRef('a.id', '=', 'r.area'),
    )
    .selectAll('r')
    .select('a.name as area_name')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('resident_relation as p')
          .select([
            'p.id',
            'p.kind',
            'p.ground',
            'p.name',
            'p.phone',
            'p.email',
            'p.postal_address',
            'p.gets_letters',
            sql<string>`p.from_day::text`.as('from_day'),
            sql<string | null>`p.until_day::text`.as('until_day'),
            'p.version',
          ])
          .whereRef('p.municipality', '=', 'r.municipality')
          .whereRef('p.resident', '=', 'r.id')
          .orderBy('p.from_day', 'desc')
          .orderBy('p.id', 'desc'),
      ).as('relations'),
      jsonArrayFrom(
        eb
          .selectFrom('household_member as own')
          .innerJoin('household as h', (join) =>
            join.onRef('h.municipality', '=', 'own.municipality').onRef('h.id', '=', 'own.household'),
          )
          .innerJoin('household_member as m', (join) =>
            join.onRef('m.municipality', '=', 'own.municipality').onRef('m.household', '=', 'own.household'),
          )
          .innerJoin('resident as o', (join) =>
            join.onRef('o.municipality', '=', 'm.municipality').onRef('o.id', '=', 'm.resident'),
          )
          .select([
            'm.household',
            'h.number',
            'm.resident',
            'm.relation',
            'o.given_names',
            'o.name_prefix',
            'o.surname',
            sql<string | null>`o.birth_date::text`.as('birth_date'),
          ])
          .whereRef('own.municipality', '=', 'r.municipality')
          .whereRef('own.resident', '=', 'r.id')
          .where('own.until_day', 'is', null)
          .where('m.until_day', 'is', null)
          .where('o.merged_into', 'is', null)
          .orderBy('o.birth_date'),
      ).as('housemates'),
      jsonArrayFrom(
        eb
          .selectFrom('resident_merge as g')
          .innerJoin('resident as o', (join) =>
            join.onRef('o.municipality', '=', 'g.municipality').onRef('o.id', '=', 'g.merged'),
          )
          .select([
            'g.id',
            'g.merged',
            'g.reason',
            sql<string>`g.merged_at::text`.as('at'),
            'o.given_names',
            'o.name_prefix',
            'o.surname',
          ])
          .whereRef('g.municipality', '=', 'r.municipality')
          .whereRef('g.kept', '=', 'r.id')
          .where('g.undone_at', 'is', null)
          .orderBy('g.merged_at', 'desc'),
      ).as('merges'),
    ])
    .where('r.municipality', '=', actor.municipality)
    .where('r.id', '=', id)
    .executeTakeFirst()
