import { describe, expect, it } from 'vitest'
import { brpDocument, checkAgainst, fieldPaths } from '../../../test/brp/document.ts'
import { sampleBrp, today } from '../../../test/brp/brp.ts'
import { samplePeople, sampleRegister } from '../../../test/brp/people.ts'
import { brpSimulator, type BrpSimulatorConfig } from './simulator.ts'
import { hitFields, knownPaths, personFields } from './simulator/known-fields.ts'

const { anna, sara } = samplePeople
const byBsn = {
  type: 'RaadpleegMetBurgerservicenummer',
  burgerservicenummer: [anna.bsn],
  fields: ['burgerservicenummer'],
}
const byName = {
  type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
  geslachtsnaam: 'Käsbrink',
  geboortedatum: '1941-03-05',
  fields: ['burgerservicenummer'],
}

const ask = async (question: unknown, headers: object = {}, config: Partial<BrpSimulatorConfig> = {}) => {
  const app = brpSimulator({ people: sampleRegister, today, ...config })
  const answer = await app.request('https://brp.example/personen', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof question === 'string' ? question : JSON.stringify(question),
  })
  const kind = answer.headers.get('content-type')
  return { status: answer.status, kind, body: (await answer.json()) as Record<string, unknown> }
}

const fieldsOf = async (fields: string[], bsn = anna.bsn) => {
  const { body } = await ask({ ...byBsn, burgerservicenummer: [bsn], fields })
  return (body['personen'] as unknown[])[0]
}

describe('the asked fields', () => {
  it('are given and no other, a date and a table value whole', async () => {
    expect(await fieldsOf(['naam.geslachtsnaam', 'geboorte.datum.jaar', 'geslacht.code'])).toEqual({
      naam: { geslachtsnaam: 'Käsbrink' },
      geboorte: { datum: { type: 'Datum', datum: '1941-03-05', langFormaat: '5 maart 1941' } },
      geslacht: { code: 'V', omschrijving: 'vrouw' },
    })
  })

  it('are given of each relative', async () => {
    expect(await fieldsOf(['kinderen.naam.voornamen', 'partners.burgerservicenummer'])).toEqual({
      kinderen: [{ naam: { voornamen: 'Sara' } }],
      partners: [{ burgerservicenummer: '999990020' }, { burgerservicenummer: '999990032' }],
    })
  })

  it('come with the kind of residence, and with secrecy', async () => {
    expect(await fieldsOf(['verblijfplaats.verblijfadres.locatiebeschrijving'], sara.bsn)).toEqual({
      geheimhoudingPersoonsgegevens: true,
      verblijfplaats: {
        type: 'Locatie',
        verblijfadres: { locatiebeschrijving: 'woonboot De Kluut' },
      },
    })
  })

  it('are left out when the register holds no value', async () => {
    expect(await fieldsOf(['naam.adellijkeTitelPredicaat', 'immigratie'])).toEqual({})
  })
})

/** Each wrong question, with the code of the problem and of each parameter. */
const wrong: [string, unknown, string, string[]][] = [
  ['no JSON', '{', 'paramsCombination', ['type required']],
  ['no type', { fields: ['naam'] }, 'paramsCombination', ['type required']],
  ['a type that is not there', { type: 'ZoekMetOog', fields: ['naam'] }, 'paramsValidation', ['type value']],
  ['a type that is a word of JavaScript', { type: 'constructor' }, 'paramsValidation', ['type value']],
  [
    'no BSN',
    { ...byBsn, burgerservicenummer: undefined },
    'paramsCombination',
    ['burgerservicenummer required'],
  ],
  [
    'a BSN as text',
    { ...byBsn, burgerservicenummer: anna.bsn },
    'paramsValidation',
    ['burgerservicenummer array'],
  ],
  ['no BSNs', { ...byBsn, burgerservicenummer: [] }, 'paramsValidation', ['burgerservicenummer minItems']],
  [
    'twenty-one BSNs',
    { ...byBsn, burgerservicenummer: Array.from({ length: 21 }, () => anna.bsn) },
    'paramsValidation',
    ['burgerservicenummer maxItems'],
  ],
  [
    'eight digits',
    { ...byBsn, burgerservicenummer: [anna.bsn, '99999001'] },
    'paramsValidation',
    ['burgerservicenummer.1 pattern'],
  ],
  ['no fields', { ...byBsn, fields: undefined }, 'paramsCombination', ['fields required']],
  [
    'a field that is not there',
    { ...byBsn, fields: ['naam', 'haar'] },
    'paramsValidation',
    ['fields.1 fields'],
  ],
  [
    'a field that is always given',
    { ...byBsn, fields: ['inOnderzoek'] },
    'paramsValidation',
    ['fields.0 fields'],
  ],
  [
    'a field that a hit does not have',
    { ...byName, fields: ['ouders'] },
    'paramsValidation',
    ['fields.0 fields'],
  ],
  [
    'neither name nor birth day',
    { type: byName.type, fields: ['naam'] },
    'paramsCombination',
    ['geboortedatum required', 'geslachtsnaam required'],
  ],
  ['an empty name', { ...byName, geslachtsnaam: '' }, 'paramsCombination', ['geslachtsnaam required']],
  ['a short beginning', { ...byName, geslachtsnaam: 'Kä*' }, 'paramsValidation', ['geslachtsnaam pattern']],
  [
    'an impossible day',
    { ...byName, geboortedatum: '1941-02-30' },
    'paramsValidation',
    ['geboortedatum date'],
  ],
  [
    'a parameter of another question',
    { ...byName, postcode: '8884AB' },
    'paramsValidation',
    ['postcode unknownParam'],
  ],
  [
    'a truth that is none',
    { ...byName, inclusiefOverledenPersonen: 'ja' },
    'paramsValidation',
    ['inclusiefOverledenPersonen boolean'],
  ],
  [
    'a house number that is none',
    { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '8884AB', huisnummer: '12', fields: ['naam'] },
    'paramsValidation',
    ['huisnummer integer'],
  ],
]

