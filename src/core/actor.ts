import { Forbidden } from './failure.ts'

/** What somebody may do. Screens and code ask for these, never for a role; `access` hands them out. */
export const permissions = {
  'reports.take': 'meldingen aannemen',
  'reports.triage': 'de toegangsroute kiezen, vragen meteen beantwoorden en meldingen afronden',
  'letters.correct': 'verstuurde brieven terugnemen en post die terugkomt opvolgen',
  'breaches.judge': 'mogelijke datalekken beoordelen',
  'papers.file': 'stukken en telefoonnotities bij een dossier doen',
  'residents.search': 'inwoners zoeken',
  'residents.record': 'inwoners vastleggen en hun gegevens wijzigen',
  'residents.protected-address': 'beschermde adressen zien',
  'residents.merge': 'dubbele inwoners samenvoegen en weer splitsen',
  'files.own-area': 'dossiers in het eigen gebied openen',
  'files.emergency': 'een dossier openen in een noodgeval, met reden',
  'files.review-emergency': 'noodinzagen beoordelen',
  'investigations.lead': 'onderzoek doen en het verslag vaststellen',
  'decisions.prepare': 'besluiten voorbereiden',
  'exceptions.agree': 'uitzonderingen op regels toestaan',
  'decisions.sign': 'besluiten ondertekenen binnen het mandaat',
  'contributions.register': 'eigen bijdragen bekijken en aan het CAK doorgeven',
  'penalties.oversee': 'te late besluiten en dwangsommen overzien',
  'deliveries.order': 'opdrachten aan aanbieders geven',
  'caseload.hand-over': 'een werkvoorraad overdragen',
  'access.manage': 'medewerkers, teams en mandaten beheren',
  'municipality.manage': 'briefpapier en instellingen beheren',
  'audit.read': 'het logboek doorzoeken en uitvoeren',
} as const

export type Permission = keyof typeof permissions

/**
 * Who acts: a worker of one municipality (or the program itself, in a job), through the browser or through a client
 * of the API. `now` is the moment of the request, `today` the day in the Netherlands.
 */
export type Actor = {
  municipality: string
  /** Worker id; the id of the municipality's own "system" worker in jobs. */
  worker: string
  name: string
  permissions: ReadonlySet<Permission>
  /** The areas that the worker's teams serve. */
  areas: readonly string[]
  /** The API client through which the worker acts, if any. */
  client?: string
  now: Temporal.Instant
  today: Temporal.PlainDate
}

export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission)

/** Throws `Forbidden` unless the actor has this permission. */
export function demand(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Forbidden(permission)
}
