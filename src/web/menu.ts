import type { Permission } from '../core/actor.ts'
import type { MenuItem } from '../ui/frame.ts'

/** The desk's menu, in the order of the work; an entry that somebody may not use is left out. */
export const menu: readonly (MenuItem & { needs?: Permission })[] = [
  { id: 'worklist', href: '/', name: 'Werkvoorraad' },
  { id: 'agenda', href: '/agenda', name: 'Agenda' },
  { id: 'reports', href: '/meldingen/nieuw', name: 'Nieuwe melding', needs: 'reports.take' },
  { id: 'web-reports', href: '/meldingen/website', name: 'Webmeldingen', needs: 'reports.take' },
  { id: 'files', href: '/dossiers', name: 'Dossiers', needs: 'residents.search' },
  { id: 'residents', href: '/inwoners', name: 'Inwoners', needs: 'residents.search' },
  { id: 'arrangements', href: '/arrangementen', name: 'Arrangementen' },
  { id: 'reviews', href: '/herindicaties', name: 'Herindicaties' },
  {
    id: 'contributions',
    href: '/eigen-bijdragen',
    name: 'Eigen bijdragen',
    needs: 'contributions.register',
  },
  { id: 'provision-book', href: '/verstrekkingenboek', name: 'Verstrekkingenboek' },
  { id: 'exceptions', href: '/uitzonderingen', name: 'Uitzonderingen', needs: 'exceptions.agree' },
  { id: 'penalties', href: '/dwangsommen', name: 'Dwangsommen', needs: 'penalties.oversee' },
  { id: 'emergencies', href: '/noodinzagen', name: 'Noodinzagen', needs: 'files.review-emergency' },
  { id: 'breaches', href: '/datalekken', name: 'Datalekken', needs: 'breaches.judge' },
  { id: 'log', href: '/logboek', name: 'Logboek', needs: 'audit.read' },
  { id: 'caseload', href: '/werkvoorraad/overdragen', name: 'Werk overdragen', needs: 'caseload.hand-over' },
  { id: 'workers', href: '/medewerkers', name: 'Medewerkers', needs: 'access.manage' },
  { id: 'teams', href: '/teams', name: 'Teams', needs: 'access.manage' },
  { id: 'mandates', href: '/mandaten', name: 'Mandaten', needs: 'access.manage' },
  { id: 'letterhead', href: '/briefhoofd', name: 'Briefhoofd', needs: 'municipality.manage' },
]
