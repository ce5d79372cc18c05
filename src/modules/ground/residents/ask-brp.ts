import type { Bsn } from '../../../core/bsn.ts'
import type { Brp, Outcome } from '../../../outside/brp/client.ts'
import type { HitField, Person } from '../../../outside/brp/person.ts'
import type { AddressSearch, NameSearch } from '../../../outside/brp/query.ts'
import { askedFields } from './from-brp.ts'
import type { Search, TypedName } from './search.ts'

const hitFields: readonly HitField[] = ['bsn', 'name', 'gender', 'birthDate', 'addressLines']

/** Whether the register can answer this: by BSN, by surname with birth day, by postcode with house number. */
export const canAskBrp = (search: Search): boolean =>
  search.by === 'bsn' ||
  (search.by === 'name' && search.birthDate !== undefined) ||
  (search.by === 'address' && /^\d+/.test(search.houseNumber ?? ''))

/**
 * Asks the register the same as our own records. Call it outside a transaction: it can be slow. Only for a search that
 * `canAskBrp`.
 */
export async function askBrp(brp: Brp, search: Search): Promise<Outcome<readonly Person[]>> {
  switch (search.by) {
    case 'bsn': {
      const answer = await brp.findByBsn(search.bsn, hitFields)
      return answer.outcome === 'found' ? { outcome: 'found', found: [answer.found] } : answer
    }
    case 'name':
      return search.birthDate
        ? brp.searchByName(nameSearch(search.readings, search.birthDate), hitFields)
        : { outcome: 'rejected', parameters: ['birthDate'] }
    case 'address':
      return brp.searchByAddress(addressSearch(search.postcode, search.houseNumber ?? ''), hitFields)
    case 'birth-date':
    case 'street':
    case 'number':
      return { outcome: 'not-found' }
  }
  return search satisfies never
}

function nameSearch([name]: readonly TypedName[], birthDate: Temporal.PlainDate): NameSearch {
  const { surname = '', prefix = '' } = name ?? {}
  return { surname, birthDate, ...(prefix && { prefix }) }
}

/** "7b-II" is number 7, letter b, addition II. */
function addressSearch(postcode: string, houseNumber: string): AddressSearch {
  const [, number = '', letter, addition] = /^(\d+)\s?([a-z])?\W*(\w{1,4})?/i.exec(houseNumber) ?? []
  return {
    postcode,
    houseNumber: Number(number),
    ...(letter && { houseLetter: letter }),
    ...(addition && { addition }),
  }
}

/** Everything that our record needs of one person. */
export const personByBsn = (brp: Brp, bsn: Bsn): Promise<Outcome<Person>> => brp.findByBsn(bsn, askedFields)