describe('a wrong question', () => {
  it.each(wrong)('is refused by parameter: %s', async (_, question, code, faults) => {
    const { status, kind, body } = await ask(question)
    const invalid = body['invalidParams'] as { name: string; code: string }[]
    expect({ status, kind, code: body['code'] }).toEqual({
      status: 400,
      kind: 'application/problem+json',
      code,
    })
    expect(invalid.map((fault) => `${fault.name} ${fault.code}`)).toEqual(faults)
  })

  it('is refused by its headers: key, what it wants and what it sends', async () => {
    const key = { apiKey: 'sleutel' }
    expect((await ask(byBsn, {}, key)).body).toMatchObject({ status: 401, code: 'authentication' })
    expect((await ask(byBsn, { 'x-api-key': 'sleutel' }, key)).status).toBe(200)
    expect((await ask(byBsn, { accept: 'text/html' })).body).toMatchObject({ status: 406 })
    expect((await ask(byBsn, { 'content-type': 'text/plain' })).body).toMatchObject({ status: 415 })
  })

  it('is refused when this connection may not ask it', async () => {
    const question = { type: 'ZoekMetNummeraanduidingIdentificatie', fields: ['naam'] }
    expect((await ask(question)).body).toMatchObject({ status: 403 })
  })
})

const document = brpDocument()
if (!document) console.warn('NOT CHECKED: the BRP standard is not at hand (set SHARED to its folder)')

const conforms = (schema: string, value: unknown) => {
  const { error } = checkAgainst(document!, schema).safeParse(value)
  expect(error).toBeUndefined()
}

describe.runIf(document)('the BRP API as its document describes it', () => {
  it('has just the fields that the simulator knows', () => {
    expect(new Set(knownPaths(personFields))).toEqual(fieldPaths(document!, 'Persoon'))
    expect(new Set(knownPaths(hitFields))).toEqual(fieldPaths(document!, 'PersoonBeperkt'))
  })

  it('answers so for each kind of person, all fields asked', async () => {
    const { status, kind, body } = await ask({
      ...byBsn,
      burgerservicenummer: Object.values(samplePeople).map(({ bsn }) => bsn),
      fields: Object.keys(personFields),
    })
    expect([status, kind]).toEqual([200, 'application/json; charset=utf-8'])
    expect(body['personen']).toHaveLength(6)
    conforms('RaadpleegMetBurgerservicenummerResponse', body)
  })

  it('answers so to each search', async () => {
    const fields = Object.keys(hitFields)
    const named = await ask({ ...byName, inclusiefOverledenPersonen: true, fields })
    expect(named.body['personen']).toHaveLength(2)
    conforms('ZoekMetGeslachtsnaamEnGeboortedatumResponse', named.body)
    const addressed = await ask({
      type: 'ZoekMetPostcodeEnHuisnummer',
      postcode: '8884 AB',
      huisnummer: 12,
      fields,
    })
    expect(addressed.body['personen']).toHaveLength(2)
    conforms('ZoekMetPostcodeEnHuisnummerResponse', addressed.body)
  })

  it('refuses so: wrong parameters, and everything else', async () => {
    for (const [, question] of wrong) conforms('BadRequestFoutbericht', (await ask(question)).body)
    const crowded = { ...byName, geslachtsnaam: 'Molenmaker', geboortedatum: '1950-12-24' }
    const others = [
      await ask(crowded),
      await ask(byBsn, {}, { apiKey: 'sleutel' }),
      await ask(byBsn, { accept: 'text/html' }),
      await ask(byBsn, { 'content-type': 'text/plain' }),
      ...(await Promise.all(
        (['serverError', 'notAvailable', 'tooManyRequests', 'unauthorised'] as const).map((problem) =>
          ask(byBsn, {}, { trouble: () => ({ kind: 'problem', problem }) }),
        ),
      )),
    ]
    expect(others.map(({ status }) => status)).toEqual([400, 401, 406, 415, 500, 503, 429, 403])
    for (const { body } of others) conforms('Foutbericht', body)
  })

  it('takes the questions that the client puts', async () => {
    const asked: unknown[] = []
    const brp = await sampleBrp((question) => void asked.push(question))
    await brp.findByBsn(anna.bsn, ['name', 'residence', 'partners'])
    await brp.searchByName(
      {
        surname: 'Käs*',
        birthDate: Temporal.PlainDate.from('1941-03-05'),
        gender: 'woman',
        prefix: 'van den',
      },
      ['bsn', 'name'],
    )
    await brp.searchByAddress({ postcode: '8884 AB', houseNumber: 12, addition: '2' }, ['birthDate'])
    expect(asked).toHaveLength(3)
    for (const question of asked) conforms('PersonenQuery', question)
  })
})
