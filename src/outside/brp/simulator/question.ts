import { parseDay } from '../../../core/days.ts'
import { hitFields, knownPaths, personFields } from './known-fields.ts'
import { invalidParameters, problems, type InvalidParam, type Problem } from './problem.ts'

/** A question that passed the check, with only the parameters of its type. */
export type Question = { fields: string[] } & (
  | {
      type: 'RaadpleegMetBurgerservicenummer'
      burgerservicenummer: string[]
      gemeenteVanInschrijving?: string
    }
  | ({
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum'
      geslachtsnaam: string
      geboortedatum: string
      geslacht?: string
      voorvoegsel?: string
      voornamen?: string
    } & Narrowing)
  | ({
      type: 'ZoekMetPostcodeEnHuisnummer'
      postcode: string
      huisnummer: number
      huisletter?: string
      huisnummertoevoeging?: string
      geslachtsnaam?: string
      geboortedatum?: string
    } & Narrowing)
)

export type Narrowing = { gemeenteVanInschrijving?: string; inclusiefOverledenPersonen?: boolean }

export type Checked = { ok: true; question: Question } | { ok: false; problem: Problem }

type Check = (name: string, value: unknown) => InvalidParam[]
type Parameters = { required: Record<string, Check>; optional: Record<string, Check> }

const fault = (name: string, code: string, reason: string): InvalidParam[] => [{ name, code, reason }]
const required = (name: string): InvalidParam[] => fault(name, 'required', 'Parameter is verplicht.')

const pattern =
  (allowed: RegExp): Check =>
  (name, value) =>
    typeof value === 'string' && allowed.test(value)
      ? []
      : fault(name, 'pattern', 'Waarde voldoet niet aan patroon.')
const date: Check = (name, value) =>
  typeof value === 'string' && parseDay(value) ? [] : fault(name, 'date', 'Waarde is geen geldige datum.')
const boolean: Check = (name, value) =>
  typeof value === 'boolean' ? [] : fault(name, 'boolean', 'Waarde is geen boolean.')
const houseNumber: Check = (name, value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 99_999
    ? []
    : fault(name, 'integer', 'Waarde is geen geldig getal.')
const list =
  (most: number, each: Check): Check =>
  (name, value) => {
    if (!Array.isArray(value)) return fault(name, 'array', 'Parameter is geen array.')
    if (value.length === 0) return fault(name, 'minItems', 'Array bevat minder dan 1 items.')
    if (value.length > most) return fault(name, 'maxItems', `Array bevat meer dan ${most} items.`)
    return value.flatMap((item: unknown, at) => each(`${name}.${at}`, item))
  }

const fieldsOf = (known: ReadonlySet<string>): Check =>
  list(130, (name, value) =>
    typeof value === 'string' && known.has(value)
      ? []
      : fault(name, 'fields', 'Parameter bevat een niet bestaande veldnaam.'),
  )

const surname = pattern(/^[a-zA-Z0-9À-ž .\-']{1,200}$|^[a-zA-Z0-9À-ž .\-']{3,199}\*$/)
const municipality = { gemeenteVanInschrijving: pattern(/^[0-9]{4}$/) }
const narrowing = { ...municipality, inclusiefOverledenPersonen: boolean }
const ofHits = fieldsOf(new Set(knownPaths(hitFields)))

const answered: Record<Question['type'], Parameters> = {
  RaadpleegMetBurgerservicenummer: {
    required: {
      burgerservicenummer: list(20, pattern(/^[0-9]{9}$/)),
      fields: fieldsOf(new Set(knownPaths(personFields))),
    },
    optional: municipality,
  },
  ZoekMetGeslachtsnaamEnGeboortedatum: {
    required: { geboortedatum: date, geslachtsnaam: surname, fields: ofHits },
    optional: {
      ...narrowing,
      geslacht: pattern(/^[MmVvOo]$/),
      voorvoegsel: pattern(/^[a-zA-Z ']{1,10}$/),
      voornamen: pattern(/^[a-zA-Z0-9À-ž .\-']{1,199}\*?$/),
    },
  },
  ZoekMetPostcodeEnHuisnummer: {
    required: { postcode: pattern(/^[1-9][0-9]{3} ?[A-Za-z]{2}$/), huisnummer: houseNumber, fields: ofHits },
    optional: {
      ...narrowing,
      huisletter: pattern(/^[a-zA-Z]$/),
      huisnummertoevoeging: pattern(/^[a-zA-Z0-9 -]{1,4}$/),
      geslachtsnaam: surname,
      geboortedatum: date,
    },
  },
}

/** Kinds of question that the API knows and for which this connection has no authorisation. */
const unauthorised = new Set([
  'ZoekMetNaamEnGemeenteVanInschrijving',
  'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
  'ZoekMetNummeraanduidingIdentificatie',
  'ZoekMetAdresseerbaarObjectIdentificatie',
])

/** Checks the body of a question; all faults come back at once. */
export function checkQuestion(body: unknown): Checked {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return wrong(required('type'))
  }
  const given = body as Record<string, unknown>
  const type = given['type']
  if (typeof type !== 'string' || type === '') return wrong(required('type'))
  if (unauthorised.has(type)) return { ok: false, problem: problems.unauthorised }
  if (!Object.hasOwn(answered, type)) {
    return wrong(fault('type', 'value', 'Waarde is geen geldig zoek type.'))
  }
  const faults = faultsOf(given, answered[type as Question['type']])
  return faults.length === 0 ? { ok: true, question: given as Question } : wrong(faults)
}

const wrong = (faults: InvalidParam[]): Checked => ({ ok: false, problem: invalidParameters(faults) })

function faultsOf(given: Record<string, unknown>, parameters: Parameters): InvalidParam[] {
  const needed = Object.entries(parameters.required).flatMap(([name, check]) =>
    given[name] === undefined || given[name] === '' ? required(name) : check(name, given[name]),
  )
  const extra = Object.entries(given)
    .filter(([name]) => name !== 'type' && !Object.hasOwn(parameters.required, name))
    .flatMap(([name, value]) => {
      const check = Object.hasOwn(parameters.optional, name) ? parameters.optional[name] : undefined
      return check ? check(name, value) : fault(safe(name), 'unknownParam', 'Parameter is niet verwacht.')
    })
  return [...needed, ...extra]
}

/** The name of an unexpected parameter, cut to what an error message may hold. */
const safe = (name: string): string => name.replace(/[^a-zA-Z0-9._]/g, '').slice(0, 30) || 'onbekend'
