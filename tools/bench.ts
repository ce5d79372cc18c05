/**
 * `npm run bench`: how fast the program is against what it cannot do without, as ratios of medians measured in one run,
 * so that another machine gives the same answer. Exits 1 when a limit is passed.
 */
import { randomUUID } from 'node:crypto'
import { cpus } from 'node:os'
import { nationalLaw } from '../src/core/law/law.ts'
import { termOf } from '../src/core/terms.ts'
import { renderLetter } from '../src/letters/render-letter.ts'
import { procedureSamples } from '../src/letters/samples/procedure.ts'
import { median, medians, timed } from './bench/measure.ts'
import { multiply } from './bench/multiply.ts'
import { asAnother, replay, type Statement } from './bench/replay.ts'
import { snapshot } from './bench/snapshot.ts'
import { startUp } from './bench/start-up.ts'
import { benchSite, type BenchSite } from './bench/site.ts'

type Row = { what: string; found: number; most: number }

/** Opening a file, against its own statements sent straight to the database and an empty page of the same server. */
async function openFile(site: BenchSite): Promise<Row> {
  const path = await fileOf(site)
  const statements = await site.heard(() => site.get(path))
  const fresh = () => withNewIds(site, statements)
  const [page, own, empty] = await medians(
    [
      () => site.get(path),
      async () => replay(site.direct, await fresh()),
      () => site.get('/deze-pagina-is-leeg'),
    ],
    60,
  )
  return { what: 'a file page / its statements and an empty page', found: page! / (own! + empty!), most: 3 }
}

/** Taking a report, against the same statements in one transaction without HTTP. */
async function takeReport(site: BenchSite): Promise<Row> {
  const residents = await residentsOf(site)
  let at = 0
  const take = () => {
    const path = `/inwoners/${residents[at++ % residents.length]}/melding`
    return site.post(path, {
      _key: randomUUID(),
      channel: 'phone',
      reporterKind: 'resident',
      words: 'Het huishouden lukt niet meer.',
    })
  }
  const statements = await site.heard(take)
  const [save, own] = await medians(
    [take, async () => replay(site.direct, await withNewIds(site, statements))],
    40,
  )
  return { what: 'a saved report / its statements', found: save! / own!, most: 2 }
}

/** Signing a decision that a colleague prepared, against the same statements in one transaction without HTTP. */
async function signDecision(site: BenchSite): Promise<Row> {
  const { rows } = await site.direct.query<{
    decision: string
    file: string
    version: number
    worker: string
  }>(
    `select d.id as decision, d.case_file as file, d.version, w.id as worker
     from decision d join worker w on w.municipality = d.municipality and w.subject = 'senior'
     where d.state = 'prepared' order by d.number limit 1`,
  )
  const { decision, file, version, worker } = rows[0]!
  const signer = await site.as(worker)
  const before = await snapshot(site.owner)
  const sign = async () => {
    const answer = await signer.post(`/dossiers/${file}/besluiten/${decision}/tekenen`, {
      _key: randomUUID(),
      _version: String(version),
    })
    if (answer.status !== 303) throw new Error(`not signed: ${answer.status}`)
  }
  const statements = await site.heard(sign)
  const [save, own] = await medians(
    [sign, () => replay(site.direct, asAnother(statements, before.ids))],
    40,
    () => before.restore(statements),
  )
  return { what: 'a signed decision / its statements', found: save! / own!, most: 2 }
}

/** The ids that were there before stay; what a look or a save makes gets ids of its own. */
async function withNewIds(site: BenchSite, statements: readonly Statement[]): Promise<Statement[]> {
  if (known.size === 0)
    for (const table of ['resident', 'case_file', 'worker']) {
      const { rows } = await site.direct.query<{ id: string }>(`select id from ${table}`)
      for (const { id } of rows) known.add(id)
    }
  return asAnother(statements, known)
}
const known = new Set<string>()

/** The worklist of the same worker at more and more data. */
async function worklist(site: BenchSite): Promise<Row[]> {
  const open = async () => (await medians([() => site.get('/')], 60))[0]!
  const once = await open()
  const rows: Row[] = []
  let from = 1
  for (const to of [10, 100]) {
    await multiply(site.owner, site.municipality, { from, to })
    from = to
    rows.push({
      what: `the worklist at ${to} times the data / at once`,
      found: (await open()) / once,
      most: 1.5,
    })
  }
  return rows
}

const fileOf = async (site: BenchSite): Promise<string> => {
  const { rows } = await site.direct.query<{ id: string }>(
    `select f.id from case_file f join case_worker w on w.municipality = f.municipality and w.case_file = f.id
     where w.worker = $1 and w.until_day is null order by f.number limit 1`,
    [site.worker],
  )
  return `/dossiers/${rows[0]!.id}`
}

const residentsOf = async (site: BenchSite): Promise<string[]> =>
  (
    await site.direct.query<{ id: string }>(
      `select id from resident where died_on is null and lives_here and birth_date < '1990-01-01' and street is not null
       and id not in (select resident from case_file) order by id limit 200`,
    )
  ).rows.map(({ id }) => id)

/** What this machine does in a second: no limits, only to know. */
async function speeds(): Promise<string[]> {
  const letters = procedureSamples.map(({ letter }) => letter)
  renderLetter(letters[0]!)
  const durations: number[] = []
  for (const letter of letters) durations.push(await timed(async () => renderLetter(letter)))
  const perLetter = median(durations)
  const law = nationalLaw()
  const first = Temporal.PlainDate.from('2026-01-01')
  const terms = await timed(async () => {
    for (let day = 0; day < 20_000; day++) termOf(law, 'investigation', first.add({ days: day % 365 }))
  })
  return [
    `letters: ${Math.round(1000 / perLetter)} a second`,
    `terms: ${Math.round(20_000_000 / terms)} a second`,
    `start-up: ${((await startUp()) / 1000).toFixed(1)} s`,
  ]
}

const tableOf = (rows: readonly Row[]): string =>
  rows
    .map(
      ({ what, found, most }) =>
        `${what.padEnd(52)} ${found.toFixed(2).padStart(6)}  at most ${most.toFixed(1)}  ${found <= most ? 'kept' : 'NOT KEPT'}`,
    )
    .join('\n')

const started = performance.now()
const site = await benchSite({ residents: 3000, files: 40 })
console.log(
  `a demo of 3,000 residents and 40 files was made in ${Math.round((performance.now() - started) / 1000)} s`,
)
const rows = [
  await openFile(site),
  await takeReport(site),
  await signDecision(site),
  ...(await worklist(site)),
]
await site.stop()
console.log(tableOf(rows))
console.log(`on this machine (${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}):`)
for (const line of await speeds()) console.log(`  ${line}`)
process.exitCode = rows.every(({ found, most }) => found <= most) ? 0 : 1
