import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const config = join(root, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(config) as {
  forbidden: { name: string; comment: string }[]
}

/** From, to, and the rule that says no: at least one planted import for each rule. */
const planted = [
  ['src/modules/ground/cases/case.ts', 'src/modules/support/reports/report.ts', 'order: ground/cases'],
  ['src/modules/ground/areas/area.ts', 'src/modules/ground/access/may.ts', 'order: ground/areas'],
  [
    'src/modules/support/objections/objection.ts',
    'src/modules/steering/goals/goal.ts',
    'order: support/objections',
  ],
  ['src/modules/support/payments/payment.ts', 'src/core/cents.ts', 'modules stand in the list'],
  ['src/modules/support/findings/one.ts', 'src/modules/support/findings/two.ts', 'no cycles'],
  ['src/modules/support/reports/gone.ts', 'src/core/gone.ts', 'imports can be found'],
  ['src/core/day.ts', 'src/database/connection.ts', 'core knows nothing else'],
  ['src/database/role.ts', 'src/modules/ground/access/may.ts', 'database knows only core'],
  ['src/ui/head.tsx', 'src/modules/ground/cases/file.ts', 'ui knows only core'],
  ['src/letters/make.ts', 'src/modules/support/reports/report.ts', 'letters knows only core, database'],
  ['src/outside/brp/client.ts', 'src/database/connection.ts', 'outside knows only core'],
  ['src/http/request.ts', 'src/modules/ground/access/may.ts', 'http knows only core, database, ui, outside'],
  ['src/modules/ground/access/desk.tsx', 'src/web/app.ts', 'modules do not know what assembles them'],
  ['src/modules/ground/access/jobs.ts', 'src/config.ts', 'modules do not know what assembles them'],
  ['src/modules/ground/access/let-in.ts', 'src/http/frame.ts', 'rules and use cases know no screen'],
  ['src/modules/ground/access/shut-out.ts', 'src/ui/button.tsx', 'rules and use cases know no screen'],
  ['src/web/start.ts', 'test/factories.ts', 'the program does not lean on its tools'],
  ['src/web/layout.tsx', '@utrecht/component-library-react', 'only ui imports the design system'],
  ['src/modules/ground/cases/store.ts', 'pg', 'only database imports the driver'],
] as const

/** What the rules leave free. */
const allowed = [
  // Closes the circle of the two findings files; the circle is reported once.
  ['src/modules/support/findings/two.ts', 'src/modules/support/findings/one.ts'],
  ['src/modules/support/reports/desk.tsx', 'src/http/frame.ts'],
  ['src/modules/support/reports/api.ts', 'src/http/frame.ts'],
  ['src/modules/support/reports/receive.ts', 'src/modules/ground/access/may.ts'],
  ['src/modules/support/findings/freeze.ts', 'src/modules/support/reports/report.ts'],
  ['src/modules/support/findings/letter.ts', 'src/letters/paper.ts'],
  ['src/modules/support/findings/desk.test.ts', 'src/web/app.ts'],
  ['src/web/routes.ts', 'src/modules/steering/goals/goal.ts'],
  ['src/ui/field.tsx', '@utrecht/component-library-react'],
  ['src/database/pool.ts', 'pg'],
  ['test/build.ts', 'src/modules/steering/goals/goal.ts'],
] as const

const climb = (from: string, to: string) => `${'../'.repeat(from.split('/').length - 1)}${to}`
const inTree = (to: string) => /\.tsx?$/.test(to)
const isOrder = (name: string) => name.startsWith('order: ')

/** Writes all these imports as files, and empty files for what they import. */
async function plant(tree: string, imports: readonly (readonly [string, string, ...string[]])[]) {
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(tree, file)), { recursive: true })
    await writeFile(join(tree, file), text)
  }
  for (const [, to] of imports) if (inTree(to) && !to.includes('gone')) await write(to, 'export {}\n')
  for (const [from, to] of imports)
    await write(from, `export * from '${inTree(to) ? climb(from, to) : to}'\n`)
}

describe('the direction of imports', () => {
  let tree = ''
  let said = ''
  let code: number | null = 0

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'keukentafel-modules-'))
    await symlink(join(root, 'node_modules'), join(tree, 'node_modules'))
    await plant(tree, [...planted, ...allowed])
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    said = await new Promise<string>((done) => {
      const flags = ['src', 'test', '--config', config, '--output-type', 'err']
      const child = execFile(process.execPath, [program, ...flags], { cwd: tree }, (_, out) => {
        code = child.exitCode
        done(out)
      })
    })
  }, 60_000)
  afterAll(() => rm(tree, { recursive: true }))

  it.each(planted)('turns red when %s imports %s', (from, _, rule) =>
    expect(said).toContain(`error ${rule}: ${from} `),
  )

  it('leaves free what stands before, and tests', () =>
    expect(allowed.filter(([free]) => said.includes(`: ${free} `))).toEqual([]))

  it('ends the check with an error', () => expect(code).not.toBe(0))

  it('says with each rule why it is there', () =>
    expect(forbidden.filter(({ comment }) => comment.length < 40)).toEqual([]))

  it('has an import planted against each rule', () => {
    const covered = new Set<string>(planted.map(([, , rule]) => rule))
    expect(forbidden.map(({ name }) => name).filter((name) => !covered.has(name) && !isOrder(name))).toEqual(
      [],
    )
  })
})
