type Day = Temporal.PlainDate

/** A delay that the applicant was told of (Awb 4:14), or asked to consent to (4:15(2)a). */
export const delayKinds = {
  told: 'gemeld dat het besluit later komt',
  asked: 'gevraagd om in te stemmen met uitstel',
} as const
export type DelayKind = keyof typeof delayKinds

export type DelayRecord = {
  id: string
  kind: DelayKind
  toldOn: Day
  newLastDay: Day
  because: string
  letter: string
}

/** How a notice of default comes: always in writing (Awb 4:17(3)); what somebody says by phone is none. */
export const noticeChannels = {
  letter: 'per post',
  email: 'per e-mail',
  web: 'via de website',
  desk: 'op papier aan de balie',
} as const
export type NoticeChannel = keyof typeof noticeChannels

/** What a notice does: it makes the penalty run, it came before the term had passed, or an earlier one did it already. */
export const noticeEffects = {
  valid: 'telt',
  'too-early': 'te vroeg, telt niet',
  repeated: 'telt niet mee: er was al een eerdere',
} as const

/** A notice of default as it was received (ingebrekestelling, Awb 4:17(3)). */
export type DefaultNotice = {
  id: string
  receivedOn: Day
  channel: NoticeChannel
  effect: keyof typeof noticeEffects
  /** The last day of the law when it came; null while the term stood still. */
  lawfulLastDay: Day | null
  withdrawnOn: Day | null
  withdrawnWords: string
  /** Since when its penalty must be set by decision (Awb 4:18). */
  toSettleSince: Day | null
  /** When that was done, or no penalty could come any more. */
  settledOn: Day | null
  letter: string
}
