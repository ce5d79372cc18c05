import { cents, inEuros } from '../../../../core/cents.ts'
import type { Request } from '../../../../http/environment.ts'
import { capital } from '../../../../core/capital.ts'
import { BarChart } from '../../../../ui/bar-chart.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Check } from '../../../../ui/checks.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { DataList } from '../../../../ui/data-list.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { QueryForm } from '../../../../ui/form.tsx'
import { MoneyField } from '../../../../ui/money-field.tsx'
import { DeskPage } from '../../../../ui/page.tsx'
import { Table } from '../../../../ui/table.tsx'
import { text, type Typed } from '../../../../ui/typed.ts'
import { contributionRuleOn } from '../../../ground/policies/dated.ts'
import { sourceOf, type Policy } from '../../../ground/policies/policy.ts'
import type { GroupRow, Stacking } from './income-groups.ts'

type IncomeGroupsPageProps = {
  c: Request
  policy: Policy
  /** Undefined where no rule of the day is known. */
  rows: readonly GroupRow[] | undefined
  typed: Typed
  own: Stacking | undefined
}

const percent = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
const money = (amount: number): string => inEuros(cents(amount))
const shareOf = ({ share }: Stacking): string => `${percent.format(share)}% van het inkomen`

/** "tot het sociaal minimum (€ 17.000,00)": the group with the income at which it was counted. */
const groupOf = ({ groupName, stacking }: GroupRow): string => `${groupName} (${money(stacking.income)})`

/** The heaviest share there is, in a sentence. */
function heaviest(rows: readonly GroupRow[]): string {
  const [most] = rows.toSorted((a, b) => b.stacking.share - a.stacking.share)
  return most
    ? `Naar verhouding betaalt een ${most.household.name} ${most.groupName} het meest: ${shareOf(most.stacking)}.`
    : ''
}

const Groups = ({ c, policy, rows }: { c: Request; policy: Policy; rows: readonly GroupRow[] }) => {
  const rule = contributionRuleOn(policy, c.var.today)
  const measures = [
    ...new Map(rows.flatMap(({ stacking }) => stacking.measures).map((one) => [one.id, one])).values(),
  ]
  return (
    <>
      <h2>Voor elke groep</h2>
      <BarChart
        title="Wat huishoudens met hulp per jaar betalen"
        sentence={heaviest(rows)}
        groupHead="Inkomensgroep"
        bars={rows.map((row) => ({
          group: capital(groupOf(row)),
          name: row.household.name,
          value: row.stacking.total,
        }))}
        valueName={money}
        definition="Per groep gerekend met het hoogste inkomen van die groep, en in de bovenste groep met het laagste. Een huishouden betaalt één bijdrage voor alle hulp samen; de prijs van de hulp kan die lager maken."
        source={rule && sourceOf(policy, rule)}
      />
      <Table
        caption="Bijdrage en andere maatregelen per jaar"
        rows={rows}
        keyOf={({ group, household }) => `${group} ${household.name}`}
        columns={[
          { head: 'Inkomensgroep', cell: (row) => capital(groupOf(row)) },
          { head: 'Huishouden', cell: ({ household }) => household.name },
          { head: 'Eigen bijdrage', number: true, cell: ({ stacking }) => money(stacking.contribution) },
          ...measures.map(({ id, name }) => ({
            head: capital(name),
            number: true,
            cell: ({ stacking }: GroupRow) =>
              money(stacking.measures.find((measure) => measure.id === id)?.amount ?? 0),
          })),
          { head: 'Samen', number: true, cell: ({ stacking }) => money(stacking.total) },
          {
            head: 'Deel van het inkomen',
            number: true,
            cell: ({ stacking }) => `${percent.format(stacking.share)}%`,
          },
        ]}
      />
    </>
  )
}

const Own = ({ own }: { own: Stacking }) => (
  <section aria-labelledby="uitkomst">
    <h3 id="uitkomst">Per jaar bij een inkomen van {inEuros(own.income)}</h3>
    <DataList
      items={[
        { term: 'Eigen bijdrage', value: inEuros(own.contribution) },
        ...own.measures.map(({ name, amount }) => ({ term: capital(name), value: money(amount) })),
        { term: 'Samen', value: `${money(own.total)}, ${shareOf(own)}` },
      ]}
    />
  </section>
)

/** What contributions and measures add up to: for the groups of the policy, and for an income that somebody asks. */
export const IncomeGroupsPage = ({ c, policy, rows, typed, own }: IncomeGroupsPageProps) => (
  <DeskPage
    frame={c.var.frame}
    title="Eigen bijdragen per inkomensgroep"
    current="contributions"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <p>
      Zo ziet u of een groep inwoners onevenredig wordt geraakt: door de eigen bijdrage en door andere
      maatregelen van het Rijk en de gemeente.
    </p>
    {rows ? (
      <Groups c={c} policy={policy} rows={rows} />
    ) : (
      <p>Het beleid kent vandaag geen regel voor de eigen bijdrage.</p>
    )}
    <h2>Reken met een inkomen</h2>
    <QueryForm action="/eigen-bijdragen/inkomensgroepen">
      <MoneyField {...text(typed, 'inkomen')} label="Inkomen per jaar" />
      <Choice
        {...text(typed, 'huishouden')}
        label="Huishouden"
        inline
        options={[
          { value: 'single', label: 'alleenstaande' },
          { value: 'couple', label: 'paar' },
        ]}
      />
      <Check
        name="pensioen"
        label="Iedereen van hen heeft de pensioenleeftijd"
        defaultChecked={text(typed, 'pensioen').defaultValue === 'ja'}
      />
      <Button kind="secondary">Rekenen</Button>
    </QueryForm>
    {own && <Own own={own} />}
  </DeskPage>
)
