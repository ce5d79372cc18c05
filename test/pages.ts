import type { Hono } from 'hono'
import type { Environment } from '../src/http/environment.ts'
import { deskRoutes } from '../src/web/desk-routes.ts'
import type { Prepared } from './prepared.ts'

/** Whom a page shows: what it must leave behind in the audit log. */
export type Shows =
  /** The file of a resident, or something in it. */
  | 'file'
  /** A resident outside a file. */
  | 'resident'
  /** A list of several people or their files, or what tells of somebody who is not known as a resident yet. */
  | 'list'
  /** What a carer told in confidence: written down, but not with the one he cares for. */
  | 'confidence'
  /** Nobody. */
  | 'nobody'

export type Sample = {
  url: (at: Prepared) => string
  shows: Shows
  /** It answers no page: a file to save. */
  download?: true
}

const nobody = (url: string): Sample => ({ url: () => url, shows: 'nobody' })
const list = (url: string): Sample => ({ url: () => url, shows: 'list' })
/** A path with the known ids in the places of its stars. */
const filled = (path: string, ids: readonly string[], known: Prepared['ids']) =>
  ids.reduce((rest, id) => rest.replace('*', known[id] ?? `no ${id}`), path)

const known = (path: string, ...ids: readonly string[]): Sample => ({
  url: (at) => filled(path, ids, at.ids),
  shows: 'nobody',
})

const file = (of: keyof Prepared['files'], tab = '', ...ids: readonly string[]): Sample => ({
  url: ({ files, ids: known }) => `/dossiers/${files[of]}${tab && `/${filled(tab, ids, known)}`}`,
  shows: 'file',
})

const resident = (of: keyof Prepared['residents'], tab = ''): Sample => ({
  url: ({ residents }) => `/inwoners/${residents[of]}${tab && `/${tab}`}`,
  shows: 'resident',
})
const download = (sample: Sample): Sample => ({ ...sample, download: true })

/**
 * A real address for every page of the desk, by its route. A page without a line here fails two tests: the one that
 * every look at a resident is written down, and the one that every page can be used by everybody.
 */
