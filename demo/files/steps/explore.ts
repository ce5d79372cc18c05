import { actIds, type Act } from '../../../src/modules/support/investigations/other-act.ts'
import { recordNeed } from '../../../src/modules/support/investigations/record-need.ts'
import { recordOtherAct } from '../../../src/modules/support/investigations/record-other-act.ts'
import { statePart } from '../../../src/modules/support/investigations/state-part.ts'
import { weighCustomaryHelp } from '../../../src/modules/support/investigations/weigh-customary-help.ts'
import type { Housemate } from '../persona.ts'
import { inFile, known, oneOf, type Scene } from '../scene.ts'
import { writeDomain, writeOtherDomain } from './guide.ts'
import { offerCarer } from './carer.ts'
import { fillInSomething } from './instruments.ts'

const nothingThere: Record<Act, string> = {
  wlz: 'Er is geen zorg dag en nacht nodig. De inwoner heeft geen indicatie en vraagt die niet aan.',
  zvw: 'De wijkverpleging helpt bij het wassen. Wat hier wordt gevraagd, hoort daar niet bij.',
  jeugdwet: 'De inwoner is volwassen. Het gaat niet om jeugdhulp.',
  participatiewet: 'Het gaat niet om werk of inkomen.',
}

/** What the consultant works out after the talk: the need, the housemates, other acts, and what the law asks to tell. */
export async function explore(scene: Scene): Promise<void> {
  const { tx, actor, life, memory } = scene
  const caseFile = known(scene, 'caseFile')
  const { cause, kind, troubles } = life
  await writeDomain(scene, kind.area, {
    resource: oneOf(scene, kind.ladder['own-strength']),
    hindering: oneOf(scene, kind.hindering),
    compensating: oneOf(scene, kind.compensating),
  })
  await writeOtherDomain(scene)
  memory.need = await recordNeed(tx, actor, caseFile, {
    resultArea: kind.area,
    question: troubles.map(({ told }) => inFile(scene, told)).join(' '),
    limitations: inFile(scene, cause.seen),
    wantedResult: `${troubles.map(({ goal }) => goal).join('. ')}.`,
    helpNeeded: kind.helpNeeded,
    extent: life.random.pick(kind.extents),
    duration: kind.lasting.duration,
    durationGround: inFile(scene, kind.lasting.words),
  })
  for (const mate of life.who.housemates) await weigh(scene, mate)
  await lookAtOtherActs(scene)
  await tell(scene)
  await fillInSomething(scene)
}

const noAct = {
  applies: false,
  askedOf: '',
  askedOn: null,
  question: '',
  answeredOn: null,
  answer: '',
  arranged: '',
  arrangedFrom: null,
  arrangedUntil: null,
  helpNowUntil: null,
  bridge: '',
}

/** Some write each act down by itself; most say in a sentence that none of them comes first. */
async function lookAtOtherActs(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const caseFile = known(scene, 'caseFile')
  if (life.random.chance(0.15))
    for (const act of actIds)
      await recordOtherAct(tx, actor, caseFile, { ...noAct, act, because: nothingThere[act] }, 0)
  else
    await statePart(tx, actor, caseFile, 'f', {
      state: 'covered',
      words: life.random.pick([
        'Overlegd met de wijkverpleging. Wat hier wordt gevraagd, valt niet onder een andere wet.',
        'De huisarts is gesproken. Er loopt geen zorg die dit al oplost, en geen andere wet gaat voor.',
      ]),
    })
}

async function weigh(scene: Scene, mate: Housemate): Promise<void> {
  const { tx, actor, life } = scene
  const grown = mate.age >= 18
  await weighCustomaryHelp(tx, actor, known(scene, 'caseFile'), {
    housemate: mate.name,
    relation: { partner: 'partner', child: 'kind', parent: 'ouder', other: 'huisgenoot' }[mate.is],
    age: mate.age,
    health: mate.age >= 70 ? 'Broos, en snel moe.' : 'Geen klachten.',
    work: mate.age >= 67 ? 'Met pensioen.' : grown ? 'Werkt buiten de deur.' : 'Gaat naar school.',
    overload: mate.age >= 70 ? 'Doet al wat gaat.' : 'Geen.',
    discussedWith: inFile(scene, '{ik} en de huisgenoot'),
    discussedOn: actor.today,
    judgement: 'none',
    canDo: '',
    because: grown
      ? inFile(scene, life.kind.housemates)
      : `${mate.name.split(' ')[0] ?? 'Het kind'} is ${mate.age} jaar en kan dit niet overnemen.`,
  })
}

/** Support for the carer, what it costs, and that a budget is possible: told in the talk, written down after it. */
async function tell(scene: Scene): Promise<void> {
  const { tx, actor } = scene
  const caseFile = known(scene, 'caseFile')
  const offered = await offerCarer(scene)
  if (!offered)
    await statePart(tx, actor, caseFile, 'd', {
      state: 'does-not-apply',
      words: 'Er is geen mantelzorger.',
    })
  await statePart(tx, actor, caseFile, 'g', {
    state: 'covered',
    words: 'Verteld wat de eigen bijdrage per maand is, en dat het CAK die int.',
  })
  await statePart(tx, actor, caseFile, 'pgb', {
    state: 'covered',
    words: 'Uitgelegd wat een persoonsgebonden budget is. De inwoner kiest voor hulp in natura.',
  })
}
