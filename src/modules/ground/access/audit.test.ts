import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { GM, NOW } from '../../../../test/site.ts'
import { testDatabase, type TestDatabase } from '../../../../test/database.ts'
import { newId } from '../../../core/id.ts'
import { signingKey } from '../../../core/secrets.ts'
import { inMunicipality } from '../../../database/connect.ts'
import { hashOfSeal } from './audit-seal.ts'
import { sealAudit } from './seal-audit.ts'
import { verifyAudit, type AuditHead } from './verify-audit.ts'

const key = signingKey('a secret for tests only, of more than 32 characters', 'audit seal')

let database: TestDatabase

const write = async (count: number, minutes = 0) => {
  const at = NOW.add({ minutes })
  const lines = Array.from({ length: count }, () => newId(at))
  await inMunicipality(database.program, GM, (tx) =>
    tx
      .insertInto('audit_line')
      .values(
        lines.map((id) => ({
          municipality: GM,
          id,
          at,
          action: 'view file',
          outcome: 'done',
          purpose: 'test',
          fields: ['name'],
        })),
      )
      .execute(),
  )
  return lines
}
const seal = (minutes: number) =>
  inMunicipality(database.program, GM, (tx) => sealAudit(tx, GM, NOW.add({ minutes }), key))
const check = (head?: AuditHead) =>
  inMunicipality(database.program, GM, (tx) => verifyAudit(tx, GM, key, head))
const tamper = (statement: string) => sql.raw(statement).execute(database.owner)

beforeEach(async () => {
  database = await testDatabase()
  await database.owner
    .insertInto('municipality')
    .values({ code: GM, name: 'Vierdorpen', created_at: NOW })
    .execute()
  await write(3)
  await seal(5)
  await write(2, 6)
  await seal(10)
})

describe('the sealed log', () => {
  it('verifies when nobody touched it, with the newest lines still waiting for their seal', async () => {
    await write(1, 11)
    expect(await check()).toEqual({ seals: 2, lines: 5, unsealed: 1, faults: [] })
  })

  it('names a line that was changed', async () => {
    const [line] = await write(2, 12)
    await seal(15)
    await tamper(`update audit_line set purpose = 'iets anders' where id = '${line}'`)
    expect((await check()).faults).toEqual([{ kind: 'changed-line', seal: 3, line }])
  })

  it('names a line that was taken out', async () => {
    const [line] = await write(2, 12)
    await seal(15)
    await tamper(`delete from audit_line where id = '${line}'`)
    expect((await check()).faults).toEqual([{ kind: 'missing-line', seal: 3, line }])
  })

  it('names a line that was put in afterwards, before and after it gets a seal', async () => {
    const [line] = await write(1, -120)
    expect((await check()).faults).toEqual([{ kind: 'late-line', seal: 3, line }])
    await seal(15)
    expect((await check()).faults).toEqual([{ kind: 'late-line', seal: 3, line }])
  })

  it('shows a line that was changed together with its hash', async () => {
    await tamper(`update audit_sealed_line set hash = 'forged' where seal = 1`)
    expect((await check()).faults).toContainEqual({ kind: 'broken-seal', seal: 1 })
  })

  it('shows a seal that was taken out of the chain, and one that was made without the key', async () => {
    await tamper(`update audit_seal set lines = 2 where number = 1`)
    const { faults } = await check()
    expect(faults).toContainEqual({ kind: 'broken-seal', seal: 1 })
    expect(faults).toContainEqual({ kind: 'broken-seal', seal: 2 })
  })

  it('shows a tail that was cut off, by the head that is kept outside the database', async () => {
    const head = { number: 2, hash: hashOfSeal((await sealTwo())!) }
    expect((await check(head)).faults).toEqual([])
    await tamper('delete from audit_sealed_line where seal = 2')
    await tamper('delete from audit_seal where number = 2')
    await tamper(`delete from audit_line where at > '${NOW.add({ minutes: 5 }).toString()}'`)
    expect((await check()).faults).toEqual([])
    expect((await check(head)).faults).toEqual([{ kind: 'cut-tail', seal: 2 }])
  })

  it('puts each line under one seal when two workers seal at once', async () => {
    await write(50, 12)
    await Promise.all([seal(15), seal(15)])
    expect(await check()).toMatchObject({ seals: 3, lines: 55, unsealed: 0, faults: [] })
  })
})

const sealTwo = () =>
  database.owner
    .selectFrom('audit_seal')
    .select([
      'municipality',
      'number',
      'sealed_at as sealedAt',
      'newest',
      'lines',
      'digest',
      'previous',
      'signature',
    ])
    .where('number', '=', 2)
    .executeTakeFirst()
