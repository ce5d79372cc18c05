import type { Law } from './law/law.ts'
import type { LegalTermKind, Length } from './law/schema.ts'
import { ruleOn, termOf } from './terms.ts'

const units: readonly (readonly [string, string, string])[] = [
  ['days', 'dag', 'dagen'],
  ['weeks', 'week', 'weken'],
  ['months', 'maand', 'maanden'],
  ['years', 'jaar', 'jaar'],
  ['workingDays', 'werkdag', 'werkdagen'],
]

/** "6 weken", "1 maand" */
export const lengthInWords = (length: Length): string =>
  units
    .flatMap(([unit, one, many]) => {
      const count = Number(Reflect.get(length, unit) ?? 0)
      return count > 0 ? [`${count} ${count === 1 ? one : many}`] : []
    })
    .join(' en ')

/** A term of law as a letter says it: its length and its last day. */
export const termInWords = (law: Law, kind: LegalTermKind, start: Temporal.PlainDate) => ({
  length: lengthInWords(ruleOn(law, kind, start).length),
  lastDay: termOf(law, kind, start).lastDay,
})
