import { describe, expect, it } from 'vitest'
import { brpAt, sampleBrp } from '../../../test/brp/brp.ts'
import { samplePeople } from '../../../test/brp/people.ts'

const { anna, theo } = samplePeople
const day = (text: string) => ({ known: 'day' as const, day: Temporal.PlainDate.from(text) })

describe('searching by surname and birth day', () => {
  const born = Temporal.PlainDate.from('1941-03-05')

  it('finds whoever has the name, without regard to capitals and marks, and leaves out the dead', async () => {
    const answer = await (
      await sampleBrp()
    ).searchByName({ surname: 'KASBRINK', birthDate: born }, ['bsn', 'name', 'birthDate', 'addressLines'])
    expect(answer).toEqual({
      outcome: 'found',
      found: [
        {
          secrecy: false,
          underInvestigation: [],
          bsn: anna.bsn,
          name: { givenNames: 'Anna Geertruida', initials: 'A.G.', prefix: 'van den', surname: 'Käsbrink' },
          birthDate: day('1941-03-05'),
          addressLines: ['Lindenlaan 12 b2', '8884 AB  OEVERSTAD'],
        },
      ],
    })
  })

  it('finds the dead when asked, and beginnings of names', async () => {
    const answer = await (
      await sampleBrp()
    ).searchByName({ surname: 'käs*', birthDate: born, includeDeceased: true }, ['bsn'])
    expect(answer).toMatchObject({ found: [{ bsn: anna.bsn }, { bsn: theo.bsn }] })
  })

  it('is narrowed by prefix, given names, gender and municipality', async () => {
    const client = await sampleBrp()
    const both = { surname: 'Käsbrink', birthDate: born, includeDeceased: true }
    const bsns = async (more: object) => {
      const answer = await client.searchByName({ ...both, ...more }, ['bsn'])
      return answer.outcome === 'found' ? answer.found.map(({ bsn }) => bsn) : answer.outcome
    }
    expect(await bsns({ prefix: 'Van den' })).toEqual([anna.bsn])
    expect(await bsns({ givenNames: 'theo' })).toEqual([theo.bsn])
    expect(await bsns({ gender: 'man' })).toEqual([theo.bsn])
    expect(await bsns({ municipality: '9002' })).toBe('not-found')
  })

  it('says so when more people are found than the register shows', async () => {
    const crowded = { surname: 'Molenmaker', birthDate: Temporal.PlainDate.from('1950-12-24') }
    expect(await (await sampleBrp()).searchByName(crowded, ['bsn'])).toEqual({ outcome: 'too-many' })
  })

  it('puts letters that the register does not know into those that it knows', async () => {
    const client = await sampleBrp()
    expect(await client.searchByName({ surname: 'K\u0430sbrink', birthDate: born }, ['bsn'])).toEqual({
      outcome: 'rejected',
      parameters: ['surname'],
    })
    const marked = { surname: 'Kǎșbrink', birthDate: born }
    expect(await client.searchByName(marked, ['bsn'])).toMatchObject({ found: [{ bsn: anna.bsn }] })
  })

  it('names the parameters that the register does not take, and does not ask', async () => {
    const unreachable = brpAt('http://127.0.0.1:1')
    const search = { surname: 'K*', birthDate: born, givenNames: '<b>', prefix: 'much too long' }
    expect(await unreachable.searchByName(search, ['bsn'])).toEqual({
      outcome: 'rejected',
      parameters: ['surname', 'givenNames', 'prefix'],
    })
  })
})

describe('searching by address', () => {
  it('finds who is registered there', async () => {
    const answer = await (
      await sampleBrp()
    ).searchByAddress({ postcode: '8884 ab', houseNumber: 12, houseLetter: 'B' }, ['name'])
    expect(answer).toMatchObject({
      found: [{ name: { surname: 'Käsbrink' } }, { name: { surname: 'Wilderhorst' } }],
    })
  })

  it('names the parameters that cannot be an address', async () => {
    const search = { postcode: '0884AB', houseNumber: 0, houseLetter: '1', addition: 'waterkant' }
    expect(await (await sampleBrp()).searchByAddress(search, ['name'])).toEqual({
      outcome: 'rejected',
      parameters: ['postcode', 'houseNumber', 'houseLetter', 'addition'],
    })
  })
})
