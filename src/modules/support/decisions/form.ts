import { z } from 'zod'
import { oneOf, optionalDay, optionalText, requiredDay, requiredText, version } from '../../../http/fields.ts'
import { refusalGrounds, type RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import { ways, type Way } from './application.ts'

const keysOf = <Key extends string>(of: Record<Key, unknown>) => Object.keys(of) as [Key, ...Key[]]

/** One thing a line. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const applicationForm = z.object({
  receivedOn: optionalDay(),
  asked: requiredText('Schrijf op wat de inwoner aanvraagt, zoals hulp bij het huishouden', 200),
  way: oneOf(keysOf<Way>(ways), 'Kies hoe de aanvraag binnenkwam'),
})

const target = { lineVersion: version, application: requiredText('Kies de aanvraag', 40) }

export const grantForm = z.object({
  ...target,
  activities: requiredText('Schrijf op wat er gebeurt, één activiteit op een regel').transform(lines),
  frequency: requiredText('Schrijf op hoe vaak, zoals: elke week op twee ochtenden', 200),
  provider: requiredText('Vul in welke aanbieder de hulp geeft', 200),
  providerPhone: requiredText('Vul het telefoonnummer van de aanbieder in', 30),
  startsBy: requiredDay('Vul in wanneer de hulp uiterlijk begint'),
  from: requiredDay('Vul in vanaf welke dag de inwoner de hulp krijgt'),
  until: optionalDay(),
  reviewOn: requiredDay('Vul in wanneer u opnieuw kijkt'),
  reasons: requiredText('Schrijf op waarom de inwoner deze hulp krijgt'),
  ownWords: optionalText(),
})

export const refusalForm = z.object({
  ...target,
  ground: oneOf(keysOf<RefusalGround>(refusalGrounds), 'Kies op welke grond u afwijst'),
  reasons: requiredText('Schrijf op waarom de inwoner deze hulp niet krijgt'),
  possible: optionalText().transform(lines),
  ownWords: optionalText(),
})
