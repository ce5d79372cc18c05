import { cents } from '../src/core/cents.ts'
import type { AdequateOption } from '../src/modules/support/arrangements/adequate-option.ts'
import type { Arrangement } from '../src/modules/support/arrangements/arrangement.ts'
import type { CustomaryItem } from '../src/modules/support/arrangements/customary-item.ts'
import type { ExpectedHelp } from '../src/modules/support/arrangements/expected-help.ts'
import type { Line } from '../src/modules/support/arrangements/line.ts'
import type { Need, NeedWords } from '../src/modules/support/investigations/need.ts'
import type { Tier } from '../src/modules/ground/policies/shape/provisions.ts'
import type { Browser } from './site.ts'

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
  open: true,
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

/** What is typed when a need is written down that is known well enough to compose help for. */
export const needWords: NeedWords = {
  resultArea: need.resultArea,
  question: need.question,
  limitations: need.limitations,
  wantedResult: need.wantedResult,
  helpNeeded: need.helpNeeded,
  extent: need.extent,
  duration: need.duration,
  durationGround: need.durationGround,
}

/** Sends the forms of one need as a browser does, each with the version that a page of that moment shows. */
export function composer(desk: Browser, at: string) {
  const version = async (): Promise<string> =>
    /name="_version" value="(\d+)"/.exec(await (await desk.get(`${at}/gebruikelijk`)).text())![1]!
  return {
    at,
    version,
    send: async (form: string, fields: Parameters<Browser['post']>[1]) =>
      desk.post(`${at}/${form}`, { _version: await version(), ...fields }),
  }
}
export type Composer = ReturnType<typeof composer>

export const stepsOfForm = ['own-strength', 'network', 'general', 'collective'] as const

/** Judges that no lighter step is enough, and tests household help: from here on it can be proposed. */
export async function readyForHouseholdHelp({ send, at }: Composer, desk: Browser): Promise<string> {
  for (const tier of stepsOfForm) await send(`trede/${tier}`, { because: `Niet genoeg: ${tier}.` })
  await send('gebruikelijk', {
    product: 'household-help',
    'answers.shop': 'Nee.',
    'answers.helps': 'Ja.',
    'answers.can-pay': 'Nee, zij leeft van AOW.',
    'answers.always-had': 'Nee, zij deed het altijd zelf.',
    'answers.for-this-person': 'Zij heeft geen spaargeld.',
    customary: 'nee',
    because: 'Mevrouw had nooit hulp en kan die niet betalen.',
  })
  await send('verwacht', {
    housemates: 'absent',
    housematesBecause: 'Mevrouw woont alleen.',
    carer: 'part',
    carerBecause: 'De dochter doet de was en raakt van meer overbelast.',
  })
  await send('mogelijkheid', { product: 'household-help', adequate: 'ja', because: 'Het huis wordt schoon.' })
  return /keuze=([0-9a-f-]{36})/.exec(await (await desk.get(at)).text())?.[1] ?? ''
}

export const firstDay = { 'from.day': '1', 'from.month': '12', 'from.year': '2026' }

/** Three hours of household help a week, as it is typed. */
export const householdHelp = (option: string) => ({
  option,
  doneBy: 'organisation',
  functions: ['chores', 'organising'],
  groups: ['elderly', 'chronically-ill'],
  ...firstDay,
  amount: '3',
  unit: 'hours',
  per: 'week',
  lasting: 'permanent:no-recovery',
})
