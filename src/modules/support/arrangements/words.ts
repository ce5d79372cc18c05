import { inShort } from '../../../core/days.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { extentInWords } from '../investigations/need.ts'
import { costInWords } from './cost.ts'
import { lastingInWords } from './in-words.ts'
import { doers, stateWords, type Doer, type Line } from './line.ts'

/** "Thuis Best", "de dochter (mantelzorger)", at the desk. */
export function doerAtDesk({ kind, name, relation }: Doer): string {
  if (kind === 'resident') return doers.resident
  const who = name === '' ? 'nog te kiezen' : name
  return relation === '' ? who : `${who} (${relation})`
}

/** What is known of a line, in the order in which it is asked, for under its name. */
export const factsOf = (policy: Policy, line: Line): string[] =>
  [
    doerAtDesk(line.doneBy),
    line.extent && extentInWords(line.extent),
    `vanaf ${inShort(line.from)}${line.until ? ` tot en met ${inShort(line.until)}` : ''}`,
    line.cost && costInWords(line.cost),
    lastingInWords(policy, line),
  ].filter((fact) => fact !== null && fact !== undefined)

/** The state in words, with the reason where help ended or lapsed. */
export const stateInWords = (line: Line): string =>
  line.state === 'ended' || line.state === 'dropped'
    ? `${stateWords[line.state]}: ${line.because}`
    : stateWords[line.state]
