import type { FormFacts } from './facts.ts'
import { heldReasons, type Reason, weigh, type WeighedReason } from './grounds.ts'
import { type Policy, sourceOf } from './policy.ts'
import type { ProductOnDay } from './product-on.ts'
import { type Form, forms } from './shape/provisions.ts'

/** Whether a product may be given in a form, by the rule of the day, and on what that hangs. */
export type FormAnswer = { form: Form; allowed: boolean; conditions: WeighedReason[]; source: string }

/**
 * Each form with whether it may be chosen for this product on its day: always, never, or under one of the grounds of
 * the policy. What the law asks for a pgb (Wmo 2.3.6) and the contra-indications come on top of this.
 */
export function formsAllowed(policy: Policy, product: ProductOnDay, facts: FormFacts): FormAnswer[] {
  const source = sourceOf(policy, product.formRule)
  return forms.map((form) => {
    const choice = product.formRule.choices.find((offered) => offered.form === form)
    const conditions = weigh(policy, choice?.onlyIf, facts)
    const allowed = choice !== undefined && (conditions.length === 0 || conditions.some(({ held }) => held))
    return { form, allowed, conditions, source }
  })
}

/** The contra-indications of the policy that apply: while there is one, no pgb is given. */
export const pgbContraIndications = (policy: Policy, facts: FormFacts): Reason[] =>
  heldReasons(policy, policy.pgb.contraIndications, facts)
