import { inWords } from '../core/days.ts'
import type { Addressee } from './addressee.ts'
import { address, bullets, form, heading, paragraph, type Term, term, when } from './blocks.ts'
import type { LetterBlock } from './letter-content.ts'
import type { LetterFrame, Sender } from './letter-frame.ts'

/** The term for an objection, by its title: a letter that is sent again gets a new one. */
export const OBJECTION_TITLE = 'Tot wanneer kunt u bezwaar maken?'

/** Free client support, for the resident and the carer (Wmo 2.2.4, 2.3.2(3)). */
export const clientSupport = ({ clientSupport }: Sender): LetterBlock[] => [
  heading('Gratis hulp voor u en uw mantelzorger'),
  paragraph(
    'Een cliëntondersteuner helpt u bij het gesprek en bij brieven en formulieren. ' +
      'De hulp is gratis. De cliëntondersteuner staat aan uw kant en neemt geen besluiten voor de gemeente. ' +
      'Zorgt er iemand voor u? Dan kan ook uw mantelzorger deze hulp krijgen.',
  ),
  paragraph(
    clientSupport.site
      ? `Bel ${clientSupport.name}: ${clientSupport.phone}. Of kijk op ${clientSupport.site}.`
      : `Bel ${clientSupport.name}: ${clientSupport.phone}.`,
  ),
]

/** What is done with data, and the resident's rights (Wmo 5.1.1, 5.3.2, 5.3.4; AVG 13, 15 and 16). */
export const yourData = ({ privacy }: Sender): LetterBlock[] => [
  heading('Uw gegevens en uw rechten'),
  paragraph(
    'Wij gebruiken uw gegevens om te onderzoeken welke hulp u nodig heeft. ' +
      'Alleen wie aan uw vraag werkt, mag ze zien. ' +
      'Wij vragen anderen om gegevens als de wet dat toestaat. In andere gevallen vragen wij eerst of u dat goed vindt.',
  ),
  paragraph(
    'U mag uw gegevens bekijken en fouten laten verbeteren. U mag ook zien wie uw dossier heeft geopend. ' +
      `Wij bewaren uw dossier ${privacy.kept}.`,
  ),
]

/** A plan of the resident's own, before the investigation (Wmo 2.3.2(2) and (5); at a review by 2.3.9(2)). */
export const personalPlan = (plan: Term, after: string): LetterBlock[] => [
  heading('U mag zelf een plan maken'),
  paragraph(
    'In een persoonlijk plan schrijft u hoe u leeft en wat u nodig heeft. ' +
      'U schrijft ook welke hulp u zelf het beste vindt. Wij gebruiken uw plan bij het onderzoek. ' +
      'Een plan maken mag, maar het hoeft niet.',
  ),
  term('Tot wanneer kunt u ons uw plan geven?', plan, after),
]

/** What an investigation covers, in everyday words: the parts a to g of Wmo 2.3.2(4), and the pgb of (6). */
export const whatWeTalkAbout: LetterBlock[] = [
  heading('Waar praten wij over?'),
  bullets([
    'Wat heeft u nodig en wat vindt u belangrijk?',
    'Wat kunt u zelf, en wat kunnen uw huisgenoten doen?',
    'Wat kunnen familie, vrienden en buren doen?',
    'Wat heeft uw mantelzorger nodig?',
    'Welke hulp is er in de buurt voor iedereen?',
    'Welke hulp krijgt u al, bijvoorbeeld van uw zorgverzekeraar?',
    'Moet u zelf iets betalen?',
  ]),
  paragraph(
    'Wij vertellen u ook wat een persoonsgebonden budget (pgb) is. Met een pgb koopt u zelf uw hulp in.',
  ),
]

/** A valid document is seen, not copied (Wmo 2.3.4(1)). */
export const showWhoYouAre =
  'Een geldig paspoort, een geldige identiteitskaart of een rijbewijs. Wij kijken wie u bent, maar maken geen kopie.'

/** The duty to report changes (Wmo 2.3.8(1)). */
export const reportChanges: LetterBlock[] = [
  heading('Verandert er iets?'),
  paragraph(
    'Vertel het ons meteen als er iets verandert dat belangrijk is voor uw hulp. ' +
      'Bijvoorbeeld als u verhuist, als er iemand bij u komt wonen of als het beter met u gaat. ' +
      'Dat moet volgens artikel 2.3.8 van de Wmo 2015.',
  ),
]

/** How and until when somebody can object (Awb 3:45, 6:4, 6:5, 6:7 to 6:9), and ask the court meanwhile (8:81). */
export function objectionClause(frame: LetterFrame<Addressee>, until: Term): LetterBlock[] {
  const { address: lines, site, court } = frame.sender.objection
  return [
    heading('Bent u het niet eens met dit besluit?'),
    paragraph(
      'Bel ons gerust eerst. Dan leggen wij het besluit uit. U kunt ook bezwaar maken. Dat kost u niets.',
    ),
    term(OBJECTION_TITLE, until, 'na de datum van deze brief'),
    paragraph('Schrijf in uw bezwaar:'),
    bullets([
      'uw naam en adres en de datum',
      `om welk besluit het gaat: ${frame.ourReference} van ${inWords(frame.day)}`,
      'waarom u het niet eens bent met het besluit',
      'uw handtekening',
    ]),
    paragraph('Stuur uw bezwaar naar:'),
    address(lines),
    ...when(site, paragraph(`Bezwaar maken kan ook via ${site}.`)),
    paragraph(
      'Het besluit geldt ook als u bezwaar maakt. Kunt u daar niet op wachten? ' +
        `Vraag dan, naast uw bezwaar, de ${court} om een voorlopige voorziening. ` +
        'Dat is een snelle beslissing voor zolang het bezwaar duurt. Daarvoor betaalt u de rechtbank een bedrag.',
    ),
  ]
}

/** Where a resident signs: name, day, signature. */
export const signHere: LetterBlock = form([
  ['Uw naam', 1],
  ['Datum', 1],
  ['Uw handtekening', 1],
])

/** How an application can be made. */
export type ApplyWays = { form: boolean; site?: string }

export const howToApply = ({ form, site }: ApplyWays): LetterBlock =>
  bullets([
    ...(form
      ? ['Vul het laatste blad van deze brief in en stuur het naar ons terug.']
      : ['Stuur ons een brief en zet uw handtekening.']),
    ...(site ? [`Of doe uw aanvraag via ${site}.`] : []),
    'Lukt dat niet? Bel ons, dan helpen wij u.',
  ])
