import type { Actor } from '../../../core/actor.ts'
import { Refused } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termInWords } from '../../../core/term-in-words.ts'
import type { Tx } from '../../../database/connect.ts'
import { checkLetter, type LetterContent } from '../../../letters/letter-content.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { letterFrameOf } from '../../ground/correspondence/letter-frame-of.ts'
import { letterOf, type DecisionFacts } from './decision-facts.ts'

/** The letter as it would go out today, under the name of the one who looks. Throws `Refused` for who died. */
export async function previewOf(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  facts: DecisionFacts,
  ownWords: string,
): Promise<LetterContent> {
  const parts = await letterFrameOf(
    tx,
    actor,
    { resident: file.resident.id, policyFile: file.policyFile },
    'voorbeeld',
  )
  if (!parts.resident)
    throw new Refused({
      rule: 'addressee-died',
      because: 'Deze inwoner is overleden. Schrijf alleen nog aan de nabestaanden.',
      source: 'Keukentafel',
    })
  const frame = parts.to(parts.resident)
  const objection = termInWords(nationalLaw(), 'objection', actor.today)
  return checkLetter(
    letterOf(
      facts,
      { ...frame, ...(ownWords !== '' && { ownWords: { writer: actor.name, text: ownWords } }) },
      objection,
    ),
  )
}
