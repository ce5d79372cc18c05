import { describe, expect, it } from 'vitest'
import type { Answer } from './guide.ts'
import { closeable, openParts, partIds, partsOf, type Part } from './legal-parts.ts'
import type { Need } from './need.ts'
import { actIds } from './other-act.ts'
import type { InvestigationRecord, OtherAct, StatedPart } from './record.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const moment = Temporal.Instant.from('2026-11-24T08:00:00Z')

const empty: InvestigationRecord = {
  investigation: {
    id: 'i',
    caseFile: 'f',
    report: 'r',
    reportedOn: day('2026-11-13'),
    startedOn: day('2026-11-13'),
    lastDay: day('2026-12-28'),
    mayApplyToldOn: null,
    version: 1,
    state: 'open',
  },
  needs: [],
  answers: [],
  delays: [],
  conversations: [],
  lifePhases: [],
  reused: [],
  routeSteps: [],
  plans: [],
  today: day('2026-11-24'),
  identity: [],
  advice: [],
  customaryHelp: [],
  carers: [],
  otherActs: [],
  parts: [],
  housemates: [],
  knownCarers: [],
  letters: [],
  rivals: [],
  person: [{ bsnKnown: true, bsnVerifiedOn: day('2026-11-13') }],
}

const need: Need = {
  id: 'n',
  caseFile: 'f',
  investigation: 'i',
  resultArea: 'clean-house',
  question: 'Het huis wordt niet schoon.',
  limitations: 'Bukken lukt niet.',
  wantedResult: 'Een schoon huis.',
  helpNeeded: 'Zwaar huishoudelijk werk.',
  extent: { amount: 2, unit: 'hours', per: 'week' },
  duration: 'lasting',
  durationGround: 'De heupen worden niet beter.',
  version: 1,
  dropped: null,
}
const own: Answer = {
  domain: 'clean-house',
  field: 'resource',
  version: 1,
  text: 'Stof afnemen lukt zelf.',
  by: 'Consulent',
  at: moment,
}
const act = (name: (typeof actIds)[number]): OtherAct => ({
  act: name,
  applies: false,
  because: 'Niets gevonden.',
  askedOf: '',
  askedOn: null,
  question: '',
  answeredOn: null,
  answer: '',
  arranged: '',
  arrangedFrom: null,
  arrangedUntil: null,
  helpNowUntil: null,
  bridge: '',
  version: 1,
})
const stated = (part: Part): StatedPart => ({
  part,
  version: 1,
  state: 'covered',
  words: 'Besproken.',
  onDay: day('2026-11-24'),
  by: 'Consulent',
})
const helper = {
  id: 'c1',
  housemate: 'Bert Wollegras',
  relation: 'partner',
  age: 84,
  health: 'Hartklachten.',
  work: 'Geen.',
  overload: 'Dreigt.',
  discussedWith: 'Bert zelf',
  discussedOn: day('2026-11-24'),
  judgement: 'none' as const,
  canDo: '',
  because: 'Hij kan niet tillen.',
  version: 1,
}
const carer = {
  id: 'o1',
  carer: 'Dina',
  relation: 'k1',
  offeredBy: 'w',
  offeredOn: day('2026-11-20'),
  answer: null,
  answeredOn: null,
  topics: [],
  support: '',
  respite: '',
  shared: '',
  version: 1,
}
const isOpen = (record: InvestigationRecord, part: Part) => openParts(record).some((one) => one.part === part)

const plan = (until: string, receivedOn: string | null) => ({
  ...empty,
  plans: [{ until: day(until), receivedOn: receivedOn === null ? null : day(receivedOn) }],
})

