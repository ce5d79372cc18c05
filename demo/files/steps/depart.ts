import { recordDeath, recordMove } from '../../../src/modules/ground/residents/record-life-events.ts'
import { residentParts } from '../../../src/web/resident-parts.ts'
import type { Scene } from '../scene.ts'

/** The resident dies, or moves to another municipality: recorded with him, after which his file asks to be ended. */
export async function depart(scene: Scene): Promise<void> {
  const { tx, actor, life, memory } = scene
  const { departed } = life.who
  if (!departed) throw new TypeError(`${life.stage.id}: nobody departed`)
  const { version } = await tx
    .selectFrom('resident')
    .select('version')
    .where('id', '=', memory.resident)
    .executeTakeFirstOrThrow()
  const { followers } = residentParts
  if (departed.how === 'died')
    return recordDeath(tx, actor, memory.resident, { version, diedOn: departed.on }, followers)
  const nowhere = { street: '', houseNumber: '', postcode: '', town: '', area: '' }
  return recordMove(
    tx,
    actor,
    memory.resident,
    { version, where: 'away', movedOn: departed.on, ...nowhere },
    followers,
  )
}
