import { inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { DeskPage } from '../../../ui/page.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Policy } from '../../ground/policies/policy.ts'
import type { HouseholdHelpCount } from './household-help.ts'

/** Fewer people than this could be recognised: the page says no exact number. */
const FEWEST = 5

const people = (count: number): string =>
  count === 0 ? '0' : count < FEWEST ? `minder dan ${FEWEST}` : String(count)

type HouseholdHelpPageProps = { c: Request; policy: Policy; counts: readonly HouseholdHelpCount[] }

/** How many people have household help, by its functions and groups; numbers only. */
export const HouseholdHelpPage = ({ c, policy, counts }: HouseholdHelpPageProps) => {
  const count = (kind: HouseholdHelpCount['kind'], id: string) =>
    counts.find((one) => one.kind === kind && one.id === id)?.people ?? 0
  const parts = [
    { kind: 'function', title: 'Wat de hulp doet', items: policy.householdHelp.functions },
    { kind: 'group', title: 'Voor welke groepen', items: policy.householdHelp.groups },
  ] as const
  return (
    <DeskPage
      frame={c.var.frame}
      title="Huishoudelijke hulp in aantallen"
      current="arrangements"
      back={{ href: '/arrangementen', name: 'Arrangementen' }}
    >
      <p>
        Op {inWords(c.var.today)} hebben zoveel inwoners van de hele gemeente deze hulp. Wie dat zijn, is
        nergens te zien.
      </p>
      {parts.map(({ kind, title, items }) => (
        <section key={kind}>
          <h2>{title}</h2>
          <Table
            caption={title}
            hideCaption
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              { head: kind === 'function' ? 'Functie' : 'Groep', cell: ({ name }) => capital(name) },
              { head: 'Inwoners', number: true, cell: ({ id }) => people(count(kind, id)) },
            ]}
          />
        </section>
      ))}
    </DeskPage>
  )
}
