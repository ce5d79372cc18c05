import { demand, type Actor } from '../../../core/actor.ts'
import { granted, Missing, Refused, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Reasons } from '../../../letters/kinds/decision-facts.ts'
import { paragraphsOf } from '../../../letters/blocks.ts'
import { sentence } from '../../../letters/words.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { sourceOf, type Policy } from '../../ground/policies/policy.ts'
import { byLawOn, productOn, type ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Arrangement } from '../arrangements/arrangement.ts'
import { passedBefore } from '../arrangements/in-words.ts'
import { getLine } from '../arrangements/line-store.ts'
import type { Line } from '../arrangements/line.ts'
import { getArrangement } from '../arrangements/store.ts'
import { mayDealWith, type Item, type OpenApplication } from './application.ts'
import { getItemToDecide } from './application-store.ts'
import type { Context } from './decision-store.ts'
import type { AgreedException } from './exception.ts'
import { earlierAward, type EarlierAward } from './revisions/earlier-award.ts'
import type { FormChoice } from './pgb/form-choice.ts'
import { choiceAndPgb } from './pgb/pgb-store.ts'
import type { Pgb } from './pgb/pgb.ts'

/** On what is decided: an item of an application, with the line or the need that answers it. */
export type Target = {
  application: string
  /** The version of the application that the page showed. */
  version: number
  item: number
  /** Id of the individual line, in the version that was looked at. */
  line?: { id: string; version: number } | undefined
  /** Id of the need, for a refusal of what has no line. */
  need?: string | undefined
}

/** Everything that a decision rests on, read and held until it is written down. */
export type Deciding = {
  file: CaseFile
  policy: Policy
  application: OpenApplication
  item: Item
  line: Line | null
  arrangement: Arrangement | null
  product: ProductOnDay | null
  /** The form that the resident chose last, and what he was offered and told. */
  choice: FormChoice | null
  /** The budget plan, where he chose a pgb. */
  pgb: Pgb | null
  context: Context
  /** The same help that still runs by a decision in an earlier file: then this is a re-indication. */
  earlier: EarlierAward | null
}

/**
 * Reads and holds what a decision on an application rests on. Two people who decide at once wait here for each other;
 * the second one finds the decision of the first. Throws `Stale`, `Refused`, `Missing` or `Forbidden`.
 */
export async function holdDeciding(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
): Promise<Deciding> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const { application: held, context } = await getItemToDecide(
    tx,
    { caseFile, resident: file.resident.id, application: target.application, item: target.item },
    actor.today,
    'hold',
  )
  const application = granted(mayDealWith(held))
  const item = application.items.find(({ position }) => position === target.item)
  if (!item) throw new Missing('application item')
  if (context.standing) throw new Refused(alreadyDecided(context.standing))
  if (application.version !== target.version) throw new Stale('deze aanvraag')
  const line = await lineOf(tx, caseFile, item, target)
  const need = line?.need ?? target.need
  const policy = policyNamed(file.policyFile)
  return {
    file,
    policy,
    application,
    item,
    line,
    arrangement: need === undefined ? null : await getArrangement(tx, caseFile, need),
    product: line?.product ? (productOn(policy, line.product, actor.today) ?? null) : null,
    ...(line ? await choiceAndPgb(tx, caseFile, line.id) : { choice: null, pgb: null }),
    context,
    earlier: line ? await earlierAward(tx, file, line) : null,
  }
}

/** Why nobody decides a second time on the same. */
export const alreadyDecided = ({ number, state }: NonNullable<Context['standing']>) => ({
  rule: 'already-decided',
  because:
    state === 'announced'
      ? `Hierover is al besloten: besluit ${number}.`
      : `Hierover ligt al een besluit klaar: ${number}. Teken dat, of geef het terug.`,
  source: 'Wmo 2015, artikel 2.3.5',
})

async function lineOf(tx: Tx, caseFile: string, item: Item, { line: target }: Target): Promise<Line | null> {
  if (item.line && target && target.id !== item.line) throw new Missing('arrangement line')
  const id = item.line ?? target?.id
  if (id === undefined) return null
  const line = await getLine(tx, caseFile, id, 'hold')
  if (target && line.version !== target.version) throw new Stale('deze hulp')
  if (line.state !== 'proposed' && line.state !== 'agreed')
    throw new Refused({
      rule: 'line-not-open',
      because: 'Over deze hulp is al besloten, of zij staat niet meer in het arrangement.',
      source: 'Wmo 2015, artikel 2.3.5',
    })
  return line
}

const exceptionInLetter = ({ words, ground }: AgreedException): string =>
  `Voor u maken wij een uitzondering op een regel. ${sentence(words)} ${sentence(ground)}`

/** Why, for the letter: what was found, the lighter steps that were looked at, and the rules (Awb 3:46, 3:47). */
export function reasonsOf(
  { policy, product, arrangement, context }: Pick<Deciding, 'policy' | 'product' | 'arrangement' | 'context'>,
  words: string,
  today: Temporal.PlainDate,
): Reasons {
  const byLaw = product?.byLaw ?? byLawOn(policy, today)
  const article = product?.article ? `${product.article.article} van de ` : ''
  return {
    findingsOn: context.findingsOn,
    paragraphs: [...paragraphsOf(words), ...context.exceptions.map(exceptionInLetter)],
    passed: arrangement ? passedBefore(policy, arrangement, 'individual') : [],
    ground: {
      law: ['artikel 2.3.5, lid 3, van de Wmo 2015'],
      byLaw: `${article}${byLaw?.name ?? policy.name}`,
      ...(product && { policy: policy.name, source: sourceOf(policy, product) }),
    },
  }
}
