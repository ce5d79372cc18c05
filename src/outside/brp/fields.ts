import type { HitField, PersonField } from './person.ts'

/** The paths of the BRP API behind each of our fields; whole groups are never asked where a part is enough. */
const paths: Record<PersonField, readonly string[]> = {
  bsn: ['burgerservicenummer'],
  name: [
    'naam.voornamen',
    'naam.voorletters',
    'naam.voorvoegsel',
    'naam.geslachtsnaam',
    'naam.aanduidingNaamgebruik',
  ],
  gender: ['geslacht'],
  birthDate: ['geboorte.datum'],
  death: ['overlijden.datum'],
  residence: [
    'verblijfplaats.datumVan',
    'verblijfplaats.indicatieVastgesteldVerblijftNietOpAdres',
    'verblijfplaats.verblijfadres',
  ],
  addressLines: [
    'adressering.adresregel1',
    'adressering.adresregel2',
    'adressering.adresregel3',
    'adressering.land',
  ],
  municipality: ['gemeenteVanInschrijving'],
  guardianship: ['indicatieCurateleRegister'],
  salutation: ['adressering.aanhef', 'adressering.aanschrijfwijze'],
  partners: [
    'partners.burgerservicenummer',
    'partners.naam',
    'partners.geslacht',
    'partners.geboorte.datum',
    'partners.aangaanHuwelijkPartnerschap.datum',
    'partners.ontbindingHuwelijkPartnerschap.datum',
  ],
  children: ['kinderen.burgerservicenummer', 'kinderen.naam', 'kinderen.geboorte.datum'],
  parents: ['ouders.burgerservicenummer', 'ouders.naam', 'ouders.geslacht', 'ouders.geboorte.datum'],
}

/** The paths to ask of one person, each once. */
export const personPaths = (fields: readonly PersonField[]): string[] => [
  ...new Set(fields.flatMap((field) => paths[field])),
]

/** The paths to ask in a search, where the API offers fewer: no name use. */
export const hitPaths = (fields: readonly HitField[]): string[] =>
  personPaths(fields).filter((path) => path !== 'naam.aanduidingNaamgebruik')
