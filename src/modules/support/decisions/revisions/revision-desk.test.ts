import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { grantedHelp, type Granted } from '../../../../../test/granted.ts'
import { dayFields, plain } from '../../../../../test/investigated.ts'
import { NOW, type Browser } from '../../../../../test/site.ts'
import { momentOf } from '../../../../core/days.ts'
import { sweeps } from '../../../../worker/sweeps.ts'

let file: Granted
let line: string
let decision: string

const day = (text: string) => Temporal.PlainDate.from(text)
const owner = () => file.site.database.owner
const at = (step = '', of = decision) => file.path(`besluiten/${of}${step && `/${step}`}`)
const page = async (path: string, by: Browser = file.desk) => plain(await (await by.get(path)).text())
const idIn = (answer: Response) => answer.headers.get('location')!.split('/').at(-1)!

const lineNow = () =>
  owner().selectFrom('arrangement_line').selectAll().where('id', '=', line).executeTakeFirstOrThrow()
const version = async () => String((await lineNow()).version)
const decisionOf = (id: string) =>
  owner().selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const contributions = () =>
  owner().selectFrom('contribution').selectAll().where('line', '=', line).orderBy('from_day').execute()

/** How often the timeline of the file says this. */
const told = async (words: string) =>
  (
    await owner()
      .selectFrom('timeline_entry')
      .select('id')
      .where('case_file', '=', file.caseFile)
      .where('words', 'like', `%${words}%`)
      .execute()
  ).length

/** Runs what the worker does by itself on a day. */
const sweepOn = async (text: string) => {
  const today = day(text)
  const actor = file.actor({ today, now: momentOf(today, Temporal.PlainTime.from('06:00')) })
  for (const { sweep } of sweeps) await file.within((tx) => sweep(tx, actor))
}

const why = {
  reasons: 'Uw dochter doet nu de helft van het schoonmaken.',
  transitionBecause: 'Uw dochter neemt het in deze weken stap voor stap over.',
  hearingException: 'own-data',
  hearingBecause: 'U belde zelf dat het minder kan.',
  step: 'sign',
}
const less = {
  ground: 'no-longer-needed',
  activities: 'stofzuigen',
  amount: '2',
  frequency: 'elke week op één ochtend',
  form: 'in-kind',
  providerName: 'Thuishulp De Kade',
  providerPhone: '0999 11 22 33',
  ...dayFields('startsBy', '2027-03-01'),
  ...dayFields('from', '2027-03-01'),
  ...dayFields('reviewOn', '2028-12-01'),
  household: 'single',
  pension: 'ja',
  reimbursed: 'no',
  ...why,
}
const more = {
  ...less,
  ground: 'not-sufficient',
  amount: '4',
  ...dayFields('from', '2026-12-01'),
  ...dayFields('startsBy', '2026-12-01'),
  reasons: 'Drie uur is niet genoeg meer.',
  transitionBecause: '',
  hearingException: '',
  hearingBecause: '',
}
const stop = { ground: 'no-longer-needed', ...dayFields('lastDay', '2027-02-28'), ...why }

const change = async (fields: Record<string, string> = {}, by = file.desk) =>
  by.post(at('wijzigen'), { _version: await version(), ...less, ...fields })
const withdraw = async (fields: Record<string, string> = {}, by = file.desk) =>
  by.post(at('intrekken'), { _version: await version(), ...stop, ...fields })
const ask = async (fields: Record<string, string> = {}, by = file.desk) =>
  by.post(at('zienswijze'), {
    _version: await version(),
    intention: 'withdraw',
    ground: 'no-longer-needed',
    because: 'Uw dochter maakt nu schoon.',
    known: 'De dochter woont bij u in',
    knownFrom: 'de aanbieder',
    ...dayFields('from', '2027-03-01'),
    ...dayFields('until', '2026-12-08'),
    ...fields,
  })
const receive = (fields: Record<string, string> = {}) =>
  file.desk.post(at('zienswijze-ontvangen'), {
    _version: '1',
    ...dayFields('on', '2026-11-24'),
    channel: 'phone',
    words: 'Mijn dochter werkt de hele week.',
    ...fields,
  })

beforeAll(async () => {
  file = await grantedHelp()
})

beforeEach(async () => {
  file.site.setNow(NOW)
  file.desk = await file.site.again(file.desk)
  line = await file.grant()
  decision = (await lineNow()).decision!
})

