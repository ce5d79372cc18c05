import { z } from 'zod'
import {
  oneOf,
  optionalText,
  requiredDay,
  requiredText,
  texts,
  ticked,
  version,
} from '../../../http/fields.ts'
import { channels, type Channel } from '../reports/report.ts'

/** A text of several lines, each by itself; empty lines do not count. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const orderForm = z.object({
  address: requiredText('Vul het adres van de aanbieder in', 500).transform(linesOf),
  contract: requiredText('Vul het nummer of de naam van het contract in', 200),
  startsBy: requiredDay('Vul in wanneer de hulp uiterlijk begint'),
  particulars: optionalText(2000).transform(linesOf),
})

export const beginForm = z.object({ version, startedOn: requiredDay('Vul in op welke dag de hulp begon') })

export const stopForm = z.object({
  version,
  endedOn: requiredDay('Vul in wat de laatste dag van de hulp was'),
  because: requiredText('Schrijf op waarom de hulp stopt', 1000),
})

export const changeForm = z.object({
  onDay: requiredDay('Vul in wanneer de situatie veranderde'),
  toldBy: requiredText('Schrijf op wie het vertelde', 200),
  words: requiredText('Schrijf op wat er is veranderd', 4000),
  reviews: texts,
  because: requiredText('Schrijf op waarom de hulp wel of niet opnieuw wordt bekeken', 2000),
})

export const inviteForm = z.object({ version, bring: optionalText(1000).transform(linesOf) })

export const startForm = z.object({
  version,
  channel: oneOf(Object.keys(channels) as [Channel, ...Channel[]], 'Kies hoe de inwoner het vertelde'),
  words: requiredText('Schrijf op wat de inwoner nu nodig heeft'),
  unchangedSaid: ticked,
  unchangedSeen: ticked,
})

export const keepForm = z.object({
  version,
  words: requiredText('Schrijf op wat er is besproken en waarom de hulp nog past', 4000),
  nextOn: requiredDay('Vul in wanneer u opnieuw kijkt'),
})
