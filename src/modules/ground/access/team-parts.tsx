import { Status } from '../../../ui/status.tsx'
import { standOf, type Period } from './worker.ts'

/** What somebody's place in a team is called, and what it lets him do (Steenwijkerland 2017, annex 4). */
export const memberships = {
  core: {
    name: 'kern',
    does: 'doet het hele werk van het team en kan de dossiers in de gebieden van het team openen',
  },
  shell: { name: 'schil', does: 'wordt erbij gehaald en ziet alleen de dossiers waaraan hij zelf werkt' },
} as const

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
