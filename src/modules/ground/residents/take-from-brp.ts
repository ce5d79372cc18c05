import { demand, type Actor } from '../../../core/actor.ts'
import type { Bsn } from '../../../core/bsn.ts'
import { Missing, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Outcome } from '../../../outside/brp/client.ts'
import type { Person } from '../../../outside/brp/person.ts'
import { tellFollowers, type ResidentFollower } from './contributions.ts'
import { factsOf, isSamePerson } from './from-brp.ts'
import { fold } from './name.ts'
import { insertResident } from './record-resident.ts'
import { areaOfPostcode, changeResident } from './store.ts'

/** The person of an answer of the register; throws `Refused` with what to do when there is none. */
function personOf(answer: Outcome<Person>): Person {
  if (answer.outcome === 'found') return answer.found
  if (answer.outcome === 'not-found')
    throw new Refused({
      rule: 'not-in-brp',
      because: 'De BRP kent niemand met dit BSN. Kijk het nummer na.',
      source: 'Wmo 2015, artikel 5.2.9',
    })
  throw new Refused({
    rule: 'brp-unavailable',
    because:
      'De BRP geeft nu geen antwoord. U kunt de inwoner zelf vastleggen en later met de BRP vergelijken.',
    source: 'Keukentafel',
  })
}

/**
 * Takes somebody over from the register, when he is not on record yet; answers his record. Throws `Refused` when the
 * register knows nobody with this BSN or does not answer.
 */
export async function takeFromBrp(tx: Tx, actor: Actor, answer: Outcome<Person>): Promise<string> {
  demand(actor, 'residents.record')
  const facts = factsOf(personOf(answer), actor.municipality)
  const known = await findByBsn(tx, actor, facts.bsn)
  if (known) return known.id
  return insertResident(tx, actor, 'take resident from brp', {
    ...facts,
    area: await areaOfPostcode(tx, actor, facts.postcode),
    bsn_verified_on: actor.today,
    brp_checked_on: actor.today,
    source: 'brp',
  })
}

const findByBsn = async (tx: Tx, actor: Actor, bsn: string | null) =>
  bsn === null
    ? undefined
    : tx
        .selectFrom('resident')
        .select('id')
        .where('municipality', '=', actor.municipality)
        .where('bsn', '=', bsn)
        .where('merged_into', 'is', null)
        .executeTakeFirst()

/** What was done with a BSN that somebody gave: verified by the register, or kept until it answers. */
export type BsnRecorded = 'verified' | 'kept'

/**
 * Records the BSN of somebody who was written down by hand (Wmo 5.2.9). The register tells whether it is his: name and
 * birth day must be the same. When it does not answer, the number is kept and verified later. Throws `Refused` when it
 * is somebody else's.
 */
export async function recordBsn(
  tx: Tx,
  actor: Actor,
  resident: string,
  input: { version: number; bsn: Bsn },
  answer: Outcome<Person>,
  followers: readonly ResidentFollower[],
): Promise<BsnRecorded> {
  const other = await findByBsn(tx, actor, input.bsn)
  if (other && other.id !== resident)
    throw new Refused({
      rule: 'bsn-taken',
      because: 'Dit BSN hoort al bij een andere inwoner. Is het dezelfde persoon, voeg de twee dan samen.',
      source: 'Wmo 2015, artikel 5.2.9',
    })
  const because = { action: 'record bsn', purpose: 'BSN vaststellen' }
  if (answer.outcome === 'unavailable') {
    await changeResident(tx, actor, resident, input.version, { bsn: input.bsn }, because)
    return 'kept'
  }
  await verify(tx, actor, resident, input.version, personOf(answer), because, followers)
  return 'verified'
}

/**
 * Compares a record with the register and takes over what differs: name, address, secrecy, death. Throws `Refused` when
 * the register does not answer or speaks of somebody else.
 */
export const compareWithBrp = (
  tx: Tx,
  actor: Actor,
  resident: string,
  input: { version: number },
  answer: Outcome<Person>,
  followers: readonly ResidentFollower[],
): Promise<void> =>
  verify(
    tx,
    actor,
    resident,
    input.version,
    personOf(answer),
    { action: 'compare with brp', purpose: 'gegevens vergelijken met de BRP' },
    followers,
  )

async function verify(
  tx: Tx,
  actor: Actor,
  resident: string,
  version: number,
  person: Person,
  because: { action: string; purpose: string },
  followers: readonly ResidentFollower[],
): Promise<void> {
  const own = await tx
    .selectFrom('resident')
    .select([
      'surname_folded',
      'birth_date',
      'address_protected',
      'bsn_verified_on',
      'area',
      'died_on',
      'lives_here',
    ])
    .where('id', '=', resident)
    .executeTakeFirst()
  if (!own) throw new Missing('resident')
  const facts = factsOf(person, actor.municipality)
  if (own.bsn_verified_on === null && !isSamePerson(own, facts))
    throw new Refused({
      rule: 'bsn-of-somebody-else',
      because:
        'De naam of de geboortedag bij dit BSN is in de BRP anders. Kijk het nummer en de gegevens van de inwoner na.',
      source: 'Wmo 2015, artikel 5.2.9',
    })
  const { street, house_number, postcode, town, ...registered } = facts
  await changeResident(
    tx,
    actor,
    resident,
    version,
    {
      ...registered,
      // What was told here stays where the register knows no address.
      ...(street !== null && { street, house_number, postcode, town }),
      // A protection that was given here is not lifted because the register does not know of it.
      address_protected: own.address_protected || facts.address_protected,
      surname_folded: fold(facts.surname),
      area: own.area ?? (await areaOfPostcode(tx, actor, facts.postcode)),
      bsn_verified_on: actor.today,
      brp_checked_on: actor.today,
      source: 'brp',
    },
    because,
  )
  if (facts.died_on && !own.died_on)
    await tellFollowers(tx, actor, { resident, what: 'died', on: facts.died_on }, followers)
  else if (!facts.lives_here && own.lives_here)
    await tellFollowers(tx, actor, { resident, what: 'moved-out', on: actor.today }, followers)
}
