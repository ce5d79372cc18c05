import { compareOption } from '../../../src/modules/support/arrangements/compare-option.ts'
import { concludeArrangement } from '../../../src/modules/support/arrangements/conclude-arrangement.ts'
import { judgeCustomaryItem } from '../../../src/modules/support/arrangements/judge-customary-item.ts'
import { judgeStep } from '../../../src/modules/support/arrangements/judge-step.ts'
import type { Target } from '../../../src/modules/support/arrangements/open-arrangement.ts'
import { proposeLine, type LineInput } from '../../../src/modules/support/arrangements/propose-line.ts'
import { getArrangement } from '../../../src/modules/support/arrangements/store.ts'
import { weighExpectedHelp } from '../../../src/modules/support/arrangements/weigh-expected-help.ts'
import type { Tier } from '../../../src/modules/ground/policies/shape/provisions.ts'
import { inFile, known, oneOf, type Scene } from '../scene.ts'
import { workingDaysFrom } from '../working-days.ts'

/** The need as it stands before one more change. */
const target = (scene: Scene): Target => ({ need: known(scene, 'need'), version: scene.memory.arrangement++ })

const steps = ['own-strength', 'network', 'general', 'collective'] as const

/** The steps of the ladder that are looked at: those below the lighter help, or all below an individual provision. */
const lookedAt = ({ life }: Scene): readonly Tier[] =>
  life.stage.lighter
    ? steps.slice(
        0,
        steps.findIndex((tier) => tier === life.kind.lighter.tier),
      )
    : steps

const foundOn = (scene: Scene, tier: (typeof steps)[number]): readonly string[] => {
  const { ladder } = scene.life.kind
  if (tier !== 'network') return ladder[tier]
  return scene.life.who.relative ? ladder.network.relative : ladder.network.nobody
}

/** Looks at the lighter steps of the ladder, and what housemates and the carer can be expected to do. */
export async function weigh(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const caseFile = known(scene, 'caseFile')
  for (const tier of lookedAt(scene))
    await judgeStep(tx, actor, caseFile, target(scene), {
      tier,
      because: oneOf(scene, foundOn(scene, tier as (typeof steps)[number])),
    })
  if (life.stage.lighter) return
  const { housemates, relative } = life.who
  await weighExpectedHelp(tx, actor, caseFile, target(scene), {
    housemates: housemates.length === 0 ? 'absent' : 'none',
    housematesBecause:
      housemates.length === 0 ? inFile(scene, '{Ik} woont alleen.') : inFile(scene, life.kind.housemates),
    carer: relative ? 'part' : 'absent',
    carerBecause: relative
      ? inFile(scene, '{Mijn} {kind} doet wat kan, naast werk en gezin.')
      : 'Er is geen mantelzorger.',
  })
}

/** Composes the help that answers the need: lighter help, or an individual provision after its tests. */
export async function compose(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const caseFile = known(scene, 'caseFile')
  if (!life.stage.lighter) await test(scene)
  const line = await proposeLine(
    tx,
    actor,
    caseFile,
    target(scene),
    life.stage.lighter ? lighterLine(scene) : await individualLine(scene),
  )
  if (!life.stage.lighter) scene.memory.line = line
  await concludeArrangement(
    tx,
    actor,
    caseFile,
    target(scene),
    life.stage.lighter ? inFile(scene, life.kind.lighter.because) : '',
  )
}

async function test(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const { product, notCustomary } = life.kind
  const caseFile = known(scene, 'caseFile')
  await judgeCustomaryItem(tx, actor, caseFile, target(scene), {
    product,
    item: '',
    answers: {
      shop: 'Nee, niet voor wie geen beperking heeft.',
      helps: 'Ja, dit lost de vraag op.',
      'can-pay': 'Nee, niet van dit inkomen.',
      'always-had': 'Nee, dit is nieuw.',
      'for-this-person': inFile(scene, '{Ik} heeft geen spaargeld om dit te betalen.'),
    },
    customary: false,
    because: inFile(scene, notCustomary),
  })
  await compareOption(tx, actor, caseFile, target(scene), {
    what: '',
    product,
    cost: null,
    years: null,
    adequate: true,
    because: 'Dit past bij de beperking en is de goedkoopste oplossing die past.',
  })
}

async function individualLine(scene: Scene): Promise<LineInput> {
  const { tx, actor, life } = scene
  const { kind } = life
  const { options, need } = await getArrangement(tx, known(scene, 'caseFile'), known(scene, 'need'))
  const temporary = kind.lasting.duration === 'temporary'
  const from = workingDaysFrom(actor.today, 15)
  return {
    tier: 'individual',
    product: kind.product,
    item: kind.line.item ?? null,
    alternative: null,
    option: options[0]?.id ?? null,
    functions: kind.line.functions ?? [],
    groups: kind.line.groups ?? [],
    what: '',
    doneBy: { kind: 'organisation', name: kind.line.provider, relation: '', organisation: null },
    from,
    until: temporary ? from.add({ months: 6 }) : null,
    extent: need.extent,
    cost: null,
    lasting: {
      lasting: temporary ? 'temporary' : 'permanent',
      ground: kind.lasting.ground,
      words: inFile(scene, kind.lasting.words),
    },
  }
}

function lighterLine(scene: Scene): LineInput {
  const { lighter } = scene.life.kind
  const byFriends = lighter.tier === 'network'
  return {
    tier: lighter.tier,
    product: null,
    item: null,
    alternative: lighter.alternative,
    option: null,
    functions: [],
    groups: [],
    what: lighter.what,
    doneBy: {
      kind: byFriends ? 'network' : 'organisation',
      name: lighter.doneBy,
      relation: byFriends ? 'vrienden' : '',
      organisation: null,
    },
    from: scene.actor.today,
    until: null,
    extent: null,
    cost: null,
    lasting: byFriends ? null : { lasting: 'permanent', ground: 'no-recovery', words: '' },
  }
}
