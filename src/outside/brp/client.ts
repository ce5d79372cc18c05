import type { Bsn } from '../../core/bsn.ts'
import { personsAnswer, problemAnswer, type PersonAnswer } from './answer.ts'
import { authorisation, type BrpCredentials } from './authorisation.ts'
import { isLoopback } from '../loopback.ts'
import { hitPaths, personPaths } from './fields.ts'
import type { HitField, Person, PersonField } from './person.ts'
import {
  addressQuery,
  nameQuery,
  parametersIn,
  type AddressSearch,
  type MadeQuery,
  type NameSearch,
  type Query,
  type SearchParameter,
} from './query.ts'
import { toPerson } from './to-person.ts'

export type BrpConfig = {
  /** Address of the API, without `/personen`. */
  url: string
  credentials: BrpCredentials
  /** How long an answer may take, in milliseconds. */
  timeoutMs: number
}

/** How a question to the register ended. None of them holds what was asked, so each may be logged. */
export type Outcome<T> =
  | { outcome: 'found'; found: T }
  | { outcome: 'not-found' }
  /** More hits than the register gives (10): ask for more particulars. */
  | { outcome: 'too-many' }
  /** The register does not take these parameters, for instance a name in letters that it does not know. */
  | { outcome: 'rejected'; parameters: readonly SearchParameter[] }
  | { outcome: 'unavailable'; because: Unavailable }

/** Too slow; not reachable; our key or authorisation is refused; too many questions; an error or an odd answer. */
export type Unavailable = 'slow' | 'unreachable' | 'not-authorised' | 'busy' | 'broken'

/**
 * The register of persons (BRP, through the Haal Centraal API). Every look is a processing of personal data: the
 * caller asks only the fields that the task needs (at least one) and writes the look down.
 */
export type Brp = {
  findByBsn(bsn: Bsn, fields: readonly PersonField[]): Promise<Outcome<Person>>
  searchByName(search: NameSearch, fields: readonly HitField[]): Promise<Outcome<readonly Person[]>>
  searchByAddress(search: AddressSearch, fields: readonly HitField[]): Promise<Outcome<readonly Person[]>>
}

/** Throws a TypeError when the API is elsewhere and not reached by https. */
export function createBrp(config: BrpConfig): Brp {
  const { protocol, hostname } = new URL(config.url)
  if (protocol !== 'https:' && !isLoopback(hostname))
    throw new TypeError('the BRP must have an https address')
  const authorise = authorisation(config.credentials, config.timeoutMs)

  async function ask(query: Query): Promise<Outcome<readonly Person[]>> {
    const signal = AbortSignal.timeout(config.timeoutMs)
    try {
      const authorised = await authorise()
      if (!authorised) return { outcome: 'unavailable', because: 'not-authorised' }
      const response = await fetch(`${config.url}/personen`, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json; charset=utf-8',
          ...authorised,
        },
        body: JSON.stringify(query),
        signal,
      })
      const body = parseJson(await response.text())
      return response.ok ? toOutcome(body, query.type) : toFailure(response.status, body)
    } catch {
      // What was thrown may quote the question, so it goes no further.
      return { outcome: 'unavailable', because: signal.aborted ? 'slow' : 'unreachable' }
    }
  }

  async function search(made: MadeQuery): Promise<Outcome<readonly Person[]>> {
    return made.ok ? ask(made.query) : { outcome: 'rejected', parameters: made.rejected }
  }

  return {
    async findByBsn(bsn, fields) {
      const answer = await ask({
        type: 'RaadpleegMetBurgerservicenummer',
        burgerservicenummer: [bsn],
        fields: personPaths(fields),
      })
      if (answer.outcome !== 'found') return answer
      const [person] = answer.found
      return person ? { outcome: 'found', found: person } : { outcome: 'not-found' }
    },
    searchByName: (criteria, fields) => search(nameQuery(criteria, hitPaths(fields))),
    searchByAddress: (criteria, fields) => search(addressQuery(criteria, hitPaths(fields))),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toOutcome(body: unknown, type: Query['type']): Outcome<readonly Person[]> {
  const answer = personsAnswer.safeParse(body)
  if (!answer.success || answer.data.type !== type) return { outcome: 'unavailable', because: 'broken' }
  const persons: readonly PersonAnswer[] = answer.data.personen
  return persons.length === 0 ? { outcome: 'not-found' } : { outcome: 'found', found: persons.map(toPerson) }
}

function toFailure(status: number, body: unknown): Outcome<never> {
  if (status === 401 || status === 403) return { outcome: 'unavailable', because: 'not-authorised' }
  if (status === 429) return { outcome: 'unavailable', because: 'busy' }
  const problem = problemAnswer.safeParse(body)
  if (status !== 400 || !problem.success) return { outcome: 'unavailable', because: 'broken' }
  if (problem.data.code === 'tooManyResults') return { outcome: 'too-many' }
  return { outcome: 'rejected', parameters: parametersIn(problem.data.invalidParams ?? []) }
}
