import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  composer,
  householdHelp,
  needWords,
  readyForHouseholdHelp,
  type Composer,
} from '../../../../test/arrangements.ts'
import { investigated, type Investigated } from '../../../../test/investigated.ts'
import { cents } from '../../../core/cents.ts'
import { newId } from '../../../core/id.ts'
import { NOW } from '../../../../test/site.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { recordNeed } from '../investigations/record-need.ts'
import { grantLine } from './decide-line.ts'
import { householdHelpOn } from './household-help.ts'
import { getArrangement } from './store.ts'

let world: Investigated
let need: string
let compose: Composer

const day = (text: string) => Temporal.PlainDate.from(text)
const stored = () => world.within((tx) => getArrangement(tx, world.caseFile, need))

beforeAll(async () => {
  world = await investigated()
})

beforeEach(async () => {
  need = await world.within((tx) => recordNeed(tx, world.actor(), world.caseFile, needWords))
  compose = composer(world.desk, world.path(`arrangement/${need}`))
})

describe('proposing an individual provision at the desk', () => {
  it('comes after ladder and tests; its product, result and cost follow from the provision book', async () => {
    const option = await readyForHouseholdHelp(compose, world.desk)
    const answer = await compose.send('hulp/individual', householdHelp(option))
    expect(answer.status).toBe(303)
    expect((await stored()).lines).toMatchObject([
      {
        tier: 'individual',
        state: 'proposed',
        product: 'household-help',
        what: 'hulp bij het huishouden',
        resultArea: 'clean-house',
        decidingArea: 'household',
        extent: { amount: 3, unit: 'hours', per: 'week' },
        cost: { amount: 3 * 3720, per: 'week' },
        functions: ['chores', 'organising'],
      },
    ])
    expect((await compose.send('geheel', { words: '' })).status).toBe(303)
    expect((await stored()).whole).not.toBeNull()
  })

  it('[ZWO-21] names which of the results of the act it answers', async () => {
    const option = await readyForHouseholdHelp(compose, world.desk)
    await compose.send('hulp/individual', householdHelp(option))
    const [line] = (await stored()).lines
    const four = policyNamed('demo').resultAreas[0]!.areas.filter(({ decides }) => decides)
    expect(four).toHaveLength(4)
    expect(four.map(({ id }) => id)).toContain(line?.decidingArea)
  })

  it('[ZOE-18] keeps the questions in words, the answers and the judgement about this resident', async () => {
    await readyForHouseholdHelp(compose, world.desk)
    const [judged] = (await stored()).customaryItems
    expect(judged).toMatchObject({
      item: 'hulp bij het huishouden',
      customary: false,
      because: 'Mevrouw had nooit hulp en kan die niet betalen.',
    })
    expect(judged!.answers).toContainEqual({
      id: 'always-had',
      question: 'Had de inwoner dit altijd al, zoals een werkster?',
      answer: 'Nee, zij deed het altijd zelf.',
    })
    expect(await (await world.desk.get(compose.at)).text()).toContain('Zij heeft geen spaargeld.')
  })

  it('[ZOE-18] takes no judgement without every answer and its reason about this person', async () => {
    const answer = await compose.send('gebruikelijk', {
      product: 'household-help',
      customary: 'nee',
      because: '',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Schrijf op waarom u voor deze inwoner zo oordeelt')
    expect((await stored()).customaryItems).toEqual([])
  })

  it('[ZOE-18] does not propose what was judged to be customary for this person', async () => {
    const option = await readyForHouseholdHelp(compose, world.desk)
    await compose.send('gebruikelijk', {
      product: 'household-help',
      'answers.shop': 'Ja.',
      'answers.helps': 'Ja.',
      'answers.can-pay': 'Ja.',
      'answers.always-had': 'Ja, al dertig jaar een werkster.',
      'answers.for-this-person': 'Niets.',
      customary: 'ja',
      because: 'Zij had altijd een werkster en betaalt die zelf.',
    })
    const answer = await compose.send('hulp/individual', householdHelp(option))
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Zij had altijd een werkster')
  })

  it('does not propose a dearer one than another that is adequate', async () => {
    const option = await readyForHouseholdHelp(compose, world.desk)
    await compose.send('mogelijkheid', {
      what: 'robotstofzuiger',
      cost: '450',
      costPer: 'once',
      years: '5',
      adequate: 'ja',
      because: 'De vloeren zijn het probleem.',
    })
    const answer = await compose.send('hulp/individual', householdHelp(option))
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('robotstofzuiger')
  })

  it('takes no extent "as needed"', async () => {
    const option = await readyForHouseholdHelp(compose, world.desk)
    const answer = await compose.send('hulp/individual', { ...householdHelp(option), amount: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('naar behoefte kan niet')
  })

  it('[ZWO-27] counts household help by function and group, and lets nobody read a group back from a line', async () => {
    const option = await readyForHouseholdHelp(compose, world.desk)
    const saved = await compose.send('hulp/individual', householdHelp(option))
    expect(saved.status).toBe(303)
    await expect(
      world.within((tx) => tx.selectFrom('household_help_group').select('group_id').execute()),
    ).rejects.toThrow(/permission denied/)
    const { id } = (await stored()).lines[0]!
    const page = await (await world.desk.get(`${compose.at}/hulp/individual/${id}`)).text()
    expect(page).toMatch(/value="chores"[^>]*checked|checked=""[^>]*value="chores"/)
    expect(page).not.toMatch(/value="elderly"[^>]*checked|checked=""[^>]*value="elderly"/)
  })

  it('[ZWO-27] counts who has household help on a day, without saying who', async () => {
    const option = await readyForHouseholdHelp(compose, world.desk)
    await compose.send('hulp/individual', householdHelp(option))
    const { id, version } = (await stored()).lines[0]!
    await world.within((tx) =>
      grantLine(tx, world.actor(), {
        line: id,
        version,
        decision: newId(NOW),
        decidedOn: day('2026-12-01'),
        from: day('2026-12-08'),
        until: null,
        extent: { amount: 3, unit: 'hours', per: 'week' },
        cost: { amount: cents(11_160), per: 'week' },
        form: 'in-kind',
        provider: { kind: 'organisation', name: 'Thuis Best', relation: '', organisation: null },
      }),
    )
    const counted = (on: string) => world.within((tx) => householdHelpOn(tx, day(on)))
    expect(await counted('2026-12-07')).toEqual([])
    expect(await counted('2026-12-08')).toEqual([
      { kind: 'function', id: 'chores', people: 1 },
      { kind: 'function', id: 'organising', people: 1 },
      { kind: 'group', id: 'chronically-ill', people: 1 },
      { kind: 'group', id: 'elderly', people: 1 },
    ])
  })

  it('takes an option out of the comparison', async () => {
    const option = await readyForHouseholdHelp(compose, world.desk)
    expect((await world.desk.get(`${compose.at}/mogelijkheid/${option}/weg`)).status).toBe(200)
    expect((await compose.send(`mogelijkheid/${option}/weg`, {})).status).toBe(303)
    expect((await compose.send('hulp/individual', householdHelp(option))).status).toBe(409)
  })
})
