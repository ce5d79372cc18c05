import { inWords } from '../../core/days.ts'
import {
  bullets,
  choices,
  facts,
  form,
  heading,
  paragraph,
  paragraphsOf,
  subheading,
  when,
} from '../blocks.ts'
import type { LetterBlock, LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, type LocalNames, ownWords } from '../letter-frame.ts'
import { clientSupport, signHere } from '../passages.ts'
import { capital } from '../../core/capital.ts'
import { listing, sentence } from '../words.ts'
import { type Tier, tierWords } from './tiers.ts'

/** The parts of Wmo 2.3.2(4), each with what was found, or why it does not apply. */
export type FindingsPart = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g'

export type Need = { limitation: string; wish: string; help: string }

export type ArrangementLine = {
  tier: Tier
  /** What it must achieve: "een schoon en leefbaar huis". */
  result: string
  what: string
  who: string
  from: Temporal.PlainDate
  /** Last day; absent when it lasts. */
  until?: Temporal.PlainDate
  /** "2 uur per week" */
  extent?: string
  cost?: string
  /** Why it lasts or is temporary. */
  ground?: string
  /** The lighter steps that were looked at, and why they are not enough. */
  passed: readonly { tier: Tier; because: string }[]
}

export type FindingsFacts = {
  reportedOn: Temporal.PlainDate
  /** The talks that were held: day and with whom. */
  talks: readonly { on: Temporal.PlainDate; who: readonly string[] }[]
  /** Whether the resident handed in a plan of his own (Wmo 2.3.2(5)). */
  personalPlan: boolean
  needs: readonly Need[]
  parts: Readonly<Record<FindingsPart, string>>
  lines: readonly ArrangementLine[]
  /** What the consultant concludes, among it whether a tailored provision is needed. */
  conclusion: string
}

const partTitles: Record<FindingsPart, string> = {
  a: 'Wat u nodig heeft en belangrijk vindt',
  b: 'Wat u zelf kunt, en wat huisgenoten kunnen doen',
  c: 'Wat mensen om u heen kunnen doen',
  d: 'Wat uw mantelzorger nodig heeft',
  e: 'Welke hulp er is voor iedereen',
  f: 'Welke andere hulp er is, zoals zorg, werk en wonen',
  g: 'Wat u zelf betaalt',
}

/** Whose words they are: a worker wrote them down during the investigation, not as a letter to the resident. */
const OUR_WORDS =
  'Dit schreef onze medewerker op tijdens het onderzoek. ' +
  'Staat er "mevrouw", "meneer" of "de inwoner"? Dan gaat het over u.'

/** The findings of an investigation, frozen (Wmo 2.3.2(8)); signed, they are the application. */
export function findings(frame: LetterFrame, given: FindingsFacts): LetterContent {
  return compose(frame, {
    kind: 'findings',
    title: 'Verslag van ons onderzoek',
    blocks: [
      paragraph(
        `Op ${inWords(given.reportedOn)} hoorden wij dat u hulp nodig heeft. Dat hebben wij met u onderzocht.`,
      ),
      paragraph(
        'In dit verslag leest u wat wij hebben gehoord en welke hulp volgens ons past. Het is nog geen besluit.',
      ),
      paragraph(OUR_WORDS),
      ...when(
        given.talks.length > 0,
        bullets(
          given.talks.map(({ on, who }) => `Gesprek op ${inWords(on)}. Daarbij waren: ${listing(who)}.`),
        ),
      ),
      ...when(given.personalPlan, paragraph('U gaf ons een persoonlijk plan. Dat hebben wij gebruikt.')),
      heading('Waar het om gaat'),
      ...given.needs.map(({ limitation, wish, help }) =>
        facts([
          ['Wat niet lukt', sentence(limitation)],
          ['Wat u wilt', sentence(wish)],
          ['Wat nodig is', sentence(help)],
        ]),
      ),
      heading('Wat hebben wij opgeschreven?'),
      ...(Object.keys(partTitles) as FindingsPart[]).flatMap((part) => [
        subheading(partTitles[part]),
        ...paragraphsOf(given.parts[part]).map(paragraph),
      ]),
      heading('Welke hulp past bij u?'),
      ...given.lines.flatMap((line) => arrangementLine(line, frame.names)),
      heading('Wat vinden wij?'),
      ...paragraphsOf(given.conclusion).map(paragraph),
      ...ownWords(frame),
      ...whatNow(frame),
    ],
    slip: slip(frame.names),
    basis: ['Wmo 2015, artikel 2.3.2, lid 4 tot en met 9'],
  })
}

function arrangementLine(line: ArrangementLine, names: LocalNames): LetterBlock[] {
  return [
    subheading(capital(line.result)),
    facts([
      ['Soort hulp', sentence(kindOfHelp(line.tier, names))],
      ['Wat', sentence(line.what)],
      ['Door wie', sentence(line.who)],
      ['Hoeveel', line.extent],
      ['Vanaf', inWords(line.from)],
      ['Tot en met', line.until ? inWords(line.until) : undefined],
      ['Kosten', line.cost],
      ['Duur', line.ground && sentence(line.ground)],
    ]),
    ...when(
      line.passed.length > 0,
      paragraph('Wij keken eerst of lichtere hulp genoeg is. Daarover schreven wij op:'),
      bullets(line.passed.map(({ tier, because }) => sentence(`${tierWords[tier]}: ${because}`))),
    ),
  ]
}

/** A tailored provision also by its official name. */
const kindOfHelp = (tier: Tier, { individualProvision }: LocalNames): string =>
  tier === 'individual' ? `${tierWords[tier]} (${individualProvision})` : tierWords[tier]

const whatNow = (frame: LetterFrame): LetterBlock[] => [
  heading('Wat kunt u nu doen?'),
  paragraph(
    'Klopt er iets niet, of wilt u iets toevoegen? Schrijf het op het laatste blad of bel ons. ' +
      'Uw opmerkingen komen naast het verslag te staan. Het verslag zelf verandert niet.',
  ),
  paragraph(
    `Wilt u een ${frame.names.individualProvision}? Dat is hulp speciaal voor u. ` +
      'Kruis dan op het laatste blad de aanvraag aan en zet uw handtekening. ' +
      'Stuur dat blad naar ons terug. Dan is dat uw aanvraag.',
  ),
  paragraph(
    'Over uw aanvraag nemen wij een besluit. Bent u het daar niet mee eens? Dan kunt u bezwaar maken.',
  ),
  ...clientSupport(frame.sender),
]

const slip = ({ individualProvision }: LocalNames) => ({
  title: 'Uw reactie op het verslag',
  blocks: [
    choices([
      'Ik ben het eens met het verslag.',
      'Ik ben het niet of niet helemaal eens met het verslag.',
      `Ik vraag de ${individualProvision} aan die in het verslag staat.`,
      'Ik vraag iets anders aan.',
    ]),
    form([['Mijn opmerkingen, of wat ik anders wil aanvragen', 6]]),
    signHere,
  ],
})
