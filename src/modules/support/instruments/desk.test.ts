import { beforeAll, describe, expect, it } from 'vitest'
import { Forbidden } from '../../../core/failure.ts'
import { investigated, reportedFile, type Investigated } from '../../../../test/investigated.ts'
import { fillInInstrument } from './fill-in-instrument.ts'

let trial: Investigated
const reason = 'De vraag gaat over het huishouden en het lopen.'

beforeAll(async () => {
  trial = await investigated()
})

const fill = (instrument: string, fields: Record<string, string>) =>
  trial.desk.post(trial.path(`instrumenten/${instrument}`), { reason, ...fields })
const page = async (tab: string) => (await trial.desk.get(trial.path(tab))).text()
const on = (day: string, month: string) => ({
  'filledOn.day': day,
  'filledOn.month': month,
  'filledOn.year': '2026',
})
/** The text of a page, without its markup. */
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('filling in an instrument', () => {
  it('[STW-07] scores only the domains of the question, and shows the change as a drawing and a table', async () => {
    await fill('self-reliance-matrix-13', { ...on('4', '5'), 'mark.body': '2', 'mark.mind': '3' })
    const answer = await fill('self-reliance-matrix-13', { 'mark.body': '4', 'mark.mind': '3' })
    expect(answer.status).toBe(303)
    const course = await page('instrumenten/verloop/self-reliance-matrix')
    expect(course).toContain('<svg')
    expect(plain(course)).toContain('bij 1 onderwerp vooruit, bij 0 achteruit en bleef het bij 1 gelijk')
    expect(plain(course)).toContain('lichamelijke gezondheid 2: niet zelfredzaam 4: voldoende zelfredzaam')
    expect(plain(course)).toContain(reason)
    expect(plain(course)).not.toContain('middelengebruik')
  })

  it('[STW-08] shows burden against capacity on its day, without a label on the person', async () => {
    await fill('burden-and-capacity', {
      ...on('4', '5'),
      'mark.health-problems': 'ja',
      'words.health-problems': 'Versleten heupen.',
      'mark.owing-money': 'ja',
    })
    await fill('burden-and-capacity', { 'mark.health-problems': 'ja', 'mark.having-network': 'ja' })
    const course = plain(await page('instrumenten/verloop/burden-and-capacity'))
    expect(course).toContain('maandag 4 mei 2026')
    expect(course).toContain('Versleten heupen.')
    expect(course).toContain('2 factoren hinderen, 0 helpen.')
    expect(course).toContain('1 factor hindert, 1 helpt.')
    expect(course.toLowerCase()).not.toContain('kwetsbaar')
  })

  it('[STW-09] keeps the risks of losing direction by day', async () => {
    await fill('direction-risks', {
      ...on('4', '5'),
      'mark.life-event': 'ja',
      'words.life-event': 'Zijn vrouw stierf.',
    })
    await fill('direction-risks', {})
    const course = plain(await page('instrumenten/verloop/direction-risks'))
    expect(course).toContain('Zijn vrouw stierf.')
    expect(course).toMatch(/4 mei 2026 24 nov 2026 .* 1 0/)
  })

  it('[ZOE-10] asks what weighs on and helps the child, and the parents', async () => {
    const form = plain(await page('instrumenten/domain-check'))
    expect(form).toContain('Nare vroege ervaringen (kind)')
    expect(form).toContain('Opvoedingsvaardigheden (ouders)')
    await fill('domain-check', { 'mark.early-experience': 'ja', 'mark.parenting-skill': 'ja' })
    const course = plain(await page('instrumenten/verloop/domain-check'))
    expect(course).toContain('nare vroege ervaringen')
    expect(course).toContain('1 factor hindert, 1 helpt.')
  })

  it('[DAL-01] places somebody for each theme in one of three columns, with the day', async () => {
    await fill('steering', { ...on('4', '5'), 'mark.living': 'intervene', 'mark.work': 'obstacles' })
    await fill('steering', { 'mark.living': 'self-reliant' })
    const course = plain(await page('instrumenten/verloop/steering'))
    expect(course).toContain('wonen 1: ingrijpen 3: zelfredzaam')
    expect(course).toContain('werk 2: belemmeringen niet gemeten')
  })

  it('puts a mistake right with a new filling, once, and keeps the old one', async () => {
    await fill('participation-ladder', { 'mark.rung': '5' })
    const course = await page('instrumenten/verloop/participation-ladder')
    const wrong = /verbeter=([0-9a-f-]{36})/.exec(course)![1]!
    expect(await page(`instrumenten/participation-ladder?verbeter=${wrong}`)).toContain(wrong)
    expect((await fill('participation-ladder', { 'mark.rung': '4', corrects: wrong })).status).toBe(303)
    const after = plain(await page('instrumenten/verloop/participation-ladder'))
    expect(after).toContain('Verbeterd')
    expect(after).toContain('5: betaald werk met ondersteuning')
    const [one, other] = await Promise.all([
      fill('participation-ladder', { 'mark.rung': '3', corrects: wrong }),
      fill('participation-ladder', { 'mark.rung': '2', corrects: wrong }),
    ])
    expect([one.status, other.status]).toEqual([422, 422])
  })

  it('keeps what was typed and says what is wrong', async () => {
    const empty = await fill('self-reliance-matrix-13', { reason: '', 'words.body': 'Loopt slecht.' })
    expect(empty.status).toBe(422)
    const typed = await empty.text()
    expect(typed).toContain('Schrijf op waarom deze onderwerpen bij de vraag horen')
    expect(typed).toContain('Loopt slecht.')
    expect((await fill('self-reliance-matrix-13', { 'mark.body': '9' })).status).toBe(422)
    expect((await fill('self-reliance-matrix-13', {})).status).toBe(422)
    expect((await fill('self-reliance-matrix-13', { ...on('25', '11'), 'mark.body': '3' })).status).toBe(422)
  })

  it('knows on a day only the instruments of that day', async () => {
    expect((await fill('self-reliance-matrix-11', { 'mark.body': '3' })).status).toBe(404)
    expect((await trial.desk.get(trial.path('instrumenten/horoscope'))).status).toBe(404)
  })

  it('is only for who leads investigations and may open the file', async () => {
    const reader = await trial.site.login(['files.own-area'])
    const denied = await reader.post(trial.path('instrumenten/participation-ladder'), {
      reason,
      'mark.rung': '3',
    })
    expect(denied.status).toBe(403)
    const stranger = await trial.site.login(undefined, ['zuid'])
    const filling = { instrument: 'participation-ladder', reason, marks: [] }
    await expect(
      trial.within((tx) =>
        fillInInstrument(
          tx,
          trial.actor({ worker: stranger.worker, areas: ['zuid'] }),
          trial.caseFile,
          filling,
        ),
      ),
    ).rejects.toBeInstanceOf(Forbidden)
  })

  it('shows fillings of another file of the same resident only to who may open that file', async () => {
    await trial.site.database.owner
      .updateTable('case_file')
      .set({ area: 'zuid' })
      .where('id', '=', trial.caseFile)
      .execute()
    const other = await trial.site.login()
    const later = await reportedFile(other, trial.resident, '20')
    const course = `/dossiers/${later}/instrumenten/verloop/participation-ladder`
    expect(plain(await (await other.get(course)).text())).toContain('Nog niet ingevuld')
    expect(plain(await (await trial.desk.get(course)).text())).toContain('betaald werk met ondersteuning')
  })
})
