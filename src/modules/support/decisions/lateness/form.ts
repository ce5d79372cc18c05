import { z } from 'zod'
import { isId } from '../../../../core/id.ts'
import { oneOf, optionalText, requiredDay, requiredText, version } from '../../../../http/fields.ts'
import { standstillGrounds } from './delay.ts'
import { noPenaltyGrounds, type NoPenaltyGround } from './set-penalty.ts'
import { type DelayKind, type NoticeChannel, delayKinds, noticeChannels } from './records.ts'

/** A paper of the file; empty where there is none. */
const document = optionalText(40)
  .refine((id) => id === '' || isId(id), 'Kies uit de lijst')
  .transform((id) => id || undefined)

export const delayForm = z.object({
  version,
  kind: oneOf(Object.keys(delayKinds) as [DelayKind, ...DelayKind[]], 'Kies wat u de inwoner schrijft'),
  newLastDay: requiredDay('Vul in wanneer het besluit er wel is'),
  because: requiredText('Schrijf op waarom het langer duurt', 500),
})

export const consentForm = z.object({
  version,
  consentedOn: requiredDay('Vul in op welke dag de inwoner instemde'),
  newLastDay: requiredDay('Vul in tot en met welke dag u mag beslissen'),
  because: requiredText('Schrijf op waarom er uitstel is afgesproken', 500),
  document,
})

export const standstillForm = z.object({
  version,
  ground: oneOf(standstillGrounds, 'Kies waardoor de termijn stilstaat'),
  from: requiredDay('Vul in vanaf welke dag de termijn stilstaat'),
  expected: requiredDay('Vul in wanneer u het besluit verwacht'),
  because: requiredText('Schrijf op waarom', 500),
})

export const runAgainForm = z.object({
  version,
  on: requiredDay('Vul in vanaf welke dag de termijn weer loopt'),
})

export const noticeForm = z.object({
  version,
  receivedOn: requiredDay('Vul in op welke dag de brief kwam'),
  channel: oneOf(
    Object.keys(noticeChannels) as [NoticeChannel, ...NoticeChannel[]],
    'Kies hoe de brief kwam',
  ),
  document,
})

export const withdrawNoticeForm = z.object({
  version,
  on: requiredDay('Vul in op welke dag de inwoner dit zei'),
  words: requiredText('Schrijf op wat de inwoner zei', 1000),
})

export const penaltyForm = z.object({
  version,
  as: oneOf(
    ['due', ...(Object.keys(noPenaltyGrounds) as NoPenaltyGround[])],
    'Kies of er een dwangsom verschuldigd is',
  ),
  because: optionalText(1000),
  ownWords: optionalText(),
})