describe('changing a decision', () => {
  it('leaves the help as it is until its day, and then makes it what the new decision says', async () => {
    const answer = await change()
    expect(answer.status).toBe(303)
    const changed = idIn(answer)
    expect(await decisionOf(changed)).toMatchObject({
      kind: 'change',
      state: 'announced',
      replaces: decision,
      replaces_as: 'changes',
      ground: 'no-longer-needed',
    })
    expect(await lineNow()).toMatchObject({ amount: 3, decision })
    await sweepOn('2027-02-28')
    expect(await lineNow()).toMatchObject({ amount: 3, decision })
    await sweepOn('2027-03-01')
    expect(await lineNow()).toMatchObject({ amount: 2, decision: changed, state: 'decided' })
    await sweepOn('2027-03-02')
    expect(await told('De hulp werd anders door besluit')).toBe(1)
  })

  it('says in the letter what changes, from when, why, how much time there is, and how to object', async () => {
    const letter = await page(at('', idIn(await change())))
    expect(letter).toMatch(/Hiermee veranderen wij ons besluit B-2026-\d{6} van dinsdag 24 november 2026/)
    expect(letter).toContain('Vanaf maandag 1 maart 2027 verandert uw hulp.')
    expect(letter).toContain('3 uur per week')
    expect(letter).toContain('2 uur per week')
    expect(letter).toContain('Uw dochter doet nu de helft van het schoonmaken.')
    expect(letter).toContain('Tot en met zondag 28 februari 2027 blijft uw hulp zoals die nu is.')
    expect(letter).toContain('Uw dochter neemt het in deze weken stap voor stap over.')
    expect(letter).toContain('artikel 2.3.10, lid 1, onderdeel b')
    expect(letter).toContain('Awb, artikel 4:8, eerste lid')
    expect(letter).toContain('bezwaar')
  })

  it('shows with the earlier decision by which one it was changed, on its page, in the list and the timeline', async () => {
    const { number } = await decisionOf(idIn(await change()))
    expect(await page(at())).toContain('Dit besluit is gewijzigd door een later besluit')
    expect(await page(at())).toContain(`Besluit ${number} van dinsdag 24 november 2026`)
    expect(await page(file.path('besluiten'))).toContain(`gewijzigd door ${number} van 24 nov 2026`)
    expect(await told(`gewijzigd door besluit ${number}`)).toBe(1)
  })

  it('is refused when somebody gets less and was not heard, with the article', async () => {
    const answer = await change({ hearingException: '', hearingBecause: '' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Awb, artikel 4:8')
    expect((await change({ hearingBecause: '' })).status).toBe(409)
    expect((await change({ hearingException: 'money-undone' })).status).toBe(409)
    expect((await change({ hearingException: 'heard-before' })).status).toBe(409)
  })

  it('asks for a reasoned transition when somebody gets less, and why it is short', async () => {
    const bare = await change({ transitionBecause: '' })
    expect(bare.status).toBe(422)
    expect(await bare.text()).toContain('Schrijf op hoe hij tijd krijgt om te wennen')
    const short = { ...dayFields('from', '2026-12-14'), ...dayFields('startsBy', '2026-12-14') }
    const hurried = await change(short)
    expect(hurried.status).toBe(422)
    expect(await hurried.text()).toContain('Dat is korter dan 12 weken')
    expect((await change({ ...short, transitionShorter: 'De dochter begint al.' })).status).toBe(303)
  })

  it('needs no hearing and no transition when the resident gets more, from today on', async () => {
    file.site.setNow(Temporal.Instant.from('2026-12-01T08:00:00Z'))
    file.desk = await file.site.again(file.desk)
    const answer = await change(more)
    expect(answer.status).toBe(303)
    expect(await lineNow()).toMatchObject({ amount: 4, decision: idIn(answer) })
  })

  it('keeps a contribution that stays the same, so that the CAK need not be told', async () => {
    const answer = await change()
    expect(await contributions()).toMatchObject([{ decision: idIn(answer), ended_on: null }])
  })

  it('is refused for what changes nothing, and for less on the ground that the help is not enough', async () => {
    const same = { amount: '3', ...dayFields('from', '2026-12-01'), ...dayFields('startsBy', '2026-12-01') }
    const nothing = await change({ ...same, ground: 'not-sufficient' })
    expect(nothing.status).toBe(409)
    expect(await nothing.text()).toContain('Er verandert niets')
    expect((await change({ ground: 'not-sufficient' })).status).toBe(409)
  })

  it('is done once: not again while its replacement lives, but again once that was given back', async () => {
    const prepared = idIn(await change({ step: 'prepare' }))
    expect((await change()).status).toBe(409)
    expect((await file.desk.get(at('wijzigen'))).status).toBe(409)
    await file.desk.post(at('teruggeven', prepared), { _version: '1', words: 'Kies een andere dag.' })
    const both = await Promise.all([change(), change()])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })

  it('refuses a stale page and who may not, and writes the attempt down', async () => {
    expect((await change({ _version: '1' })).status).toBe(409)
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    expect((await change({}, clerk)).status).toBe(403)
    const lines = await owner()
      .selectFrom('audit_line')
      .select('purpose')
      .where('worker', '=', clerk.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(lines).toEqual([{ purpose: 'decisions.prepare' }])
  })

  it('shows the letter before anything is written down', async () => {
    const answer = await change({ _preview: 'ja' })
    expect(answer.status).toBe(200)
    expect(plain(await answer.text())).toContain('Vanaf maandag 1 maart 2027 verandert uw hulp.')
    expect(await page(at())).not.toContain('ligt een besluit klaar')
  })

  it('cannot go out any more when its day has passed before it is signed', async () => {
    const prepared = idIn(await change({ step: 'prepare' }))
    file.site.setNow(Temporal.Instant.from('2027-03-02T08:00:00Z'))
    file.desk = await file.site.again(file.desk)
    const answer = await file.desk.post(at('tekenen', prepared), { _version: '1' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('De dag waarop dit besluit zou ingaan, is voorbij.')
  })
})

describe('withdrawing a decision', () => {
  it('ends the help and its contribution after the last day, and tells why in the letter', async () => {
    const answer = await withdraw()
    expect(answer.status).toBe(303)
    expect(await decisionOf(idIn(answer))).toMatchObject({ kind: 'withdraw', replaces_as: 'withdraws' })
    const letter = await page(at('', idIn(answer)))
    expect(letter).toContain('Uw hulp stopt. De laatste dag is zondag 28 februari 2027.')
    expect(letter).toContain('Wij zeggen tegen Thuishulp De Kade dat de hulp stopt.')
    expect(letter).toContain('Vanaf maandag 1 maart 2027 betaalt u voor deze hulp geen eigen bijdrage meer.')
    await sweepOn('2027-02-27')
    expect((await lineNow()).state).toBe('decided')
    expect((await contributions())[0]!.ended_on).toBeNull()
    await sweepOn('2027-03-01')
    const ended = await lineNow()
    expect([ended.state, ended.ended_on?.toString()]).toEqual(['ended', '2027-02-28'])
    expect((await contributions())[0]!.ended_on?.toString()).toBe('2027-02-28')
  })

  it('waits for the view that was asked, also when it was prepared before', async () => {
    const prepared = idIn(await withdraw({ step: 'prepare' }))
    await file.desk.post(at('teruggeven', prepared), { _version: '1', words: 'Vraag eerst de zienswijze.' })
    expect((await ask()).status).toBe(303)
    const early = await withdraw()
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('nog geven tot en met dinsdag 8 december 2026')
    file.site.setNow(Temporal.Instant.from('2026-12-09T08:00:00Z'))
    file.desk = await file.site.again(file.desk)
    const answer = await withdraw({
      hearingException: '',
      hearingBecause: '',
      transitionShorter: 'De dochter woont al in.',
    })
    expect(answer.status).toBe(303)
    expect(await page(at('', idIn(answer)))).toContain('Daarop kwam geen antwoord.')
  })

  it('puts what the resident said in the letter, with what was done with it', async () => {
    await ask()
    expect((await receive()).status).toBe(303)
    const heard = { hearingException: '', hearingBecause: '' }
    const unanswered = await withdraw(heard)
    expect(unanswered.status).toBe(422)
    expect(await unanswered.text()).toContain('Schrijf op wat u met de zienswijze heeft gedaan')
    const answer = await withdraw({
      ...heard,
      viewAnswer: 'Uw dochter zegt dat zij het in het weekend doet.',
    })
    const letter = await page(at('', idIn(answer)))
    expect(letter).toContain('Mijn dochter werkt de hele week.')
    expect(letter).toContain('Uw dochter zegt dat zij het in het weekend doet.')
  })

  it('does not rest on a view that was asked on another ground', async () => {
    await ask({ ground: 'not-used' })
    await receive()
    expect(
      (await withdraw({ hearingException: '', hearingBecause: '', viewAnswer: 'Gelezen.' })).status,
    ).toBe(409)
  })

  it('asks once when two people ask at once, and takes the view down once', async () => {
    const both = await Promise.all([ask(), ask()])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const views = await Promise.all([receive(), receive()])
    expect(views.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    expect((await ask({}, clerk)).status).toBe(403)
    expect((await ask(dayFields('until', '2026-11-24'))).status).toBe(422)
  })

  it('holds for the past only when wrong data were given on purpose', async () => {
    file.site.setNow(Temporal.Instant.from('2027-01-15T08:00:00Z'))
    file.desk = await file.site.again(file.desk)
    const past = { ...dayFields('lastDay', '2026-12-10'), hearingException: 'duty-not-met' }
    expect((await withdraw(past)).status).toBe(409)
    const wrong = { ...past, ground: 'wrong-data' }
    expect((await withdraw(wrong)).status).toBe(409)
    expect(
      (await withdraw({ ...wrong, otherDecision: 'Met de goede gegevens kreeg u geen hulp.' })).status,
    ).toBe(409)
    const answer = await withdraw({
      ...wrong,
      otherDecision: 'Met de goede gegevens kreeg u geen hulp.',
      onPurpose: 'U vertelde zelf dat u wist dat dit niet klopte.',
    })
    expect(answer.status).toBe(303)
    const letter = await page(at('', idIn(answer)))
    expect(letter).toContain('Vanaf vrijdag 11 december 2026 had u geen recht op deze hulp.')
    expect(letter).toContain('Daarover krijgt u een apart besluit.')
    expect(await lineNow()).toMatchObject({ state: 'ended' })
  })

  it('is signed only by who has the mandate for it', async () => {
    const other = await file.site.login(['decisions.prepare', 'decisions.sign', 'files.own-area'])
    await file.mandate(other.worker, { kinds: ['grant', 'change'] })
    expect((await withdraw({}, other)).status).toBe(409)
    expect((await withdraw({ step: 'prepare' }, other)).status).toBe(303)
  })
})

describe('correcting a decision', () => {
  const mistake = {
    ...more,
    ground: '',
    mistake: 'Er stond 3 uur per week, maar u heeft 4 uur nodig',
    reasons: 'Wij rekenden het bed verschonen niet mee.',
  }
  const correct = async (fields: Record<string, string> = {}) =>
    file.desk.post(at('verbeteren'), { _version: await version(), ...mistake, ...fields })

  it('says what was wrong and that we are sorry, takes its place from its first day, and shows that', async () => {
    const answer = await correct()
    expect(answer.status).toBe(303)
    const letter = await page(at('', idIn(answer)))
    expect(letter).toContain(
      'Daarin stond een fout van ons. Er stond 3 uur per week, maar u heeft 4 uur nodig.',
    )
    expect(letter).toContain('Had u al bezwaar gemaakt? Dan geldt dat ook voor dit besluit.')
    expect(letter).toContain('4 uur per week')
    expect(await page(at())).toContain('Dit besluit is verbeterd door een later besluit')
    await sweepOn('2026-12-01')
    expect(await lineNow()).toMatchObject({ amount: 4, decision: idIn(answer) })
  })

  it('gives less only for a mistake that the resident could see, who was heard, with time to get used to it', async () => {
    const fewer = { amount: '2', mistake: 'Er stond 3 uur', ...dayFields('from', '2027-03-01') }
    const unseen = await correct(fewer)
    expect(unseen.status).toBe(409)
    expect(await unseen.text()).toContain('rechtszekerheid')
    const seen = { ...fewer, evident: 'In het verslag stond 2 uur.' }
    expect((await correct(seen)).status).toBe(409)
    const heard = { ...seen, hearingException: 'own-data', hearingBecause: 'U belde hier zelf over.' }
    expect((await correct(heard)).status).toBe(422)
    expect((await correct({ ...heard, transitionBecause: 'U houdt drie maanden meer hulp.' })).status).toBe(
      303,
    )
  })
})
