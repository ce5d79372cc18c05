import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseYaml } from '../checked-yaml.ts'
import { isValid, makeCalendar, type Calendar } from './calendar.ts'
import {
  amountsFile,
  holidaysFile,
  termsFile,
  type AmountsFile,
  type ContributionAmount,
  type PenaltyAmounts,
  type TermsFile,
  type Validity,
} from './schema.ts'

/** National law as far as Keukentafel computes with it: every version of each rule, and the holidays. */
export type Law = TermsFile & AmountsFile & { calendar: Calendar }

/** Reads the three law files of a folder; throws `FaultyFile` with line and column when one of them is wrong. */
export function readLaw(folder: string): Law {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    ...parseYaml('law/terms.yaml', text('terms.yaml'), termsFile),
    ...parseYaml('law/amounts.yaml', text('amounts.yaml'), amountsFile),
    calendar: makeCalendar(parseYaml('law/holidays.yaml', text('holidays.yaml'), holidaysFile)),
  }
}

let read: Law | undefined

/** The law files of this version of Keukentafel; read once, and the same for every municipality. */
export const nationalLaw = (): Law =>
  (read ??= readLaw(fileURLToPath(new URL('../../../law', import.meta.url))))

/** The version of a rule that is the law on a day, or undefined when there is none. */
export const validOn = <Rule extends { valid: Validity }>(
  versions: readonly Rule[],
  day: Temporal.PlainDate,
): Rule | undefined => versions.find((version) => isValid(version.valid, day))

/** The highest contribution a month on a day (Wmo 2.1.4 to 2.1.4b); undefined where no amount is known. */
export const contributionOn = (law: Law, day: Temporal.PlainDate): ContributionAmount | undefined =>
  validOn(law.contribution, day)

/** The newest amount of a contribution that was the law on a day or before it: what is known while a year has none yet. */
export const lastContributionBefore = (law: Law, day: Temporal.PlainDate): ContributionAmount | undefined =>
  law.contribution.findLast(({ valid }) => Temporal.PlainDate.compare(valid.from, day) <= 0)

/** The amounts of the penalty for a notice of default received on a day (Awb 4:17); undefined before 2009-10-01. */
export const penaltyOn = (law: Law, notice: Temporal.PlainDate): PenaltyAmounts | undefined =>
  validOn(law.penalty, notice)
