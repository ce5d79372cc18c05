import { inEuros } from '../../../core/cents.ts'
import { inShort } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { Button } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { QueryForm } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { day, text, type Typed } from '../../../ui/typed.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { productsOn } from '../../ground/policies/product-on.ts'
import { extentInWords } from '../investigations/need.ts'
import { costInWords } from './cost.ts'
import { doers, stateWords } from './line.ts'
import { arrangementPath } from './paths.ts'
import type { RegisterLine, RegisterTotal } from './register.ts'

type RegisterPageProps = {
  c: Request
  policy: Policy
  areas: readonly { id: string; name: string }[]
  typed: Typed
  lines: readonly RegisterLine[]
  totals: readonly RegisterTotal[]
  next: string | undefined
}

/** The register of arrangements: help of all tiers, with what it comes to for each product. */
export const RegisterPage = ({ c, policy, areas, typed, lines, totals, next }: RegisterPageProps) => {
  const tierName = (tier: string) => policy.ladder.find((step) => step.tier === tier)?.name ?? tier
  const productName = (id: string | null) =>
    id === null ? 'zonder product' : (policy.provisionBook.find((product) => product.id === id)?.name ?? id)
  const areaName = (id: string | null) => areas.find((area) => area.id === id)?.name ?? id ?? ''
  return (
    <DeskPage
      frame={c.var.frame}
      title="Arrangementen"
      current="arrangements"
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <p>
        Alle afgesproken en toegekende hulp in uw gebieden, van eigen kracht tot maatwerk.{' '}
        <a href="/arrangementen/huishoudelijke-hulp">Aantallen huishoudelijke hulp</a>
      </p>
      <Filters policy={policy} areas={areas} typed={typed} today={c.var.today} />
      <section>
        <h2>Wat het samen is</h2>
        <Table
          caption="Aantallen en kosten per product"
          hideCaption
          rows={totals.toSorted((a, b) => b.yearly - a.yearly || b.lines - a.lines)}
          keyOf={({ tier, product }) => `${tier} ${product}`}
          empty="Er is op deze dag geen hulp die hierbij past."
          columns={[
            { head: 'Product', cell: (total) => capital(productName(total.product)) },
            { head: 'Trede', cell: (total) => tierName(total.tier) },
            { head: 'Regels', number: true, cell: (total) => total.lines },
            { head: 'Inwoners', number: true, cell: (total) => total.people },
            { head: 'Kosten per jaar', number: true, cell: (total) => inEuros(total.yearly) },
            { head: 'Eenmalig', number: true, cell: (total) => inEuros(total.once) },
          ]}
        />
      </section>
      <section>
        <h2>Regel voor regel</h2>
        <Table
          caption="Regels van arrangementen"
          hideCaption
          rows={lines}
          keyOf={({ id }) => id}
          empty="Er is op deze dag geen hulp die hierbij past."
          columns={[
            { head: 'Dossier', cell: (line) => <a href={arrangementPath(line.caseFile)}>{line.number}</a> },
            { head: 'Gebied', cell: (line) => areaName(line.area) },
            { head: 'Trede', cell: (line) => tierName(line.tier) },
            { head: 'Hulp', cell: (line) => line.what },
            { head: 'Door wie', cell: (line) => publicName(line) },
            { head: 'Hoeveel', cell: (line) => line.extent && extentInWords(line.extent) },
            { head: 'Vanaf', cell: (line) => <Day on={line.from} /> },
            { head: 'Tot en met', cell: (line) => line.until && <Day on={line.until} /> },
            { head: 'Kosten', number: true, cell: (line) => line.cost && costInWords(line.cost) },
            { head: 'Stand', cell: (line) => stateWords[line.state] },
          ]}
        />
        <Pagination label="Arrangementen" next={next} />
      </section>
    </DeskPage>
  )
}

/** A day on one line, however narrow its column. */
const Day = ({ on }: { on: Temporal.PlainDate }) => <time dateTime={on.toString()}>{inShort(on)}</time>

/** The register names organisations; of people only what they are to the resident. */
const publicName = ({ doneBy: { kind, name, relation } }: RegisterLine): string =>
  kind === 'resident'
    ? doers.resident
    : kind === 'organisation'
      ? name || 'nog te kiezen'
      : relation || 'iemand uit de omgeving'

const Filters = (props: {
  policy: Policy
  areas: readonly { id: string; name: string }[]
  typed: Typed
  today: Temporal.PlainDate
}) => (
  <QueryForm action="/arrangementen">
    <DayField {...day(props.typed, 'dag')} label="Op welke dag?" />
    <Select
      {...text(props.typed, 'trede')}
      label="Trede"
      empty="Alle treden"
      options={props.policy.ladder.map(({ tier, name }) => ({ value: tier, label: capital(name) }))}
    />
    <Select
      {...text(props.typed, 'gebied')}
      label="Gebied"
      empty="Al uw gebieden"
      options={props.areas.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <Select
      {...text(props.typed, 'product')}
      label="Product"
      empty="Alle producten"
      options={productsOn(props.policy, props.today).map(({ id, name }) => ({ value: id, label: name }))}
    />
    <Button kind="secondary">Tonen</Button>
  </QueryForm>
)
