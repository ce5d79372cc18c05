import { z } from 'zod'
import { InputFault } from '../../../core/failure.ts'
import {
  oneOf,
  optionalDay,
  optionalEuros,
  optionalOneOf,
  optionalText,
  requiredAmount,
  requiredDay,
  requiredText,
  texts,
  ticked,
  version,
} from '../../../http/fields.ts'
import { refusalGrounds, type RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import { ways, type Way } from './application.ts'
import { reimbursements, type Reimbursement } from './contribution.ts'
import type { FormInput, GrantInput } from './grant.ts'

const keysOf = <Key extends string>(of: Record<Key, unknown>) => Object.keys(of) as [Key, ...Key[]]

/** One thing a line. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const applicationForm = z.object({
  receivedOn: optionalDay(),
  lines: texts,
  asked: optionalText(200),
  way: oneOf(keysOf<Way>(ways), 'Kies hoe de aanvraag binnenkwam'),
})

const target = {
  version,
  lineVersion: z.preprocess((value) => (value === '' ? undefined : value), version.optional()),
  line: optionalText(40),
}

const groundIds = keysOf<RefusalGround>(refusalGrounds)

export const grantForm = z.object({
  ...target,
  activities: requiredText('Schrijf op wat er gebeurt, één activiteit op een regel').transform(lines),
  amount: requiredAmount('Vul in hoeveel', 1000),
  frequency: optionalText(200),
  from: requiredDay('Vul in vanaf welke dag de inwoner de hulp krijgt'),
  until: optionalDay(),
  reviewOn: requiredDay('Vul in wanneer u opnieuw kijkt'),
  form: oneOf(['in-kind', 'pgb', 'allowance'], 'Kies in welke vorm de inwoner de hulp krijgt'),
  provider: optionalText(40),
  providerName: optionalText(200),
  providerPhone: optionalText(30),
  startsBy: optionalDay(),
  allowance: optionalEuros(),
  purpose: optionalText(200),
  paidBy: optionalDay(),
  conditions: optionalText().transform(lines),
  household: oneOf(['single', 'couple'], 'Kies voor wie de eigen bijdrage geldt'),
  pension: ticked,
  income: optionalEuros(),
  reimbursed: optionalOneOf(keysOf<Reimbursement>(reimbursements)),
  reasons: requiredText('Schrijf op waarom de inwoner deze hulp krijgt'),
  transitionBecause: optionalText(1000),
  transitionShorter: optionalText(1000),
  refusedWhat: optionalText(200),
  refusedGround: optionalOneOf(groundIds),
  refusedBecause: optionalText(1000),
  ownWords: optionalText(),
})
type GrantTyped = z.output<typeof grantForm>

/** A provider that can be chosen. */
export type KnownProvider = { id: string; name: string; phone: string | null }

const ask = (field: string, message: string): never => {
  throw new InputFault([{ field, message }])
}

/** What was filled in about the form of the help; throws `InputFault` for what its form still asks. */
function formIn(typed: GrantTyped, providers: readonly KnownProvider[]): FormInput {
  if (typed.form === 'pgb') return { form: 'pgb' }
  return typed.form === 'allowance' ? allowanceIn(typed) : inKindIn(typed, providers)
}

const allowanceIn = (typed: GrantTyped): FormInput => ({
  form: 'allowance',
  amount: typed.allowance ?? ask('allowance', 'Vul in hoeveel de inwoner krijgt'),
  purpose: typed.purpose || ask('purpose', 'Vul in waarvoor het bedrag is'),
  paidBy: typed.paidBy ?? ask('paidBy', 'Vul in wanneer het bedrag uiterlijk is betaald'),
  conditions: typed.conditions,
})

/** Who gives the help: one that is known, or another by name and phone. Throws `InputFault` when neither is told. */
export function providerIn(
  typed: { provider: string; providerName: string; providerPhone: string },
  providers: readonly KnownProvider[],
) {
  const known = providers.find(({ id }) => id === typed.provider)
  const name =
    known?.name ?? (typed.providerName || ask('provider', 'Kies de aanbieder, of vul in wie het is'))
  const phone =
    known?.phone ??
    (typed.providerPhone || ask('providerPhone', 'Vul het telefoonnummer van de aanbieder in'))
  return { kind: 'organisation' as const, name, phone, relation: '', organisation: known?.id ?? null }
}

const inKindIn = (typed: GrantTyped, providers: readonly KnownProvider[]): FormInput => ({
  form: 'in-kind',
  provider: providerIn(typed, providers),
  startsBy: typed.startsBy ?? ask('startsBy', 'Vul in wanneer de hulp uiterlijk begint'),
})

function refusedIn({ refusedWhat, refusedGround, refusedBecause }: GrantTyped): GrantInput['refused'] {
  if (refusedWhat === '' && !refusedGround && refusedBecause === '') return null
  return {
    what: refusedWhat || ask('refusedWhat', 'Schrijf op wat de inwoner niet krijgt'),
    ground: refusedGround ?? ask('refusedGround', 'Kies op welke grond dat deel wordt afgewezen'),
    because: refusedBecause || ask('refusedBecause', 'Schrijf op waarom de inwoner dat deel niet krijgt'),
  }
}

/** What was filled in for a grant. Throws `InputFault` for what the chosen form or a refused part still asks. */
export const grantIn = (typed: GrantTyped, providers: readonly KnownProvider[]): GrantInput => ({
  activities: typed.activities,
  amount: typed.amount,
  frequency: typed.frequency,
  from: typed.from,
  until: typed.until ?? null,
  reviewOn: typed.reviewOn,
  form: formIn(typed, providers),
  household: typed.household,
  pension: typed.pension,
  income: typed.income ?? null,
  reimbursed: typed.reimbursed ?? null,
  reasons: typed.reasons,
  refused: refusedIn(typed),
  transition: { because: typed.transitionBecause, shorterBecause: typed.transitionShorter },
  ownWords: typed.ownWords,
})

export const refusalForm = z.object({
  ...target,
  need: optionalText(40),
  ground: oneOf(groundIds, 'Kies op welke grond u afwijst'),
  reasons: requiredText('Schrijf op waarom de inwoner deze hulp niet krijgt'),
  possible: optionalText().transform(lines),
  viewAnswer: optionalText(1000),
  ownWords: optionalText(),
})

export const versionForm = z.object({ version })

export const sendBackForm = z.object({
  version,
  words: requiredText('Schrijf op wat er anders moet', 1000),
})
