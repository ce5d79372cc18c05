import { isBefore } from '../../../../core/days.ts'
import { ok, refuse, type FieldFault, type Result } from '../../../../core/failure.ts'
import { noFormFacts, type FormFacts } from '../../../ground/policies/facts.ts'
import { formsAllowed, type FormAnswer } from '../../../ground/policies/forms-allowed.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../../ground/policies/product-on.ts'
import type { Form } from '../../../ground/policies/shape/provisions.ts'
import type { RefusalGround } from '../../../../letters/kinds/refusal-grounds.ts'
import { pgbGrounds } from '../decision.ts'

/** How a form is called on screens. */
export const formNames: Record<Form, string> = {
  'in-kind': 'zorg in natura',
  pgb: 'persoonsgebonden budget (pgb)',
  allowance: 'financiële tegemoetkoming',
}

export const choosers = { resident: 'de inwoner', representative: 'zijn vertegenwoordiger' } as const
export type Chooser = keyof typeof choosers

/** What was seen of the help in kind; null where the rule of the day does not ask. */
export type InKind = { adequate: boolean | null; supplierHasFitting: boolean | null }

/** Nothing was written down of the help in kind yet. */
export const nothingSeen: InKind = { adequate: null, supplierHasFitting: null }

/** What a resident chose out of what he was offered. */
export type FormChoice = {
  version: number
  line: string
  /** Each form as the rule of the day of the choice answered. */
  offered: readonly FormAnswer[]
  inKind: InKind
  /** What he was told of a pgb, in the sentences that were said, and when. */
  told: readonly string[]
  toldOn: Temporal.PlainDate | null
  form: Form
  because: string
  chosenBy: Chooser
  chosenOn: Temporal.PlainDate
}

/** A choice as it was filled in; `told` holds ids of what the policy wants explained. */
export type ChoiceInput = {
  inKind: InKind
  told: readonly string[]
  toldOn: Temporal.PlainDate | null
  form: Form
  because: string
  chosenBy: Chooser
  chosenOn: Temporal.PlainDate
}

/** Whether the rule of the day makes a form hang on what can be had in kind, so that this must be asked. */
export const hangsOnInKind = ({ formRule }: Pick<ProductOnDay, 'formRule'>): boolean =>
  formRule.choices.some(({ onlyIf }) => onlyIf?.some((ground) => ground.if.includes('inKind.')))

/** A pgb costs the municipality less than help in kind, by the prices of the day. */
const pgbIsCheaper = ({ rate }: Pick<ProductOnDay, 'rate'>): boolean =>
  rate.pgbProfessional !== undefined && rate.inKind !== undefined && rate.pgbProfessional < rate.inKind

/** The facts that the rules on forms read; what was not asked counts as in order, and opens no exception. */
export const formFactsOf = (product: ProductOnDay, inKind: InKind, age: number | null): FormFacts => ({
  ...noFormFacts,
  inKind: { adequate: inKind.adequate ?? true, supplierHasFitting: inKind.supplierHasFitting ?? true },
  pgb: { ...noFormFacts.pgb, cheaper: pgbIsCheaper(product) },
  resident: { ...noFormFacts.resident, age },
})

/** Each form with whether it may be chosen for this product, by what was seen (ZOE-36). */
export const offersOf = (policy: Policy, product: ProductOnDay, inKind: InKind, age: number | null) =>
  formsAllowed(policy, product, formFactsOf(product, inKind, age))

/** Whether there is anything to choose: the rule of the day knows more than one form. */
export const hasChoice = ({ formRule }: Pick<ProductOnDay, 'formRule'>): boolean =>
  formRule.choices.length > 1

/**
 * What is wrong with a choice as it was filled in. Where a pgb may be chosen, all that it asks was explained before the
 * choice, whatever was chosen (Wmo 2.3.2(6); Steenwijkerland 2017, 1157-1160).
 */
export function choiceFaults(
  policy: Policy,
  product: ProductOnDay,
  offered: readonly FormAnswer[],
  input: ChoiceInput,
  today: Temporal.PlainDate,
): FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (field: string, message: string) => faults.push({ field, message })
  if (hangsOnInKind(product) && input.inKind.adequate === null)
    fault('adequate', 'Kies of hulp in natura een goede oplossing is')
  if (hangsOnInKind(product) && input.inKind.supplierHasFitting === null)
    fault('supplierHasFitting', 'Kies of een leverancier iets passends heeft')
  if (isBefore(today, input.chosenOn)) fault('chosenOn', 'Deze dag ligt in de toekomst')
  const pgbOffered = offered.some(({ form, allowed }) => form === 'pgb' && allowed)
  if (!pgbOffered) return faults
  const untold = policy.pgb.explained.filter(({ id }) => !input.told.includes(id))
  if (untold.length > 0)
    fault('told', `Vertel eerst alles over het pgb, en vink het aan. Nog niet verteld: ${untold[0]!.text}`)
  if (input.toldOn === null) fault('toldOn', 'Vul in op welke dag u dit heeft verteld')
  else if (isBefore(input.chosenOn, input.toldOn))
    fault('toldOn', 'Vertel dit voordat de inwoner kiest: deze dag ligt na de keuze')
  return faults
}

/** Whether a form may be given by the rule of the day (ZOE-36); `answers` is what the policy said. */
export function formGranted(answers: readonly FormAnswer[], form: Form): Result<Form> {
  const answer = answers.find((one) => one.form === form)
  if (answer?.allowed) return ok(form)
  const only = answer?.conditions.map(({ because }) => because).join(', of ') ?? ''
  return refuse(
    'form-not-allowed',
    only === ''
      ? 'In deze vorm geeft de gemeente deze hulp niet.'
      : `Deze vorm kan alleen als: ${only}. Dat is niet vastgelegd.`,
    answer?.source ?? 'Wmo 2015, artikel 2.3.6',
  )
}

const LAW = 'Wmo 2015, artikelen 2.3.2, zesde lid, en 2.3.6, eerste lid'

/**
 * Whether help may be granted in a form, after what the resident chose (ZWO-22): in the form of his choice, or in kind
 * where he chose a pgb and that is refused beside it on a ground of the law.
 */
export function fitsChoice(
  product: Pick<ProductOnDay, 'formRule'>,
  choice: FormChoice | null,
  form: Form,
  refusedOn: RefusalGround | null,
): Result<Form> {
  if (!hasChoice(product)) return ok(form)
  if (!choice)
    return refuse(
      'form-not-chosen',
      'Leg eerst vast in welke vormen u deze hulp heeft aangeboden, en wat de inwoner koos en waarom.',
      LAW,
    )
  if (choice.form === form) return ok(form)
  if (choice.form !== 'pgb')
    return refuse(
      'other-form-chosen',
      `De inwoner koos ${formNames[choice.form]}. Kiest hij nu anders? Leg dan eerst de nieuwe keuze vast.`,
      LAW,
    )
  return refusedOn !== null && pgbGrounds.includes(refusedOn)
    ? ok(form)
    : refuse(
        'pgb-not-answered',
        'De inwoner koos een pgb. Ken dat toe, of wijs het af op een grond voor het pgb en ken de hulp in een andere vorm toe.',
        'Wmo 2015, artikel 2.3.6, tweede en vijfde lid',
      )
}
