import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, NOW, testSite, GM, type Browser, type Site } from '../../../../test/site.ts'
import { newId } from '../../../core/id.ts'

let site: Site
let desk: Browser

async function newFile(surname: string): Promise<{ resident: string; file: string }> {
  const resident = await addResident(site.database.owner, { surname })
  const answer = await desk.post(`/inwoners/${resident}/melding`, {
    channel: 'phone',
    reporterKind: 'resident',
    words: 'Hulp graag.',
  })
  return { resident, file: answer.headers.get('location')!.split('/')[2]! }
}

const on = (name: string, day: string) => ({
  [`${name}.day`]: day,
  [`${name}.month`]: '11',
  [`${name}.year`]: '2026',
})

const end = (file: string, as: string, form: Record<string, string> = {}) =>
  desk.post(`/dossiers/${file}/melding/afronden`, {
    as,
    ...on('on', '24'),
    words: 'Zo is het gegaan.',
    _version: '1',
    ...form,
  })

const stateOf = async (file: string) => {
  const { owner } = site.database
  const row = await owner.selectFrom('case_file').selectAll().where('id', '=', file).executeTakeFirstOrThrow()
  const tasks = await owner
    .selectFrom('task')
    .select(['kind', 'due_on'])
    .where('case_file', '=', file)
    .where('done_at', 'is', null)
    .execute()
  const letters = await owner
    .selectFrom('letter')
    .select(['kind', 'addressed_to', 'content'])
    .where('case_file', '=', file)
    .where('kind', '<>', 'report-receipt')
    .execute()
  return {
    closed: row.closed_on?.toString(),
    outcome: row.outcome,
    open: Object.fromEntries(tasks.map(({ kind, due_on }) => [kind, due_on.toString()])),
    letters,
  }
}

const appointment = (file: string) =>
  site.database.owner
    .insertInto('appointment')
    .values({
      municipality: GM,
      id: newId(NOW),
      case_file: file,
      worker: desk.worker,
      kind: 'conversation',
      starts_at: NOW.add({ hours: 48 }),
      ends_at: NOW.add({ hours: 49 }),
      place: 'thuis',
      words: 'Gesprek',
    })
    .execute()

beforeAll(async () => {
  site = await testSite()
  desk = await site.login()
})

