import { demand, type Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { granted } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termInWords } from '../../../core/term-in-words.ts'
import type { Tx } from '../../../database/connect.ts'
import { paragraph, term } from '../../../letters/blocks.ts'
import type { LetterBlock, LetterContent } from '../../../letters/letter-content.ts'
import { OBJECTION_TITLE } from '../../../letters/passages.ts'
import { getFile } from '../cases/file.ts'
import { noteInFile } from '../cases/note.ts'
import { isDecision, maySendAgain, type Cause } from './letter-event.ts'
import { addressTask } from './return-letter.ts'
import { send } from './send-letter.ts'
import { holdLetter, type SentLetterContent } from './store.ts'

/**
 * Sends a letter that did not reach whom it was for again, to a chosen address; answers the id of the new letter. Of a
 * decision that went to a wrong address the term for an objection begins now (Awb 3:41, 6:8). Throws `Refused` for a
 * letter that did not come back, `Missing` or `Forbidden`.
 */
export async function sendAgain(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: { address: readonly string[] },
): Promise<string> {
  demand(actor, 'letters.correct')
  const file = await getFile(tx, actor, caseFile)
  const letter = await holdLetter(tx, caseFile, id)
  const { cause } = granted(maySendAgain(letter.events))
  const about = { resident: file.resident.id, caseFile, policyFile: file.policyFile }
  const again = await send(tx, actor, about, () => ({
    to: letter.addressedTo,
    content: contentAgain(letter, input.address, cause, actor.today),
  }))
  await tx
    .insertInto('letter_event')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      letter: id,
      kind: 'followed-up',
      replaced_by: again.id,
      worker: actor.worker,
      at: actor.now,
    })
    .execute()
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'letter',
      words: `Brief ${letter.number} opnieuw verstuurd als ${again.number}`,
      link: `/dossiers/${caseFile}/brieven/${again.id}`,
    },
    audit: {
      action: 'send letter again',
      purpose: 'post die terugkomt opvolgen',
      resident: file.resident.id,
      fields: ['letter', 'address'],
    },
    finish: { kinds: [addressTask(letter.number)], outcome: `opnieuw verstuurd als ${again.number}` },
  })
  return again.id
}

/** The same letter, with a word about why it comes again; where it counts from now, with the days of now. */
export function contentAgain(
  {
    number,
    kind,
    addressedTo,
    content,
  }: Pick<SentLetterContent, 'number' | 'kind' | 'addressedTo' | 'content'>,
  address: readonly string[],
  cause: Cause | null,
  today: Temporal.PlainDate,
): LetterContent {
  const names = content.addressee.slice(0, addressedTo === 'heirs' ? 2 : 1)
  const anew = isDecision(kind) && cause === 'address-wrong'
  const first = `U krijgt deze brief opnieuw. De eerste brief is van ${inWords(Temporal.PlainDate.from(content.day))}, met kenmerk ${number}, en bereikte u niet.`
  const note = anew ? `${first} Voor bezwaar telt de dag van deze brief: ${inWords(today)}.` : first
  return {
    ...content,
    addressee: [...names, ...address],
    ...(anew && {
      day: today.toString(),
      references: content.references.map((row) =>
        row.what === 'Datum' ? { ...row, words: inWords(today) } : row,
      ),
    }),
    blocks: [
      paragraph(note),
      ...(anew ? content.blocks.map((block) => withTermOf(block, today)) : content.blocks),
    ],
  }
}

const withTermOf = (block: LetterBlock, today: Temporal.PlainDate): LetterBlock =>
  block.kind === 'term' && block.title === OBJECTION_TITLE
    ? term(OBJECTION_TITLE, termInWords(nationalLaw(), 'objection', today), 'na de datum van deze brief')
    : block
