import { describe, expect, it } from 'vitest'
import type { Bsn } from '../../core/bsn.ts'
import type { PersonField } from './person.ts'
import { sampleBrp } from '../../../test/brp/brp.ts'
import { samplePeople } from '../../../test/brp/people.ts'

const { anna, hendrik, theo, sara, bram, kees } = samplePeople
const everything: PersonField[] = [
  'bsn',
  'name',
  'gender',
  'birthDate',
  'death',
  'residence',
  'addressLines',
  'municipality',
  'guardianship',
  'salutation',
  'partners',
  'children',
  'parents',
]
const day = (text: string) => ({ known: 'day' as const, day: Temporal.PlainDate.from(text) })

describe('finding one person by BSN', () => {
  it('gives all that was asked, in our own words', async () => {
    const answer = await (await sampleBrp()).findByBsn(anna.bsn, everything)
    expect(answer).toEqual({
      outcome: 'found',
      found: {
        secrecy: false,
        underInvestigation: [],
        bsn: anna.bsn,
        name: {
          givenNames: 'Anna Geertruida',
          initials: 'A.G.',
          prefix: 'van den',
          surname: 'Käsbrink',
          use: 'partner-first',
        },
        gender: 'woman',
        birthDate: day('1941-03-05'),
        residence: {
          kind: 'address',
          street: 'Lindenlaan',
          houseNumber: 12,
          houseLetter: 'b',
          addition: '2',
          postcode: '8884AB',
          town: 'Oeverstad',
          since: day('1999-10-01'),
          notThere: false,
        },
        addressLines: ['Lindenlaan 12 b2', '8884 AB  OEVERSTAD'],
        municipality: { code: '9001', name: 'Oeverland' },
        salutation: {
          heading: 'Geachte mevrouw Wilderhorst-van den Käsbrink',
          addressee: 'A.G. Wilderhorst-van den Käsbrink',
        },
        partners: [
          {
            bsn: hendrik.bsn,
            name: { givenNames: 'Hendrik', initials: 'H.', surname: 'Wilderhorst' },
            gender: 'man',
            birthDate: { known: 'year', year: 1939 },
            union: { since: { known: 'month', year: 1965, month: 5 } },
          },
          {
            bsn: theo.bsn,
            name: { givenNames: 'Theo', initials: 'T.', surname: 'Käsbrink' },
            gender: 'man',
            birthDate: day('1941-03-05'),
            union: { since: day('1962-02-01'), dissolved: day('1964-08-20') },
          },
        ],
        children: [
          {
            bsn: sara.bsn,
            name: { givenNames: 'Sara', initials: 'S.', surname: 'Wilderhorst' },
            birthDate: { known: 'month', year: 1968, month: 2 },
          },
        ],
      },
    })
  })

  it('gives nothing that was not asked', async () => {
    const answer = await (await sampleBrp()).findByBsn(anna.bsn, ['birthDate'])
    expect(answer).toEqual({
      outcome: 'found',
      found: { secrecy: false, underInvestigation: [], birthDate: day('1941-03-05') },
    })
  })

  it('tells of secrecy even when only a name was asked', async () => {
    const answer = await (await sampleBrp()).findByBsn(sara.bsn, ['name'])
    expect(answer).toMatchObject({ outcome: 'found', found: { secrecy: true } })
  })

  it('tells who died, and when', async () => {
    const answer = await (await sampleBrp()).findByBsn(theo.bsn, ['bsn', 'death'])
    expect(answer).toMatchObject({
      found: {
        suspended: { reason: 'death', since: day('2020-11-02') },
        death: { date: day('2020-11-02') },
      },
    })
  })

  it('tells who left the country, and where to', async () => {
    const answer = await (await sampleBrp()).findByBsn(bram.bsn, ['residence', 'birthDate', 'gender'])
    expect(answer).toMatchObject({
      found: {
        suspended: { reason: 'emigration' },
        gender: 'unknown',
        birthDate: { known: 'nothing' },
        residence: { kind: 'abroad', lines: ['Rue des Tilleuls 4', '1000 Villeneuve'], country: 'België' },
      },
    })
  })

  it('tells where somebody stays without an address, or that it is not known', async () => {
    const client = await sampleBrp()
    expect(await client.findByBsn(sara.bsn, ['residence', 'guardianship'])).toMatchObject({
      found: {
        residence: { kind: 'location', description: 'woonboot De Kluut', notThere: true },
        underGuardianship: true,
      },
    })
    expect(await client.findByBsn(kees.bsn, ['residence'])).toMatchObject({
      found: { residence: { kind: 'unknown', since: day('2025-05-05') } },
    })
  })

  it('says which of the asked parts are under investigation', async () => {
    const client = await sampleBrp()
    const doubted = async (bsn: Bsn, fields: PersonField[]) => {
      const answer = await client.findByBsn(bsn, fields)
      return answer.outcome === 'found' ? answer.found.underInvestigation : answer
    }
    expect(await doubted(hendrik.bsn, everything)).toEqual(['residence', 'addressLines'])
    expect(await doubted(hendrik.bsn, ['name'])).toEqual([])
    expect(await doubted(sara.bsn, ['name', 'residence'])).toEqual(['name'])
    expect(await doubted(bram.bsn, ['birthDate'])).toEqual(['birthDate'])
  })

  it('finds nobody under a number that is not given out', async () => {
    expect(await (await sampleBrp()).findByBsn('999999990' as Bsn, ['name'])).toEqual({
      outcome: 'not-found',
    })
  })
})
