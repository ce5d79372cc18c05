import type { Tier } from '../../ground/policies/shape/provisions.ts'
import type { Need } from '../investigations/need.ts'
import type { AdequateOption } from './adequate-option.ts'
import type { CustomaryItem } from './customary-item.ts'
import type { ExpectedHelp } from './expected-help.ts'
import type { Line } from './line.ts'

/** A step of the ladder that was looked at, and why it does not answer the need, or not alone. */
export type Step = { tier: Tier; because: string; judgedOn: Temporal.PlainDate }

/** The mix of help that answers one need, and what was judged on the way to it. */
export type Arrangement = {
  need: Need
  /** Whether its investigation is under way, so that it may still be changed. */
  open: boolean
  /** 0 while nothing was composed yet. */
  version: number
  steps: readonly Step[]
  /** All lines, those that were refused, dropped or have ended included. */
  lines: readonly Line[]
  customaryItems: readonly CustomaryItem[]
  expectedHelp: ExpectedHelp | null
  options: readonly AdequateOption[]
  /** That the lines together answer the need, or that nothing does, in words. */
  whole: { on: Temporal.PlainDate; words: string } | null
}
