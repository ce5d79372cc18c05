import { inWords } from '../../core/days.ts'
import { bullets, choices, facts, form, heading, paragraph, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, signHere } from '../passages.ts'
import { sentence } from '../words.ts'

export type PgbInformationFacts = {
  /** For which help: "hulp bij het huishouden". */
  help: string
  /** The by-law's rates, by who helps: "€ 24,00 per uur". */
  rates: readonly { who: string; rate: string }[]
  /** Where they stand: "artikel 12 van de Verordening …". */
  ratesFrom: string
  /** When the policy says no at once: debts, serious confusion. */
  contraIndications: readonly string[]
  paidBy: 'svb' | 'own-account'
  /** The talk that tests whether it suits, if it is planned. */
  talkOn?: Temporal.PlainDate
}

/** Says in plain words what choosing a pgb means (Wmo 2.3.2(6), 2.3.6). */
export function pgbInformation(frame: LetterFrame, given: PgbInformationFacts): LetterContent {
  return compose(frame, {
    kind: 'pgb-information',
    title: 'Wat is een persoonsgebonden budget (pgb)?',
    blocks: [
      paragraph(
        `U kunt kiezen hoe u ${given.help} krijgt. Regelen wij de hulp voor u? Dat heet zorg in natura. ` +
          'Of wilt u de hulp zelf regelen, met een pgb? Een pgb is een bedrag waarmee u zelf hulp inkoopt.',
      ),
      heading('Wat doet u zelf met een pgb?'),
      bullets([
        'U zoekt zelf iemand die helpt en u maakt afspraken.',
        'U sluit een contract en u let op het werk en op het geld.',
        'U praat zelf met uw hulp als het werk niet goed is. Wij kunnen dat niet voor u doen.',
        'U zoekt een ander als uw hulp ziek is of stopt.',
        'U laat ons zien wat u met het geld heeft gedaan.',
      ]),
      paragraph(
        given.paidBy === 'svb'
          ? 'De Sociale Verzekeringsbank (SVB) betaalt uw hulp. Het geld komt niet op uw eigen rekening.'
          : 'Het geld komt op een aparte bankrekening. Die gebruikt u alleen voor het pgb.',
      ),
      heading('Wanneer kunt u een pgb krijgen?'),
      bullets([
        'U kunt het zelf regelen. Of iemand die u vertrouwt doet het voor u.',
        'U legt uit waarom u een pgb wilt.',
        'De hulp is veilig, doet wat nodig is en past bij u.',
      ]),
      paragraph(
        'Dat staat in artikel 2.3.6 van de Wmo 2015. Soms kan een pgb niet. Bijvoorbeeld als het duurder is.',
      ),
      ...when(
        given.contraIndications.length > 0,
        paragraph('In deze gevallen past een pgb meestal niet:'),
        bullets(given.contraIndications.map(sentence)),
      ),
      heading('Hoe hoog is het bedrag?'),
      facts(given.rates.map(({ who, rate }) => [who, rate])),
      paragraph(`Deze bedragen staan in ${given.ratesFrom}.`),
      ...ownWords(frame),
      heading('Wilt u een pgb?'),
      paragraph(
        'Vul dan het plan op het laatste blad in en stuur het naar ons terug. Wij helpen u als dat lastig is. ' +
          (given.talkOn
            ? `Op ${inWords(given.talkOn)} praten wij met u over uw plan.`
            : 'Daarna maken wij een afspraak om uw plan te bespreken.'),
      ),
      ...clientSupport(frame.sender),
    ],
    slip: budgetPlan(given.help),
    basis: [
      'Wmo 2015, artikel 2.3.2, lid 6',
      'Wmo 2015, artikel 2.3.6',
      'Wmo 2015, artikel 2.6.2',
      given.ratesFrom,
    ],
  })
}

/** What a resident tells of how he will use a budget (Wmo 2.3.6(2)): why, what for, from whom, and who looks after it. */
const budgetPlan = (help: string) => ({
  title: 'Uw plan voor een persoonsgebonden budget (budgetplan)',
  blocks: [
    form([
      [`Waarom wilt u een pgb voor ${help}?`, 3],
      ['Wat moet er gebeuren, en wat wilt u bereiken?', 3],
      ['Wie gaat u helpen? Schrijf een naam op, en of dit familie of een bedrijf is', 2],
      ['Hoeveel uur per week, en wat kost een uur?', 2],
      ['Hoe weet u dat de hulp goed en veilig is?', 2],
    ]),
    choices(['Ik regel het pgb zelf.', 'Iemand anders regelt het pgb voor mij.']),
    form([['Naam van wie het pgb regelt, als u dat niet zelf doet', 1]]),
    signHere,
  ],
})
