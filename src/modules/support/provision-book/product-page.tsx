import { inEuros } from '../../../core/cents.ts'
import { inShort } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { Alert } from '../../../ui/alert.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Reasons } from '../../../ui/reasons.tsx'
import { Table } from '../../../ui/table.tsx'
import { type Policy, sourceOf } from '../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import { resultAreasOn } from '../../ground/policies/result-areas.ts'
import type { ProductVersion } from './book.ts'
import { formWords, unitWords } from './words.ts'

type ProductPageProps = {
  c: Request
  policy: Policy
  day: Temporal.PlainDate
  version: ProductVersion | undefined
  versions: readonly ProductVersion[]
}

/** One product: the rules of a day, its prices, its core range, and every version of it. */
export const ProductPage = ({ c, policy, day, version, versions }: ProductPageProps) => {
  const { product } = version ?? versions[0]!
  return (
    <DeskPage
      frame={c.var.frame}
      title={capital(product.name)}
      current="provision-book"
      back={{ href: '/verstrekkingenboek', name: 'Verstrekkingenboek' }}
    >
      {!version && (
        <Alert kind="info">
          <p>
            Op {inShort(day)} stond dit product niet in het verstrekkingenboek. U ziet de nieuwste versie.
          </p>
        </Alert>
      )}
      <Rules policy={policy} day={version ? day : versions[0]!.from} product={product} />
      <Forms policy={policy} product={product} />
      <Prices product={product} policy={policy} />
      {product.coreRange.length > 0 && (
        <Panel title="Kernassortiment">
          <p>Met de leveranciers is afgesproken dat dit er altijd is:</p>
          <ul>
            {product.coreRange.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Panel>
      )}
      {product.householdHelp && <HouseholdHelp policy={policy} />}
      <Versions id={product.id} versions={versions} />
    </DeskPage>
  )
}

const lastings: Record<ProductOnDay['lasting'], string> = { temporary: 'tijdelijk', permanent: 'blijvend' }

const Rules = ({
  policy,
  day,
  product,
}: {
  policy: Policy
  day: Temporal.PlainDate
  product: ProductOnDay
}) => {
  const areas = resultAreasOn(policy, day).areas
  const serves = product.serves.map((id) => areas.find((area) => area.id === id)?.name ?? id)
  return (
    <DataList
      items={[
        { term: 'Verordening', value: product.byLaw.name },
        { term: 'Artikel', value: product.article?.article ?? 'niet apart genoemd' },
        { term: 'Resultaat', value: serves.join(', ') },
        { term: 'Telt in', value: unitWords[product.unit].of },
        {
          term: 'Vanaf leeftijd',
          value: product.minimumAge ? `${product.minimumAge} jaar` : 'alle leeftijden',
        },
        { term: 'Eigen bijdrage', value: product.contribution ? 'ja' : 'nee' },
        { term: 'Meestal', value: lastings[product.lasting] },
        { term: 'Heronderzoek na', value: `${product.reviewAfterMonths} maanden` },
        { term: 'Woning bekijken', value: product.seenAtHome ? 'ja, nodig' : 'niet nodig' },
        { term: 'Waar het staat', value: sourceOf(policy, product) },
      ]}
    />
  )
}

const Forms = ({ policy, product }: { policy: Policy; product: ProductOnDay }) => (
  <Panel title="In welke vorm">
    {product.formRule.choices.map(({ form, onlyIf }) => (
      <article key={form}>
        <h3>{capital(formWords[form])}</h3>
        {onlyIf ? (
          <>
            <p>Alleen als een van deze gronden geldt:</p>
            <Reasons
              reasons={onlyIf.map((ground) => ({ text: ground.because, source: sourceOf(policy, ground) }))}
            />
          </>
        ) : (
          <p>De inwoner kan hiervoor kiezen.</p>
        )}
      </article>
    ))}
    <p className="kt-meta">{sourceOf(policy, product.formRule)}</p>
  </Panel>
)

const Prices = ({ product, policy }: { product: ProductOnDay; policy: Policy }) => {
  const { rate } = product
  const prices = [
    { name: 'In natura (contractprijs)', amount: rate.inKind },
    { name: 'Pgb, professional', amount: rate.pgbProfessional },
    { name: 'Pgb, iemand uit het netwerk', amount: rate.pgbNetwork },
    { name: 'Tegemoetkoming', amount: rate.allowance },
  ].flatMap(({ name, amount }) => (amount === undefined ? [] : [{ name, amount }]))
  return (
    <Panel title="Prijzen">
      <Table
        caption={`Prijzen ${unitWords[product.unit].price}`}
        rows={prices}
        keyOf={({ name }) => name}
        columns={[
          { head: 'Waarvoor', cell: ({ name }) => name },
          { head: 'Bedrag', number: true, cell: ({ amount }) => inEuros(amount) },
        ]}
      />
      <p className="kt-meta">
        Vanaf {inShort(rate.from)}
        {rate.until && ` tot en met ${inShort(rate.until)}`}. {capital(sourceOf(policy, rate))}.
      </p>
    </Panel>
  )
}

/** The three functions and seven groups under which household help is counted (ZWO-27). */
const HouseholdHelp = ({ policy }: { policy: Policy }) => (
  <Panel title="Hoe deze hulp wordt geteld">
    <h3>Wat de hulp doet</h3>
    <Reasons
      reasons={policy.householdHelp.functions.map((item) => ({
        text: item.name,
        source: sourceOf(policy, item),
      }))}
    />
    <h3>Voor welke groepen</h3>
    <p>Een groep telt alleen mee in aantallen. Het is nooit een kenmerk van een inwoner.</p>
    <Reasons
      reasons={policy.householdHelp.groups.map((item) => ({
        text: item.name,
        source: sourceOf(policy, item),
      }))}
    />
  </Panel>
)

const Versions = ({ id, versions }: { id: string; versions: readonly ProductVersion[] }) => (
  <Panel title="Versies">
    <Table
      caption="Versies van dit product"
      hideCaption
      rows={versions}
      keyOf={({ from }) => from.toString()}
      columns={[
        {
          head: 'Geldig',
          cell: ({ from, until }) => (
            <a href={`/verstrekkingenboek/${id}?dag=${from.toString()}`}>
              {inShort(from)} {until ? `tot en met ${inShort(until)}` : 'en daarna'}
            </a>
          ),
        },
        { head: 'Verordening', cell: ({ product }) => product.byLaw.name },
        {
          head: 'Prijs',
          number: true,
          cell: ({ product: { rate } }) => inEuros(rate.inKind ?? rate.allowance ?? rate.pgbProfessional!),
        },
      ]}
    />
  </Panel>
)
