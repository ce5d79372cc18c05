import { demand, type Actor } from '../../../core/actor.ts'
import { granted, InputFault, Refused } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Addressee } from '../../../letters/addressee.ts'
import { letterRecall, type LetterRecallFacts } from '../../../letters/kinds/letter-recall.ts'
import { getFile } from '../cases/file.ts'
import { noteInFile } from '../cases/note.ts'
import type { NewTask } from '../cases/tasks.ts'
import type { FrameParts } from './letter-frame-of.ts'
import { isDecision, mayRecall, type Following } from './letter-event.ts'
import { noteBreach } from './note-breach.ts'
import { send } from './send-letter.ts'
import { holdLetter, type SentLetterContent } from './store.ts'

export type RecallInput = {
  follows: Following
  /** What was wrong in it, and what is right, in words for its reader; empty when it was for another. */
  wrong: string
  right: string
  /** Who got a letter that was not for him, and where; empty otherwise. */
  name: string
  address: readonly string[]
}

/**
 * Recalls a letter that was wrong (it stays as it was, marked): its reader is asked to destroy it or send it back. When
 * it reached somebody for whom it was not, nothing of it is said again, and who judges breaches of personal data gets
 * that to judge (AVG 33). Answers the id of the letter that recalls it. Throws `Refused` for one that was recalled,
 * `InputFault`, `Missing` or `Forbidden`.
 */
export async function recallLetter(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: RecallInput,
): Promise<string> {
  demand(actor, 'letters.correct')
  const file = await getFile(tx, actor, caseFile)
  const letter = await holdLetter(tx, caseFile, id)
  granted(mayRecall(letter, input.follows))
  demandWords(input)
  const astray = input.follows === 'was-for-another'
  const about = { resident: file.resident.id, caseFile, policyFile: file.policyFile }
  const recall = await send(tx, actor, about, (parts) => {
    const { as, to } = astray ? toAnother(input) : toReader(letter, parts)
    return { to: as, content: letterRecall({ ...parts.to(to), ...plainly(astray) }, factsOf(letter, input)) }
  })
  const event = {
    municipality: actor.municipality,
    id: newId(actor.now),
    letter: id,
    kind: 'recalled',
    reason: astray ? 'kwam bij iemand voor wie hij niet was' : input.wrong,
    cause: astray ? 'address-wrong' : null,
    replaced_by: recall.id,
    worker: actor.worker,
    at: actor.now,
  }
  if (astray) await noteBreach(tx, actor, file, letter, event)
  else await tx.insertInto('letter_event').values(event).execute()
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'letter',
      words: `Brief ${letter.number} teruggenomen${astray ? ': hij kwam bij iemand voor wie hij niet was' : ''}`,
      link: `/dossiers/${caseFile}/brieven/${id}`,
    },
    audit: {
      action: 'recall letter',
      purpose: 'verkeerde brief terugnemen',
      resident: file.resident.id,
      fields: ['letter', 'reason'],
    },
    tasks: nextTasks(actor, letter, input.follows).map((task) => ({
      ...task,
      assignee: actor.worker,
      area: file.area,
      link: `/dossiers/${caseFile}/brieven/${id}`,
    })),
  })
  return recall.id
}

function demandWords({ follows, wrong, right, name, address }: RecallInput): void {
  const asked =
    follows === 'was-for-another'
      ? [
          { field: 'name', message: 'Vul in bij wie de brief kwam', empty: name === '' },
          { field: 'address', message: 'Vul in waar de brief kwam', empty: address.length === 0 },
        ]
      : [
          { field: 'wrong', message: 'Schrijf op wat er fout was', empty: wrong === '' },
          { field: 'right', message: 'Schrijf op wat er klopt', empty: right === '' },
        ]
  const faults = asked.filter(({ empty }) => empty).map(({ field, message }) => ({ field, message }))
  if (faults.length > 0) throw new InputFault(faults)
}

/** Large print and an interpreter are the resident's: they would tell a stranger about him. */
const plainly = (astray: boolean) => (astray ? { largePrint: false } : {})

const asParty = (name: string, address: readonly string[]): Addressee => ({
  kind: 'organisation',
  name,
  address,
})

const toAnother = ({ name, address }: RecallInput) => ({ as: 'other', to: asParty(name, address) })

/** The same reader as that of the wrong letter. */
function toReader(letter: SentLetterContent, parts: FrameParts): { as: string; to: Addressee } {
  const { addressedTo: as, content } = letter
  if (as === 'heirs') return { as, to: parts.relatives }
  if (as === 'resident' || as === 'representative') {
    if (parts.resident) return { as: parts.resident.kind, to: parts.resident }
    throw new Refused({
      rule: 'addressee-died',
      because: 'Deze inwoner is overleden. Schrijf alleen nog aan de nabestaanden.',
      source: 'Keukentafel',
    })
  }
  const [name = '', ...address] = content.addressee
  return { as, to: asParty(name, address) }
}

function factsOf(
  { number, kind, content }: SentLetterContent,
  { follows, wrong, right }: RecallInput,
): LetterRecallFacts {
  const letter = { title: content.title, day: Temporal.PlainDate.from(content.day), reference: number }
  return follows === 'was-for-another'
    ? { follows, letter: { day: letter.day, reference: letter.reference } }
    : { follows, letter, wrong, right, wasDecision: isDecision(kind) }
}

/** Who it was for must still get it; and what was wrong must be put right. */
function nextTasks(
  { today }: Actor,
  { number, kind }: SentLetterContent,
  follows: Following,
): Omit<NewTask, 'caseFile'>[] {
  if (follows === 'nothing') return []
  if (follows === 'was-for-another')
    return [
      {
        kind: `check-address ${number}`,
        words: `Stuur brief ${number} opnieuw, aan wie hij bedoeld was`,
        article: isDecision(kind) ? 'Awb, artikel 3:41' : '',
        dueOn: today,
      },
    ]
  return [
    {
      kind: `right-letter ${number}`,
      words: isDecision(kind)
        ? `Neem een nieuw besluit in plaats van brief ${number}`
        : `Stuur de goede brief in plaats van ${number}`,
      article: isDecision(kind) ? 'Awb, artikel 6:19' : '',
      dueOn: today,
    },
  ]
}
