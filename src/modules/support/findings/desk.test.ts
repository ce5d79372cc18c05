import { beforeAll, describe, expect, it } from 'vitest'
import { investigated, type Investigated } from '../../../../test/investigated.ts'
import { LetterContentSchema } from '../../../letters/letter-content.ts'
import { letterToText } from '../../../letters/letter-text.ts'
import { renderLetter } from '../../../letters/render-letter.ts'
import { partIds } from '../investigations/legal-parts.ts'

let file: Investigated

const conclude = { conclusion: 'Hulp bij het huishouden past. Daarvoor is een maatwerkvoorziening nodig.' }

const letter = async () => {
  const row = await file.site.database.owner
    .selectFrom('findings as f')
    .innerJoin('letter as l', 'l.id', 'f.letter')
    .select('l.content')
    .executeTakeFirstOrThrow()
  return LetterContentSchema.parse(row.content)
}

beforeAll(async () => {
  file = await investigated()
})

describe('findings (Wmo 2.3.2(8))', () => {
  it('cannot be frozen while a legal part is open', async () => {
    const answer = await file.desk.post(file.path('verslag'), conclude)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('nog niet onderzocht')
  })

  it('cannot be frozen by who may not lead an investigation', async () => {
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    expect((await clerk.post(file.path('verslag'), conclude)).status).toBe(403)
  })

  it('are frozen in words and sent, once, and the conclusion is kept when something is missing', async () => {
    for (const part of partIds)
      await file.desk.post(file.path(`onderzoek/onderdelen/${part}`), {
        state: 'covered',
        words: `Gevonden bij ${part}.`,
      })
    expect((await file.desk.post(file.path('verslag'), { conclusion: '' })).status).toBe(422)
    const answers = await Promise.all([
      file.desk.post(file.path('verslag'), conclude),
      file.desk.post(file.path('verslag'), conclude),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const content = await letter()
    const words = letterToText(content)
    expect(words).toContain('Gevonden bij a.')
    expect(words).toContain('Hulp bij het huishouden past.')
    expect(renderLetter(content).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it("keep the resident's remarks beside them, never inside", async () => {
    const before = await letter()
    const remark = { words: 'Ik kan ook niet meer koken.' }
    expect((await file.desk.post(file.path('verslag/reactie'), remark)).status).toBe(303)
    expect(await (await file.desk.get(file.path('verslag'))).text()).toContain('Ik kan ook niet meer koken.')
    expect(await letter()).toEqual(before)
  })

  it('refuse a remark from before the findings or after today, with the field', async () => {
    const day = { 'receivedOn.day': '23', 'receivedOn.month': '11', 'receivedOn.year': '2026' }
    const answer = await file.desk.post(file.path('verslag/reactie'), { words: 'Te vroeg.', ...day })
    expect(answer.status).toBe(422)
  })

  it('open the way to an application at once', async () => {
    await file.desk.post(file.path('aanvraag'), { asked: 'hulp bij het huishouden', way: 'signed-findings' })
    const row = await file.site.database.owner
      .selectFrom('application')
      .select('state')
      .executeTakeFirstOrThrow()
    expect(row.state).toBe('open')
  })
})
