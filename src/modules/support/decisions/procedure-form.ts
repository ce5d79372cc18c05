import { z } from 'zod'
import {
  oneOf,
  optionalDay,
  optionalText,
  requiredDay,
  requiredEuros,
  requiredText,
  version,
} from '../../../http/fields.ts'
import { exceptionRules, type ExceptionRule } from './exception.ts'
import { viewChannels, type ViewChannel } from './view.ts'
import { lines } from './form.ts'

export const completionForm = z.object({
  version,
  missing: requiredText('Schrijf op wat u mist', 2000).transform(lines),
  until: requiredDay('Vul in tot wanneer de inwoner dit kan sturen'),
})

export const completedForm = z.object({ version, receivedOn: optionalDay() })

export const withdrawForm = z.object({
  version,
  on: requiredDay('Vul in op welke dag de inwoner dit zei'),
  words: requiredText('Schrijf op wat de inwoner zei', 1000),
})

export const exceptionForm = z.object({
  version,
  rule: oneOf(
    Object.keys(exceptionRules) as [ExceptionRule, ...ExceptionRule[]],
    'Kies van welke regel u afwijkt',
  ),
  ruleWords: requiredText('Schrijf op wat de regel zegt', 300),
  ruleSource: requiredText('Vul in waar de regel staat', 200),
  ground: requiredText('Schrijf op waarom dit in deze situatie nodig is', 1000),
  draws: requiredEuros('Vul in wat het kost; 0 als het niets kost'),
})

export const askViewForm = z.object({
  version,
  part: oneOf(['all', 'part'], 'Kies wat u wilt afwijzen'),
  because: requiredText('Schrijf op waarom u aan afwijzen denkt', 1000),
  yours: requiredText('Schrijf op wat de inwoner vertelde', 500),
  ours: requiredText('Schrijf op wat u weet dat anders is', 500),
  from: requiredText('Vul in van wie u dat heeft', 200),
  until: requiredDay('Vul in tot wanneer de inwoner kan reageren'),
})

export const receiveViewForm = z.object({
  version,
  on: requiredDay('Vul in op welke dag de inwoner dit zei'),
  channel: oneOf(Object.keys(viewChannels) as [ViewChannel, ...ViewChannel[]], 'Kies hoe de inwoner dit zei'),
  words: requiredText('Schrijf op wat de inwoner zei', 2000),
})

export const settleForm = z.object({
  version,
  as: oneOf(['agreed', 'declined'], 'Kies wat u besluit'),
  words: requiredText('Schrijf op waarom', 1000),
})

export const notDealtWithForm = z.object({
  version,
  missing: requiredText('Schrijf op wat er niet kwam', 2000).transform(lines),
  ownWords: optionalText(),
})
