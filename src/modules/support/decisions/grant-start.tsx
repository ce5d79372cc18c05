import { typedDay } from '../../../ui/day-field.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import { amountOf } from '../arrangements/extent.ts'
import type { Line } from '../arrangements/line.ts'
import type { ItemPageProps } from './item-page.tsx'
import { nothingSeen, offersOf } from './pgb/form-choice.ts'
import { pgbObstacles } from './pgb/pgb.ts'

export const figures = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2, useGrouping: false })

/** A day as the boxes of a `DayField` begin with it. */
export function dayIn(name: string, of: Temporal.PlainDate | null): Record<string, string> {
  if (!of) return {}
  const typed = typedDay(of)
  return { [`${name}.day`]: typed.day, [`${name}.month`]: typed.month, [`${name}.year`]: typed.year }
}

const providerIn = ({ doneBy }: Line) =>
  doneBy.organisation ? { provider: doneBy.organisation } : { providerName: doneBy.name }

/** What the resident chose, or the first form that may be given; help in kind where a pgb cannot be. */
function formIn({ policy, choice, pgb, file, c }: ItemPageProps, product: ProductOnDay): Typed['values'] {
  const age = file.resident.age
  if (choice?.form !== 'pgb')
    return {
      form:
        choice?.form ??
        offersOf(policy, product, nothingSeen, age).find(({ allowed }) => allowed)?.form ??
        '',
    }
  const obstacles = pgbObstacles({ policy, product, choice, pgb, age, today: c.var.today })
  if (!pgb || obstacles.length === 0) return { form: 'pgb' }
  return {
    form: 'in-kind',
    refusedWhat: 'persoonsgebonden budget (pgb)',
    refusedGround: obstacles.every(({ rule }) => rule === 'pgb-dearer') ? 'pgb-dearer' : 'pgb-condition',
    refusedBecause: obstacles.map(({ because }) => because).join(' '),
  }
}

/** What the form of a grant begins with: what the arrangement proposed, by the rules of today. */
export function grantStart(page: ItemPageProps): Typed {
  const { line, product, context, c } = page
  if (!line || !product) return untyped()
  const amount = line.extent && amountOf(product, line.extent)
  const { allowance } = product.rate
  return untyped({
    ...(amount && { amount: figures.format(amount) }),
    ...providerIn(line),
    ...dayIn('from', line.from),
    ...dayIn('until', line.until),
    ...dayIn('reviewOn', line.until ?? c.var.today.add({ months: product.reviewAfterMonths })),
    ...dayIn('startsBy', line.from),
    ...formIn(page, product),
    ...(allowance !== undefined && { allowance: figures.format(allowance / 100) }),
    household: context.others?.includes('partner') ? 'couple' : 'single',
  })
}
