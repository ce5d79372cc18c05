import { demand, type Actor } from '../../../../core/actor.ts'
import { Refused } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile } from '../../../ground/cases/file.ts'
import { noteInFile } from '../../../ground/cases/note.ts'
import { finishTasks } from '../../../ground/cases/tasks.ts'
import { temporaryPath } from '../paths.ts'

/**
 * Writes down why an urgent report needs no help at once after all: who reported was helped otherwise, or it can wait
 * (Wmo 2.3.3). Throws `Refused` when nobody waits for that any more.
 */
export async function waiveTemporary(tx: Tx, actor: Actor, caseFile: string, because: string): Promise<void> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const waited = await finishTasks(tx, actor, caseFile, ['temporary-provision'], because)
  if (waited === 0)
    throw new Refused({
      rule: 'not-waiting',
      because: 'Hierover is al besloten: deze taak staat niet meer open.',
      source: 'Wmo 2015, artikel 2.3.3',
    })
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'decision',
      words: `Nu geen tijdelijke hulp nodig: ${because}`,
      link: temporaryPath(caseFile),
    },
    audit: {
      action: 'waive temporary provision',
      purpose: 'spoed beoordelen',
      resident: file.resident.id,
      fields: ['urgent', 'because'],
    },
  })
}
