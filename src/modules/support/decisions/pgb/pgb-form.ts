import { z } from 'zod'
import {
  oneOf,
  optionalDay,
  optionalText,
  requiredAmount,
  requiredDay,
  requiredEuros,
  requiredText,
  texts,
  ticked,
} from '../../../../http/fields.ts'

/** The version of the budget that the page showed; 0 for none yet. */
const version = z.coerce.number().int().min(0)
const yesOrNo = (ask: string) => oneOf(['yes', 'no'], ask).transform((answer) => answer === 'yes')

export const planForm = z.object({
  version,
  writtenBy: oneOf(['resident', 'representative', 'supporter'], 'Kies wie het plan schreef'),
  handedInOn: requiredDay('Vul in wanneer het plan binnenkwam'),
  goals: requiredText('Schrijf op welke hulp de inwoner wil kopen en wat die oplevert'),
  managedBy: oneOf(['resident', 'network', 'representative'], 'Kies wie het budget beheert'),
  managerName: optionalText(200),
  managerGivesHelp: yesOrNo('Kies of wie het budget beheert ook de hulp geeft'),
  problemDebts: yesOrNo('Kies of er problematische schulden zijn'),
  seriouslyConfused: yesOrNo('Kies of de inwoner ernstig in de war is'),
  payee: optionalText(40),
  separateAccount: ticked,
})

export const abilityForm = z.object({
  version,
  testedOn: requiredDay('Vul in op welke dag u het plan besprak'),
  able: yesOrNo('Kies of de taken van een pgb gaan lukken'),
  words: requiredText('Schrijf op waaruit dat bleek'),
})

export const helperForm = z.object({
  version,
  name: requiredText('Vul in wie de hulp geeft', 200),
  kind: oneOf(['professional', 'network'], 'Kies wat voor hulpverlener het is'),
  relation: optionalText(100),
  rate: requiredEuros('Vul in wat de hulp kost'),
  amount: requiredAmount('Vul in hoeveel', 1000),
  quality: texts,
  qualityWords: requiredText('Schrijf op hoe u de kwaliteit heeft vastgesteld'),
  from: requiredDay('Vul in vanaf welke dag'),
})

export const endHelperForm = z.object({
  version,
  endedOn: requiredDay('Vul in wat de laatste dag is'),
  because: requiredText('Schrijf op waarom deze hulp stopt', 1000),
})

export const contractForm = z.object({
  version,
  contractOn: requiredDay('Vul in van welke dag het contract is'),
  municipalityOn: optionalDay(),
  svbOn: optionalDay(),
})

export const talkForm = z.object({
  version,
  heldOn: requiredDay('Vul in op welke dag u sprak'),
  words: requiredText('Schrijf op hoe het gaat en wat de hulp oplevert'),
  goodEnough: yesOrNo('Kies of de hulp goed genoeg is'),
  otherHelperBy: optionalDay(),
})
