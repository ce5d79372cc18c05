import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { signingKey } from '../src/core/secrets.ts'
import { inMunicipality } from '../src/database/connect.ts'
import { readHeads } from '../src/modules/ground/access/audit-head.ts'
import { verifyAudit } from '../src/modules/ground/access/verify-audit.ts'
import { sealAll } from '../src/worker/seal.ts'
import { testDatabase, type TestDatabase } from '../test/database.ts'
import { TEST_SECRET } from '../test/database-server.ts'
import { fillDemo } from './demo.ts'
import { readCast } from './files/cast.ts'
import type { Played } from './files/make-files.ts'
import { play } from './files/play.ts'
import { signerFor } from './files/plan-lives.ts'
import { stages, type StepName } from './files/stages.ts'
import { DEMO } from './municipality.ts'

const NOW = Temporal.Instant.from('2026-11-24T14:00:00Z')
let database: TestDatabase
let played: Played[]

beforeAll(async () => {
  database = await testDatabase()
  played = await fillDemo(database, NOW, { residents: 1200, files: stages.length + 10 }, () => undefined)
}, 120_000)

const openTasks = async (caseFile: string) =>
  (
    await database.owner
      .selectFrom('task')
      .select('kind')
      .where('case_file', '=', caseFile)
      .where('done_at', 'is', null)
      .execute()
  ).map(({ kind }) => kind.split(' ')[0])

const at = (stage: string) => played.find(({ life }) => life.stage.id === stage)!

/** What somebody finds on his worklist in a file of each stage. */
const expected: Record<string, string> = {
  reported: 'triage',
  'triage overdue': 'triage',
  triaged: 'investigate',
  started: 'investigate',
  'talk planned': 'conversation',
  'talk today': 'conversation',
  'talk not written down': 'conversation',
  'talk held': 'investigate',
  explored: 'investigate',
  'advice asked': 'await-advice',
  'advice overdue': 'chase-advice',
  'advice received': 'show-advice',
  'delay agreed': 'investigate',
  weighed: 'investigate',
  composed: 'investigate',
  'six weeks passed': 'late-investigation',
  'findings sent': 'await-application',
  'no answer to findings': 'await-application',
  'applied early': 'offer-application',
  applied: 'decide',
  'decision overdue': 'decide',
  'decision prepared': 'sign',
  granted: 'order-provider',
  'provider ordered': 'start-help',
  'help did not begin': 'start-help',
}

const outcomes: Record<string, string> = {
  'answered at once': 'vraag meteen beantwoord',
  withdrawn: 'ingetrokken door de inwoner',
  solved: 'opgelost zonder individuele voorziening',
  'no application': 'geen aanvraag gedaan',
  died: 'overleden',
  moved: 'verhuisd',
}

/** What can be done next in a file of each stage. */
const next: Record<string, StepName> = {
  'sent through the website': 'report',
  reported: 'triage',
  'triage overdue': 'triage',
  triaged: 'start',
  'talk planned': 'hold',
  'talk today': 'hold',
  'talk not written down': 'hold',
  'talk held': 'explore',
  explored: 'ask-advice',
  'advice asked': 'receive-advice',
  'advice overdue': 'receive-advice',
  'delay agreed': 'weigh',
  weighed: 'compose',
  composed: 'findings',
  'six weeks passed': 'apply',
  'findings sent': 'apply',
  'no answer to findings': 'apply',
  applied: 'prepare',
  'decision overdue': 'prepare',
  'decision prepared': 'sign',
  granted: 'order',
  'help did not begin': 'begin',
}

describe('the files of the demo', () => {
  it('are of every stage', () => {
    expect(new Set(played.map(({ life }) => life.stage.id))).toEqual(new Set(stages.map(({ id }) => id)))
  })

  it.each(Object.entries(expected))('%s: %s is on the worklist', async (stage, kind) => {
    expect(await openTasks(at(stage).memory.caseFile!)).toContain(kind)
  })

  it.each(Object.entries(outcomes))('%s: closed as %s, with nothing left to do', async (stage, outcome) => {
    const id = at(stage).memory.caseFile!
    const file = await database.owner
      .selectFrom('case_file')
      .select(['outcome', 'closed_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(file.outcome).toBe(outcome)
    expect(file.closed_on).not.toBeNull()
    expect(await openTasks(id)).toEqual([])
  })

  it('wait among what came through the website', async () => {
    const waiting = await database.owner
      .selectFrom('web_report')
      .select('id')
      .where('handled_at', 'is', null)
      .execute()
    expect(waiting).not.toEqual([])
  })

  it('hold nothing that happens after this moment', async () => {
    const { owner } = database
    const newest = await Promise.all([
      owner.selectFrom('timeline_entry').select('at').orderBy('at', 'desc').executeTakeFirstOrThrow(),
      owner.selectFrom('audit_line').select('at').orderBy('at', 'desc').executeTakeFirstOrThrow(),
      owner.selectFrom('letter').select('made_at as at').orderBy('made_at', 'desc').executeTakeFirstOrThrow(),
      owner.selectFrom('task').select('made_at as at').orderBy('made_at', 'desc').executeTakeFirstOrThrow(),
    ])
    expect(newest.filter(({ at: moment }) => Temporal.Instant.compare(moment, NOW) > 0)).toEqual([])
  })

  it('have numbers in the order of their days', async () => {
    const files = await database.owner
      .selectFrom('case_file')
      .select(['number', 'opened_on'])
      .orderBy('number')
      .execute()
    const days = files.map(({ opened_on }) => opened_on.toString())
    expect(days).toEqual(days.toSorted())
  })

  it('left a log that proves to be whole', async () => {
    const key = signingKey(TEST_SECRET, 'audit seal')
    const headFile = join(mkdtempSync(join(tmpdir(), 'keukentafel-demo-')), 'head.json')
    await sealAll(database.program, NOW, { key, headFile })
    const head = (await readHeads(headFile))[DEMO]
    const verdict = await inMunicipality(database.program, DEMO, (tx) => verifyAudit(tx, DEMO, key, head))
    expect(verdict).toMatchObject({ faults: [], unsealed: 0 })
    expect(verdict.lines).toBeGreaterThan(played.length)
  })

  it.each(Object.entries(next))('%s: %s can be done next', async (stage, step) => {
    const { life, memory } = at(stage)
    await inMunicipality(database.program, DEMO, async (tx) => {
      const cast = await readCast(tx)
      const by =
        { report: life.steps[0]!.by, triage: life.steps[0]!.by, sign: signerFor(life.who) }[step as string] ??
        life.consultant
      await play[step]({ tx, actor: cast.as(by, NOW), life, memory, workers: cast.ids })
    })
    const newest = await database.owner
      .selectFrom('timeline_entry')
      .select('at')
      .where('case_file', '=', memory.caseFile!)
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow()
    expect(newest.at.equals(NOW)).toBe(true)
  })
})
