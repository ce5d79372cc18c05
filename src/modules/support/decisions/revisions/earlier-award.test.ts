import { beforeAll, describe, expect, it } from 'vitest'
import { grantedHelp, type Granted } from '../../../../../test/granted.ts'
import { dayFields, plain, reportedFile } from '../../../../../test/investigated.ts'

let file: Granted

beforeAll(async () => {
  file = await grantedHelp()
  // What was granted is help of an earlier file of the same resident: this file is its re-indication.
  const earlier = await reportedFile(file.desk, file.resident)
  await file.site.database.owner
    .updateTable('arrangement_line')
    .set({ case_file: earlier })
    .where('id', '=', file.line)
    .execute()
})

/** Grants household help again, from 1 March 2027. */
async function grant(fields: Record<string, string>) {
  const line = await file.propose()
  const application = await file.applied([line])
  return file.desk.post(file.path(`aanvraag/${application}/1/toekennen`), {
    line,
    _version: '1',
    lineVersion: '1',
    activities: 'stofzuigen',
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
    reasons: 'Uw dochter doet nu een deel.',
    step: 'sign',
    ...fields,
  })
}

describe('a re-indication that grants less than the help that runs', () => {
  it('needs a reasoned transition, which stands in the letter', async () => {
    const bare = await grant({ amount: '2' })
    expect(bare.status).toBe(422)
    expect(await bare.text()).toContain('Schrijf op hoe hij tijd krijgt om te wennen')
    const answer = await grant({
      amount: '2',
      transitionBecause: 'Uw dochter neemt het stap voor stap over.',
    })
    expect(answer.status).toBe(303)
    const letter = plain(await (await file.desk.get(answer.headers.get('location')!)).text())
    expect(letter).toContain('Tot en met zondag 28 februari 2027 blijft uw hulp zoals die nu is.')
    expect(letter).toContain('Uw dochter neemt het stap voor stap over.')
  })

  it('needs none where it grants as much', async () => {
    expect((await grant({ amount: '3' })).status).toBe(303)
  })
})
