import { answerQuestion } from '../../../src/modules/support/reports/answer-question.ts'
import { chooseRoute, triageAdvice } from '../../../src/modules/support/reports/choose-route.ts'
import { noIntake, type IntakeFacts } from '../../../src/modules/support/reports/intake.ts'
import { recordIntake } from '../../../src/modules/support/reports/record-intake.ts'
import { reportParts } from '../../../src/web/report-parts.ts'
import type { Life } from '../life.ts'
import { known, type Scene } from '../scene.ts'

const guidance = new Set(['day-activity', 'individual-guidance'])

/** What was asked by telephone before the route is chosen. */
function factsOf({ kind, stage, reporter, random }: Life): IntakeFacts {
  const simple = stage.steps.includes('answer')
  const professional = reporter?.kind === 'professional'
  return {
    ...noIntake,
    domains: simple || random.chance(0.7) ? kind.domains : [...kind.domains, 'health'],
    clearEnough: simple,
    wantsGuidance: guidance.has(kind.product),
    wantsSupporter: random.chance(0.1),
    fromSignal: professional && random.chance(0.4),
    knownToProvider: random.chance(0.3),
    selfReliantOnline: random.chance(0.15),
    product: kind.product,
    diagnosisOnFile: professional,
    professionalAtHome: professional,
  }
}

/** Records what is known of the question, and follows the route that the policy suggests. */
export async function triage(scene: Scene): Promise<void> {
  const { tx, actor, life, workers } = scene
  const caseFile = known(scene, 'caseFile')
  await recordIntake(tx, actor, caseFile, 0, factsOf(life))
  const { advice, intake } = await triageAdvice(tx, actor, caseFile, reportParts.facts)
  await chooseRoute(
    tx,
    actor,
    caseFile,
    {
      version: intake.version,
      route: advice.route.id,
      question: advice.question,
      overrideWords: '',
      assignee: workers.get(life.consultant)!,
    },
    reportParts.facts,
  )
}

/** Answers a simple question by telephone, which ends the report. */
export async function answer(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const { lighter } = life.kind
  await answerQuestion(
    tx,
    actor,
    known(scene, 'caseFile'),
    {
      version: 1,
      answer: `Voor deze vraag is er ${lighter.what}.\nMeld u aan bij ${lighter.doneBy}. Wij hebben uw naam doorgegeven.`,
    },
    reportParts.ends,
  )
}