describe('ending a report without a decision', () => {
  it.each([
    ['withdrawn', 'ingetrokken door de inwoner', 'geen hulp meer van ons vraagt'],
    ['solved', 'opgelost zonder individuele voorziening', 'een oplossing gevonden'],
  ])(
    'as %s closes the file, finishes its tasks, cancels its appointments and tells it by letter',
    async (as, outcome, words) => {
      const { file } = await newFile('Einde')
      await appointment(file)
      expect((await end(file, as, { details: 'De buurvrouw doet de boodschappen' })).status).toBe(303)
      const state = await stateOf(file)
      expect(state).toMatchObject({ closed: '2026-11-24', outcome, open: {} })
      expect(state.letters).toMatchObject([{ kind: 'report-ended', addressed_to: 'resident' }])
      const text = JSON.stringify(state.letters[0]?.content)
      expect(text).toContain(words)
      expect(text).toContain('De buurvrouw doet de boodschappen.')
      const [visit] = await site.database.owner
        .selectFrom('appointment')
        .select('cancel_reason')
        .where('case_file', '=', file)
        .execute()
      expect(visit?.cancel_reason).toBe(outcome)
      expect(await (await desk.get(`/dossiers/${file}/melding`)).text()).toContain('Zo is het gegaan.')
    },
  )

  it('because of no application needs findings first', async () => {
    const { file } = await newFile('Geenaanvraag')
    expect((await end(file, 'no-application')).status).toBe(409)
    expect((await stateOf(file)).closed).toBeUndefined()
  })

  it('after a death writes to the relatives and never to the dead', async () => {
    const { resident, file } = await newFile('Overleden')
    expect((await end(file, 'died')).status).toBe(409)
    await desk.post(`/inwoners/${resident}/overlijden`, {
      ...on('diedOn', '20'),
      told: 'de zoon',
      _version: '1',
    })
    expect((await stateOf(file)).open).toMatchObject({ 'end-report': '2026-11-24' })
    expect((await end(file, 'withdrawn')).status).toBe(409)
    expect((await end(file, 'died')).status).toBe(303)
    const state = await stateOf(file)
    expect(state).toMatchObject({ outcome: 'overleden', open: {} })
    expect(state.letters).toMatchObject([{ kind: 'report-ended-by-death', addressed_to: 'heirs' }])
    expect(JSON.stringify(state.letters[0]?.content)).toContain('De nabestaanden van')
  })

  it('after a move away says that the other municipality helps on', async () => {
    const { resident, file } = await newFile('Vertrokken')
    expect((await end(file, 'moved')).status).toBe(409)
    await desk.post(`/inwoners/${resident}/verhuizing`, {
      ...on('movedOn', '20'),
      where: 'away',
      street: 'Elders',
      houseNumber: '1',
      postcode: '8888 ZZ',
      town: 'Verweg',
      _version: '1',
    })
    expect((await end(file, 'moved')).status).toBe(303)
    const [letter] = (await stateOf(file)).letters
    expect(letter?.content).toMatchObject({ addressee: expect.arrayContaining(['Elders 1']) })
  })

  it('is done once, also by two people at the same time', async () => {
    const { file } = await newFile('Tweemaal')
    const answers = await Promise.all([end(file, 'withdrawn'), end(file, 'solved')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect((await stateOf(file)).letters).toHaveLength(1)
  })

  it('asks for the reason and a day between the report and today', async () => {
    const { file } = await newFile('Zonderreden')
    expect((await end(file, 'withdrawn', { words: '' })).status).toBe(422)
    expect((await end(file, '')).status).toBe(422)
    expect((await end(file, 'withdrawn', on('on', '23'))).status).toBe(409)
    expect((await end(file, 'withdrawn', on('on', '25'))).status).toBe(409)
  })

  it('is not for who may not, nor in a file that is not theirs', async () => {
    const { file } = await newFile('Nietvanjou')
    const form = { as: 'withdrawn', ...on('on', '24'), words: 'Weg', _version: '1' }
    const clerk = await site.login(['files.own-area', 'reports.take'])
    const stranger = await site.login(undefined, ['zuid'])
    for (const who of [clerk, stranger])
      expect((await who.post(`/dossiers/${file}/melding/afronden`, form)).status).toBe(403)
  })
})

describe('opening a report again that ended by mistake', () => {
  it('keeps the legal days of the report, and both the end and the mistake on record', async () => {
    const { file } = await newFile('Heropend')
    await end(file, 'withdrawn')
    const reopen = { words: 'De zoon had dit gezegd, mevrouw zelf niet.', _version: '2' }
    expect(
      (await desk.post(`/dossiers/${file}/melding/heropenen`, { ...reopen, _version: '1' })).status,
    ).toBe(409)
    expect((await desk.post(`/dossiers/${file}/melding/heropenen`, reopen)).status).toBe(303)
    expect(await stateOf(file)).toMatchObject({
      closed: undefined,
      open: { investigate: '2027-01-05', triage: '2026-11-24', 'tell-reopened': '2026-11-24' },
    })
    const history = await site.database.owner
      .selectFrom('report_ending as e')
      .innerJoin('report as p', 'p.id', 'e.report')
      .select(['e.kind', 'e.words'])
      .where('p.case_file', '=', file)
      .execute()
    expect(history.map(({ kind }) => kind).toSorted()).toEqual(['ended', 'reopened'])
    expect((await end(file, 'solved', { _version: '3' })).status).toBe(303)
  })

  it('is not possible for a report that runs', async () => {
    const { file } = await newFile('Looptnog')
    const answer = await desk.post(`/dossiers/${file}/melding/heropenen`, { words: 'Zomaar', _version: '1' })
    expect(answer.status).toBe(409)
  })
})
