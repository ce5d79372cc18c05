import { parseBsn, type Bsn } from '../../src/core/bsn.ts'
import type { RegisteredPerson } from '../../src/outside/brp/simulator/register.ts'

const bsn = (text: string): Bsn => {
  const parsed = parseBsn(text)
  if (!parsed) throw new TypeError('a BSN of the sample people fails the eleven-test')
  return parsed
}
const day = (text: string) => Temporal.PlainDate.from(text)

const oeverland = { code: '9001', name: 'Oeverland' }

const anna: RegisteredPerson = {
  bsn: bsn('999990019'),
  name: { givenNames: 'Anna Geertruida', prefix: 'van den', surname: 'Käsbrink', use: 'partner-first' },
  gender: 'woman',
  birthDate: { known: 'day', day: day('1941-03-05') },
  birthPlace: 'Rietkerk',
  residence: {
    kind: 'address',
    street: 'Lindenlaan',
    houseNumber: 12,
    houseLetter: 'b',
    addition: '2',
    postcode: '8884AB',
    town: 'Oeverstad',
    since: { known: 'day', day: day('1999-10-01') },
    notThere: false,
  },
  municipality: oeverland,
  registeredSince: day('1970-01-15'),
  secrecy: false,
  underGuardianship: false,
  partners: [
    { bsn: bsn('999990020'), kind: 'marriage', since: { known: 'month', year: 1965, month: 5 } },
    {
      bsn: bsn('999990032'),
      kind: 'registered-partnership',
      since: { known: 'day', day: day('1962-02-01') },
      dissolved: day('1964-08-20'),
    },
  ],
  parents: [],
  children: [bsn('999990044')],
}

const hendrik: RegisteredPerson = {
  ...anna,
  bsn: bsn('999990020'),
  name: { givenNames: 'Hendrik', surname: 'Wilderhorst', use: 'own' },
  gender: 'man',
  birthDate: { known: 'year', year: 1939 },
  underInvestigation: { part: 'residence', since: day('2026-06-30') },
  partners: [{ bsn: anna.bsn, kind: 'marriage', since: { known: 'month', year: 1965, month: 5 } }],
}

const theo: RegisteredPerson = {
  ...anna,
  bsn: bsn('999990032'),
  name: { givenNames: 'Theo', surname: 'Käsbrink', use: 'own' },
  gender: 'man',
  birthDate: { known: 'day', day: day('1941-03-05') },
  diedOn: day('2020-11-02'),
  partners: [],
  children: [],
}

const sara: RegisteredPerson = {
  ...anna,
  bsn: bsn('999990044'),
  name: { givenNames: 'Sara', surname: 'Wilderhorst', use: 'own' },
  birthDate: { known: 'month', year: 1968, month: 2 },
  residence: { kind: 'location', description: 'woonboot De Kluut', notThere: true },
  secrecy: true,
  underGuardianship: true,
  underInvestigation: { part: 'name', since: day('2026-01-01') },
  partners: [],
  parents: [anna.bsn, hendrik.bsn],
  children: [],
}

const bram: RegisteredPerson = {
  ...sara,
  bsn: bsn('999990056'),
  name: { givenNames: 'Bram', surname: "d'Eikenhof", use: 'own' },
  gender: 'unknown',
  birthDate: { known: 'nothing' },
  residence: {
    kind: 'abroad',
    lines: ['Rue des Tilleuls 4', '1000 Villeneuve'],
    country: 'België',
    since: { known: 'day', day: day('2026-02-01') },
  },
  secrecy: false,
  underInvestigation: { part: 'birthDate', since: day('2026-01-01') },
  parents: [],
}

const kees: RegisteredPerson = {
  ...theo,
  bsn: bsn('999990068'),
  name: { givenNames: 'Kees', surname: 'Roggenkamp', use: 'own' },
  residence: { kind: 'unknown', since: { known: 'day', day: day('2025-05-05') } },
}

/** Eleven people of one name and birth day: one more than the register shows. */
const crowd: RegisteredPerson[] = [
  '999990081',
  '999990093',
  '999990111',
  '999990123',
  '999990135',
  '999990147',
  '999990159',
  '999990160',
  '999990172',
  '999990184',
  '999990196',
].map((number) => ({
  ...hendrik,
  bsn: bsn(number),
  name: { givenNames: 'Jan', surname: 'Molenmaker', use: 'own' },
  birthDate: { known: 'day', day: day('1950-12-24') },
  residence: { ...kees.residence },
  partners: [],
  children: [],
}))

/** Invented people for the tests of client and simulator: one of each kind of card. */
export const samplePeople = { anna, hendrik, theo, sara, bram, kees }
export const sampleRegister: readonly RegisteredPerson[] = [...Object.values(samplePeople), ...crowd]
