import type { Cents } from '../../../core/cents.ts'
import type { Form, Tier } from '../../ground/policies/shape/provisions.ts'
import type { Extent, Period } from '../investigations/need.ts'

/** Who gives the help of a line. */
export const doers = {
  resident: 'de inwoner zelf',
  housemate: 'een huisgenoot',
  network: 'familie, vrienden of buren',
  carer: 'de mantelzorger',
  volunteer: 'een vrijwilliger',
  organisation: 'een organisatie',
} as const
export type DoerKind = keyof typeof doers

export type Doer = {
  kind: DoerKind
  name: string
  /** To the resident: "dochter", "buurman". */
  relation: string
  /** Id of an organisation that is known. */
  organisation: string | null
}

/** What a line costs: "€ 74,40 per week". */
export type Cost = { amount: Cents; per: Period }

/** Whether help is meant to last, and on which ground of the policy (STW-12). */
export type Lasting = { lasting: 'temporary' | 'permanent'; ground: string; words: string }

/** From proposal to end. Only an individual line is decided on; the others run once the findings have agreed them. */
export type LineState =
  | { state: 'proposed' }
  | { state: 'agreed'; agreedOn: Temporal.PlainDate }
  | { state: 'decided' | 'refused'; decidedOn: Temporal.PlainDate; decision: string }
  | { state: 'running'; startedOn: Temporal.PlainDate; decision: string | null }
  | { state: 'ended'; endedOn: Temporal.PlainDate; because: string; decision: string | null }
  | { state: 'dropped'; droppedOn: Temporal.PlainDate; because: string }

export const stateWords: Record<LineState['state'], string> = {
  proposed: 'voorgesteld',
  agreed: 'in het verslag',
  decided: 'toegekend',
  refused: 'afgewezen',
  running: 'loopt',
  ended: 'beëindigd',
  dropped: 'vervallen',
}

/** What is written down of one piece of help, before it is known what becomes of it. */
export type LineWords = {
  tier: Tier
  /** Id of the product in the provision book; always for a collective or individual line. */
  product: string | null
  /** Id of what was chosen within the product's core range. */
  item: string | null
  /** Id of the lighter help of the policy that takes the place of a product. */
  alternative: string | null
  /** Id of the compared option that an individual line carries out. */
  option: string | null
  /** Functions of household help, by their ids in the policy. */
  functions: readonly string[]
  what: string
  doneBy: Doer
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  extent: Extent | null
  cost: Cost | null
  lasting: Lasting | null
}

export type Line = LineWords & {
  id: string
  caseFile: string
  need: string
  /** The result area that was analysed. */
  resultArea: string
  /** The result area that is decided on; only of an individual line. */
  decidingArea: string | null
  form: Form | null
  version: number
} & LineState

/** Whether a line stands: it is no longer part of the answer once it was refused or taken out. */
export const stands = (line: LineState): boolean => line.state !== 'refused' && line.state !== 'dropped'
