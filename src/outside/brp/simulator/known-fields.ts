/**
 * The fields that can be asked, as BRP API Personen 2.7 names them; what it always gives by itself (secrecy,
 * suspension, investigations) cannot. A date or a value from a table is given whole when any part is asked.
 */
type Leaf = 'text' | 'date' | 'value' | 'title'
export type FieldTree = { readonly [field: string]: Leaf | FieldTree }

const relativeName: FieldTree = {
  voornamen: 'text',
  adellijkeTitelPredicaat: 'title',
  voorvoegsel: 'text',
  geslachtsnaam: 'text',
  voorletters: 'text',
}
const birth: FieldTree = { datum: 'date', land: 'value', plaats: 'value' }
const fullName: FieldTree = { volledigeNaam: 'text' }
const guardian: FieldTree = { burgerservicenummer: 'text', naam: fullName }
const third: FieldTree = { type: 'text', ...guardian }
const addressLines: FieldTree = {
  adresregel1: 'text',
  adresregel2: 'text',
  adresregel3: 'text',
  land: 'value',
  indicatieVastgesteldVerblijftNietOpAdres: 'text',
}
const hitName: FieldTree = { ...relativeName, ...fullName }

/** Of a hit of a search (PersoonBeperkt). */
export const hitFields: FieldTree = {
  burgerservicenummer: 'text',
  geboorte: { datum: 'date' },
  geslacht: 'value',
  leeftijd: 'text',
  naam: hitName,
  adressering: addressLines,
}

/** Of a person asked by BSN (Persoon). */
export const personFields: FieldTree = {
  aNummer: 'text',
  burgerservicenummer: 'text',
  datumEersteInschrijvingGBA: 'date',
  geslacht: 'value',
  uitsluitingKiesrecht: { uitgeslotenVanKiesrecht: 'text', einddatum: 'date' },
  europeesKiesrecht: { aanduiding: 'value', einddatumUitsluiting: 'date' },
  leeftijd: 'text',
  naam: { ...hitName, aanduidingNaamgebruik: 'value' },
  nationaliteiten: {
    type: 'text',
    redenOpname: 'value',
    datumIngangGeldigheid: 'date',
    nationaliteit: 'value',
  },
  geboorte: birth,
  overlijden: birth,
  verblijfplaats: {
    type: 'text',
    datumIngangGeldigheid: 'date',
    datumVan: 'date',
    functieAdres: 'value',
    adresseerbaarObjectIdentificatie: 'text',
    nummeraanduidingIdentificatie: 'text',
    indicatieVastgesteldVerblijftNietOpAdres: 'text',
    verblijfadres: {
      regel1: 'text',
      regel2: 'text',
      regel3: 'text',
      land: 'value',
      officieleStraatnaam: 'text',
      korteStraatnaam: 'text',
      huisnummer: 'text',
      huisletter: 'text',
      huisnummertoevoeging: 'text',
      aanduidingBijHuisnummer: 'value',
      postcode: 'text',
      woonplaats: 'text',
      locatiebeschrijving: 'text',
    },
  },
  immigratie: {
    landVanwaarIngeschreven: 'value',
    datumVestigingInNederland: 'date',
    vanuitVerblijfplaatsOnbekend: 'text',
    indicatieVestigingVanuitBuitenland: 'text',
  },
  gemeenteVanInschrijving: 'value',
  datumInschrijvingInGemeente: 'date',
  adressering: {
    ...addressLines,
    aanhef: 'text',
    aanschrijfwijze: { naam: 'text', aanspreekvorm: 'text' },
    gebruikInLopendeTekst: 'text',
  },
  indicatieCurateleRegister: 'text',
  indicatieGezagMinderjarige: 'value',
  gezag: {
    type: 'text',
    minderjarige: { ...guardian, leeftijd: 'text' },
    ouders: guardian,
    ouder: guardian,
    derde: third,
    derden: third,
    toelichting: 'text',
  },
  verblijfstitel: { aanduiding: 'value', datumEinde: 'date', datumIngang: 'date' },
  kinderen: { burgerservicenummer: 'text', naam: relativeName, geboorte: birth },
  ouders: {
    burgerservicenummer: 'text',
    geslacht: 'value',
    ouderAanduiding: 'text',
    datumIngangFamilierechtelijkeBetrekking: 'date',
    naam: relativeName,
    geboorte: birth,
  },
  partners: {
    burgerservicenummer: 'text',
    geslacht: 'value',
    soortVerbintenis: 'value',
    naam: relativeName,
    geboorte: birth,
    aangaanHuwelijkPartnerschap: birth,
    ontbindingHuwelijkPartnerschap: { datum: 'date' },
  },
}

const parts: Record<Leaf, readonly string[]> = {
  text: [],
  date: ['type', 'langFormaat', 'datum', 'onbekend', 'jaar', 'maand'],
  value: ['code', 'omschrijving'],
  title: ['code', 'omschrijving', 'soort'],
}

/** Every path that may be asked, groups and parts of leaves as well. */
export const knownPaths = (tree: FieldTree): string[] =>
  Object.entries(tree).flatMap(([field, below]) => {
    const deeper = typeof below === 'string' ? parts[below] : knownPaths(below)
    return [field, ...deeper.map((path) => `${field}.${path}`)]
  })
