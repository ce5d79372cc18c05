import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { InputFault, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Sender } from '../../../letters/letter-frame.ts'
import { renderLetter } from '../../../letters/render-letter.ts'
import { recordAudit } from '../access/audit.ts'
import { periodFaults } from '../access/worker.ts'
import { senderOf, type LetterheadInput } from './letterhead-form.ts'
import { letterheadsOf } from './letterhead-store.ts'
import { beginOf, sampleLetter, versionNumber } from './letterhead.ts'

/**
 * Throws an `InputFault` for a letterhead with which no letter can be printed: beside the logo when it goes without it,
 * else beside the first field, since it can lie in any of them.
 */
export function checkPrints(sender: Sender, municipality: string, today: Temporal.PlainDate): void {
  try {
    renderLetter(sampleLetter(sender, municipality, today))
  } catch (fault) {
    if (fault instanceof InputFault)
      throw new InputFault(fault.faults.map(({ message }) => ({ field: 'municipality', message })))
    if (sender.letterhead.logo === null) throw fault
    checkPrints({ ...sender, letterhead: { ...sender.letterhead, logo: null } }, municipality, today)
    throw new InputFault([
      { field: 'logo', message: 'Dit logo kan niet worden afgedrukt. Sla het opnieuw op als gewone SVG' },
    ])
  }
}

/**
 * Sets what stands in all letters from a day on; letters that were sent keep their own. Throws `Stale` when somebody
 * set another meanwhile.
 */
export async function setLetterhead(
  tx: Tx,
  actor: Actor,
  municipality: string,
  input: LetterheadInput,
): Promise<void> {
  demand(actor, 'municipality.manage')
  await sql`select pg_advisory_xact_lock(hashtext(${`letterhead ${actor.municipality}`}))`.execute(tx)
  const versions = await letterheadsOf(tx)
  if (versionNumber(versions) !== input.version) throw new Stale('het briefhoofd')
  const day = input.from ?? actor.today
  const faults = periodFaults({ from: day }, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const sender = senderOf(input)
  checkPrints(sender, municipality, actor.today)
  await tx
    .insertInto('letterhead')
    .values({
      municipality: actor.municipality,
      valid_from: beginOf(day, actor.now, versions),
      content: JSON.stringify(sender),
      made_by: actor.worker,
    })
    .execute()
  await recordAudit(tx, actor, {
    action: 'set letterhead',
    purpose: 'briefhoofd wijzigen',
    fields: Object.keys(input).filter((field) => field !== 'version'),
  })
}
