import { inShort } from '../../../core/days.ts'
import { Table } from '../../../ui/table.tsx'
import { refusalGrounds, type RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import type { Comparable, Comparables } from './comparable.ts'
import { householdKinds } from './profile.ts'

const outcomes: Record<Comparable['kind'], string> = {
  grant: 'toegekend',
  'grant-in-part': 'deels toegekend',
  refuse: 'afgewezen',
}

const groundOf = (ground: string): string => {
  const known = refusalGrounds[ground as RefusalGround] as (typeof refusalGrounds)[RefusalGround] | undefined
  return known ? known.words : ''
}

/** Earlier decisions beside a new one, so that equal cases are treated equally; nobody can be known from it. */
export const ComparableView = ({ comparable }: { comparable: Comparables }) => (
  <section>
    <h2>Vergelijkbare besluiten</h2>
    <p>
      Zelfde voorziening en resultaat, zonder namen. Eerder toegekend: {comparable.granted}. Eerder afgewezen:{' '}
      {comparable.refused}.
    </p>
    {comparable.nearest.length === 0 ? (
      <p className="kt-none">Er zijn nog geen vergelijkbare besluiten.</p>
    ) : (
      <Table
        caption="De besluiten die het meest hierop lijken"
        rows={comparable.nearest.map((row, at) => ({ ...row, at }))}
        keyOf={(row) => String(row.at)}
        columns={[
          { head: 'Leeftijd', cell: (row) => row.ageBand },
          { head: 'Uitkomst', cell: (row) => outcomes[row.kind] },
          { head: 'Huishouden', cell: (row) => householdKinds[row.householdKind] },
          { head: 'Grond', cell: (row) => groundOf(row.ground) },
          { head: 'Dag', cell: (row) => inShort(row.decidedOn) },
        ]}
      />
    )}
  </section>
)
