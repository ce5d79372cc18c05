/** How much of a need others at hand can be expected to answer. */
export const expectations = {
  all: 'de hele behoefte',
  part: 'een deel',
  none: 'niets',
  absent: 'er is niemand',
} as const
export type Expectation = keyof typeof expectations

/** What may be expected of housemates (gebruikelijke hulp) and of the carer for one need, and why. */
export type ExpectedHelp = {
  housemates: Expectation
  housematesBecause: string
  carer: Expectation
  carerBecause: string
  judgedOn: Temporal.PlainDate
}
