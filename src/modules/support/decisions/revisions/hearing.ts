import { inWords, isBefore } from '../../../../core/days.ts'
import { ok, refuse, type Result } from '../../../../core/failure.ts'
import type { RevisionGround } from '../../../../letters/kinds/revision-grounds.ts'
import type { Form } from '../../../ground/policies/shape/provisions.ts'
import type { View } from '../view.ts'

/** What was asked about a decision that stands: what would become of it, and on which ground. */
export type DecisionView = View & { intention: 'withdraw' | 'change'; ground: RevisionGround }

/** When somebody need not be heard before he is worse off, each with its article, and as a letter says it. */
export const hearingExceptions = {
  urgent: {
    words: 'er is zoveel haast dat wachten niet kan',
    letter: 'er is zoveel haast dat wachten niet kan',
    article: 'Awb, artikel 4:11, onderdeel a',
  },
  'heard-before': {
    words: 'de inwoner kon dit eerder al zeggen, en er is sindsdien niets nieuws',
    letter: 'u kon dit eerder al zeggen, en er is sindsdien niets nieuws',
    article: 'Awb, artikel 4:11, onderdeel b',
  },
  'purpose-lost': {
    words: 'het doel lukt alleen als de inwoner het niet van tevoren weet',
    letter: 'het doel lukt alleen als u het niet van tevoren weet',
    article: 'Awb, artikel 4:11, onderdeel c',
  },
  'money-undone': {
    words: 'het gaat alleen om geld, en na bezwaar is alles terug te draaien',
    letter: 'het gaat alleen om geld, en na bezwaar is alles terug te draaien',
    article: 'Awb, artikel 4:12, eerste lid',
  },
  'own-data': {
    words: 'het besluit rust alleen op wat de inwoner zelf vertelde of vroeg',
    letter: 'dit besluit rust alleen op wat u zelf vertelde of vroeg',
    article: 'Awb, artikel 4:8, eerste lid',
  },
  'duty-not-met': {
    words: 'de inwoner gaf niet de gegevens die hij volgens de wet moet geven',
    letter: 'u gaf niet de gegevens die u volgens de wet moet geven',
    article: 'Awb, artikel 4:8, tweede lid',
  },
} as const
export type HearingException = keyof typeof hearingExceptions

/** How the resident was heard, or why not; kept with the decision. */
export type Hearing =
  | { kind: 'not-needed' }
  | { kind: 'heard'; askedOn: Temporal.PlainDate; said: string | null }
  | { kind: 'left-out'; exception: HearingException; because: string }

/** What is filled in where nobody was asked. */
export type HearingInput = { exception: HearingException | null; because: string }

const EIGHT = 'Awb, artikel 4:8'

const awaited = ({ received, until }: View, today: Temporal.PlainDate): boolean =>
  received === null && !isBefore(until, today)

/** Whether nobody waits to be heard: the resident gave his view, or the day to give it has passed. */
export function notAwaited(views: readonly DecisionView[], today: Temporal.PlainDate): Result<null> {
  const open = views.find((view) => awaited(view, today))
  return open
    ? refuse(
        'view-awaited',
        `De inwoner kan zijn zienswijze nog geven tot en met ${inWords(open.until)}. Wacht daarop, of leg vast wat hij zei.`,
        EIGHT,
      )
    : ok(null)
}

/** Whether the resident may be asked: not again while he can still answer. */
export function mayAskAbout(views: readonly DecisionView[], today: Temporal.PlainDate): Result<null> {
  const open = views.find((view) => awaited(view, today))
  return open
    ? refuse(
        'view-asked',
        `De inwoner is al om zijn zienswijze gevraagd, tot en met ${inWords(open.until)}.`,
        EIGHT,
      )
    : ok(null)
}

/** Who was heard on a withdrawal was heard on the change that goes less far, on the same ground. */
const covers = (
  view: DecisionView,
  of: { intention: 'withdraw' | 'change'; ground: RevisionGround | null },
) =>
  (of.ground === null || view.ground === of.ground) &&
  (view.intention === of.intention || view.intention === 'withdraw')

export type ToHear = {
  /** Whether the resident is worse off. */
  worse: boolean
  intention: 'withdraw' | 'change'
  /** Null for a mistake of the municipality. */
  ground: RevisionGround | null
  form: Form
  views: readonly DecisionView[]
  today: Temporal.PlainDate
}

/**
 * Whether a decision that makes somebody worse off may be taken as far as his view is concerned (Awb 4:8): he was asked
 * on this ground, and answered or let the day pass; or an exception of the law applies, with its reason in writing
 * (4:8, 4:11, 4:12).
 */
export function mayDecideHeard(of: ToHear, input: HearingInput): Result<Hearing> {
  if (!of.worse) return ok({ kind: 'not-needed' })
  const answered = notAwaited(of.views, of.today)
  if (!answered.ok) return answered
  const heard = of.views.findLast((view) => covers(view, of))
  if (heard) return ok({ kind: 'heard', askedOn: heard.askedOn, said: heard.received?.words ?? null })
  return unheard(of, input)
}

function unheard({ form, views }: ToHear, { exception, because }: HearingInput): Result<Hearing> {
  if (exception === null)
    return refuse(
      'not-heard',
      'De inwoner krijgt minder of geen hulp. Vraag eerst wat hij daarvan vindt, of leg vast welke uitzondering van de wet geldt.',
      EIGHT,
    )
  const { article } = hearingExceptions[exception]
  if (because === '')
    return refuse('exception-without-reason', 'Schrijf op waarom deze uitzondering hier geldt.', article)
  if (exception === 'heard-before' && views.length === 0)
    return refuse(
      'never-asked-before',
      'De inwoner is over dit besluit nog niet eerder om zijn zienswijze gevraagd.',
      article,
    )
  if (exception === 'money-undone' && form === 'in-kind')
    return refuse('not-about-money', 'Dit besluit gaat over hulp, niet alleen over geld.', article)
  return ok({ kind: 'left-out', exception, because })
}
