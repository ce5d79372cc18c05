import type { ExpressionBuilder } from 'kysely'
import type { DB } from '../../../../database/generated.ts'
import type { DefaultNotice, DelayKind, DelayRecord, NoticeChannel } from './records.ts'

/** An application that is being read, called "a". */
type OfApplication = ExpressionBuilder<DB & { a: DB['application'] }, 'a'>

/** What the applicant was written about a later decision, as part of a read of his application. */
export const delaysOf = (eb: OfApplication) =>
  eb
    .selectFrom('decision_delay as dd')
    .select(['dd.id', 'dd.kind', 'dd.told_on', 'dd.new_last_day', 'dd.because', 'dd.letter'])
    .whereRef('dd.municipality', '=', 'a.municipality')
    .whereRef('dd.application', '=', 'a.id')
    .orderBy('dd.told_on')
    .orderBy('dd.id')

/** The notices of default on an application, as part of a read of it. */
export const noticesOf = (eb: OfApplication) =>
  eb
    .selectFrom('default_notice as n')
    .select([
      'n.id',
      'n.received_on',
      'n.channel',
      'n.effect',
      'n.lawful_last_day',
      'n.withdrawn_on',
      'n.withdrawn_words',
      'n.to_settle_since',
      'n.settled_on',
      'n.letter',
    ])
    .whereRef('n.municipality', '=', 'a.municipality')
    .whereRef('n.application', '=', 'a.id')
    .orderBy('n.received_on')
    .orderBy('n.id')

/** Days in JSON come as texts. */
const day = (text: unknown): Temporal.PlainDate => Temporal.PlainDate.from(String(text))
const dayOrNull = (text: unknown): Temporal.PlainDate | null => (text === null ? null : day(text))

type DelayRow = {
  id: string
  kind: string
  told_on: unknown
  new_last_day: unknown
  because: string
  letter: string
}

export const readDelay = (row: DelayRow): DelayRecord => ({
  id: row.id,
  kind: row.kind as DelayKind,
  toldOn: day(row.told_on),
  newLastDay: day(row.new_last_day),
  because: row.because,
  letter: row.letter,
})

type NoticeRow = {
  id: string
  received_on: unknown
  channel: string
  effect: string
  lawful_last_day: unknown
  withdrawn_on: unknown
  withdrawn_words: string
  to_settle_since: unknown
  settled_on: unknown
  letter: string
}

export const readNotice = (row: NoticeRow): DefaultNotice => ({
  id: row.id,
  receivedOn: day(row.received_on),
  channel: row.channel as NoticeChannel,
  effect: row.effect as DefaultNotice['effect'],
  lawfulLastDay: dayOrNull(row.lawful_last_day),
  withdrawnOn: dayOrNull(row.withdrawn_on),
  withdrawnWords: row.withdrawn_words,
  toSettleSince: dayOrNull(row.to_settle_since),
  settledOn: dayOrNull(row.settled_on),
  letter: row.letter,
})
