import type { Bsn } from '../../core/bsn.ts'
import type { Gender } from './person.ts'
import { present } from './present.ts'

/** A surname without its prefix ("Vries", not "de Vries") and a full birth day; a last `*` finds beginnings. */
export type NameSearch = {
  surname: string
  birthDate: Temporal.PlainDate
  prefix?: string
  givenNames?: string
  gender?: Gender
  /** Code of four digits of the municipality in which to look; all of the country without it. */
  municipality?: string
  /** The register leaves the dead out unless asked. */
  includeDeceased?: boolean
}

/** Who is registered at an address. */
export type AddressSearch = {
  postcode: string
  houseNumber: number
  houseLetter?: string
  addition?: string
  surname?: string
  includeDeceased?: boolean
}

/** The questions that we put to the API, in its own words; always in a POST body, never in a URL. */
export type Query = { fields: string[] } & (
  | { type: 'RaadpleegMetBurgerservicenummer'; burgerservicenummer: Bsn[] }
  | {
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum'
      geslachtsnaam: string
      geboortedatum: string
      voorvoegsel?: string
      voornamen?: string
      geslacht?: string
      gemeenteVanInschrijving?: string
      inclusiefOverledenPersonen?: boolean
    }
  | {
      type: 'ZoekMetPostcodeEnHuisnummer'
      postcode: string
      huisnummer: number
      huisletter?: string
      huisnummertoevoeging?: string
      geslachtsnaam?: string
      inclusiefOverledenPersonen?: boolean
    }
)

/** What the person who searches can put right, under our own names. */
export type SearchParameter = Exclude<keyof NameSearch | keyof AddressSearch, 'includeDeceased'>

export type MadeQuery = { ok: true; query: Query } | { ok: false; rejected: readonly SearchParameter[] }

const parameterNames: Record<string, SearchParameter> = {
  geslachtsnaam: 'surname',
  geboortedatum: 'birthDate',
  voorvoegsel: 'prefix',
  voornamen: 'givenNames',
  geslacht: 'gender',
  gemeenteVanInschrijving: 'municipality',
  postcode: 'postcode',
  huisnummer: 'houseNumber',
  huisletter: 'houseLetter',
  huisnummertoevoeging: 'addition',
}

/** Which of our parameters the API refused; what is not the searcher's (the fields) is left out. */
export const parametersIn = (refused: readonly { name?: string | undefined }[]): SearchParameter[] =>
  refused.flatMap(({ name }) => parameterNames[name ?? ''] ?? [])

// What the API takes; asking anything else would only come back as 400.
const surnames = /^[a-zA-Z0-9À-ž .\-']{1,200}$|^[a-zA-Z0-9À-ž .\-']{3,199}\*$/
const givenNames = /^[a-zA-Z0-9À-ž .\-']{1,199}\*?$/
const prefixes = /^[a-zA-Z ']{1,10}$/
const postcodes = /^[1-9][0-9]{3}[A-Z]{2}$/
const letters = /^[a-zA-Z]$/
const additions = /^[a-zA-Z0-9 -]{1,4}$/
const genderCodes: Record<Gender, string> = { man: 'M', woman: 'V', unknown: 'O' }

export function nameQuery(search: NameSearch, fields: string[]): MadeQuery {
  const surname = inBrpLetters(search.surname)
  const names = search.givenNames === undefined ? undefined : inBrpLetters(search.givenNames)
  return made(
    {
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      fields,
      geslachtsnaam: surname,
      geboortedatum: search.birthDate.toString(),
      ...present({
        voorvoegsel: search.prefix,
        voornamen: names,
        geslacht: search.gender && genderCodes[search.gender],
        gemeenteVanInschrijving: search.municipality,
        inclusiefOverledenPersonen: search.includeDeceased,
      }),
    },
    {
      surname: surnames.test(surname),
      givenNames: names === undefined || givenNames.test(names),
      prefix: search.prefix === undefined || prefixes.test(search.prefix),
      municipality: search.municipality === undefined || /^\d{4}$/.test(search.municipality),
    },
  )
}

export function addressQuery(search: AddressSearch, fields: string[]): MadeQuery {
  const postcode = search.postcode.replaceAll(' ', '').toUpperCase()
  const surname = search.surname === undefined ? undefined : inBrpLetters(search.surname)
  return made(
    {
      type: 'ZoekMetPostcodeEnHuisnummer',
      fields,
      postcode,
      huisnummer: search.houseNumber,
      ...present({
        huisletter: search.houseLetter,
        huisnummertoevoeging: search.addition,
        geslachtsnaam: surname,
        inclusiefOverledenPersonen: search.includeDeceased,
      }),
    },
    {
      postcode: postcodes.test(postcode),
      houseNumber:
        Number.isInteger(search.houseNumber) && search.houseNumber >= 1 && search.houseNumber <= 99_999,
      houseLetter: search.houseLetter === undefined || letters.test(search.houseLetter),
      addition: search.addition === undefined || additions.test(search.addition),
      surname: surname === undefined || surnames.test(surname),
    },
  )
}

function made(query: Query, checks: Partial<Record<SearchParameter, boolean>>): MadeQuery {
  const rejected = (Object.keys(checks) as SearchParameter[]).filter((name) => checks[name] === false)
  return rejected.length === 0 ? { ok: true, query } : { ok: false, rejected }
}

/**
 * The register knows the letters À to ž and searches without regard to marks, so a letter outside it (the comma
 * below of Romanian, say) goes without its marks.
 */
const inBrpLetters = (text: string): string =>
  Array.from(text.trim().normalize('NFC').replaceAll('’', "'"))
    .map((letter) => (letter <= 'ž' ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '')))
    .join('')
