import { inEuros } from '../../../core/cents.ts'
import { inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { Button } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { QueryForm } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Table } from '../../../ui/table.tsx'
import { day, type Typed } from '../../../ui/typed.ts'
import { sourceOf } from '../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Book } from './book.ts'
import { formsInWords, kindWords, unitWords } from './words.ts'

type ListPageProps = { c: Request; book: Book | undefined; typed: Typed }

/** The provision book of a day: its by-law, and the products by kind. */
export const ListPage = ({ c, book, typed }: ListPageProps) => (
  <DeskPage
    frame={c.var.frame}
    title="Verstrekkingenboek"
    current="provision-book"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <QueryForm action="/verstrekkingenboek">
      <DayField {...day(typed, 'dag')} label="Zoals het was op" />
      <Button kind="secondary">Tonen</Button>
    </QueryForm>
    {book ? (
      <>
        <p>
          Op {inWords(book.day)} geldt: {book.byLaw.name}.{' '}
          <span className="kt-meta">({sourceOf(book.policy, book.byLaw)})</span>
        </p>
        {[...Map.groupBy(book.products, ({ kind }) => kind)].map(([kind, products]) => (
          <section key={kind}>
            <h2>{kindWords[kind]}</h2>
            <ProductTable caption={kindWords[kind]} products={products} on={book.day} />
          </section>
        ))}
      </>
    ) : (
      <EmptyState title="Op deze dag is er geen verstrekkingenboek">
        Voor deze dag kent het beleid geen verordening. Kies een andere dag.
      </EmptyState>
    )}
  </DeskPage>
)

const priceOf = ({ rate, unit }: ProductOnDay): string => {
  const price = rate.inKind ?? rate.allowance
  return price === undefined ? '' : `${inEuros(price)} ${unitWords[unit].price}`
}

const ProductTable = (props: {
  caption: string
  products: readonly ProductOnDay[]
  on: Temporal.PlainDate
}) => (
  <Table
    caption={props.caption}
    hideCaption
    rows={props.products}
    keyOf={({ id }) => id}
    columns={[
      {
        head: 'Product',
        cell: ({ id, name }) => (
          <a href={`/verstrekkingenboek/${id}?dag=${props.on.toString()}`}>{capital(name)}</a>
        ),
      },
      { head: 'Telt in', cell: ({ unit }) => unitWords[unit].of },
      { head: 'Prijs', number: true, cell: priceOf },
      { head: 'Vormen', cell: formsInWords },
      { head: 'Eigen bijdrage', cell: ({ contribution }) => (contribution ? 'ja' : 'nee') },
    ]}
  />
)
