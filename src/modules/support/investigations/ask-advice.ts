import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { adviceRequest } from '../../../letters/kinds/advice-request.ts'
import { addTask } from '../../ground/cases/tasks.ts'
import { sendLetterToOrganisation } from '../../ground/correspondence/send-letter.ts'
import { requestFaults, type AdviceRequest } from './advice.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/** The kind of the task on the day by which an advice should come. */
export const AWAIT_ADVICE = 'await-advice'

/**
 * Asks an adviser outside, with the resident's explicit consent for this adviser and these questions (Wmo 5.1.1,
 * 5.2.5); the letter tells what was agreed and nothing more. Throws `InputFault` without consent.
 */
export async function askAdvice(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  request: AdviceRequest,
): Promise<string> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const faults = requestFaults(request, actor.today)
  const bornOn = file.resident.birthDate
  if (!bornOn) faults.push({ field: 'adviser', message: 'Leg eerst de geboortedag van de inwoner vast' })
  if (faults.length > 0 || !bornOn) throw new InputFault(faults)
  const letter = await sendLetterToOrganisation(
    tx,
    actor,
    { resident: file.resident.id, caseFile, policyFile: file.policyFile },
    {
      as: 'adviser',
      kind: 'organisation',
      name: request.adviser,
      address: request.address,
      ...(request.attention && { attention: request.attention }),
    },
    (frame) =>
      adviceRequest(frame, {
        about: { name: file.resident.name, bornOn },
        consentOn: request.consentOn,
        questions: request.questions,
        given: request.given,
        answerBy: request.dueOn,
      }),
  )
  const id = newId(actor.now)
  await tx
    .insertInto('advice')
    .values({
      municipality: actor.municipality,
      id,
      case_file: caseFile,
      investigation: investigation.id,
      adviser: request.adviser,
      attention: request.attention,
      address: [...request.address],
      questions: [...request.questions],
      given: [...request.given],
      consent_by: request.consentBy,
      consent_on: request.consentOn,
      consent_words: request.consentWords,
      asked_on: actor.today,
      due_on: request.dueOn,
      letter: letter.id,
      asked_by: actor.worker,
    })
    .execute()
  await addTask(tx, actor, {
    caseFile,
    kind: AWAIT_ADVICE,
    words: 'Het gevraagde advies komt binnen',
    article: '',
    dueOn: request.dueOn,
    assignee: actor.worker,
    link: `/dossiers/${caseFile}/onderzoek/advies/${id}`,
  })
  await noteChange(tx, actor, file, {
    action: 'ask advice',
    fields: Object.keys(request),
    words: `Advies gevraagd, uiterlijk ${inWords(request.dueOn)}`,
    page: `onderzoek/advies/${id}`,
  })
  return id
}
