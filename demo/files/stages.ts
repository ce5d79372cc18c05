/** What is done in a file, in the order in which it can be done. */
export type StepName =
  | 'send'
  | 'report'
  | 'answer'
  | 'triage'
  | 'start'
  | 'plan'
  | 'hold'
  | 'explore'
  | 'ask-advice'
  | 'receive-advice'
  | 'delay'
  | 'weigh'
  | 'compose'
  | 'findings'
  | 'apply'
  | 'prepare'
  | 'sign'
  | 'order'
  | 'begin'
  | 'depart'
  | 'end'

/** From the lowest to the highest, in working days. */
export type Span = readonly [number, number]

/** How many working days after the step before it a step is done. */
const gaps: Record<StepName, Span> = {
  send: [0, 0],
  report: [0, 0],
  answer: [0, 1],
  triage: [0, 2],
  start: [1, 3],
  plan: [0, 2],
  hold: [4, 8],
  explore: [1, 3],
  'ask-advice': [1, 2],
  'receive-advice': [6, 9],
  delay: [7, 10],
  weigh: [1, 3],
  compose: [0, 2],
  findings: [1, 3],
  apply: [2, 8],
  prepare: [1, 4],
  sign: [0, 2],
  order: [0, 2],
  begin: [6, 9],
  depart: [2, 6],
  end: [2, 6],
}

export type End = 'withdrawn' | 'solved' | 'no-application' | 'died' | 'moved'

/** How far a file has come: the steps that were done, and how long ago the last of them. */
export type Stage = {
  id: string
  /** How many of a hundred files are so far. */
  share: number
  steps: readonly StepName[]
  /** How many working days ago the last step was done. */
  since: Span
  /** The next step falls so many working days from today, below zero before it; takes the place of `since`. */
  next?: { step: StepName; in: Span }
  ended?: End
  /** Lighter help answers the need. */
  lighter?: boolean
}

const reported = ['report'] as const
const triaged = [...reported, 'triage'] as const
const started = [...triaged, 'start'] as const
const planned = [...started, 'plan'] as const
const held = [...planned, 'hold'] as const
const explored = [...held, 'explore'] as const
const advised = [...explored, 'ask-advice'] as const
const weighed = [...explored, 'weigh'] as const
const composed = [...weighed, 'compose'] as const
const frozen = [...composed, 'findings'] as const
const applied = [...frozen, 'apply'] as const
const prepared = [...applied, 'prepare'] as const
const decided = [...prepared, 'sign'] as const
const ordered = [...decided, 'order'] as const

export const stages: readonly Stage[] = [
  { id: 'sent through the website', share: 1, steps: ['send'], since: [0, 2] },
  { id: 'reported', share: 2, steps: reported, since: [0, 0] },
  { id: 'triage overdue', share: 2, steps: reported, since: [1, 5] },
  { id: 'answered at once', share: 5, steps: [...triaged, 'answer'], since: [2, 240] },
  { id: 'triaged', share: 4, steps: triaged, since: [0, 4] },
  { id: 'started', share: 3, steps: started, since: [0, 5] },
  { id: 'talk planned', share: 6, steps: planned, since: [0, 0], next: { step: 'hold', in: [1, 7] } },
  { id: 'talk today', share: 1, steps: planned, since: [0, 0], next: { step: 'hold', in: [0, 0] } },
  {
    id: 'talk not written down',
    share: 2,
    steps: planned,
    since: [0, 0],
    next: { step: 'hold', in: [-3, -1] },
  },
  { id: 'talk held', share: 6, steps: held, since: [0, 5] },
  { id: 'explored', share: 5, steps: explored, since: [0, 6] },
  { id: 'advice asked', share: 2, steps: advised, since: [0, 7] },
  { id: 'advice overdue', share: 1, steps: advised, since: [12, 14] },
  { id: 'advice received', share: 1, steps: [...advised, 'receive-advice'], since: [0, 4] },
  { id: 'delay agreed', share: 2, steps: [...explored, 'delay'], since: [0, 5] },
  { id: 'weighed', share: 3, steps: weighed, since: [0, 4] },
  { id: 'composed', share: 3, steps: composed, since: [0, 4] },
  { id: 'six weeks passed', share: 3, steps: explored, since: [26, 40] },
  { id: 'findings sent', share: 6, steps: frozen, since: [0, 9] },
  { id: 'no answer to findings', share: 2, steps: frozen, since: [12, 20] },
  { id: 'applied early', share: 1, steps: [...explored, 'apply'], since: [0, 5] },
  { id: 'applied', share: 5, steps: applied, since: [0, 5] },
  { id: 'decision overdue', share: 1, steps: applied, since: [9, 11] },
  { id: 'decision prepared', share: 2, steps: prepared, since: [0, 2] },
  { id: 'granted', share: 1, steps: decided, since: [0, 2] },
  { id: 'provider ordered', share: 2, steps: ordered, since: [0, 5] },
  { id: 'help did not begin', share: 1, steps: ordered, since: [12, 16] },
  { id: 'help began', share: 15, steps: [...ordered, 'begin'], since: [1, 240] },
  { id: 'refused', share: 4, steps: decided, since: [1, 240], lighter: true },
  { id: 'withdrawn', share: 3, steps: [...planned, 'end'], since: [3, 240], ended: 'withdrawn' },
  { id: 'solved', share: 5, steps: [...frozen, 'end'], since: [3, 240], ended: 'solved', lighter: true },
  { id: 'no application', share: 3, steps: [...frozen, 'end'], since: [3, 240], ended: 'no-application' },
  { id: 'died', share: 2, steps: [...planned, 'depart', 'end'], since: [0, 0], ended: 'died' },
  { id: 'moved', share: 2, steps: [...explored, 'depart', 'end'], since: [0, 0], ended: 'moved' },
]

/** The span in which a step follows the one before it. */
export const gapOf = (step: StepName): Span => gaps[step]
