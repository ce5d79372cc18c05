import { inEuros } from '../../core/cents.ts'
import { inWords } from '../../core/days.ts'
import { bullets, facts, heading, paragraph, paragraphsOf, when } from '../blocks.ts'
import type { LetterBlock } from '../letter-content.ts'
import { listing, sentence } from '../words.ts'
import type {
  Contribution,
  Extent,
  Form,
  LegalGround,
  Provision,
  Reasons,
  Replaced,
} from './decision-facts.ts'
import { tierWords } from './tiers.ts'

export const extentInWords = (extent: Extent): string =>
  extent.kind === 'time' ? `${extent.time}, ${extent.frequency}` : extent.item

const formWords: Record<Form['kind'], string> = {
  'in-kind': 'Wij regelen de hulp voor u (zorg in natura)',
  pgb: 'Persoonsgebonden budget (pgb)',
  allowance: 'Bedrag voor een doel (financiële tegemoetkoming)',
}

/** "vanaf dinsdag 1 december 2026 tot en met …" */
export const period = ({ from, until }: Pick<Provision, 'from' | 'until'>): string =>
  until ? `vanaf ${inWords(from)} tot en met ${inWords(until)}` : `vanaf ${inWords(from)}`

/** Result, activities, extent, days, form and review of what is granted (Wmo 2.3.5(3); CRVB on extent in time). */
export const whatYouGet = (provision: Provision): LetterBlock[] => [
  heading('Wat krijgt u?'),
  facts([
    ['Hulp', sentence(provision.name)],
    ['Resultaat', sentence(provision.result)],
    ['Wat er gebeurt', sentence(listing(provision.activities))],
    ['Hoeveel', sentence(extentInWords(provision.extent))],
    ['Vanaf', inWords(provision.from)],
    ['Tot en met', provision.until ? inWords(provision.until) : 'Er is geen einddatum.'],
    ['Hoe', sentence(formWords[provision.form.kind])],
  ]),
]

/** Why it was decided, on which findings and rules (Awb 3:46, 3:47). */
export const whyWeDecide = (reasons: Reasons): LetterBlock[] => [
  heading('Waarom besluiten wij dit?'),
  ...when(
    reasons.findingsOn,
    paragraph(
      `Wij gebruiken het verslag van ${reasons.findingsOn ? inWords(reasons.findingsOn) : ''}. Dat hoort bij dit besluit.`,
    ),
  ),
  ...reasons.paragraphs.map(paragraph),
  ...when(
    reasons.passed.length > 0,
    paragraph('Wij keken eerst of lichtere hulp genoeg is. Daarover schreven wij op:'),
    bullets(reasons.passed.map(({ tier, because }) => sentence(`${tierWords[tier]}: ${because}`))),
  ),
  ...(reasons.view
    ? [
        paragraph(`U vertelde ons wat u ervan vindt. ${sentence(reasons.view.said)}`),
        paragraph(sentence(reasons.view.answer)),
      ]
    : []),
]

/** The rules, as a list with one rule a line. */
export const theRules = ({ law, byLaw, policy }: LegalGround): LetterBlock[] => [
  paragraph('Dit zijn de regels die wij gebruiken:'),
  bullets([...law, byLaw, ...(policy ? [policy] : [])].map(sentence)),
]

/** That this decision comes instead of a wrong one; an objection to that one counts for this one (Awb 6:19). */
export const insteadOf = (replaced: Replaced | undefined): LetterBlock[] =>
  replaced
    ? [
        paragraph(
          `Dit besluit komt in de plaats van ${replaced.reference} van ${inWords(replaced.decidedOn)}. ` +
            `Daarin stond een fout van ons. ${sentence(replaced.mistake)} Het spijt ons.`,
        ),
        paragraph('Had u al bezwaar gemaakt? Dan geldt dat ook voor dit besluit.'),
      ]
    : []

/** When it becomes less: how the resident is given time, and why that is enough (Awb 3:4(2)). */
export const timeToAdjust = (transition: string | undefined): LetterBlock[] =>
  transition ? [heading('Tijd om te wennen'), ...paragraphsOf(transition).map(paragraph)] : []

/** How the help comes, with the conditions of its form. */
export function howYouGetIt(form: Form): LetterBlock[] {
  switch (form.kind) {
    case 'in-kind':
      return [
        heading('Wie helpt u?'),
        paragraph(
          `${form.provider} geeft u de hulp. Zij bellen u en beginnen uiterlijk ${inWords(form.startsBy)}. ` +
            `U kunt ook zelf bellen: ${form.phone}.`,
        ),
        paragraph(
          'Gaat er iets mis met de hulp? Bel eerst de aanbieder. Komt u er samen niet uit? Bel dan ons.',
        ),
      ]
    case 'pgb':
      return pgb(form)
    case 'allowance':
      return [
        heading('Hoe krijgt u het geld?'),
        paragraph(
          `U krijgt ${inEuros(form.amount)}. Dit bedrag is voor ${form.purpose}. ` +
            `Wij betalen het uiterlijk ${inWords(form.paidBy)} op uw rekening.`,
        ),
        ...conditions(form.conditions),
      ]
    default:
      return form satisfies never
  }
}

