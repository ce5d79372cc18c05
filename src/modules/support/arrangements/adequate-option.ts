import type { Cost } from './line.ts'

/** A way to answer a need that was compared before an individual line is proposed (ZWO-20). */
export type AdequateOption = {
  id: string
  what: string
  /** Id of the product in the provision book, if it is one. */
  product: string | null
  cost: Cost
  /** How long something lasts that is paid once. */
  years: number | null
  adequate: boolean
  because: string
  dropped: boolean
}
