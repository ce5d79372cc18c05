import type { Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { takenNumber } from '../../../database/next-number.ts'
import type { Tx } from '../../../database/connect.ts'
import { findings, type FindingsFacts, type FindingsPart } from '../../../letters/kinds/findings.ts'
import { noteInFile, type Note } from '../../ground/cases/note.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { agreeing, mayAgree } from '../arrangements/agree-lines.ts'
import { arrangementsInWords } from '../arrangements/in-words.ts'
import { arrangementsOf } from '../arrangements/store.ts'
import { closeableRecord, closing, closingNote } from '../investigations/close-investigation.ts'
import { partsOf, type MoreEvidence } from '../investigations/legal-parts.ts'
import { openInvestigation, type OpenInvestigation } from '../investigations/open-investigation.ts'
import type { InvestigationRecord } from '../investigations/record.ts'
import { evidenceOf } from './evidence.ts'

export type FindingsInput = {
  /** What the consultant concludes, among it whether a tailored provision is needed. */
  conclusion: string
  /** A paragraph of the worker's own. */
  ownWords: string
}

/** How many days after the findings somebody looks whether an application came. */
const LOOK_AGAIN = 14

/**
 * Closes the investigation and freezes its findings in words, as a letter to the resident (Wmo 2.3.2(8)): the needs,
 * the legal parts and the arrangement of all tiers. Help that needs no decision then runs. Throws `Refused` while a
 * legal part is open or an arrangement is not whole.
 */
export async function freezeFindings(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: FindingsInput,
): Promise<string> {
  const open = await openInvestigation(tx, actor, caseFile)
  const { file } = open
  const arrangements = granted(mayAgree(await arrangementsOf(tx, caseFile)))
  const more = evidenceOf(arrangements)
  const record = await closeableRecord(tx, actor, open, more)
  const policy = policyNamed(file.policyFile)
  const facts: FindingsFacts = {
    reportedOn: record.investigation.reportedOn,
    talks: talksOf(record),
    personalPlan: record.plans.some(({ receivedOn }) => receivedOn !== null),
    ...arrangementsInWords(policy, file.openedOn, arrangements),
    parts: partsInWords(record, more),
    conclusion: input.conclusion,
  }
  const about = { resident: file.resident.id, caseFile, policyFile: file.policyFile }
  const letter = await sendLetter(tx, actor, about, (frame) =>
    findings(
      { ...frame, ...(input.ownWords !== '' && { ownWords: { writer: actor.name, text: input.ownWords } }) },
      facts,
    ),
  )
  const id = newId(actor.now)
  const { number } = await tx
    .with('closed', (db) => closing(db, actor, open))
    .with('agreed', (db) => agreeing(db, actor, caseFile))
    .insertInto('findings')
    .values({
      municipality: actor.municipality,
      id,
      number: takenNumber('V', actor),
      case_file: caseFile,
      investigation: record.investigation.id,
      letter: letter.id,
      conclusion: input.conclusion,
      policy_file: file.policyFile,
      frozen_on: actor.today,
      frozen_by: actor.worker,
      frozen_at: actor.now,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await noteInFile(tx, actor, noteOf(actor, open, number))
  return id
}

/** What the frozen findings leave behind in the file, after the closing of the investigation. */
function noteOf(actor: Actor, open: OpenInvestigation, number: string): Note {
  const { file } = open
  const closed = closingNote(open)
  return {
    ...closed,
    timeline: [
      closed.timeline,
      {
        kind: 'findings',
        words: `Verslag ${number} vastgesteld en verstuurd`,
        link: `/dossiers/${file.id}/verslag`,
      },
    ],
    audit: [
      closed.audit,
      {
        action: 'freeze findings',
        purpose: 'verslag vaststellen',
        resident: file.resident.id,
        fields: ['needs', 'parts', 'arrangement', 'conclusion'],
      },
    ],
    tasks: [
      {
        kind: 'await-application',
        words: 'Kijk of de inwoner het verslag heeft ondertekend of een aanvraag doet',
        article: 'Wmo 2015, artikel 2.3.2, lid 9',
        dueOn: actor.today.add({ days: LOOK_AGAIN }),
        assignee: actor.worker,
        area: file.area,
      },
    ],
  }
}

/** The talks that were held, with who was there. */
const talksOf = ({ conversations }: InvestigationRecord): FindingsFacts['talks'] =>
  conversations.flatMap(({ heldOn, present, worker }) =>
    heldOn ? [{ on: heldOn, who: present === '' ? [worker] : [present] }] : [],
  )

const asSentence = (words: string): string => (/[.?]$/.test(words) ? words : `${words}.`)

const letterParts: readonly FindingsPart[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** Each legal part of Wmo 2.3.2(4) in words: what was stated about it, or what the records show. */
function partsInWords(record: InvestigationRecord, more: MoreEvidence): FindingsFacts['parts'] {
  const outlook = partsOf(record, more)
  const wordsOf = (part: FindingsPart): string => {
    const found = outlook.find((one) => one.part === part)
    return found?.stated?.words ?? (found?.evidence ?? []).map(asSentence).join(' ')
  }
  return Object.fromEntries(letterParts.map((part) => [part, wordsOf(part)])) as FindingsFacts['parts']
}
