import type { Permission } from '../src/core/actor.ts'

/** Somebody who works in the demo: what he does is in his permissions, not in his function. */
export type DemoWorker = {
  /** What the demo's directory calls him, and the name of his log-in. */
  subject: string
  name: string
  function: string
  /** What a visitor of the demo can do as this person, in one sentence. */
  does: string
  can: readonly Permission[]
  /** What he may sign: up to which amount a year in euro cents; null is any. */
  mandate?: { upTo: number | null }
  /** The team that he is a core or a shell member of. */
  team?: { name: 'Stad' | 'Dorpen'; membership: 'core' | 'shell' }
}

export const consultant: readonly Permission[] = [
  'reports.take',
  'reports.triage',
  'residents.search',
  'residents.record',
  'papers.file',
  'letters.correct',
  'files.own-area',
  'files.emergency',
  'investigations.lead',
  'decisions.prepare',
  'deliveries.order',
]

/** The people of the demo: all invented. */
export const demoWorkers: readonly DemoWorker[] = [
  {
    subject: 'consultant',
    name: 'Noor Veenhuis',
    function: 'Wmo-consulent',
    does: 'voert gesprekken, stelt arrangementen samen en bereidt besluiten voor in de stad',
    can: [...consultant, 'decisions.sign'],
    mandate: { upTo: 500_000 },
    team: { name: 'Stad', membership: 'core' },
  },
  {
    subject: 'consultant-dorpen',
    name: 'Idris Wolderink',
    function: 'Wmo-consulent',
    does: 'doet hetzelfde in de vier dorpen',
    can: consultant,
    team: { name: 'Dorpen', membership: 'core' },
  },
  {
    subject: 'senior',
    name: 'Marijke Osinga-Plas',
    function: 'senior consulent',
    does: 'ondertekent besluiten boven het mandaat van een consulent',
    can: [...consultant, 'decisions.sign', 'residents.protected-address'],
    mandate: { upTo: null },
    team: { name: 'Stad', membership: 'core' },
  },
  {
    subject: 'clerk',
    name: 'Tuncay Roodhart',
    function: 'medewerker Wmo-loket',
    does: 'neemt meldingen aan, zoekt inwoners en legt papieren in dossiers',
    can: [
      'reports.take',
      'reports.triage',
      'residents.search',
      'residents.record',
      'residents.merge',
      'papers.file',
      'letters.correct',
      'contributions.register',
    ],
    team: { name: 'Stad', membership: 'shell' },
  },
  {
    subject: 'teamlead',
    name: 'Wietske Groenewoud',
    function: 'teamleider toegang',
    does: 'verdeelt het werk, draagt een werkvoorraad over en beoordeelt noodinzagen',
    can: [
      ...consultant,
      'contributions.register',
      'caseload.hand-over',
      'exceptions.agree',
      'penalties.oversee',
      'files.review-emergency',
      'residents.protected-address',
    ],
    team: { name: 'Stad', membership: 'core' },
  },
  {
    subject: 'coach',
    name: 'Bram Zuidema',
    function: 'wijkcoach',
    does: 'werkt als schillid van het team mee aan dossiers waarin hij is betrokken',
    can: ['residents.search', 'reports.take', 'papers.file'],
    team: { name: 'Stad', membership: 'shell' },
  },
  {
    subject: 'manager',
    name: 'Carlijn Habers',
    function: 'functioneel beheerder',
    does: 'beheert medewerkers, teams, mandaten en briefpapier',
    can: ['access.manage', 'municipality.manage'],
  },
  {
    subject: 'auditor',
    name: 'Roelof Tjaarda',
    function: 'privacy-auditor',
    does: 'doorzoekt het logboek, controleert of het ongeschonden is en beoordeelt mogelijke datalekken',
    can: ['audit.read', 'breaches.judge'],
  },
]
