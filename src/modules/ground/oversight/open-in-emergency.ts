import { demand, type Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Tx } from '../../../database/connect.ts'
import { addTask, REVIEW_TASK } from '../cases/tasks.ts'
import { noteInFile } from '../cases/note.ts'
import { judgeBy, mayOpenInEmergency, OPEN_FOR, reviewerFrom } from './emergency.ts'
import { fileForAccess, reviewersFor } from './store.ts'

/** The page on which an emergency access is judged. */
export const emergencyPath = (id: string): string => `/noodinzagen/${id}`

/**
 * Opens a file for a worker who does not work on it, for an emergency that he states and for a bounded time. A named
 * reviewer gets the task to judge it, and the file's timeline tells of it. Throws `Refused` when he may open the file
 * already or when nobody could judge it; who sends it twice at once gets one access.
 */
export async function openInEmergency(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: { reason: string },
): Promise<void> {
  demand(actor, 'files.emergency')
  // Locked first, so that whoever asks at the same moment sees what the first got.
  await tx.selectFrom('case_file').select('id').where('id', '=', caseFile).forUpdate().execute()
  const file = await fileForAccess(tx, actor, caseFile)
  granted(mayOpenInEmergency(file, actor))
  const reviewer = granted(reviewerFrom(await reviewersFor(tx, actor, file.area), actor))
  const id = newId(actor.now)
  const task = await addTask(tx, actor, {
    caseFile,
    kind: REVIEW_TASK,
    words: 'Noodinzage beoordelen',
    article: '',
    dueOn: judgeBy(nationalLaw().calendar, actor.today),
    assignee: reviewer.id,
    area: file.area,
    link: emergencyPath(id),
  })
  await tx
    .insertInto('emergency_access')
    .values({
      municipality: actor.municipality,
      id,
      case_file: caseFile,
      worker: actor.worker,
      reason: input.reason,
      opened_at: actor.now,
      ends_at: actor.now.add(OPEN_FOR),
      reviewer: reviewer.id,
      task,
    })
    .execute()
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'emergency',
      words: `Geopend voor een noodgeval, zonder aan dit dossier te werken: ${input.reason}`,
    },
    audit: {
      action: 'open file in emergency',
      purpose: 'noodgeval',
      resident: file.resident,
      fields: ['reason', 'ends_at', 'reviewer'],
      emergency: true,
    },
  })
}
