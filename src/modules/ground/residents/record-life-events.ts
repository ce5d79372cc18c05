import type { Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { tellFollowers, type ResidentFollower } from './contributions.ts'
import type { MoveInput } from './form.ts'
import { areaOfPostcode, changeResident } from './store.ts'

/**
 * Records that somebody died. From then on nothing is addressed to him, and his open files ask to be ended. Throws
 * `InputFault` for a day in the future.
 */
export async function recordDeath(
  tx: Tx,
  actor: Actor,
  resident: string,
  input: { version: number; diedOn: Temporal.PlainDate },
  followers: readonly ResidentFollower[],
): Promise<void> {
  if (isBefore(actor.today, input.diedOn))
    throw new InputFault([{ field: 'diedOn', message: 'Deze dag ligt in de toekomst' }])
  await changeResident(
    tx,
    actor,
    resident,
    input.version,
    { died_on: input.diedOn },
    { action: 'record death', purpose: 'overlijden vastleggen' },
  )
  await tellFollowers(tx, actor, { resident, what: 'died', on: input.diedOn }, followers)
}

/**
 * Takes back that somebody died: a mistake. The files that were ended for it are opened again one by one, each with its
 * reason.
 */
export const takeBackDeath = (
  tx: Tx,
  actor: Actor,
  resident: string,
  input: { version: number },
): Promise<void> =>
  changeResident(
    tx,
    actor,
    resident,
    input.version,
    { died_on: null },
    { action: 'take back death', purpose: 'overlijden terugnemen' },
  )

/**
 * Records a move, inside the municipality or away from it. Who moved away gets support from another municipality: his
 * open files ask to be ended (Wmo 1.2.1). Throws `InputFault` for a day in the future.
 */
export async function recordMove(
  tx: Tx,
  actor: Actor,
  resident: string,
  input: MoveInput,
  followers: readonly ResidentFollower[],
): Promise<void> {
  if (isBefore(actor.today, input.movedOn))
    throw new InputFault([
      {
        field: 'movedOn',
        message: 'Deze dag ligt in de toekomst. Leg de verhuizing vast als die er geweest is',
      },
    ])
  const away = input.where === 'away'
  const known = input.street !== '' || input.postcode !== ''
  await changeResident(
    tx,
    actor,
    resident,
    input.version,
    {
      lives_here: !away,
      moved_out_on: away ? input.movedOn : null,
      ...((known || !away) && {
        street: input.street,
        house_number: input.houseNumber,
        postcode: input.postcode,
        town: input.town,
      }),
      area: away ? null : input.area || (await areaOfPostcode(tx, actor, input.postcode)),
    },
    { action: 'record move', purpose: 'verhuizing vastleggen' },
  )
  if (away) await tellFollowers(tx, actor, { resident, what: 'moved-out', on: input.movedOn }, followers)
}

/** Sets or lifts the protection of an address: shelter, threat, or a request to the register. */
export const protectAddress = (
  tx: Tx,
  actor: Actor,
  resident: string,
  input: { version: number; addressProtected: boolean },
): Promise<void> =>
  changeResident(
    tx,
    actor,
    resident,
    input.version,
    { address_protected: input.addressProtected },
    { action: 'protect address', purpose: 'adresbescherming vastleggen' },
  )
