import { cents } from '../src/core/cents.ts'
import type { AdequateOption } from '../src/modules/support/arrangements/adequate-option.ts'
import type { Arrangement } from '../src/modules/support/arrangements/arrangement.ts'
import type { CustomaryItem } from '../src/modules/support/arrangements/customary-item.ts'
import type { ExpectedHelp } from '../src/modules/support/arrangements/expected-help.ts'
import type { Line } from '../src/modules/support/arrangements/line.ts'
import type { Need } from '../src/modules/support/investigations/need.ts'
import type { Tier } from '../src/modules/ground/policies/shape/provisions.ts'

/** Days before the 24th of November 2026, on which what is judged was judged. */
const on = Temporal.PlainDate.from('2026-11-20')

/** A need of which is known that three hours of help a week are needed. */
export const need: Need = {
  id: 'need',
  caseFile: 'file',
  investigation: 'investigation',
  resultArea: 'clean-house',
  question: 'Ik krijg het huis niet meer schoon.',
  limitations: 'Bukken en tillen gaat niet door versleten heupen.',
  wantedResult: 'Een schoon en leefbaar huis.',
  helpNeeded: 'Schoonmaken van het huis.',
  extent: { amount: 3, unit: 'hours', per: 'week' },
  duration: 'lasting',
  durationGround: 'De heupen worden niet beter.',
  version: 1,
  dropped: null,
}

/** A need of which nothing was composed yet. */
export const untouched: Arrangement = {
  need,
  version: 0,
  steps: [],
  lines: [],
  customaryItems: [],
  expectedHelp: null,
  options: [],
  whole: null,
}

export const line = (of: Partial<Line> & { tier: Tier }): Line =>
  ({
    id: `line-${of.tier}`,
    caseFile: 'file',
    resident: 'resident',
    need: 'need',
    resultArea: 'clean-house',
    decidingArea: null,
    product: null,
    item: null,
    alternative: null,
    option: null,
    functions: [],
    what: 'Schoonmaken',
    doneBy: { kind: 'resident', name: '', relation: '', organisation: null },
    from: Temporal.PlainDate.from('2026-12-01'),
    until: null,
    extent: null,
    cost: null,
    lasting: null,
    form: null,
    version: 1,
    state: 'proposed',
    ...of,
  }) as Line

/** Each of these steps was looked at and is not enough. */
export const passed = (...tiers: readonly Tier[]): Arrangement['steps'] =>
  tiers.map((tier) => ({ tier, because: `Dat is niet genoeg (${tier}).`, judgedOn: on }))

export const notCustomary: CustomaryItem = {
  id: 'customary',
  item: 'hulp bij het huishouden',
  product: 'household-help',
  answers: [],
  customary: false,
  because: 'Mevrouw had nooit hulp en kan die niet betalen.',
  judgedOn: on,
}

export const nobodyExpected: ExpectedHelp = {
  housemates: 'absent',
  housematesBecause: 'Mevrouw woont alleen.',
  carer: 'part',
  carerBecause: 'De dochter doet de was en raakt overbelast van meer.',
  judgedOn: on,
}

export const option = (of: Partial<AdequateOption> = {}): AdequateOption => ({
  id: 'option',
  what: 'hulp bij het huishouden',
  product: 'household-help',
  cost: { amount: cents(7050), per: 'week' },
  years: null,
  adequate: true,
  because: 'Met drie uur per week is het huis schoon.',
  dropped: false,
  ...of,
})
