import { ok, refuse, type FieldFault, type Result } from '../../../core/failure.ts'

/** In what help is measured. */
export const units = {
  minutes: 'minuten',
  hours: 'uur',
  'half-days': 'dagdelen',
  days: 'dagen',
  nights: 'nachten',
  times: 'keer',
  kilometres: 'kilometer',
  pieces: 'stuks',
} as const
export type Unit = keyof typeof units

/** Per which period help is needed. */
export const periods = {
  day: 'per dag',
  week: 'per week',
  'four-weeks': 'per vier weken',
  month: 'per maand',
  year: 'per jaar',
  once: 'eenmalig',
} as const
export type Period = keyof typeof periods

export const durations = { temporary: 'tijdelijk', lasting: 'blijvend' } as const
export type Duration = keyof typeof durations

/** How much help is needed: "3 uur per week". */
export type Extent = { amount: number; unit: Unit; per: Period }

/** What is written down of a need, as far as it is known. */
export type NeedWords = {
  resultArea: string
  question: string
  limitations: string
  wantedResult: string
  helpNeeded: string
  extent: Extent | null
  duration: Duration | null
  durationGround: string
}

export type Need = NeedWords & {
  id: string
  caseFile: string
  investigation: string
  version: number
  dropped: { on: Temporal.PlainDate; because: string } | null
}

/** A need of which it is known which help it asks for and how much: from here on it is asked who gives that help. */
export type ReadyNeed = Need & { extent: Extent; duration: Duration; dropped: null }

const SOURCE = 'CRVB:2018:819'

type Step = { field: string; known: (need: NeedWords) => boolean; ask: string }

/** The order in which a need is found out (CRVB:2018:819): each step needs the ones before it. */
const steps: readonly Step[] = [
  { field: 'question', known: (need) => need.question !== '', ask: 'Schrijf op wat de vraag is' },
  {
    field: 'limitations',
    known: (need) => need.limitations !== '',
    ask: 'Schrijf eerst op welke beperkingen of problemen er zijn',
  },
  {
    field: 'wantedResult',
    known: (need) => need.wantedResult !== '',
    ask: 'Schrijf eerst op wat de inwoner wil bereiken',
  },
  {
    field: 'helpNeeded',
    known: (need) => need.helpNeeded !== '',
    ask: 'Schrijf eerst op welke hulp nodig is, wie die ook geeft',
  },
  {
    field: 'amount',
    known: (need) => need.extent !== null,
    ask: 'Vul in hoeveel hulp nodig is, wie die ook geeft',
  },
  {
    field: 'duration',
    known: (need) => need.duration !== null && need.durationGround !== '',
    ask: 'Vul in of de hulp tijdelijk of blijvend nodig is, en waarom',
  },
]

/** The first step of a need that is still open; undefined when it is known which help is needed and how much. */
export const nextStep = (need: NeedWords): string | undefined =>
  steps.find(({ known }) => !known(need))?.field

/** What was left out before something that was filled in: a need is found out in order. */
export function orderFaults(need: NeedWords): FieldFault[] {
  const last = steps.findLastIndex(({ known }) => known(need))
  return steps
    .slice(0, Math.max(last, 1))
    .filter(({ known }) => !known(need))
    .map(({ field, ask }) => ({ field, message: ask }))
}

/**
 * Whether it may be asked who gives the help: only when question, limitations and the help in kind and amount are
 * known. Refused for a need that was dropped.
 */
export function readyForLadder(need: Need): Result<ReadyNeed> {
  const { extent, duration, dropped } = need
  if (dropped) return refuse('need-dropped', `Deze behoefte is vervallen: ${dropped.because}`, SOURCE)
  const open = steps.find(({ known }) => !known(need))
  if (open || !extent || !duration)
    return refuse(
      'need-not-known-yet',
      `Bepaal eerst de hulp die nodig is, en daarna wie die geeft. ${open?.ask ?? ''}.`,
      SOURCE,
    )
  return ok({ ...need, extent, duration, dropped })
}

const figures = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })

/** "2,5 uur per week" */
export const extentInWords = ({ amount, unit, per }: Extent): string =>
  `${figures.format(amount)} ${units[unit]} ${periods[per]}`
