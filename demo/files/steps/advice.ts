import { agreeDelay } from '../../../src/modules/support/investigations/agree-delay.ts'
import { askAdvice } from '../../../src/modules/support/investigations/ask-advice.ts'
import { receiveAdvice } from '../../../src/modules/support/investigations/step-advice.ts'
import { inFile, known, type Scene } from '../scene.ts'
import { workingDaysFrom } from '../working-days.ts'

/** How long an adviser gets, in working days. */
const ADVISER_DAYS = 10

/** Asks a doctor's advice, with the resident's consent. */
export async function askForAdvice(scene: Scene): Promise<void> {
  const { tx, actor, life, memory } = scene
  const { surname, gender } = life.who
  memory.advice = await askAdvice(tx, actor, known(scene, 'caseFile'), {
    adviser: 'Sociaal-medisch adviesbureau Oeverzorg',
    attention: 'de dienstdoende arts',
    address: ['Kalkstraat 8', '8881 AB Oeverstad'],
    questions: ['Welke beperkingen zijn er, en zijn zij blijvend?', 'Is herstel met behandeling mogelijk?'],
    given: [inFile(scene, life.cause.seen)],
    consentBy: `${gender === 'woman' ? 'mevrouw' : 'meneer'} ${surname}`,
    consentOn: actor.today,
    consentWords: 'Toestemming om deze twee vragen aan dit bureau te stellen.',
    dueOn: workingDaysFrom(actor.today, ADVISER_DAYS),
  })
}

/** Writes the advice down that came back. */
export async function takeAdvice(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  await receiveAdvice(
    tx,
    actor,
    known(scene, 'caseFile'),
    { id: known(scene, 'advice'), version: 1 },
    {
      answer: life.random.pick([
        'De beperkingen zijn blijvend. Behandeling geeft geen verbetering meer.',
        'Met fysiotherapie kan het lopen iets beter worden. Hulp blijft nodig.',
        'De klachten passen bij de ziekte. Die zal langzaam erger worden.',
      ]),
    },
  )
}

/** Agrees with the resident that the investigation takes longer than six weeks. */
export async function delay(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const { surname, gender } = life.who
  await agreeDelay(tx, actor, known(scene, 'caseFile'), {
    untilDay: workingDaysFrom(actor.today, 30),
    agreedWith: `${gender === 'woman' ? 'mevrouw' : 'meneer'} ${surname}`,
    reason: life.random.pick([
      'De inwoner wordt volgende week geopereerd en wil daarna verder praten.',
      'De inwoner is een maand bij familie.',
      'De inwoner wil eerst het gesprek met de specialist afwachten.',
    ]),
  })
}
