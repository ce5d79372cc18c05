import { heading, paragraph } from './blocks.ts'
import type { LetterBlock } from './letter-content.ts'
import type { Sender } from './letter-frame.ts'

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
