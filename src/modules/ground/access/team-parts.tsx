import { Status } from '../../../ui/status.tsx'
import { memberships } from './team.ts'
import { standOf, type Period } from './worker.ts'

/** Core or shell, and whether that is so now. */
export function MembershipStatus({
  of,
  today,
}: {
  of: Period & { membership: 'core' | 'shell' }
  today: Temporal.PlainDate
}) {
  const stand = standOf(of, today)
  const { name } = memberships[of.membership]
  if (stand === 'over') return <Status>{name}, voorbij</Status>
  return stand === 'planned' ? (
    <Status tone="attention">{name}, begint nog</Status>
  ) : (
    <Status tone={of.membership === 'core' ? 'good' : 'active'}>{name}</Status>
  )
}
