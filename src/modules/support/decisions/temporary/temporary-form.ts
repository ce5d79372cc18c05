import { z } from 'zod'
import {
  oneOf,
  optionalEuros,
  optionalText,
  requiredAmount,
  requiredDay,
  requiredText,
  ticked,
  version,
} from '../../../../http/fields.ts'
import { lines, providerIn, type KnownProvider } from '../form.ts'
import type { TemporaryInput } from './prepare-temporary.ts'

export const temporaryForm = z.object({
  because: requiredText('Schrijf op waarom de inwoner niet kan wachten', 2000),
  product: requiredText('Kies welke hulp de inwoner krijgt', 40),
  activities: requiredText('Schrijf op wat er gebeurt, één activiteit op een regel').transform(lines),
  amount: requiredAmount('Vul in hoeveel', 1000),
  frequency: optionalText(200),
  until: requiredDay('Vul in tot en met welke dag de hulp duurt'),
  provider: optionalText(40),
  providerName: optionalText(200),
  providerPhone: optionalText(30),
  address: requiredText('Vul het adres van de aanbieder in', 500).transform(lines),
  contract: requiredText('Vul het nummer of de naam van het contract in', 200),
  startsBy: requiredDay('Vul in wanneer de hulp uiterlijk begint'),
  particulars: optionalText(2000).transform(lines),
  household: oneOf(['single', 'couple'], 'Kies voor wie de eigen bijdrage geldt'),
  pension: ticked,
  income: optionalEuros(),
  ownWords: optionalText(),
})

/** What was filled in for help at once. Throws `InputFault` when it is not known who gives it. */
export function temporaryIn(
  typed: z.output<typeof temporaryForm>,
  providers: readonly KnownProvider[],
): TemporaryInput {
  const { address, contract, startsBy, particulars, income, ...rest } = typed
  return {
    ...rest,
    income: income ?? null,
    provider: providerIn(typed, providers),
    order: { address, contract, startsBy, particulars },
  }
}

export const extensionForm = z.object({
  version,
  until: requiredDay('Vul in tot en met welke dag de hulp duurt'),
  because: requiredText('Schrijf op waarom de hulp langer nodig is', 2000),
  ownWords: optionalText(),
})

export const beganForm = z.object({ version, startedOn: requiredDay('Vul in op welke dag de hulp begon') })

export const endForm = z.object({
  version,
  endedOn: requiredDay('Vul in wat de laatste dag van de hulp was'),
  because: requiredText('Schrijf op waarom de hulp stopt', 1000),
})

export const waiveForm = z.object({
  because: requiredText('Schrijf op waarom nu geen tijdelijke hulp nodig is', 1000),
})
