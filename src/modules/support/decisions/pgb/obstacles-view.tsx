import type { Refusal } from '../../../../core/failure.ts'
import { Reasons } from '../../../../ui/reasons.tsx'

/** What still stands in the way of a budget, each with its source. */
export const Obstacles = ({ of }: { of: readonly Refusal[] }) => (
  <Reasons reasons={of.map(({ because, source }) => ({ text: because, source }))} />
)
