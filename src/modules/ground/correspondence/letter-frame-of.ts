import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { numberInWords } from '../../../database/next-number.ts'
import type {
  Person,
  ToOrganisation,
  ToRelatives,
  ToRepresentative,
  ToResident,
} from '../../../letters/addressee.ts'
import type { LetterFrame, LocalNames, Sender } from '../../../letters/letter-frame.ts'
import { policyNamed } from '../policies/policy-named.ts'
import type { Policy } from '../policies/policy.ts'

const languageNames = new Intl.DisplayNames('nl', { type: 'language' })

type Written = {
  given_names: string
  name_prefix: string
  surname: string
  gender: string | null
  street: string | null
  house_number: string | null
  postcode: string | null
  town: string | null
  postal_address: string[] | null
  died_on: Temporal.PlainDate | null
  language: string
  interpreter: boolean
  large_print: boolean
  representative: { name: string; ground: string; address: string[] } | null
  sender: Sender | null
  worker_name: string
  worker_function: string
  worker_phone: string | null
  municipality_name: string
  taken: number | null
}

/** Everything around a letter about somebody, read once, before the words of its kind are written. */
export type FrameParts = {
  /** The letter's own number, to which the reader can refer. */
  number: string
  /** The frame of a letter to this addressee. */
  to: <To extends Addressee>(addressee: To) => LetterFrame<To>
  /** The resident, or who represents him and gets his letters. Undefined for somebody who died. */
  resident: ToResident | ToRepresentative | undefined
  relatives: ToRelatives
}

type Addressee = ToResident | ToRepresentative | ToRelatives | ToOrganisation

/** "A.B." from "Aafke Berthe". */
const initialsOf = (givenNames: string): string =>
  givenNames
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => `${Array.from(name)[0]!.toUpperCase()}.`)
    .join('')

function personOf(row: Written): Person {
  const title = row.gender === 'female' ? 'mevrouw' : row.gender === 'male' ? 'heer' : null
  const surname = [row.name_prefix, row.surname].filter((part) => part !== '').join(' ')
  return { title, initials: initialsOf(row.given_names), surname }
}

const homeOf = (row: Written): string[] =>
  (
    row.postal_address ?? [
      [row.street, row.house_number].filter(Boolean).join(' '),
      [row.postcode, row.town].filter(Boolean).join('  '),
    ]
  ).filter((line) => line !== '')

/** A representative's name is kept as one text; a letter greets him with it as it is. */
const representativeOf = (row: Written, resident: Person): ToRepresentative | undefined =>
  row.representative
    ? {
        kind: 'representative',
        person: { title: null, initials: '', surname: row.representative.name },
        role: row.representative.ground,
        address: row.representative.address,
        resident,
      }
    : undefined

/**
 * Reads what every letter about a resident needs: who it goes to and where, large print, interpreter, letterhead and
 * who signs, and the names of its policy; takes the next number unless the letter has one (a preview). One statement.
 * Throws `Missing` when there is no such resident.
 */
export async function letterFrameOf(
  tx: Tx,
  actor: Actor,
  { resident, policyFile }: { resident: string; policyFile: string },
  reference?: string,
): Promise<FrameParts> {
  const row = await written(tx, actor, resident, reference === undefined)
  if (!row) throw new Missing('resident')
  const number = reference ?? numberInWords('B', actor, row.taken ?? 0)
  const person = personOf(row)
  const signer = { name: row.worker_name, function: row.worker_function }
  const sender = row.sender
  if (!sender) throw new Missing('letterhead')
  const to = <To extends Addressee>(addressee: To): LetterFrame<To> => ({
    sender,
    to: addressee,
    day: actor.today,
    ourReference: number,
    contact: { name: row.worker_name, phone: row.worker_phone ?? sender.letterhead.phone },
    signature: { onBehalf: `Namens het college van ${row.municipality_name}`, signers: [signer] },
    largePrint: row.large_print,
    names: namesIn(policyNamed(policyFile)),
    ...(row.interpreter &&
      row.language !== 'nl' && { interpreter: languageNames.of(row.language) ?? row.language }),
  })
  return {
    number,
    to,
    resident: row.died_on
      ? undefined
      : (representativeOf(row, person) ?? { kind: 'resident', person, address: homeOf(row) }),
    relatives: { kind: 'relatives', of: person, address: homeOf(row) },
  }
}

const namesIn = ({ letters }: Policy): LocalNames => ({
  counter: letters.counter.text,
  conversation: letters.conversation.text,
  individualProvision: letters.individualProvision.text,
})

async function written(
  tx: Tx,
  actor: Actor,
  resident: string,
  takesNumber: boolean,
): Promise<Written | undefined> {
  const found = await sql<Written>`
    select r.given_names, r.name_prefix, r.surname, r.gender, r.street, r.house_number, r.postcode, r.town,
      r.postal_address, r.died_on, r.language, r.interpreter, r.large_print,
      (select json_build_object('name', p.name, 'ground', p.ground, 'address', p.postal_address)
        from resident_relation p
        where p.municipality = r.municipality and p.resident = r.id and p.kind = 'representative' and p.gets_letters
          and p.postal_address is not null and p.from_day <= ${actor.today}
          and (p.until_day is null or p.until_day >= ${actor.today})
        order by p.from_day desc limit 1) as representative,
      (select h.content from letterhead h where h.municipality = r.municipality and h.valid_from <= ${actor.now}
        order by h.valid_from desc limit 1) as sender,
      w.name as worker_name, w.function as worker_function, w.phone as worker_phone, m.name as municipality_name,
      case when ${takesNumber} then keukentafel.next_number('B', ${actor.today.year}) end as taken
    from resident r
    join municipality m on m.code = r.municipality
    join worker w on w.municipality = r.municipality and w.id = ${actor.worker}
    where r.municipality = ${actor.municipality} and r.id = ${resident}`.execute(tx)
  return found.rows[0]
}
