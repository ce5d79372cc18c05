import { beforeAll, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../test/decidable.ts'
import { addResident, GM, NOW } from '../../../../test/site.ts'
import { newId } from '../../../core/id.ts'
import { LetterContentSchema } from '../../../letters/letter-content.ts'
import { letterToText } from '../../../letters/letter-text.ts'
import { renderLetter } from '../../../letters/render-letter.ts'
import { livesWithPartner } from './store.ts'

let file: Decidable
let application: string

const three = (name: string, text: string) => {
  const [year, month, day] = text.split('-')
  return { [`${name}.day`]: day!, [`${name}.month`]: month!, [`${name}.year`]: year! }
}

const grant = {
  activities: 'stofzuigen\nbadkamer schoonmaken',
  frequency: 'elke week op één ochtend',
  provider: 'Thuishulp De Kade',
  providerPhone: '0999 11 22 33',
  ...three('startsBy', '2026-12-01'),
  ...three('from', '2026-12-01'),
  ...three('reviewOn', '2028-12-01'),
  reasons: 'Bukken en tillen gaat niet meer.',
}
const refusal = {
  ground: 'network',
  reasons: 'Uw dochter wil en kan dit doen.',
  possible: 'De klussendienst',
}

const apply = async (asked = 'hulp bij het huishouden') => {
  await file.desk.post(file.path('aanvraag'), { asked, way: 'signed-findings' })
  const row = await file.site.database.owner
    .selectFrom('application')
    .select('id')
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return row.id
}

const letterOf = async (line: string) => {
  const row = await file.site.database.owner
    .selectFrom('decision as d')
    .innerJoin('letter as l', 'l.id', 'd.letter')
    .select(['l.content', 'd.deciding_area', 'd.kind', 'd.signed_by'])
    .where('d.line', '=', line)
    .executeTakeFirstOrThrow()
  return { ...row, content: LetterContentSchema.parse(row.content) }
}

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
  application = await apply()
})

