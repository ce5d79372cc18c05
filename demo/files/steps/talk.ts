import { establishIdentity } from '../../../src/modules/support/investigations/establish-identity.ts'
import { holdConversation } from '../../../src/modules/support/investigations/hold-conversation.ts'
import { planConversation } from '../../../src/modules/support/investigations/plan-conversation.ts'
import { startInvestigation } from '../../../src/modules/support/investigations/start-investigation.ts'
import { waiveTemporary } from '../../../src/modules/support/decisions/temporary/waive-temporary.ts'
import { inFile, known, oneOf, type Scene } from '../scene.ts'
import { finishByHand } from './finish.ts'
import { writeDomain } from './guide.ts'

/** The consultant begins to look into what was asked. */
export async function start(scene: Scene): Promise<void> {
  await startInvestigation(scene.tx, scene.actor, known(scene, 'caseFile'))
  await finishByHand(
    scene,
    'client-supporter',
    'Een cliëntondersteuner van Steunpunt Oeverland belt de inwoner.',
  )
  if (scene.life.urgent)
    await waiveTemporary(
      scene.tx,
      scene.actor,
      known(scene, 'caseFile'),
      'De wijkverpleging helpt tot er een besluit is.',
    )
}

/** Plans the talk at home, and invites the resident. */
export async function plan(scene: Scene): Promise<void> {
  const { tx, actor, life, memory, workers } = scene
  const { relative } = life.who
  memory.talk = await planConversation(
    tx,
    actor,
    known(scene, 'caseFile'),
    {
      way: 'home',
      ...life.talk,
      place: '',
      worker: workers.get(life.consultant)!,
      supporter: life.random.chance(0.12) ? 'van Steunpunt Oeverland' : '',
      carer: relative && life.random.chance(0.6) ? relative.name : '',
      companions: '',
      bring: 'uw identiteitsbewijs\nde lijst van uw medicijnen',
    },
    life.random.chance(0.2)
      ? 'Wij spraken elkaar door de telefoon. Ik kom graag bij u langs om rustig door te praten.'
      : '',
  )
}

/** Writes down that the talk was held, what was seen of identity, and the first answers. */
export async function hold(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const caseFile = known(scene, 'caseFile')
  await holdConversation(
    tx,
    actor,
    caseFile,
    { id: known(scene, 'talk'), version: 1 },
    { present: presentAt(scene) },
  )
  await finishByHand(scene, 'personal-plan', 'De inwoner geeft geen plan. Het gesprek is genoeg.')
  await establishIdentity(tx, actor, caseFile, {
    document: life.random.pick(['passport', 'identity-card', 'identity-card', 'driving-licence']),
  })
  const { cause, kind, troubles } = life
  await writeDomain(scene, kind.area, {
    'goes-well': oneOf(scene, kind.goesWell),
    limitation: [cause.seen, ...troubles.map(({ told }) => told)]
      .map((text) => inFile(scene, text))
      .join(' '),
    wish: oneOf(scene, kind.wishes),
  })
}

/** "mevrouw Wollegras en haar dochter" */
function presentAt({ life }: Scene): string {
  const { gender, surname, relative } = life.who
  const [title, her] = gender === 'woman' ? ['mevrouw', 'haar'] : ['meneer', 'zijn']
  return relative && life.random.chance(0.5)
    ? `${title} ${surname} en ${her} ${relative.is}`
    : `${title} ${surname}`
}
