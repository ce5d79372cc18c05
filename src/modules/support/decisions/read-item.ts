import type { Actor } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { productOn, type ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Arrangement } from '../arrangements/arrangement.ts'
import type { Line } from '../arrangements/line.ts'
import { arrangementsOf } from '../arrangements/store.ts'
import type { Application, Item } from './application.ts'
import { getItemToDecide } from './application-store.ts'
import { comparableDecisions, type Comparables } from './comparable.ts'
import type { Context } from './decision-store.ts'
import type { KnownProvider } from './form.ts'
import type { FormChoice } from './pgb/form-choice.ts'
import { choiceAndPgb } from './pgb/pgb-store.ts'
import type { Pgb } from './pgb/pgb.ts'
import { ageBandOf, householdKindOf } from './profile.ts'

/** What the forms of a decision on one item show. */
export type ItemRead = {
  policy: Policy
  application: Application
  item: Item
  /** The line that is decided on, where it is known. */
  line: Line | null
  product: ProductOnDay | null
  /** The form that the resident chose. */
  choice: FormChoice | null
  /** The budget plan, where he chose a pgb. */
  pgb: Pgb | null
  arrangements: readonly Arrangement[]
  /** Individual lines that can be decided on. */
  openLines: readonly Line[]
  context: Context
  comparable: Comparables | null
  providers: readonly KnownProvider[]
}

/** Reads what is shown when somebody decides on an item; three statements. */
export async function readItem(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  of: { application: string; item: number; line: string | undefined },
): Promise<ItemRead> {
  const policy = policyNamed(file.policyFile)
  const { application, context, providers } = await getItemToDecide(
    tx,
    { caseFile: file.id, resident: file.resident.id, application: of.application, item: of.item },
    actor.today,
  )
  const item = application.items.find(({ position }) => position === of.item)
  if (!item) throw new Missing('application item')
  const arrangements = await arrangementsOf(tx, file.id)
  const openLines = arrangements
    .flatMap((arrangement) => arrangement.lines)
    .filter(({ tier, state }) => tier === 'individual' && (state === 'proposed' || state === 'agreed'))
  const wanted = item.line ?? of.line ?? (openLines.length === 1 ? openLines[0]?.id : undefined)
  const line = openLines.find(({ id }) => id === wanted) ?? null
  const product = line?.product ? (productOn(policy, line.product, actor.today) ?? null) : null
  const comparable =
    line && product
      ? await comparableDecisions(tx, policy, {
          product: product.id,
          resultArea: line.decidingArea ?? line.resultArea,
          ageBand: ageBandOf(file.resident.age),
          householdKind: householdKindOf(context.others),
          today: actor.today,
        })
      : null
  return {
    policy,
    application,
    item,
    line,
    product,
    ...(line ? await choiceAndPgb(tx, file.id, line.id) : { choice: null, pgb: null }),
    arrangements,
    openLines,
    context,
    comparable,
    providers,
  }
}
