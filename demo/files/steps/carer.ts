import { answerCarerOffer } from '../../../src/modules/support/investigations/answer-carer-offer.ts'
import { offerCarerTalk } from '../../../src/modules/support/investigations/offer-carer-talk.ts'
import { known, type Scene } from '../scene.ts'

const supports = [
  {
    topics: ['time-off'],
    support: 'Een vrije middag in de week.',
    respite: 'Een vrijwilliger komt op donderdag.',
  },
  { topics: ['arranging'], support: 'Hulp bij brieven en formulieren.', respite: 'Niet nodig.' },
  {
    topics: ['combining'],
    support: 'Een gesprek met de werkgever.',
    respite: 'Over drie maanden opnieuw bespreken.',
  },
] as const

/** Offers the grown-up child who helps a talk, and writes down what he answered; answers whether there is one. */
export async function offerCarer(scene: Scene): Promise<boolean> {
  const { tx, actor, life } = scene
  const { relative } = life.who
  if (!relative) return false
  const caseFile = known(scene, 'caseFile')
  const id = await offerCarerTalk(tx, actor, caseFile, { name: relative.name, address: [] })
  const talks = life.random.chance(0.4)
  const { topics, support, respite } = life.random.pick(supports)
  await answerCarerOffer(
    tx,
    actor,
    caseFile,
    { id, version: 1 },
    {
      answer: talks ? 'talk' : 'no-talk',
      topics,
      support,
      respite,
      shared: 'Houdt het vol, als het niet meer wordt.',
    },
  )
  return true
}