describe('the parts that the law wants investigated (Wmo 2.3.2(3), (4), (6) and 2.3.4)', () => {
  it('are all open at the start, each with its article', () => {
    const start = { ...empty, plans: [{ until: day('2026-11-24'), receivedOn: null }] }
    expect(openParts(start).map(({ part }) => part)).toEqual(partIds)
    expect(partsOf(empty).find(({ part }) => part === 'd')?.article).toBe(
      'Wmo 2015, artikel 2.3.2, vierde lid, onderdeel d',
    )
  })

  it('a: needs are covered when every need that stands is known in kind and amount', () => {
    expect(isOpen({ ...empty, needs: [need] }, 'a')).toBe(false)
    expect(isOpen({ ...empty, needs: [need, { ...need, id: 'm', extent: null }] }, 'a')).toBe(true)
    const dropped = { on: day('2026-11-24'), because: 'Zijn zoon doet het.' }
    expect(isOpen({ ...empty, needs: [{ ...need, dropped }] }, 'a')).toBe(true)
  })

  it('b: own strength was spoken of, and customary help weighed for every housemate', () => {
    const housemates = [{ name: 'Bert Wollegras', relation: 'partner' }]
    expect(isOpen({ ...empty, answers: [own] }, 'b')).toBe(false)
    expect(isOpen({ ...empty, answers: [own], housemates }, 'b')).toBe(true)
    expect(isOpen({ ...empty, answers: [own], housemates, customaryHelp: [helper] }, 'b')).toBe(false)
    expect(isOpen({ ...empty, housemates, customaryHelp: [helper] }, 'b')).toBe(true)
  })

  it('d: every known carer was offered a talk and answered', () => {
    const knownCarers = [{ id: 'k1', name: 'Dina' }]
    const answered = { ...carer, answer: 'no-talk' as const, answeredOn: day('2026-11-24') }
    expect(isOpen({ ...empty, knownCarers, carers: [carer] }, 'd')).toBe(true)
    expect(isOpen({ ...empty, knownCarers, carers: [answered] }, 'd')).toBe(false)
    expect(isOpen({ ...empty, knownCarers, carers: [{ ...answered, relation: null }] }, 'd')).toBe(true)
  })

  it('a plan of the resident is waited for seven days, and used when it came (2.3.2(2), (5))', () => {
    expect(isOpen(plan('2026-11-24', null), 'personal-plan')).toBe(true)
    expect(isOpen(plan('2026-11-23', null), 'personal-plan')).toBe(false)
    expect(isOpen(plan('2026-11-23', '2026-11-20'), 'personal-plan')).toBe(true)
  })

  it('f: every other act was gone into', () => {
    expect(isOpen({ ...empty, otherActs: actIds.slice(1).map(act) }, 'f')).toBe(true)
    expect(isOpen({ ...empty, otherActs: actIds.map(act) }, 'f')).toBe(false)
  })

  it('client support was pointed out in a letter, also to the carers', () => {
    const letters = [{ kind: 'report-receipt', madeAt: moment }]
    const knownCarers = [{ id: 'k1', name: 'Dina' }]
    expect(isOpen({ ...empty, letters }, 'client-support')).toBe(false)
    expect(isOpen({ ...empty, letters, knownCarers }, 'client-support')).toBe(true)
    expect(isOpen({ ...empty, letters, knownCarers, carers: [carer] }, 'client-support')).toBe(false)
  })

  it('are covered by what later steps show', () =>
    expect(openParts(empty, { c: 'Trede netwerk beoordeeld' }).map(({ part }) => part)).not.toContain('c'))
})

describe('closing the findings', () => {
  const everything = { ...empty, parts: partIds.map(stated) }

  it('is refused while one part is open, and names it with its article', () => {
    const answer = closeable({ ...everything, parts: everything.parts.filter(({ part }) => part !== 'g') })
    expect(answer).toMatchObject({
      ok: false,
      refusal: { rule: 'legal-parts-open', source: 'Wmo 2015, artikel 2.3.2, vierde lid, onderdeel g' },
    })
    expect(answer.ok ? '' : answer.refusal.because).toContain('bijdragen in de kosten')
  })

  it('is possible when each part is covered or has its reason', () => {
    const parts = everything.parts.map((one) =>
      one.part === 'd'
        ? { ...one, state: 'does-not-apply' as const, words: 'Er is geen mantelzorger.' }
        : one,
    )
    expect(closeable({ ...everything, parts }).ok).toBe(true)
  })

  it('[ZOE-22] waits for the home visit, unless the policy spares it for who is known and unchanged', () => {
    const visit = {
      step: 'home-visit',
      because: 'nieuwe aanvraag',
      source: 'beleid, regel 439',
      doneOn: null,
    }
    const needed = { ...everything, routeSteps: [{ ...visit, needed: true }] }
    expect(closeable(needed)).toMatchObject({
      ok: false,
      refusal: { rule: 'home-visit-needed', source: 'beleid, regel 439' },
    })
    expect(closeable({ ...everything, routeSteps: [{ ...visit, needed: false }] }).ok).toBe(true)
    const talk = {
      id: 't',
      way: 'phone' as const,
      supporter: '',
      carer: '',
      companions: '',
      heldOn: day('2026-11-24'),
      present: 'Zij',
      version: 1,
      startsAt: moment,
      endsAt: moment,
      place: 'Per telefoon',
      cancelledAt: null,
      worker: 'Consulent',
    }
    expect(closeable({ ...needed, conversations: [talk] }).ok).toBe(false)
    expect(closeable({ ...needed, conversations: [{ ...talk, way: 'home' }] }).ok).toBe(true)
  })

  it('waits until a person chose where two texts stand', () => {
    const rivals = [{ domain: 'money', field: 'wish', text: 'a', by: 'Anna', byId: 'w', at: moment }]
    expect(closeable({ ...everything, rivals })).toMatchObject({
      ok: false,
      refusal: { rule: 'texts-not-chosen' },
    })
  })
})
