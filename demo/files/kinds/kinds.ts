import { householdKinds } from './household.ts'
import type { NeedKind } from './kind.ts'
import { movingKinds } from './moving.ts'
import { togetherKinds } from './together.ts'

/** Every kind of need of the demo. */
export const needKinds: readonly NeedKind[] = [...householdKinds, ...movingKinds, ...togetherKinds]
