import { demand, type Actor } from '../../../core/actor.ts'
import { granted, InputFault, Stale } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { assignFile } from '../../ground/cases/assign-file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { takeRoute } from '../../ground/policies/advise-route.ts'
import type { AccessFacts } from '../../ground/policies/facts.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { RouteId } from '../../ground/policies/shape/access.ts'
import { stepsOf } from '../../ground/policies/steps-of.ts'
import type { FactSource, KnownFacts } from './contributions.ts'
import { accessFacts } from './intake.ts'
import { adviseTriage, choiceFaults, questions, type Question, type TriageAdvice } from './triage.ts'
import { consultants, intakeOf, lockIntake, type Intake } from './triage-store.ts'

export type RouteChoice = {
  /** The version of the intake on which the page showed its advice. */
  version: number
  route: RouteId
  question: Question
  /** Why the worker chooses otherwise than suggested; empty when he does not. */
  overrideWords: string
  assignee: string
}

/** The intake of a file with the advice of its policy. */
export async function triageAdvice(tx: Tx, actor: Actor, caseFile: string, sources: readonly FactSource[]) {
  return adviceOn(tx, actor, caseFile, await intakeOf(tx, actor, caseFile), sources)
}

async function adviceOn(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  intake: Intake,
  sources: readonly FactSource[],
) {
  const policy = policyNamed(intake.policyFile)
  const about = { caseFile, resident: intake.resident, product: intake.facts.product || undefined }
  const known: KnownFacts[] = []
  for (const source of sources) known.push(await source(tx, about))
  const facts = accessFacts(policy, intake.facts, intake.records, known, actor.today)
  return { intake, policy, facts, advice: adviseTriage(policy, facts) }
}

/**
 * Chooses the access route of a file, follows or overrules the advice with a reason, and gives the file to a consultant.
 * Advice, facts and choice stay on record together; the route brings its steps. Throws `Refused` for a route that is
 * closed for these facts, `InputFault` without a reason or consultant, `Stale` when the facts changed meanwhile.
 */
export async function chooseRoute(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  choice: RouteChoice,
  sources: readonly FactSource[],
): Promise<void> {
  demand(actor, 'reports.triage')
  const intake = await lockIntake(tx, actor, caseFile)
  const { policy, facts, advice } = await adviceOn(tx, actor, caseFile, intake, sources)
  if (intake.version !== choice.version) throw new Stale('de gegevens van de intake')
  const route = granted(takeRoute(policy, choice.route, facts))
  const faults = choiceFaults(advice, choice)
  if (faults.length > 0) throw new InputFault(faults)
  const assignee = (await consultants(tx, actor)).find(({ id }) => id === choice.assignee)
  if (!assignee) throw new InputFault([{ field: 'assignee', message: 'Kies wie met de melding verder gaat' }])
  await insertTriage(tx, actor, caseFile, { intake, policy, facts, advice, choice })
  await finishTasks(tx, actor, caseFile, ['triage'], route.name)
  await assignFile(tx, actor, caseFile, assignee.id, 'doet het onderzoek')
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'triage',
      words: choiceInWords(advice, choice, route.name, assignee.name),
      link: `/dossiers/${caseFile}/melding`,
    },
    audit: {
      action: 'choose route',
      purpose: 'toegangsroute kiezen',
      resident: intake.resident,
      fields: ['route', 'question', 'assignee'],
    },
  })
}

function choiceInWords(
  advice: TriageAdvice,
  choice: RouteChoice,
  routeName: string,
  assignee: string,
): string {
  const differs = choice.overrideWords
    ? `, anders dan voorgesteld (${advice.route.name}; ${questions[advice.question]}): ${choice.overrideWords}`
    : ', zoals voorgesteld'
  return `Route gekozen: ${routeName}${differs}. ${assignee} gaat verder met de melding`
}

/** The choice with its facts and advice, and the steps that the route brings; one statement. */
async function insertTriage(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  of: { intake: Intake; policy: Policy; facts: AccessFacts; advice: TriageAdvice; choice: RouteChoice },
): Promise<void> {
  const { policy, facts, advice, choice } = of
  const id = newId(actor.now)
  const row = {
    municipality: actor.municipality,
    id,
    case_file: caseFile,
    policy_file: policy.id,
    facts: JSON.stringify(facts),
    suggested: advice.route.id,
    reasons: JSON.stringify(advice.reasons),
    chosen: choice.route,
    override_words: choice.overrideWords || null,
    question: choice.question,
    question_suggested: advice.question,
    question_reasons: JSON.stringify(advice.questionReasons),
    assignee: choice.assignee,
    worker: actor.worker,
    at: actor.now,
  }
  const steps = stepsOf(policy, choice.route, facts).map((step, position) => ({
    municipality: actor.municipality,
    triage: id,
    position,
    case_file: caseFile,
    step: step.step,
    name: step.name,
    needed: step.needed,
    because: step.reasons.map(({ because }) => because).join('; '),
    source: step.reasons[0]?.source ?? '',
  }))
  const written = tx.with('triaged', (db) => db.insertInto('triage').values(row))
  await (steps.length > 0
    ? written.insertInto('route_step').values(steps).execute()
    : written.selectNoFrom((eb) => eb.val(1).as('written')).execute())
}