const pgb = (form: Extract<Form, { kind: 'pgb' }>): LetterBlock[] => [
  heading('Hoe werkt uw persoonsgebonden budget?'),
  facts([
    ['Uw budget', `${inEuros(form.amount)} per ${form.per}`],
    ['Tarief', form.rate],
    ['Berekening', sentence(form.calculation)],
    [
      'Eerste gesprek',
      form.talkOn ? `Wij bespreken met u hoe het gaat op ${inWords(form.talkOn)}.` : undefined,
    ],
  ]),
  paragraph(
    form.paidBy === 'svb'
      ? 'U krijgt het geld niet zelf. De Sociale Verzekeringsbank (SVB) betaalt de hulp die u kiest. ' +
          'Stuur uw contract met de hulp eerst naar de SVB en naar ons. Na onze goedkeuring kan de hulp beginnen.'
      : 'U krijgt het geld op een aparte bankrekening. Gebruik die rekening alleen voor deze hulp. ' +
          'Bewaar alle rekeningen. Wij kunnen daarnaar vragen.',
  ),
  ...conditions(form.conditions),
]

const conditions = (items: readonly string[]): LetterBlock[] =>
  when(items.length > 0, paragraph('Dit zijn de voorwaarden:'), bullets(items.map(sentence)))

/** A flat amount; of a year whose amount is not published yet, the last known one and who sets the new one. */
function flatAmount({ amount, per, from, year, household }: Exclude<Contribution, { kind: 'none' }>): string {
  const who = household === 'couple' ? 'U en uw partner betalen samen' : 'U betaalt'
  const known = `${inEuros(amount)} per ${per}`
  if (year === undefined) return `${who} ${known}.`
  if (from.year > year)
    return (
      `${who} een bijdrage. In ${year} is die ${known}. ` +
      `Het bedrag voor ${from.year} is nog niet bekend. Het CAK stelt het vast en schrijft u hoeveel u betaalt.`
    )
  return `${who} ${known}. Dat is het bedrag van ${year}. Elk jaar stelt de overheid een nieuw bedrag vast.`
}

/**
 * From when it is paid: as long as the help is used, or the budget runs (Wmo 2.1.4(3)), so for help in kind not from
 * the day of the decision. The CAK begins in the month after.
 */
const paidFrom = (form: Form['kind'], { from, per }: Exclude<Contribution, { kind: 'none' }>): string => {
  const begins =
    form === 'in-kind' ? 'U betaalt pas als de hulp echt is begonnen.' : `U betaalt vanaf ${inWords(from)}.`
  return per === 'maand' ? `${begins} De eerste rekening gaat over de maand daarna.` : begins
}

/** What it costs the household, and who collects it. */
export function whatYouPay(contribution: Contribution, form: Form['kind']): LetterBlock[] {
  const title = heading('Wat betaalt u zelf?')
  if (contribution.kind === 'none')
    return [title, paragraph(`U betaalt niets. ${sentence(contribution.because)}`)]
  const amount = `${inEuros(contribution.amount)} per ${contribution.per}`
  const couple = contribution.household === 'couple'
  return [
    title,
    paragraph(
      contribution.kind === 'flat'
        ? flatAmount(contribution)
        : 'U betaalt een bedrag naar uw inkomen. ' +
            `${couple ? 'Samen met uw partner is dat' : 'Dat is'} hoogstens ${amount}.`,
    ),
    paragraph(paidFrom(form, contribution)),
    paragraph(
      'Het CAK stuurt u de rekening. Krijgt u meer soorten hulp van de Wmo? Dan betaalt u dit bedrag maar een keer.' +
        (contribution.atMost ? ` In totaal betaalt u hoogstens ${inEuros(contribution.atMost)}.` : ''),
    ),
    paragraph('Is dit bedrag voor u te hoog? Bel ons. Misschien kunnen wij u helpen.'),
  ]
}

/** The day on which the decision is looked at again (Wmo 2.3.9). */
export const weLookAgain = (reviewOn: Temporal.PlainDate): LetterBlock[] => [
  heading('Wanneer kijken wij opnieuw?'),
  paragraph(
    `Op ${inWords(reviewOn)} kijken wij samen met u of de hulp nog past. Wij bellen of schrijven u voor die dag.`,
  ),
]

export const basisOf = ({ law, byLaw, policy, source }: LegalGround): string[] => [
  ...law,
  byLaw,
  ...(policy ? [policy] : []),
  ...(source ? [source] : []),
]
