import type { Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { finishRouteSteps } from '../reports/finish-route-step.ts'
import { guideOf } from './guide.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/** What a professional or provider already mapped, and the resident's consent to use it. */
export type KnownAlready = {
  sourceName: string
  sourceFunction: string
  mappedOn: Temporal.PlainDate
  domains: readonly string[]
  words: string
  consentBy: string
  consentOn: Temporal.PlainDate
}

/**
 * Takes over what a professional or provider already mapped, so that the resident is not asked again; only with his
 * explicit consent (Wmo 5.1.1(4), (5)). Throws `InputFault` for a day in the future or a domain that the guide does
 * not have.
 */
export async function reuseKnowledge(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  known: KnownAlready,
): Promise<void> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const guide = new Set(guideOf(policyNamed(file.policyFile), file.openedOn).map(({ id }) => id))
  const future = 'Deze dag ligt in de toekomst'
  const faults = [
    ...(isBefore(actor.today, known.mappedOn) ? [{ field: 'mappedOn', message: future }] : []),
    ...(isBefore(actor.today, known.consentOn) ? [{ field: 'consentOn', message: future }] : []),
    ...(known.domains.every((id) => guide.has(id))
      ? []
      : [{ field: 'domains', message: 'Kies uit de lijst' }]),
  ]
  if (faults.length > 0) throw new InputFault(faults)
  await tx
    .insertInto('reused_knowledge')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      case_file: caseFile,
      investigation: investigation.id,
      source_name: known.sourceName,
      source_function: known.sourceFunction,
      mapped_on: known.mappedOn,
      domains: [...known.domains],
      words: known.words,
      consent_by: known.consentBy,
      consent_on: known.consentOn,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await finishRouteSteps(tx, actor, caseFile, ['reuse-knowledge'], `kennis van ${known.sourceFunction}`)
  await noteChange(tx, actor, file, {
    action: 'reuse knowledge',
    fields: Object.keys(known),
    words: `Gebruikt wat al in kaart is gebracht door ${known.sourceFunction}`,
    page: 'gesprek',
  })
}
