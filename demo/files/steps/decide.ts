import { policyNamed } from '../../../src/modules/ground/policies/policy-named.ts'
import { productOn } from '../../../src/modules/ground/policies/product-on.ts'
import { getLine } from '../../../src/modules/support/arrangements/line-store.ts'
import { getDecision } from '../../../src/modules/support/decisions/decision-store.ts'
import { chooseForm } from '../../../src/modules/support/decisions/pgb/choose-form.ts'
import {
  hangsOnInKind,
  hasChoice,
  nothingSeen,
} from '../../../src/modules/support/decisions/pgb/form-choice.ts'
import { prepareGrant } from '../../../src/modules/support/decisions/prepare-grant.ts'
import { prepareRefusal } from '../../../src/modules/support/decisions/prepare-refusal.ts'
import { signDecision } from '../../../src/modules/support/decisions/sign-decision.ts'
import { DEMO_POLICY } from '../../municipality.ts'
import { inFile, known, type Scene } from '../scene.ts'
import { workingDaysFrom } from '../working-days.ts'

/** A first application, of which one thing is asked. */
const target = (scene: Scene) => ({ application: known(scene, 'application'), version: 1, item: 1 })

/** Prepares the decision: a refusal where lighter help answers the need, a grant in kind otherwise. */
export async function prepare(scene: Scene): Promise<void> {
  scene.memory.decision = scene.life.stage.lighter ? await refuse(scene) : await grant(scene)
}

async function refuse(scene: Scene): Promise<string> {
  const { tx, actor, life } = scene
  const { lighter } = life.kind
  return prepareRefusal(
    tx,
    actor,
    known(scene, 'caseFile'),
    { ...target(scene), need: known(scene, 'need') },
    {
      ground: lighter.tier === 'general' ? 'general-provision' : 'network',
      reasons: inFile(scene, lighter.because),
      possible: [`${lighter.what}, van ${lighter.doneBy}`],
      ownWords: '',
    },
  )
}

async function grant(scene: Scene): Promise<string> {
  const { tx, actor, life } = scene
  const { kind, who } = life
  const caseFile = known(scene, 'caseFile')
  await letChoose(scene)
  const line = await getLine(tx, caseFile, known(scene, 'line'))
  const from = workingDaysFrom(actor.today, 5)
  const temporary = kind.lasting.duration === 'temporary'
  const partner = who.housemates.find(({ is }) => is === 'partner')
  return prepareGrant(
    tx,
    actor,
    caseFile,
    { ...target(scene), line: { id: line.id, version: line.version } },
    {
      activities: kind.activities,
      amount: line.extent?.amount ?? 1,
      frequency: kind.frequency,
      from,
      until: temporary ? from.add({ months: 6 }) : null,
      reviewOn: temporary ? from.add({ months: 5 }) : from.add({ years: 1 }),
      form: {
        form: 'in-kind',
        provider: {
          kind: 'organisation',
          name: kind.line.provider,
          phone: kind.line.phone,
          relation: '',
          organisation: null,
        },
        startsBy: workingDaysFrom(from, 5),
      },
      household: partner ? 'couple' : 'single',
      pension: who.age >= 67 && (!partner || partner.age >= 67),
      income: null,
      reimbursed: 'no',
      reasons: inFile(scene, life.cause.seen),
      refused: null,
      ownWords: '',
    },
  )
}

/** Where there is a choice: explains the budget, and writes down that help in kind was chosen. */
async function letChoose(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  const policy = policyNamed(DEMO_POLICY)
  const product = productOn(policy, life.kind.product, actor.today)
  if (!product || !hasChoice(product)) return
  await chooseForm(tx, actor, known(scene, 'caseFile'), known(scene, 'line'), 0, {
    inKind: hangsOnInKind(product) ? { adequate: true, supplierHasFitting: true } : nothingSeen,
    told: policy.pgb.explained.map(({ id }) => id),
    toldOn: actor.today,
    form: 'in-kind',
    because: life.random.pick([
      'Wil zelf geen hulp hoeven regelen.',
      'Vindt de administratie van een budget te veel werk.',
      'Kent de aanbieder en is daar tevreden over.',
    ]),
    chosenBy: 'resident',
    chosenOn: actor.today,
  })
}

/** Signs the decision under a mandate, which sends it. */
export async function sign(scene: Scene): Promise<void> {
  const { tx, actor } = scene
  const caseFile = known(scene, 'caseFile')
  const id = known(scene, 'decision')
  const { version } = await getDecision(tx, caseFile, id)
  await signDecision(tx, actor, caseFile, id, version)
}
