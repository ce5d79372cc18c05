import { getLine } from '../../../src/modules/support/arrangements/line-store.ts'
import { beginHelp } from '../../../src/modules/support/deliveries/begin-help.ts'
import { orderProvider } from '../../../src/modules/support/deliveries/order-provider.ts'
import { known, type Scene } from '../scene.ts'
import { workingDaysFrom } from '../working-days.ts'

/** Orders what was granted from the provider. */
export async function order(scene: Scene): Promise<void> {
  const { tx, actor, life } = scene
  await orderProvider(tx, actor, known(scene, 'caseFile'), known(scene, 'line'), {
    address: ['Postbus 44', '8880 AA Oeverstad'],
    contract: `Raamovereenkomst ${life.kind.line.provider}`,
    startsBy: workingDaysFrom(actor.today, 10),
    particulars: [],
  })
}

/** The help has begun. */
export async function begin(scene: Scene): Promise<void> {
  const { tx, actor } = scene
  const caseFile = known(scene, 'caseFile')
  const { version } = await getLine(tx, caseFile, known(scene, 'line'))
  await beginHelp(tx, actor, caseFile, known(scene, 'line'), { version, startedOn: actor.today })
}
