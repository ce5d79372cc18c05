import { inWords, isBefore } from '../../../../core/days.ts'
import { ok, refuse, type Result } from '../../../../core/failure.ts'
import { revisionGrounds, type RevisionGround } from '../../../../letters/kinds/revision-grounds.ts'
import type { DecisionKind } from '../../../ground/policies/shape/deciding.ts'
import type { LineState } from '../../arrangements/line.ts'
import type { DecisionState } from '../decision-state.ts'
import type { Lower } from './lower.ts'

/** What a new decision does with the one that it points at. */
export const revisions = {
  changes: { done: 'gewijzigd', doing: 'wijzigen' },
  withdraws: { done: 'ingetrokken', doing: 'intrekken' },
  corrects: { done: 'verbeterd', doing: 'verbeteren' },
} as const
export type RevisionKind = keyof typeof revisions

/** A decision that comes, or would come, in the place of another. */
export type Replacement = {
  id: string
  number: string
  as: RevisionKind
  state: DecisionState
  decidedOn: Temporal.PlainDate | null
}

const LAW = 'Wmo 2015, artikel 2.3.10'

/** Decisions that give help; the others only say no. */
const gives: readonly DecisionKind[] = ['grant', 'grant-in-part', 'change']

/** What is looked at before a decision is revised. */
export type Revisable = {
  kind: DecisionKind
  state: DecisionState
  replacedBy: Replacement | null
  /** How far the help has come. */
  line: LineState['state'] | null
}

/**
 * Whether a decision may be changed, withdrawn or corrected at all: it was announced, no living decision comes in its
 * place already, and it gives help (Wmo 2.3.10 is about decisions that give it). Help that has stopped can only still be
 * withdrawn, for the past.
 */
export function mayRevise(
  { kind, state, replacedBy, line }: Revisable,
  as: RevisionKind,
): Result<RevisionKind> {
  if (state !== 'announced')
    return refuse(
      'not-announced',
      'Dit besluit is nog niet bekendgemaakt. Geef het terug als er iets niet klopt.',
      'Awb, artikel 3:40',
    )
  if (replacedBy)
    return refuse(
      'replaced-already',
      replacedBy.state === 'announced'
        ? `Dit besluit is al ${revisions[replacedBy.as].done}, door besluit ${replacedBy.number}. Kijk daar verder.`
        : `Besluit ${replacedBy.number} om dit te ${revisions[replacedBy.as].doing} ligt al klaar. Teken dat, of geef het terug.`,
      LAW,
    )
  if (!gives.includes(kind))
    return refuse(
      'gives-no-help',
      'Met dit besluit kreeg de inwoner geen hulp. Vraagt hij opnieuw om hulp, neem dan een nieuwe aanvraag aan.',
      LAW,
    )
  if (as !== 'withdraws' && line !== 'decided' && line !== 'running')
    return refuse(
      'help-ended',
      'Deze hulp is al gestopt. Voor nieuwe hulp is een nieuwe aanvraag nodig.',
      LAW,
    )
  return ok(as)
}

/**
 * Whether the ground of the law fits what would be decided (Wmo 2.3.10(1)): wrong data count only when the right ones
 * would have led to another decision (a), and what is not enough any more does not become less (c).
 */
export function groundFits(
  ground: RevisionGround,
  of: { as: 'changes' | 'withdraws'; lower: readonly Lower[]; otherDecision: string },
): Result<RevisionGround> {
  const { article } = revisionGrounds[ground]
  if (ground === 'wrong-data' && of.otherDecision === '')
    return refuse(
      'same-decision-with-right-data',
      'Met deze grond moet vaststaan dat de goede gegevens tot een ander besluit hadden geleid. Schrijf op tot welk.',
      article,
    )
  if (ground === 'not-sufficient' && of.as === 'changes' && of.lower.length > 0)
    return refuse(
      'not-sufficient-gives-more',
      'Hulp die niet meer genoeg is, wordt niet minder. Kies de grond die hierbij past.',
      article,
    )
  return ok(ground)
}

/** From when a revision holds. */
export type Effect = {
  as: RevisionKind
  ground: RevisionGround | null
  /** The resident gave the wrong data on purpose, as was established. */
  onPurpose: boolean
  /** Whether he is worse off by it. */
  worse: boolean
  /** The first day on which it holds: of a withdrawal the day after the last day of the help. */
  from: Temporal.PlainDate
  before: { from: Temporal.PlainDate; until: Temporal.PlainDate | null }
  today: Temporal.PlainDate
}

/**
 * Whether a revision may hold from a day (Wmo 2.3.10(2)). Nobody is made worse off for the past, with one exception:
 * wrong data (2.3.10(1)a) that were given on purpose, the only case in which the law claims back what was given (2.4.1).
 */
export function mayHoldFrom({
  as,
  ground,
  onPurpose,
  worse,
  from,
  before,
  today,
}: Effect): Result<Temporal.PlainDate> {
  const source = `${LAW}, tweede lid`
  if (isBefore(from, before.from))
    return refuse(
      'before-the-decision',
      `Het eerdere besluit geldt pas vanaf ${inWords(before.from)}.`,
      source,
    )
  if (before.until && isBefore(before.until, from))
    return refuse(
      'after-the-decision',
      `Het eerdere besluit loopt al af op ${inWords(before.until)}.`,
      source,
    )
  if (!isBefore(from, today)) return ok(from)
  if (as === 'changes' && !worse)
    return refuse('change-for-the-past', 'Een wijziging kan niet voor vandaag ingaan.', source)
  if (worse && !(ground === 'wrong-data' && onPurpose))
    return refuse(
      'worse-for-the-past',
      'Minder of geen hulp met terugwerkende kracht kan alleen als de inwoner met opzet verkeerde gegevens gaf. Kies een dag vanaf vandaag.',
      'Wmo 2015, artikelen 2.3.10, eerste lid, onderdeel a, en 2.4.1',
    )
  return ok(from)
}

/**
 * Whether a mistake may be corrected to the resident's disadvantage: only one that he could see for himself, because
 * otherwise he may trust what was decided.
 */
export function mayCorrect(lower: readonly Lower[], evident: string): Result<null> {
  return lower.length > 0 && evident === ''
    ? refuse(
        'mistake-not-evident',
        'Een fout verbeteren in het nadeel van de inwoner kan alleen als hij kon zien dat het een vergissing was. Schrijf op waarom.',
        'rechtszekerheid; Awb, artikel 3:4, tweede lid',
      )
    : ok(null)
}
