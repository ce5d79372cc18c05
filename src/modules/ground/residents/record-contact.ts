import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { ContactInput } from './form.ts'
import { changeResident } from './store.ts'

/** Records how somebody wants to be spoken and written to; every letter from now on follows it. */
export const recordContact = (tx: Tx, actor: Actor, resident: string, input: ContactInput): Promise<void> =>
  changeResident(
    tx,
    actor,
    resident,
    input.version,
    {
      language: input.language,
      interpreter: input.interpreter,
      large_print: input.largePrint,
      preferred_channel: input.preferredChannel,
      phone: input.phone || null,
      email: input.email || null,
    },
    { action: 'record contact', purpose: 'contactwensen vastleggen' },
  )

/** Records where post goes when not to the address itself; without lines it goes there again. */
export const recordPostalAddress = (
  tx: Tx,
  actor: Actor,
  resident: string,
  input: { version: number; lines: readonly string[] },
): Promise<void> =>
  changeResident(
    tx,
    actor,
    resident,
    input.version,
    { postal_address: input.lines.length > 0 ? JSON.stringify(input.lines) : null },
    { action: 'record postal address', purpose: 'postadres vastleggen' },
  )
