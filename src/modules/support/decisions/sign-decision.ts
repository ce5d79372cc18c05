import { demand, type Actor } from '../../../core/actor.ts'
import { granted, ok, refuse, Stale, type Result } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { sourceOf } from '../../ground/policies/policy.ts'
import { getLine } from '../arrangements/line-store.ts'
import { announce } from './announce.ts'
import { getApplication } from './application-store.ts'
import { getDecisionToSign, type Decision, type NewSignature } from './decision-store.ts'
import { mayAnnounce } from './may-announce.ts'
import { maySign } from './mandate.ts'
import { mayStillGive } from './temporary/give-temporary.ts'
import { viewsOf } from './view-store.ts'
import { signTask } from './prepare.ts'
import { viewsAboutDecision } from './revisions/revising.ts'

/** Whether a decision still waits for this worker's signature. */
export function awaitsSignature(decision: Decision, worker: string): Result<Decision> {
  const source = 'Wmo 2015, artikel 2.3.5'
  if (decision.state === 'announced') return refuse('announced', 'Dit besluit is al bekendgemaakt.', source)
  if (decision.state === 'sent-back')
    return refuse('sent-back', 'Dit besluit is teruggegeven. Maak het opnieuw.', source)
  if (decision.signatures.some((signature) => signature.worker === worker))
    return refuse(
      'second-by-another',
      'U heeft dit besluit al getekend. De tweede handtekening is van een ander.',
      'Awb, artikel 10:3',
    )
  return ok(decision)
}

/**
 * Signs a decision under the mandate of the one who acts (ZOE-16). Where the amount asks for it the decision then waits
 * for a second signature; otherwise it is announced: the letter goes out, and what it grants or refuses holds. Answers
 * whether it was announced. Throws `Refused` without mandate, `Stale` when somebody else was first.
 */
export async function signDecision(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  version: number,
): Promise<'signed-once' | 'announced'> {
  demand(actor, 'decisions.sign')
  const file = await getFile(tx, actor, caseFile)
  const { decision: seen, signer, running } = await getDecisionToSign(tx, caseFile, id, actor)
  const application = seen.application ? await getApplication(tx, caseFile, seen.application, 'hold') : null
  const decision = granted(awaitsSignature(seen, actor.worker))
  if (decision.version !== version) throw new Stale('dit besluit')
  const heard = decision.kind === 'refuse' || decision.kind === 'grant-in-part'
  const views = application && heard ? await viewsOf(tx, application.id) : []
  const since = seen.replaces ? await sincePrepared(tx, actor, caseFile, seen) : null
  granted(mayAnnounce(decision, application, views, since, actor.today))
  if (decision.facts.kind === 'temporary') granted(mayStillGive(decision.facts, file, actor.today))
  const { mandate, needsSecond } = granted(
    maySign({
      kind: decision.kind,
      yearlyCost: decision.yearlyCost,
      on: actor.today,
      municipal: signer.municipal,
      mandates: signer.mandates,
      source: sourceOf(policyNamed(file.policyFile), policyNamed(file.policyFile).mandate.signing),
    }),
  )
  const signature = {
    worker: actor.worker,
    name: signer.name,
    function: signer.function,
    mandate: mandate.id,
  }
  if (!needsSecond || decision.signatures.length > 0) {
    await announce(tx, actor, { file, application, decision, running, signature })
    return 'announced'
  }
  await signOnce(tx, actor, decision, signature)
  // Apart from the note: the task that it adds is of the same kind.
  await finishTasks(tx, actor, caseFile, [signTask(decision.number)], 'eerste handtekening gezet')
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'decision',
      words: `Besluit ${decision.number} getekend; er is nog een tweede handtekening nodig`,
      link: `/dossiers/${caseFile}/besluiten/${id}`,
    },
    audit: {
      action: 'sign decision',
      purpose: 'besluit ondertekenen',
      resident: file.resident.id,
      fields: ['signature'],
    },
    tasks: [
      {
        kind: signTask(decision.number),
        words: `Zet de tweede handtekening onder besluit ${decision.number}, of geef het terug`,
        article: 'Awb, artikel 10:3',
        link: `/dossiers/${caseFile}/besluiten/${id}`,
        dueOn: actor.today,
        area: file.area,
      },
    ],
  })
  return 'signed-once'
}

/** What may have changed since a revision was prepared. */
async function sincePrepared(tx: Tx, actor: Actor, caseFile: string, { replaces, line }: Decision) {
  return {
    views: replaces ? await viewsAboutDecision(tx, replaces.id) : [],
    line: line === null ? null : (await getLine(tx, caseFile, line, 'hold')).state,
    today: actor.today,
  }
}

async function signOnce(tx: Tx, actor: Actor, decision: Decision, signature: NewSignature): Promise<void> {
  const signed = await tx
    .updateTable('decision')
    .set({ state: 'signed-once', version: decision.version + 1 })
    .where('id', '=', decision.id)
    .where('version', '=', decision.version)
    .executeTakeFirst()
  if (signed.numUpdatedRows === 0n) throw new Stale('dit besluit')
  await tx
    .insertInto('decision_signature')
    .values({
      municipality: actor.municipality,
      decision: decision.id,
      signed_at: actor.now,
      ...signature,
    })
    .execute()
}
