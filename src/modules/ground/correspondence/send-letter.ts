import type { Actor } from '../../../core/actor.ts'
import { Refused } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Person, ToOrganisation, ToRelatives, ToResident } from '../../../letters/addressee.ts'
import { checkLetter, type LetterContent } from '../../../letters/letter-content.ts'
import type { LetterFrame } from '../../../letters/letter-frame.ts'
import { timelineRow } from '../cases/timeline.ts'
import { letterFrameOf, type FrameParts } from './letter-frame-of.ts'

/** About whom a letter is, in which file, and under which policy it is written. */
export type LetterAbout = { resident: string; caseFile: string; policyFile: string }

export type SentLetter = { id: string; number: string }

/**
 * Writes a letter to the resident, or to who represents him and gets his letters; freezes its words and notes that it
 * was sent, in the transaction of the change that it tells of. Throws `Refused` when the resident has died: then only
 * the relatives are written to.
 */
export async function sendLetter(
  tx: Tx,
  actor: Actor,
  about: LetterAbout,
  write: (frame: LetterFrame) => LetterContent,
): Promise<SentLetter> {
  return send(tx, actor, about, (parts) => {
    if (!parts.resident)
      throw new Refused({
        rule: 'addressee-died',
        because: 'Deze inwoner is overleden. Schrijf alleen nog aan de nabestaanden.',
        source: 'Keukentafel',
      })
    return { to: parts.resident.kind, content: write(parts.to(parts.resident)) }
  })
}

/** Writes a letter to who is left behind: the only address for a letter about somebody who died. */
export async function sendLetterToRelatives(
  tx: Tx,
  actor: Actor,
  about: LetterAbout,
  write: (frame: LetterFrame<ToRelatives>) => LetterContent,
): Promise<SentLetter> {
  return send(tx, actor, about, (parts) => ({ to: 'heirs', content: write(parts.to(parts.relatives)) }))
}

/**
 * Writes a letter to a carer of his own, about what he may ask for himself. The resident's large print and language are
 * not his.
 */
export async function sendLetterToCarer(
  tx: Tx,
  actor: Actor,
  about: LetterAbout,
  carer: { name: string; address: readonly string[] },
  write: (frame: LetterFrame<ToResident>, caresFor: Person) => LetterContent,
): Promise<SentLetter> {
  const person: Person = { title: null, initials: '', surname: carer.name }
  return send(tx, actor, about, (parts) => {
    const { interpreter: _, ...frame } = parts.to({ kind: 'resident', person, address: carer.address })
    return { to: 'informal-carer', content: write({ ...frame, largePrint: false }, parts.relatives.of) }
  })
}

/** Writes a letter to an adviser or a provider. */
export async function sendLetterToOrganisation(
  tx: Tx,
  actor: Actor,
  about: LetterAbout,
  organisation: ToOrganisation & { as: 'adviser' | 'provider' },
  write: (frame: LetterFrame<ToOrganisation>) => LetterContent,
): Promise<SentLetter> {
  const { as, ...to } = organisation
  return send(tx, actor, about, (parts) => ({ to: as, content: write(parts.to(to)) }))
}

/** Writes a letter to whom `write` says, of all around whom a letter about somebody can go. */
export async function send(
  tx: Tx,
  actor: Actor,
  about: LetterAbout,
  write: (parts: FrameParts) => { to: string; content: LetterContent },
): Promise<SentLetter> {
  const id = newId(actor.now)
  const parts = await letterFrameOf(tx, actor, about)
  const { to, content } = write(parts)
  const { municipality, now: at, worker } = actor
  const row = {
    municipality,
    id,
    number: parts.number,
    resident: about.resident,
    case_file: about.caseFile,
    kind: content.kind,
    addressed_to: to,
    content: JSON.stringify(checkLetter(content)),
    law_version: actor.today.toString(),
    policy_version: about.policyFile,
    made_by: worker,
    made_at: at,
  }
  const event = { municipality, id: newId(at), letter: id, kind: 'sent', channel: 'letter', worker, at }
  const told = timelineRow(actor, about.caseFile, {
    kind: 'letter',
    words: `Brief ${parts.number} verstuurd: ${content.title}`,
    link: `/dossiers/${about.caseFile}/brieven/${id}`,
  })
  await tx
    .with('written', (db) => db.insertInto('letter').values(row))
    .with('sent', (db) => db.insertInto('letter_event').values(event))
    .insertInto('timeline_entry')
    .values(told)
    .execute()
  return { id, number: parts.number }
}
