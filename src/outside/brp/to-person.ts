import { parseBsn, type Bsn } from '../../core/bsn.ts'
import { never } from '../../core/never.ts'
import type { DateAnswer, NameAnswer, PersonAnswer, RelativeAnswer, ResidenceAnswer } from './answer.ts'
import { present } from './present.ts'
import type {
  Gender,
  Municipality,
  Name,
  NameUse,
  PartialDate,
  Person,
  PersonField,
  Relative,
  Residence,
  SuspensionReason,
} from './person.ts'

const genders: Record<string, Gender> = { M: 'man', V: 'woman', O: 'unknown' }
const nameUses: Record<string, NameUse> = { E: 'own', P: 'partner', V: 'partner-first', N: 'own-first' }
const suspensions: Record<string, SuspensionReason> = {
  O: 'death',
  E: 'emigration',
  M: 'ministerial-decision',
  R: 'non-resident',
}

/** A person in our own words, from the register's answer. */
export const toPerson = (answer: PersonAnswer): Person => ({
  secrecy: answer.geheimhoudingPersoonsgegevens === true,
  underInvestigation: underInvestigation(answer),
  ...present({
    suspended: toSuspension(answer.opschortingBijhouding),
    bsn: toBsn(answer.burgerservicenummer),
    name: toName(answer.naam),
    gender: toGender(answer.geslacht),
    birthDate: toDate(answer.geboorte?.datum),
    death: answer.overlijden && present({ date: toDate(answer.overlijden.datum) }),
    residence: answer.verblijfplaats && toResidence(answer.verblijfplaats),
    addressLines: toAddressLines(answer.adressering),
    municipality: toMunicipality(answer.gemeenteVanInschrijving),
    underGuardianship: answer.indicatieCurateleRegister,
    salutation: toSalutation(answer.adressering),
    partners: answer.partners?.map(toRelative),
    children: answer.kinderen?.map(toRelative),
    parents: answer.ouders?.map(toRelative),
  }),
})

const toBsn = (text: string | undefined): Bsn | undefined => (text === undefined ? undefined : parseBsn(text))

const toSuspension = (suspension: PersonAnswer['opschortingBijhouding']): Person['suspended'] =>
  suspension &&
  present({
    reason: suspensions[suspension.reden?.code ?? ''] ?? ('unknown' as const),
    since: toDate(suspension.datum),
  })

const toMunicipality = (value: PersonAnswer['gemeenteVanInschrijving']): Municipality | undefined =>
  value?.code === undefined ? undefined : { code: value.code, name: value.omschrijving ?? '' }

function toDate(date: DateAnswer | undefined): PartialDate | undefined {
  switch (date?.type) {
    case 'Datum':
      return { known: 'day', day: Temporal.PlainDate.from(date.datum) }
    case 'JaarMaandDatum':
      return { known: 'month', year: date.jaar, month: date.maand }
    case 'JaarDatum':
      return { known: 'year', year: date.jaar }
    case 'DatumOnbekend':
      return { known: 'nothing' }
    case undefined:
      return undefined
  }
  return never(date)
}

const toGender = (value: PersonAnswer['geslacht']): Gender | undefined =>
  value?.code === undefined ? undefined : (genders[value.code] ?? 'unknown')

const toName = (name: NameAnswer | undefined): Name | undefined =>
  name &&
  present({
    givenNames: name.voornamen,
    initials: name.voorletters,
    prefix: name.voorvoegsel,
    surname: name.geslachtsnaam,
    use: nameUses[name.aanduidingNaamgebruik?.code ?? ''],
  })

const toRelative = (relative: RelativeAnswer): Relative =>
  present({
    bsn: toBsn(relative.burgerservicenummer),
    name: toName(relative.naam),
    gender: toGender(relative.geslacht),
    birthDate: toDate(relative.geboorte?.datum),
    union:
      relative.aangaanHuwelijkPartnerschap || relative.ontbindingHuwelijkPartnerschap
        ? present({
            since: toDate(relative.aangaanHuwelijkPartnerschap?.datum),
            dissolved: toDate(relative.ontbindingHuwelijkPartnerschap?.datum),
          })
        : undefined,
  })

