import { receiveApplication } from '../../../src/modules/support/decisions/receive-application.ts'
import { freezeFindings } from '../../../src/modules/support/findings/freeze-findings.ts'
import { statePart } from '../../../src/modules/support/investigations/state-part.ts'
import { policyNamed } from '../../../src/modules/ground/policies/policy-named.ts'
import { productOn } from '../../../src/modules/ground/policies/product-on.ts'
import { DEMO_POLICY } from '../../municipality.ts'
import { inFile, known, type Scene } from '../scene.ts'

/** Closes the investigation and sends its findings. */
export async function findings(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const caseFile = known(scene, 'caseFile')
  const { lighter, ladder } = life.kind
  if (life.stage.lighter && lighter.tier === 'network')
    await statePart(tx, actor, caseFile, 'e', {
      state: 'covered',
      words: inFile(scene, ladder.general[0] ?? ''),
    })
  await freezeFindings(tx, actor, caseFile, {
    conclusion: life.stage.lighter
      ? inFile(scene, `Een maatwerkvoorziening is niet nodig. ${lighter.because}`)
      : inFile(scene, `Een maatwerkvoorziening is nodig: {ik} kan dit niet zelf en anderen kunnen het niet.`),
    ownWords: life.random.chance(0.3)
      ? 'Bedankt voor het open gesprek. Bel mij gerust als iets niet klopt.'
      : '',
  })
}

/** The resident applies: by signing the findings, or before there are any. */
export async function apply(scene: Scene): Promise<void> {
  const { tx, actor, life, memory } = scene
  const signed = life.stage.steps.includes('findings')
  memory.application = await receiveApplication(tx, actor, known(scene, 'caseFile'), {
    receivedOn: undefined,
    way: signed ? 'signed-findings' : 'letter',
    ...(memory.line && signed && { lines: [memory.line] }),
    asked: memory.line && signed ? '' : askedFor(scene),
  })
}

/** What is asked for that no line of the arrangement answers: "hulp bij het huishouden". */
const askedFor = ({ actor, life }: Scene): string =>
  productOn(policyNamed(DEMO_POLICY), life.kind.product, actor.today)?.name ?? life.kind.product
