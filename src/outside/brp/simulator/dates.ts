import { never } from '../../../core/never.ts'
import type { PartialDate } from '../person.ts'
import type { Card } from './pick.ts'

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** A date as the BRP API gives it, with as much as is known. */
export function dateCard(date: PartialDate): Card {
  switch (date.known) {
    case 'day': {
      const { day, month, year } = date.day
      return {
        type: 'Datum',
        datum: date.day.toString(),
        langFormaat: `${day} ${months[month - 1] ?? ''} ${year}`,
      }
    }
    case 'month':
      return {
        type: 'JaarMaandDatum',
        jaar: date.year,
        maand: date.month,
        langFormaat: `${months[date.month - 1] ?? ''} ${date.year}`,
      }
    case 'year':
      return { type: 'JaarDatum', jaar: date.year, langFormaat: String(date.year) }
    case 'nothing':
      return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' }
  }
  return never(date)
}

export const dayCard = (day: Temporal.PlainDate): Card => dateCard({ known: 'day', day })
