import { demand, type Actor } from '../../../../core/actor.ts'
import { cents, inEuros } from '../../../../core/cents.ts'
import { granted } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import { pgbInformation, type PgbInformationFacts } from '../../../../letters/kinds/pgb-information.ts'
import { getFile } from '../../../ground/cases/file.ts'
import { recordAudit } from '../../../ground/access/audit.ts'
import { sendLetter } from '../../../ground/correspondence/send-letter.ts'
import { pgbPaymentOn } from '../../../ground/policies/dated.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../../ground/policies/product-on.ts'
import { choosable } from './choose-form.ts'
import { formGranted, offersOf } from './form-choice.ts'
import { perUnit } from './rates.ts'

/** What the letter about the pgb says of one product, by the rules and prices of the day (Wmo 2.3.2(6), 2.3.6). */
export function informationOf(
  policy: Policy,
  product: ProductOnDay,
  today: Temporal.PlainDate,
): PgbInformationFacts {
  const { pgbProfessional, pgbNetwork } = product.rate
  const rate = (who: string, amount: number | undefined) =>
    amount === undefined ? [] : [{ who, rate: `${inEuros(cents(amount))} ${perUnit(product)}` }]
  const article = product.article ? `${product.article.article} van de ` : ''
  return {
    help: product.name,
    rates: [...rate('Een professional', pgbProfessional), ...rate('Iemand uit uw omgeving', pgbNetwork)],
    ratesFrom: `${article}${product.byLaw.name}`,
    contraIndications: policy.pgb.contraIndications.map(({ because }) => because),
    paidBy: pgbPaymentOn(policy, today)?.by ?? 'svb',
  }
}

/** Sends the resident what choosing a pgb means for this help; throws `Refused` when it cannot be a pgb today. */
export async function tellOfPgb(tx: Tx, actor: Actor, caseFile: string, line: string): Promise<string> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const { policy, product } = await choosable(tx, actor, file, line)
  // Whether a condition on the help in kind holds is not known yet: where one may open the way, the letter may go.
  const open = { adequate: false, supplierHasFitting: false }
  granted(formGranted(offersOf(policy, product, open, file.resident.age), 'pgb'))
  const about = { resident: file.resident.id, caseFile, policyFile: file.policyFile }
  const letter = await sendLetter(tx, actor, about, (frame) =>
    pgbInformation(frame, informationOf(policy, product, actor.today)),
  )
  await recordAudit(tx, actor, {
    action: 'send pgb information',
    purpose: 'uitleg over het pgb sturen',
    caseFile,
    resident: file.resident.id,
    fields: ['letter'],
  })
  return letter.id
}
