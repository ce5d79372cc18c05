/** What is fixed about every task of a kind. */
type KindOfTask = {
  /** Behind the address of its file: the page where it is done, for a task that has no link of its own. */
  page: string
  /** Whether the worker says himself that it is done, because no form of its own does. */
  byHand?: true
  /** Why it cannot be given to a colleague like other tasks. */
  stays?: string
}

/**
 * Every kind of task there is, of all modules: where the work is done, and how it ends. A module that puts a new kind on
 * the worklist adds its line here, or it does not compile.
 */
const kinds = {
  triage: { page: 'triage' },
  'read-report': { page: 'melding', byHand: true },
  'client-supporter': { page: 'melding', byHand: true },
  'receipt-by-hand': { page: 'brieven', byHand: true },
  'personal-plan': { page: 'melding', byHand: true },
  'temporary-provision': { page: 'tijdelijke-hulp' },
  'temporary-ends': { page: 'tijdelijke-hulp', byHand: true },
  'hand-over': { page: 'brieven', byHand: true },
  'tell-reopened': { page: 'melding', byHand: true },
  'end-report': { page: 'melding/afronden' },
  investigate: { page: 'onderzoek' },
  conversation: {
    page: 'onderzoek',
    stays: 'Dit gesprek staat in de agenda van wie het voert. Verplaats het gesprek om een ander te kiezen.',
  },
  'late-investigation': { page: 'onderzoek' },
  'await-advice': { page: 'onderzoek' },
  'chase-advice': { page: 'onderzoek' },
  'show-advice': { page: 'onderzoek' },
  'more-than-decided': { page: 'arrangement', byHand: true },
  'await-application': { page: 'aanvraag', byHand: true },
  'offer-application': { page: 'besluiten' },
  decide: { page: 'besluiten' },
  'agree-exception': { page: 'besluiten' },
  'await-view': { page: 'besluiten' },
  'await-completion': { page: 'besluiten' },
  'await-running': { page: 'besluiten' },
  'tell-delay': { page: 'besluiten' },
  'decide-in-default': { page: 'besluiten' },
  'set-penalty': { page: 'besluiten' },
  'not-dealt-with': { page: 'besluiten' },
  sign: { page: 'besluiten' },
  redo: { page: 'besluiten', byHand: true },
  'order-provider': { page: 'hulp' },
  'start-help': { page: 'hulp' },
  review: { page: 'hulp' },
  'pgb-contract': { page: 'vorm' },
  'pgb-talk': { page: 'vorm' },
  'pgb-other-helper': { page: 'vorm' },
  'review-emergency': { page: '', stays: 'Een noodinzage beoordeelt wie daarvoor is aangewezen.' },
  'check-address': { page: 'brieven' },
  'right-letter': { page: 'brieven', byHand: true },
  'judge-breach': { page: '', stays: 'Een datalek beoordeelt wie daarvoor is aangewezen.' },
  'call-back': { page: '' },
  own: { page: '', byHand: true },
} as const satisfies Record<string, KindOfTask>

type TaskName = keyof typeof kinds

/** A kind of task, with the number of what it is about where a file can have several: "sign B-2026-000012". */
export type TaskKind = TaskName | `${TaskName} ${string}`

export const taskKinds: Readonly<Record<TaskName, KindOfTask>> = kinds

/** What is fixed about a task that was read; one of a kind that is no more is done on the first page of its file. */
export function kindOf(kind: string): KindOfTask {
  const [name = ''] = kind.split(' ')
  return name in taskKinds ? taskKinds[name as TaskName] : { page: '', byHand: true }
}
