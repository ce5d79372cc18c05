import type { Operation } from '../http/operation.ts'
import { accessOperations } from '../modules/ground/access/api.ts'
import { filesInAreas, workInFiles } from '../modules/ground/cases/work-in-files.ts'
import { caseOperations } from '../modules/ground/cases/api.ts'
import { fileSearchOperations } from '../modules/ground/cases/file-search-api.ts'
import { residentOperations } from '../modules/ground/residents/api.ts'
import { correspondenceOperations } from '../modules/ground/correspondence/api.ts'
import { arrangementOperations } from '../modules/support/arrangements/api.ts'
import { findingsOperations } from '../modules/support/findings/api.ts'
import { instrumentOperations } from '../modules/support/instruments/api.ts'
import { investigationOperations } from '../modules/support/investigations/api.ts'
import { decisionOperations } from '../modules/support/decisions/api.ts'
import { deliveryOperations } from '../modules/support/deliveries/api.ts'
import { oversightOperations } from '../modules/ground/oversight/api.ts'
import { provisionBookOperations } from '../modules/support/provision-book/api.ts'
import { reportOperations } from '../modules/support/reports/api.ts'
import { fileNumbers } from '../web/file-numbers.ts'
import { reportParts } from '../web/report-parts.ts'
import { residentParts } from '../web/resident-parts.ts'
import { termOperations } from './term.ts'

export type OperationGroup = { tag: string; about: string; operations: readonly Operation[] }

/** All that the API can do, a module a line. */
export const operations: readonly OperationGroup[] = [
  { tag: 'Termijnen', about: 'De termijnen van de wet.', operations: termOperations },
  {
    tag: 'Inwoners',
    about: 'Inwoners zoeken, bekijken en vastleggen.',
    operations: residentOperations(residentParts),
  },
  {
    tag: 'Dossiers',
    about: 'Dossiers, tijdlijnen, taken en werkvoorraden.',
    operations: [...caseOperations, ...fileSearchOperations(fileNumbers)],
  },
  {
    tag: 'Meldingen',
    about: 'Meldingen aannemen, de route kiezen, en afronden.',
    operations: reportOperations(reportParts),
  },
  {
    tag: 'Brieven en stukken',
    about: 'Wat is verstuurd, en wat binnenkwam.',
    operations: correspondenceOperations,
  },
  {
    tag: 'Onderzoek',
    about: 'Wat wordt onderzocht, met wie, en wat de wet vraagt.',
    operations: investigationOperations,
  },
  { tag: 'Instrumenten', about: 'Meetinstrumenten van het beleid.', operations: instrumentOperations },
  {
    tag: 'Arrangementen',
    about: 'Per behoefte de ladder af, en het register van alle hulp.',
    operations: arrangementOperations,
  },
  { tag: 'Verslag', about: 'Het verslag van het onderzoek.', operations: findingsOperations },
  {
    tag: 'Verstrekkingenboek',
    about: 'De voorzieningen van de gemeente.',
    operations: provisionBookOperations,
  },
  {
    tag: 'Besluiten',
    about: 'Aanvragen, en wat erop wordt besloten en getekend.',
    operations: decisionOperations,
  },
  {
    tag: 'Hulp',
    about: 'Toegekende hulp: opdracht, begin, einde en opnieuw bekijken.',
    operations: deliveryOperations,
  },
  {
    tag: 'Noodinzage',
    about: 'Een dossier openen in een noodgeval, en dat beoordelen.',
    operations: oversightOperations,
  },
  {
    tag: 'Toegang',
    about: 'Medewerkers, hun bevoegdheden en hun teams.',
    operations: accessOperations(workInFiles, filesInAreas),
  },
]
