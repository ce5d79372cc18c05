import type { Actor } from '../../../core/actor.ts'
import { granted, Missing, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { readyForLadder } from '../investigations/need.ts'
import { openInvestigation } from '../investigations/open-investigation.ts'
import type { Arrangement } from './arrangement.ts'
import { getArrangement } from './store.ts'

/** The need whose arrangement is changed, and the version of it that the page showed. */
export type Target = { need: string; version: number }

export type OpenArrangement = { file: CaseFile; policy: Policy; arrangement: Arrangement }

/**
 * Opens the arrangement of a need to change it: raises its version, so that of two people who change it at once one
 * is told, and takes away that it was found to be whole. Throws `Forbidden`, `Missing`, `Stale`, or `Refused` when the
 * investigation is closed or it is not known yet which help is needed (CRVB:2018:819).
 */
export async function openArrangement(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
): Promise<OpenArrangement> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const arrangement = await getArrangement(tx, caseFile, target.need)
  if (arrangement.need.investigation !== investigation.id) throw new Missing('need')
  granted(readyForLadder(arrangement.need))
  if (!(await raiseVersion(tx, actor, caseFile, target))) throw new Stale('dit arrangement')
  return { file, policy: policyNamed(file.policyFile), arrangement }
}

async function raiseVersion(tx: Tx, actor: Actor, caseFile: string, target: Target): Promise<boolean> {
  const raised = await tx
    .insertInto('arrangement')
    .values({ municipality: actor.municipality, need: target.need, case_file: caseFile, version: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'need'])
        .doUpdateSet({ version: target.version + 1, whole_on: null, whole_words: '', whole_by: null })
        .where('arrangement.version', '=', target.version),
    )
    .returning('version')
    .executeTakeFirst()
  return raised?.version === target.version + 1
}

/** Notes in the file and in the log that an arrangement was changed; one statement. */
export async function noteChange(
  tx: Tx,
  actor: Actor,
  { file, arrangement }: OpenArrangement,
  change: { action: string; words: string; fields: readonly string[] },
): Promise<void> {
  await noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: {
      kind: 'arrangement',
      words: change.words,
      link: `/dossiers/${file.id}/arrangement/${arrangement.need.id}`,
    },
    audit: {
      action: change.action,
      purpose: 'arrangement samenstellen',
      resident: file.resident.id,
      fields: change.fields,
    },
  })
}