export const samples: Readonly<Record<string, Sample>> = {
  '/': list('/'),
  '/arrangementen': list('/arrangementen'),
  '/arrangementen/huishoudelijke-hulp': nobody('/arrangementen/huishoudelijke-hulp'),
  '/dossiers': nobody('/dossiers'),
  '/dossiers/:id': file('open'),
  '/dossiers/:id/aanvraag': file('decided', 'aanvraag'),
  '/dossiers/:id/aanvraag/:application/:item/afwijzen': file(
    'decided',
    'aanvraag/*/1/afwijzen',
    'application',
  ),
  '/dossiers/:id/aanvraag/:application/:item/toekennen': file(
    'decided',
    'aanvraag/*/1/toekennen',
    'application',
  ),
  '/dossiers/:id/arrangement': file('open', 'arrangement'),
  '/dossiers/:id/arrangement/:need': file('open', 'arrangement/*', 'need'),
  '/dossiers/:id/arrangement/:need/gebruikelijk': file('open', 'arrangement/*/gebruikelijk', 'need'),
  '/dossiers/:id/arrangement/:need/geheel': file('open', 'arrangement/*/geheel', 'need'),
  '/dossiers/:id/arrangement/:need/hulp/:tier': file('open', 'arrangement/*/hulp/own-strength', 'need'),
  '/dossiers/:id/arrangement/:need/hulp/:tier/:line': file(
    'open',
    'arrangement/*/hulp/individual/*',
    'need',
    'line',
  ),
  '/dossiers/:id/arrangement/:need/mogelijkheid': file('open', 'arrangement/*/mogelijkheid', 'need'),
  '/dossiers/:id/arrangement/:need/mogelijkheid/:option/weg': file(
    'open',
    'arrangement/*/mogelijkheid/*/weg',
    'need',
    'option',
  ),
  '/dossiers/:id/arrangement/:need/trede/:tier': file('open', 'arrangement/*/trede/network', 'need'),
  '/dossiers/:id/arrangement/:need/vervallen/:line': file(
    'open',
    'arrangement/*/vervallen/*',
    'need',
    'line',
  ),
  '/dossiers/:id/arrangement/:need/verwacht': file('open', 'arrangement/*/verwacht', 'need'),
  '/dossiers/:id/arrangement/regel/:line': file('decided', 'arrangement/regel/*', 'granted'),
  '/dossiers/:id/besluiten': file('decided', 'besluiten'),
  '/dossiers/:id/besluiten/:decision': file('decided', 'besluiten/*', 'decision'),
  '/dossiers/:id/besluiten/:decision/intrekken': file('decided', 'besluiten/*/intrekken', 'decision'),
  '/dossiers/:id/besluiten/:decision/verbeteren': file('decided', 'besluiten/*/verbeteren', 'decision'),
  '/dossiers/:id/besluiten/:decision/wijzigen': file('decided', 'besluiten/*/wijzigen', 'decision'),
  '/dossiers/:id/besluiten/:decision/zienswijze': file('decided', 'besluiten/*/zienswijze', 'decision'),
  '/dossiers/:id/besluiten/:decision/zienswijze-ontvangen': file(
    'decided',
    'besluiten/*/zienswijze-ontvangen',
    'decision',
  ),
  '/dossiers/:id/brieven': file('open', 'brieven'),
  '/dossiers/:id/brieven/:letter': file('open', 'brieven/*', 'letter'),
  '/dossiers/:id/brieven/:letter/pdf': download(file('open', 'brieven/*/pdf', 'letter')),
  '/dossiers/:id/brieven/:letter/opnieuw': file('open', 'brieven/*/opnieuw', 'letter'),
  '/dossiers/:id/brieven/:letter/terug': file('open', 'brieven/*/terug', 'letter'),
  '/dossiers/:id/brieven/:letter/verkeerd': file('open', 'brieven/*/verkeerd', 'letter'),
  '/dossiers/:id/gesprek': file('open', 'gesprek'),
  '/dossiers/:id/gesprek/kennis': file('open', 'gesprek/kennis'),
  '/dossiers/:id/gesprek/levensfase': file('open', 'gesprek/levensfase'),
  '/dossiers/:id/gesprek/onderwerp/:domain': file('open', 'gesprek/onderwerp/laundry'),
  '/dossiers/:id/gesprek/onderwerp/:domain/geschiedenis': file(
    'open',
    'gesprek/onderwerp/laundry/geschiedenis',
  ),
  '/dossiers/:id/instrumenten': file('open', 'instrumenten'),
  '/dossiers/:id/instrumenten/:instrument': file('open', 'instrumenten/self-reliance-matrix-13'),
  '/dossiers/:id/instrumenten/verloop/:series': file('open', 'instrumenten/verloop/self-reliance-matrix'),
  '/dossiers/:id/melding': file('reported', 'melding'),
  '/dossiers/:id/melding/:report/plan': file('open', 'melding/*/plan', 'report'),
  '/dossiers/:id/melding/afronden': file('reported', 'melding/afronden'),
  '/dossiers/:id/melding/antwoord': file('reported', 'melding/antwoord'),
  '/dossiers/:id/melding/heropenen': file('ended', 'melding/heropenen'),
  '/dossiers/:id/noodinzage': file('far', 'noodinzage'),
  '/dossiers/:id/onderzoek': file('open', 'onderzoek'),
  '/dossiers/:id/onderzoek/advies/:advice': file('open', 'onderzoek/advies/*', 'advice'),
  '/dossiers/:id/onderzoek/advies/:advice/binnen': file('open', 'onderzoek/advies/*/binnen', 'advice'),
  '/dossiers/:id/onderzoek/advies/:advice/getoond': file('open', 'onderzoek/advies/*/getoond', 'advice'),
  '/dossiers/:id/onderzoek/advies/:advice/ingetrokken': file(
    'open',
    'onderzoek/advies/*/ingetrokken',
    'advice',
  ),
  '/dossiers/:id/onderzoek/advies/nieuw': file('open', 'onderzoek/advies/nieuw'),
  '/dossiers/:id/onderzoek/andere-wetten/:act': file('open', 'onderzoek/andere-wetten/wlz'),
  '/dossiers/:id/onderzoek/behoeften/:need': file('open', 'onderzoek/behoeften/*', 'need'),
  '/dossiers/:id/onderzoek/behoeften/:need/vervallen': file(
    'open',
    'onderzoek/behoeften/*/vervallen',
    'need',
  ),
  '/dossiers/:id/onderzoek/behoeften/nieuw': file('open', 'onderzoek/behoeften/nieuw'),
  '/dossiers/:id/onderzoek/gesprekken/:talk': file('open', 'onderzoek/gesprekken/*', 'talk'),
  '/dossiers/:id/onderzoek/gesprekken/:talk/afspraak.ics': download(
    file('open', 'onderzoek/gesprekken/*/afspraak.ics', 'talk'),
  ),
  '/dossiers/:id/onderzoek/gesprekken/:talk/verplaatsen': file(
    'open',
    'onderzoek/gesprekken/*/verplaatsen',
    'talk',
  ),
  '/dossiers/:id/onderzoek/gesprekken/nieuw': file('open', 'onderzoek/gesprekken/nieuw'),
  '/dossiers/:id/onderzoek/huisgenoten/:housemate': file('open', 'onderzoek/huisgenoten/*', 'housemate'),
  '/dossiers/:id/onderzoek/huisgenoten/nieuw': file('open', 'onderzoek/huisgenoten/nieuw'),
  '/dossiers/:id/onderzoek/identiteit': file('open', 'onderzoek/identiteit'),
  '/dossiers/:id/onderzoek/mantelzorgers/:carer': file('open', 'onderzoek/mantelzorgers/*', 'carer'),
  '/dossiers/:id/onderzoek/mantelzorgers/nieuw': file('open', 'onderzoek/mantelzorgers/nieuw'),
  '/dossiers/:id/onderzoek/onderdelen/:part': file('open', 'onderzoek/onderdelen/b'),
  '/dossiers/:id/onderzoek/samenhang': file('open', 'onderzoek/samenhang'),
  '/dossiers/:id/onderzoek/uitstel': file('open', 'onderzoek/uitstel'),
  '/dossiers/:id/stukken': file('open', 'stukken'),
  '/dossiers/:id/stukken/:document': download(file('open', 'stukken/*', 'document')),
  '/dossiers/:id/stukken/:document/verplaatsen': file('open', 'stukken/*/verplaatsen', 'document'),
  '/dossiers/:id/stukken/nieuw': file('open', 'stukken/nieuw'),
  '/dossiers/:id/stukken/telefoon': file('open', 'stukken/telefoon'),
  '/dossiers/:id/tijdlijn': file('open', 'tijdlijn'),
  '/dossiers/:id/triage': file('reported', 'triage'),
  '/dossiers/:id/triage/route': file('reported', 'triage/route'),
  '/dossiers/:id/tijdelijke-hulp': file('decided', 'tijdelijke-hulp'),
  '/dossiers/:id/tijdelijke-hulp/geven': file('reported', 'tijdelijke-hulp/geven'),
  '/dossiers/:id/tijdelijke-hulp/niet-nodig': file('reported', 'tijdelijke-hulp/niet-nodig'),
  '/dossiers/:id/tijdelijke-hulp/:decision/begin': file('decided', 'tijdelijke-hulp/*/begin', 'temporary'),
  '/dossiers/:id/tijdelijke-hulp/:decision/stop': file('decided', 'tijdelijke-hulp/*/stop', 'temporary'),
  '/dossiers/:id/tijdelijke-hulp/:decision/verlengen': file(
    'decided',
    'tijdelijke-hulp/*/verlengen',
    'temporary',
  ),
  '/dossiers/:id/verslag': file('open', 'verslag'),
  '/inwoners': nobody('/inwoners'),
  '/inwoners/:id': resident('reported'),
  '/inwoners/:id/adresbescherming': resident('reported', 'adresbescherming'),
  '/inwoners/:id/betrokkenen/:relation': {
    url: ({ ids }) => `/inwoners/${ids['person']}/betrokkenen/${ids['relation']}`,
    shows: 'resident',
  },
  '/inwoners/:id/betrokkenen/nieuw': resident('reported', 'betrokkenen/nieuw'),
  '/inwoners/:id/brp': { url: ({ ids }) => `/inwoners/${ids['person']}/brp`, shows: 'resident' },
  '/inwoners/:id/bsn': resident('reported', 'bsn'),
  '/inwoners/:id/contact': resident('reported', 'contact'),
  '/inwoners/:id/huishouden': resident('reported', 'huishouden'),
  '/inwoners/:id/overlijden': resident('reported', 'overlijden'),
  '/inwoners/:id/overlijden-terugnemen': resident('dead', 'overlijden-terugnemen'),
  '/inwoners/:id/postadres': resident('reported', 'postadres'),
  '/inwoners/:id/verhuizing': resident('reported', 'verhuizing'),
  '/inwoners/:resident/melding': resident('reported', 'melding'),
  '/inwoners/nieuw': nobody('/inwoners/nieuw'),
  '/logboek': nobody('/logboek'),
  '/logboek/uitvoer': download(list('/logboek/uitvoer?van=2026-11-01&tot=2026-11-24')),
  '/mantelzorggesprekken/:offer': {
    url: ({ ids }) => `/mantelzorggesprekken/${ids['offer']}`,
    shows: 'confidence',
  },
  '/meldingen/nieuw': nobody('/meldingen/nieuw'),
  '/meldingen/website': list('/meldingen/website'),
  '/meldingen/website/:id': { url: ({ ids }) => `/meldingen/website/${ids['website']}`, shows: 'list' },
  '/datalekken': list('/datalekken'),
  '/datalekken/:id': { url: ({ ids }) => `/datalekken/${ids['breach']}`, shows: 'file' },
  '/noodinzagen': list('/noodinzagen'),
  '/noodinzagen/:id': { url: ({ ids }) => `/noodinzagen/${ids['emergency']}`, shows: 'file' },
  '/afwezigheid': nobody('/afwezigheid'),
  '/agenda': list('/agenda'),
  '/agenda/agenda.ics': download(list('/agenda/agenda.ics')),
  '/dossiers/:id/aanvraag/:application': file('decided', 'aanvraag/*', 'application'),
  '/dossiers/:id/aanvraag/:application/aanvullen': file('decided', 'aanvraag/*/aanvullen', 'application'),
  '/dossiers/:id/aanvraag/:application/intrekken': file('decided', 'aanvraag/*/intrekken', 'application'),
  '/dossiers/:id/aanvraag/:application/niet-behandelen': file(
    'decided',
    'aanvraag/*/niet-behandelen',
    'application',
  ),
  '/dossiers/:id/aanvraag/:application/dwangsom': file('decided', 'aanvraag/*/dwangsom', 'application'),
  '/dossiers/:id/aanvraag/:application/ingebrekestelling': file(
    'decided',
    'aanvraag/*/ingebrekestelling',
    'application',
  ),
  '/dossiers/:id/aanvraag/:application/ingebrekestelling-intrekken': file(
    'decided',
    'aanvraag/*/ingebrekestelling-intrekken',
    'application',
  ),
  '/dossiers/:id/aanvraag/:application/instemming': file('decided', 'aanvraag/*/instemming', 'application'),
  '/dossiers/:id/aanvraag/:application/loopt-weer': file('decided', 'aanvraag/*/loopt-weer', 'application'),
  '/dossiers/:id/aanvraag/:application/stilstand': file('decided', 'aanvraag/*/stilstand', 'application'),
  '/dossiers/:id/aanvraag/:application/uitstel': file('decided', 'aanvraag/*/uitstel', 'application'),
  '/dossiers/:id/herindicatie/:review': file('decided', 'herindicatie/*', 'review'),
  '/dossiers/:id/hulp': file('decided', 'hulp'),
  '/dossiers/:id/hulp/:line/begin': file('decided', 'hulp/*/begin', 'granted'),
  '/dossiers/:id/hulp/:line/opdracht': file('decided', 'hulp/*/opdracht', 'granted'),
  '/dossiers/:id/hulp/:line/stop': file('decided', 'hulp/*/stop', 'granted'),
  '/dossiers/:id/hulp/wijziging': file('decided', 'hulp/wijziging'),
  '/dossiers/:id/taken/nieuw': file('open', 'taken/nieuw'),
  '/dossiers/:id/terugbellen': file('open', 'terugbellen'),
  '/dossiers/:id/vorm': file('decided', 'vorm'),
  '/dossiers/:id/vorm/:line': file('decided', 'vorm/*', 'budget'),
  '/dossiers/:id/vorm/:line/brief': file('decided', 'vorm/*/brief', 'budget'),
  '/dossiers/:id/vorm/:line/pgb': file('decided', 'vorm/*/pgb', 'budget'),
  '/dossiers/:id/vorm/:line/pgb/gesprek': file('decided', 'vorm/*/pgb/gesprek', 'budget'),
  '/dossiers/:id/vorm/:line/pgb/hulp': file('decided', 'vorm/*/pgb/hulp', 'budget'),
  '/dossiers/:id/vorm/:line/pgb/hulp/:helper/contract': file(
    'decided',
    'vorm/*/pgb/hulp/*/contract',
    'budget',
    'helper',
  ),
  '/dossiers/:id/vorm/:line/pgb/hulp/:helper/einde': file(
    'decided',
    'vorm/*/pgb/hulp/*/einde',
    'budget',
    'helper',
  ),
  '/dossiers/:id/vorm/:line/pgb/plan': file('decided', 'vorm/*/pgb/plan', 'budget'),
  '/dossiers/:id/vorm/:line/pgb/toets': file('decided', 'vorm/*/pgb/toets', 'budget'),
  '/herindicaties': list('/herindicaties'),
  '/inwoners/:id/terugbellen': resident('reported', 'terugbellen'),
  '/medewerkers': nobody('/medewerkers'),
  '/medewerkers/:id': known('/medewerkers/*', 'worker'),
  '/medewerkers/:id/bevoegdheden': known('/medewerkers/*/bevoegdheden', 'worker'),
  '/medewerkers/:id/bevoegdheden/:grant': known('/medewerkers/*/bevoegdheden/*', 'worker', 'grant'),
  '/medewerkers/:id/in-dienst': known('/medewerkers/*/in-dienst', 'worker'),
  '/medewerkers/:id/uit-dienst': known('/medewerkers/*/uit-dienst', 'worker'),
  '/medewerkers/:id/wijzigen': known('/medewerkers/*/wijzigen', 'worker'),
  '/medewerkers/nieuw': nobody('/medewerkers/nieuw'),
  '/taken/:task': { url: ({ ids }) => `/taken/${ids['task']}`, shows: 'file' },
  '/taken/nieuw': nobody('/taken/nieuw'),
  '/teams': nobody('/teams'),
  '/teams/:id': known('/teams/*', 'team'),
  '/teams/:id/einde': known('/teams/*/einde', 'team'),
  '/teams/:id/leden': known('/teams/*/leden', 'team'),
  '/teams/:id/leden/:member': known('/teams/*/leden/*', 'team', 'member'),
  '/teams/:id/wijzigen': known('/teams/*/wijzigen', 'team'),
  '/teams/nieuw': nobody('/teams/nieuw'),
  '/terugbellen': nobody('/terugbellen'),
  '/terugbellen/:call': { url: ({ ids }) => `/terugbellen/${ids['call']}`, shows: 'file' },
  '/briefhoofd': nobody('/briefhoofd'),
  '/briefhoofd/:version': known('/briefhoofd/*', 'letterhead'),
  '/briefhoofd/:version/pdf': download(known('/briefhoofd/*/pdf', 'letterhead')),
  '/briefhoofd/nieuw': nobody('/briefhoofd/nieuw'),
  '/dwangsommen': list('/dwangsommen'),
  '/eigen-bijdragen': list('/eigen-bijdragen'),
  '/eigen-bijdragen/cak': list('/eigen-bijdragen/cak'),
  '/eigen-bijdragen/inkomensgroepen': nobody('/eigen-bijdragen/inkomensgroepen'),
  '/dossiers/:id/aanvraag/:application/:item/uitzondering': file(
    'decided',
    'aanvraag/*/1/uitzondering',
    'application',
  ),
  '/dossiers/:id/aanvraag/:application/:item/zienswijze': file(
    'decided',
    'aanvraag/*/1/zienswijze',
    'application',
  ),
  '/dossiers/:id/aanvraag/:application/:item/zienswijze-ontvangen': file(
    'decided',
    'aanvraag/*/1/zienswijze-ontvangen',
    'application',
  ),
  '/dossiers/:id/uitzondering/:exception': file('decided', 'uitzondering/*', 'exception'),
  '/uitzonderingen': list('/uitzonderingen'),
  '/mandaten': nobody('/mandaten'),
  '/mandaten/:mandate/einde': known('/mandaten/*/einde', 'mandate'),
  '/mandaten/:mandate/wijzigen': known('/mandaten/*/wijzigen', 'mandate'),
  '/mandaten/nieuw': nobody('/mandaten/nieuw'),
  '/verstrekkingenboek': nobody('/verstrekkingenboek'),
  '/verstrekkingenboek/:product': nobody('/verstrekkingenboek/household-help'),
  '/werkvoorraad/overdragen': nobody('/werkvoorraad/overdragen'),
  '/werkvoorraad/overdragen/:worker': {
    url: ({ desk }) => `/werkvoorraad/overdragen/${desk.worker}`,
    shows: 'nobody',
  },
}

/** The routes of all pages of the desk, from the router itself. */
export const deskPages: readonly string[] = [
  ...new Set(
    deskRoutes.flatMap(({ routes }: Hono<Environment>) =>
      routes.filter(({ method }) => method === 'GET').map(({ path }) => path),
    ),
  ),
].toSorted()

/** The sample of a route; a route without one is a fault of who added it. */
export function sampleOf(route: string): Sample {
  const sample = samples[route]
  if (!sample) throw new Error(`${route} has no sample in test/pages.ts`)
  return sample
}
