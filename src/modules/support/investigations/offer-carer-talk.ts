import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { named } from '../../../letters/addressee.ts'
import { carerInvitation } from '../../../letters/kinds/carer-invitation.ts'
import { sendLetterToCarer } from '../../ground/correspondence/send-letter.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/** To whom a talk is offered: a carer who is recorded with the resident, or one who is only named. */
export type OfferedCarer = {
  name: string
  relation?: string | undefined
  /** Where the letter goes; without an address the offer was made in another way. */
  address: readonly string[]
}

/**
 * Offers a carer a talk of his own, with support and respite, and points him to client support (Wmo 2.3.2(1), (3) and
 * (4)d). With an address he gets it in writing.
 */
export async function offerCarerTalk(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  carer: OfferedCarer,
): Promise<string> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const { carerTopics } = policyNamed(file.policyFile)
  const about = { resident: file.resident.id, caseFile, policyFile: file.policyFile }
  const letter =
    carer.address.length > 0
      ? await sendLetterToCarer(tx, actor, about, carer, (frame, caresFor) =>
          carerInvitation(frame, {
            caresFor: named(caresFor),
            support: [
              'Iemand die de zorg een tijdje van u overneemt (respijtzorg)',
              ...carerTopics.map(({ name }) => `Hulp bij: ${name}`),
            ],
          }),
        )
      : undefined
  const id = newId(actor.now)
  await tx
    .insertInto('carer_offer')
    .values({
      municipality: actor.municipality,
      id,
      case_file: caseFile,
      investigation: investigation.id,
      carer: carer.name,
      relation: carer.relation ?? null,
      address: carer.address.length > 0 ? [...carer.address] : null,
      offered_on: actor.today,
      letter: letter?.id ?? null,
      offered_by: actor.worker,
    })
    .execute()
  await noteChange(tx, actor, file, {
    action: 'offer carer talk',
    fields: ['carer'],
    words: 'Mantelzorger een eigen gesprek aangeboden',
    page: `onderzoek/mantelzorgers/${id}`,
  })
  return id
}
