import type { FieldFault } from '../../../core/failure.ts'
import { isBefore } from '../../../core/days.ts'

/** The acts under which help may come before the Wmo. */
export const acts = {
  wlz: { name: 'Wet langdurige zorg', asks: 'Heeft de inwoner recht op zorg in of vanuit een instelling?' },
  zvw: {
    name: 'Zorgverzekeringswet',
    asks: 'Hoort dit bij de huisarts, wijkverpleging of hulpmiddelenzorg?',
  },
  jeugdwet: { name: 'Jeugdwet', asks: 'Gaat het om hulp voor iemand onder de 18, of zijn ouders?' },
  participatiewet: {
    name: 'Participatiewet',
    asks: 'Gaat het om werk, een uitkering of bijzondere bijstand?',
  },
} as const

export type Act = keyof typeof acts
export const actIds = Object.keys(acts) as Act[]
export const isAct = (text: string): text is Act => text in acts

/** Help that is there from one day to another, both included; `until` is null when no end is known. */
export type Period = { name: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null }

/** Days without help between two periods. */
export type Gap = { after: string; before: string; from: Temporal.PlainDate; until: Temporal.PlainDate }

/** The days between the end of one act's help and the start of the next on which nobody helps. */
export function gapsBetween(periods: readonly Period[]): Gap[] {
  const ordered = periods.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  const gaps: Gap[] = []
  let covered = ordered[0]
  for (const next of ordered.slice(1)) {
    if (!covered?.until) break
    const firstFree = covered.until.add({ days: 1 })
    if (isBefore(firstFree, next.from))
      gaps.push({
        after: covered.name,
        before: next.name,
        from: firstFree,
        until: next.from.subtract({ days: 1 }),
      })
    if (!next.until || isBefore(covered.until, next.until)) covered = next
  }
  return gaps
}

/** What is written down about one other act. */
export type ActWords = {
  act: Act
  applies: boolean
  /** Why the act has nothing for this question. */
  because: string
  askedOf: string
  askedOn: Temporal.PlainDate | null
  question: string
  answeredOn: Temporal.PlainDate | null
  answer: string
  arranged: string
  arrangedFrom: Temporal.PlainDate | null
  arrangedUntil: Temporal.PlainDate | null
  /** Until which day there is help now. */
  helpNowUntil: Temporal.PlainDate | null
  /** How the time between the two is bridged. */
  bridge: string
}

/** The days between the help of now and what was arranged under the other act, on which there is none. */
export function gapOf({
  act,
  applies,
  arrangedFrom,
  arrangedUntil,
  helpNowUntil,
}: ActWords): Gap | undefined {
  if (!applies || !arrangedFrom || !helpNowUntil) return undefined
  return gapsBetween([
    { name: 'de hulp van nu', from: helpNowUntil, until: helpNowUntil },
    { name: acts[act].name, from: arrangedFrom, until: arrangedUntil },
  ])[0]
}

/** What is still missing in what was written down about an act. */
export function actFaults(words: ActWords): FieldFault[] {
  const faults: FieldFault[] = []
  const ask = (missing: boolean, field: string, message: string) => {
    if (missing) faults.push({ field, message })
  }
  if (!words.applies) {
    ask(words.because === '', 'because', 'Schrijf op waarom deze wet hier niets biedt')
    return faults
  }
  ask(words.askedOf === '', 'askedOf', 'Vul in aan wie het is gevraagd')
  ask(!words.askedOn, 'askedOn', 'Vul in op welke dag het is gevraagd')
  ask(words.question === '', 'question', 'Schrijf op wat er is gevraagd')
  ask(words.answer !== '' && !words.answeredOn, 'answeredOn', 'Vul in op welke dag het antwoord kwam')
  ask(words.answeredOn !== null && words.answer === '', 'answer', 'Schrijf op wat het antwoord was')
  ask(words.arranged !== '' && !words.arrangedFrom, 'arrangedFrom', 'Vul in vanaf welke dag dit is geregeld')
  const { askedOn, answeredOn, arrangedFrom, arrangedUntil } = words
  ask(
    askedOn !== null && answeredOn !== null && isBefore(answeredOn, askedOn),
    'answeredOn',
    'Het antwoord kan niet voor de vraag komen',
  )
  ask(
    arrangedUntil !== null && (!arrangedFrom || isBefore(arrangedUntil, arrangedFrom)),
    'arrangedUntil',
    'De laatste dag ligt voor de eerste',
  )
  ask(
    gapOf(words) !== undefined && words.bridge === '',
    'bridge',
    'Er zijn dagen zonder hulp. Schrijf op hoe die worden overbrugd',
  )
  return faults
}

/** Whether it is known what an act has for this question: nothing, or an answer that leaves no days without help. */
export const isSettled = (words: ActWords): boolean =>
  actFaults(words).length === 0 && (!words.applies || words.answeredOn !== null)
