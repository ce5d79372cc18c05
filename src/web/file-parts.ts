import type { FileTab } from '../http/environment.ts'
import type { FilePanel } from '../modules/ground/cases/contributions.ts'
import { investigationPanel } from '../modules/support/investigations/panel.tsx'
import { arrangementPanel } from '../modules/support/arrangements/panel.tsx'
import { reportPanel } from '../modules/support/reports/panel.tsx'

/** The tabs of a file, in the order of the nine steps. A module that has pages in a file adds its line. */
export const fileTabs: readonly FileTab[] = [
  { id: 'overview', name: 'Overzicht', path: '' },
  { id: 'report', name: 'Melding', path: 'melding' },
  { id: 'investigation', name: 'Onderzoek', path: 'onderzoek' },
  { id: 'conversation', name: 'Gesprek', path: 'gesprek' },
  { id: 'instruments', name: 'Instrumenten', path: 'instrumenten' },
  { id: 'arrangement', name: 'Arrangement', path: 'arrangement' },
  { id: 'findings', name: 'Verslag', path: 'verslag' },
  { id: 'decisions', name: 'Besluiten', path: 'besluiten' },
  { id: 'deliveries', name: 'Hulp', path: 'hulp' },
  { id: 'documents', name: 'Stukken', path: 'stukken' },
  { id: 'letters', name: 'Brieven', path: 'brieven' },
  { id: 'timeline', name: 'Tijdlijn', path: 'tijdlijn' },
]

/** What modules show on the first page of a file, in the order in which it shows. */
export const filePanels: readonly FilePanel[] = [reportPanel, investigationPanel, arrangementPanel]