function toResidence(residence: ResidenceAnswer): Residence {
  const since = present({ since: toDate(residence.datumVan) })
  switch (residence.type) {
    case 'Adres':
      return { ...toAddress(residence), ...since }
    case 'Locatie':
      return {
        kind: 'location',
        description: residence.verblijfadres?.locatiebeschrijving ?? '',
        notThere: residence.indicatieVastgesteldVerblijftNietOpAdres === true,
        ...since,
      }
    case 'VerblijfplaatsBuitenland': {
      const { regel1, regel2, regel3, land } = residence.verblijfadres ?? {}
      const lines = [regel1, regel2, regel3].filter((line) => line !== undefined)
      return { kind: 'abroad', lines, ...present({ country: land?.omschrijving }), ...since }
    }
    case 'VerblijfplaatsOnbekend':
      return { kind: 'unknown', ...since }
  }
  return never(residence)
}

function toAddress(residence: Extract<ResidenceAnswer, { type: 'Adres' }>): Residence {
  const { verblijfadres: address, indicatieVastgesteldVerblijftNietOpAdres: notThere } = residence
  const street = address?.officieleStraatnaam ?? address?.korteStraatnaam
  if (address?.huisnummer === undefined || street === undefined) return { kind: 'unknown' }
  return {
    kind: 'address',
    street,
    houseNumber: address.huisnummer,
    notThere: notThere === true,
    ...present({
      houseLetter: address.huisletter,
      addition: address.huisnummertoevoeging,
      postcode: address.postcode?.replaceAll(' ', '').toUpperCase(),
      town: address.woonplaats,
    }),
  }
}

function toAddressLines(addressing: PersonAnswer['adressering']): string[] | undefined {
  const { adresregel1, adresregel2, adresregel3, land } = addressing ?? {}
  const lines = [adresregel1, adresregel2, adresregel3, land?.omschrijving].filter(
    (line) => line !== undefined,
  )
  return lines.length === 0 ? undefined : lines
}

function toSalutation(addressing: PersonAnswer['adressering']): Person['salutation'] {
  const salutation = present({ heading: addressing?.aanhef, addressee: addressing?.aanschrijfwijze?.naam })
  return Object.keys(salutation).length === 0 ? undefined : salutation
}

/** The register marks each doubted field with `true`, group by group; we keep only which of our fields they are. */
function underInvestigation(answer: PersonAnswer): PersonField[] {
  const { inOnderzoek: own, adressering, verblijfplaats } = answer
  const home = verblijfplaats && 'verblijfadres' in verblijfplaats ? verblijfplaats.verblijfadres : undefined
  const doubted: Record<PersonField, boolean> = {
    bsn: own?.burgerservicenummer === true,
    name: anyDoubt(answer.naam),
    gender: own?.geslacht === true,
    birthDate: anyDoubt(answer.geboorte),
    death: anyDoubt(answer.overlijden),
    residence: anyDoubt(verblijfplaats, home),
    addressLines: ['adresregel1', 'adresregel2', 'adresregel3', 'land'].some(
      (line) => adressering?.inOnderzoek?.[line] === true,
    ),
    municipality: own?.gemeenteVanInschrijving === true,
    guardianship: own?.indicatieCurateleRegister === true,
    salutation: ['aanhef', 'aanschrijfwijze'].some((part) => adressering?.inOnderzoek?.[part] === true),
    partners: anyRelativeDoubted(answer.partners),
    children: anyRelativeDoubted(answer.kinderen),
    parents: anyRelativeDoubted(answer.ouders),
  }
  return (Object.keys(doubted) as PersonField[]).filter((field) => doubted[field])
}

type Doubtable = { inOnderzoek?: Record<string, unknown> | undefined } | undefined

const anyDoubt = (...groups: Doubtable[]): boolean =>
  groups.some((group) => Object.values(group?.inOnderzoek ?? {}).includes(true))

const anyRelativeDoubted = (relatives: readonly RelativeAnswer[] | undefined): boolean =>
  (relatives ?? []).some((relative) => anyDoubt(relative, relative.naam, relative.geboorte))
