import { parseBsn, type Bsn } from '../../../core/bsn.ts'
import { isBefore, parseDay } from '../../../core/days.ts'
import { fold, isPrefix } from './name.ts'

/** A name as it can be read from what somebody typed. */
export type TypedName = {
  /** The surname without its prefix, as it was typed. */
  surname: string
  prefix: string
  givenNames: string
}

/** What is searched for, read from one line of text. */
export type Search =
  | { by: 'bsn'; bsn: Bsn }
  | { by: 'number'; number: string }
  | { by: 'address'; postcode: string; houseNumber: string | undefined }
  | { by: 'street'; street: string; houseNumber: string }
  | { by: 'birth-date'; birthDate: Temporal.PlainDate }
  | { by: 'name'; readings: readonly TypedName[]; birthDate: Temporal.PlainDate | undefined }

export type Unreadable = { by: 'nothing'; message: string }

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

const dayInFigures = /\b(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\b/
const dayInWords = new RegExp(`\\b(\\d{1,2}) (${months.join('|')}) (\\d{4})\\b`, 'i')
const isoDay = /\b(\d{4})-(\d{2})-(\d{2})\b/

const twoFigures = (text: string | number) => String(text).padStart(2, '0')

/** The day in a text, and the text without it. */
function takeDay(text: string): { day?: Temporal.PlainDate; rest: string; wrong: boolean } {
  const words = dayInWords.exec(text)
  const figures = isoDay.exec(text) ?? dayInFigures.exec(text)
  const found = words ?? figures
  if (!found) return { rest: text, wrong: false }
  const [whole, first = '', second = '', third = ''] = found
  const iso = words
    ? `${third}-${twoFigures(months.indexOf(second.toLowerCase()) + 1)}-${twoFigures(first)}`
    : first.length === 4
      ? whole
      : `${third}-${twoFigures(second)}-${twoFigures(first)}`
  const day = parseDay(iso)
  return { ...(day && { day }), rest: text.replace(whole, ' ').trim(), wrong: !day }
}

/** "1234 AB" */
export const postcodeOf = (text: string): string | undefined => {
  const match = /^\s*([1-9]\d{3})\s?([a-z]{2})\s*$/i.exec(text)
  return match ? `${match[1]} ${match[2]!.toUpperCase()}` : undefined
}

/** All ways to read a name: as one long surname, or with given names before it. */
export function readName(text: string): TypedName[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const start = words.findIndex((word) => isPrefix(word))
  const afterPrefix = words.findIndex((word, at) => at >= start && !isPrefix(word))
  if (start >= 0 && afterPrefix > start)
    return [
      {
        givenNames: words.slice(0, start).join(' '),
        prefix: words.slice(start, afterPrefix).join(' '),
        surname: words.slice(afterPrefix).join(' '),
      },
    ]
  const whole = { givenNames: '', prefix: '', surname: words.join(' ') }
  if (words.length < 2) return [whole]
  return [{ givenNames: words.slice(0, -1).join(' '), prefix: '', surname: words.at(-1)! }, whole]
}

const nothing = (message: string): Unreadable => ({ by: 'nothing', message })

/**
 * Reads what a clerk typed in the one search box: a BSN, the number of a file, report or household, a postcode or a
 * street with a house number, a birth day, or a name with or without a birth day.
 */
export function readSearch(typed: string, today: Temporal.PlainDate): Search | Unreadable {
  const text = typed.normalize('NFC').trim()
  if (text === '') return nothing('Vul in wie u zoekt')
  if (text.length > 200) return nothing('Zoek met minder woorden')
  if (/^[a-z]-\d{4}-\d{1,6}$/i.test(text)) return { by: 'number', number: numberOf(text) }
  if (/^[\d\s.]{8,12}$/.test(text) && !dayInFigures.test(text)) {
    const bsn = parseBsn(text)
    return bsn ? { by: 'bsn', bsn } : nothing('Dit BSN klopt niet. Kijk de negen cijfers na')
  }
  const address = /^(\d{4}\s?[a-z]{2})(?:[\s,]+(\d{1,5}.{0,10}))?$/i.exec(text)
  const postcode = address && postcodeOf(address[1]!)
  if (postcode) return { by: 'address', postcode, houseNumber: address[2]?.trim() }
  return readNameAndDay(text, today)
}

function readNameAndDay(text: string, today: Temporal.PlainDate): Search | Unreadable {
  const { day, rest, wrong } = takeDay(text)
  if (wrong) return nothing('Deze dag bestaat niet. Schrijf de geboortedag als 5-3-1944')
  if (day && isBefore(today, day)) return nothing('Deze geboortedag ligt in de toekomst')
  const letters = fold(rest).replaceAll(' ', '')
  if (day && letters === '') return { by: 'birth-date', birthDate: day }
  const [, street = '', houseNumber = ''] = /^(.*\p{L}[^\s,]*)[\s,]+(\d{1,5}.{0,10})$/u.exec(rest) ?? []
  if (!day && fold(street).length >= 2) return { by: 'street', street, houseNumber }
  if (/\d/.test(letters))
    return nothing('Zoek op BSN, dossiernummer, postcode of straat met huisnummer, of op naam')
  if (letters.length < 2) return nothing('Vul ten minste twee letters van de achternaam in')
  return { by: 'name', readings: readName(rest), birthDate: day }
}

/** "D-2026-12" is the same number as "D-2026-000012". */
function numberOf(text: string): string {
  const [series = '', year = '', count = ''] = text.toUpperCase().split('-')
  return `${series}-${year}-${count.padStart(6, '0')}`
}