describe('granting a provision', () => {
  it('[ZWO-23] sends a reasoned letter that says what, how much, from when, why and how to object', async () => {
    const line = await file.propose()
    const answer = await file.desk.post(file.path(`toekennen/${line}`), {
      ...grant,
      lineVersion: '1',
      application,
    })
    expect(answer.status).toBe(303)
    const { content } = await letterOf(line)
    const words = letterToText(content)
    expect(words).toContain('U krijgt hulp bij het huishouden')
    expect(words).toContain('3 uur per week')
    expect(words).toContain('Bukken en tillen gaat niet meer.')
    expect(words).toContain('dinsdag 5 januari 2027')
    expect(words.replace(/\s/g, ' ')).toContain('€ 21,80')
    expect(renderLetter(content).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('asks one contribution of a couple, and never takes a child for a partner', async () => {
    const { owner } = file.site.database
    const household = newId(NOW)
    const child = await addResident(owner, { birthDate: '2010-05-01' })
    await owner.insertInto('household').values({ municipality: GM, id: household, made_at: NOW }).execute()
    const member = (resident: string, relation: string) => ({
      municipality: GM,
      household,
      resident,
      relation,
      from_day: Temporal.PlainDate.from('2020-01-01'),
    })
    await owner
      .insertInto('household_member')
      .values([member(file.resident, 'head'), member(child, 'child')])
      .execute()
    const today = Temporal.PlainDate.from('2026-11-24')
    const couple = () => file.within((tx) => livesWithPartner(tx, file.resident, today))
    expect(await couple()).toBe(false)
    await owner
      .updateTable('household_member')
      .set({ relation: 'partner' })
      .where('resident', '=', child)
      .execute()
    expect(await couple()).toBe(true)
    await owner
      .updateTable('household_member')
      .set({ until_day: Temporal.PlainDate.from('2026-11-23') })
      .where('resident', '=', child)
      .execute()
    expect(await couple()).toBe(false)
  })

  it('[ZWO-21] relates the award to one of the four results of the law', async () => {
    application = await apply()
    const line = await file.propose()
    await file.desk.post(file.path(`toekennen/${line}`), { ...grant, lineVersion: '1', application })
    const { deciding_area, content } = await letterOf(line)
    expect(deciding_area).toBe('household')
    expect(letterToText(content)).toContain('uishouden')
  })

  it('refuses "as needed" as an extent, and keeps what was typed', async () => {
    application = await apply()
    const line = await file.propose()
    const answer = await file.desk.post(file.path(`toekennen/${line}`), {
      ...grant,
      frequency: 'naar behoefte',
      lineVersion: '1',
      application,
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('geen omvang')
    expect(page).toContain('badkamer schoonmaken')
  })

  it('decides once when two people decide at the same time', async () => {
    const line = await file.propose()
    const form = { ...grant, lineVersion: '1', application }
    const answers = await Promise.all([
      file.desk.post(file.path(`toekennen/${line}`), form),
      file.desk.post(file.path(`afwijzen/${line}`), { ...refusal, lineVersion: '1', application }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const rows = await file.site.database.owner
      .selectFrom('decision')
      .select('id')
      .where('line', '=', line)
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('refuses a stale page', async () => {
    application = await apply()
    const line = await file.propose()
    await file.site.database.owner
      .updateTable('arrangement_line')
      .set({ version: 2 })
      .where('id', '=', line)
      .execute()
    const answer = await file.desk.post(file.path(`toekennen/${line}`), {
      ...grant,
      lineVersion: '1',
      application,
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('intussen gewijzigd')
  })
})

describe('who may sign', () => {
  it('[ZOE-16] lets nobody sign without a mandate of the municipality', async () => {
    const adviser = await file.site.login()
    const line = await file.propose()
    const answer = await adviser.post(file.path(`toekennen/${line}`), {
      ...grant,
      lineVersion: '1',
      application,
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('geen mandaat')
  })

  it('[ZOE-16] lets nobody sign above the amount or after the end of a mandate', async () => {
    const line = await file.propose()
    const poor = await file.site.login()
    await file.mandate(poor.worker, { upTo: 100_000 })
    const above = await poor.post(file.path(`toekennen/${line}`), { ...grant, lineVersion: '1', application })
    expect(await above.text()).toContain('hoger mandaat')
    const gone = await file.site.login()
    await file.mandate(gone.worker, { until: '2026-11-23' })
    const after = await gone.post(file.path(`toekennen/${line}`), { ...grant, lineVersion: '1', application })
    expect(after.status).toBe(409)
  })

  it('refuses who may not sign at all, and writes the attempt down', async () => {
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    const line = await file.propose()
    const answer = await clerk.post(file.path(`toekennen/${line}`), {
      ...grant,
      lineVersion: '1',
      application,
    })
    expect(answer.status).toBe(403)
    const lines = await file.site.database.owner
      .selectFrom('audit_line')
      .select(['outcome', 'purpose'])
      .where('worker', '=', clerk.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(lines).toEqual([{ outcome: 'refused', purpose: 'decisions.sign' }])
  })
})

describe('refusing a provision', () => {
  it('[ZWO-23] begins with the decision, names the ground and says what is possible', async () => {
    const line = await file.propose()
    await file.desk.post(file.path(`afwijzen/${line}`), { ...refusal, lineVersion: '1', application })
    const { content, kind } = await letterOf(line)
    expect(kind).toBe('refuse')
    expect(content.blocks[0]).toMatchObject({ kind: 'decision' })
    const words = letterToText(content)
    expect(words).toContain('Mensen om u heen kunnen en willen dit doen.')
    expect(words).toContain('lussendienst')
    expect(words).toContain('bezwaar')
  })

  it('cannot skip a step of the ladder', async () => {
    application = await apply()
    const line = await file.propose()
    const { owner } = file.site.database
    await owner.deleteFrom('arrangement_step').where('tier', '=', 'own-strength').execute()
    const answer = await file.desk.post(file.path(`afwijzen/${line}`), {
      ...refusal,
      lineVersion: '1',
      application,
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('geen stap van de ladder overslaan')
  })

  it('[STW-14] shows comparable earlier decisions beside it, without names', async () => {
    const line = await file.propose()
    const page = await (await file.desk.get(file.path(`afwijzen/${line}`))).text()
    expect(page).toMatch(/Eerder toegekend: [1-9]/)
    expect(page).toContain('80 tot 90')
    expect(page.slice(page.indexOf('Vergelijkbare besluiten'))).not.toContain('Wollegras')
  })
})

describe('only tailored provisions', () => {
  it('[STW-13] get a decision: help that is open to all does not', async () => {
    const line = await file.propose()
    await file.site.database.owner
      .updateTable('arrangement_line')
      .set({ tier: 'general' })
      .where('id', '=', line)
      .execute()
    const answer = await file.desk.post(file.path(`toekennen/${line}`), {
      ...grant,
      lineVersion: '1',
      application,
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('alleen nodig voor een maatwerkvoorziening')
  })
})
