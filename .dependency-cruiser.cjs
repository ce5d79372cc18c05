/**
 * Which folder may import which. Every rule says why it is there; tools/modules.test.ts plants an import against each
 * and sees it turn red. docs/architecture.md explains the same in words.
 */

/** The modules in their order: one may import what stands before it (left in its line, or in a line above). */
const modules = [
  ['ground', 'organisations areas access policies residents cases correspondence oversight'],
  ['information', 'directory enquiries self-checks'],
  [
    'support',
    'reports instruments provision-book contracts investigations arrangements findings decisions deliveries objections',
  ],
  ['concern', 'signals household-plans shelter youth work-income'],
  ['together', 'informal-help activities'],
  ['steering', 'subsidies goals budgets participation'],
].flatMap(([group, names]) => names.split(' ').map((name) => `${group}/${name}`))

const anyOf = (paths) => `(${paths.join('|')})`
const tests = '\\.test\\.tsx?$'

/** One rule a module: nothing that stands after it. */
const order = modules.slice(0, -1).map((module, place) => ({
  name: `order: ${module}`,
  comment: `${module} stands before these modules: the later one knows the earlier one, and owns what converts between them. What must happen in a later module is a contribution that web/ and worker/ hand in, or a job.`,
  severity: 'error',
  from: { path: `^src/modules/${module}/` },
  to: { path: `^src/modules/${anyOf(modules.slice(place + 1))}/` },
}))

/** One rule a folder below the modules: what it may know besides itself. */
const knows = (folder, allowed, why) => ({
  name: `${folder} knows ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'nothing else'}`,
  comment: why,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: tests },
  to: { path: '^(src|test|tools|demo)/', pathNot: `^src/${anyOf([folder, ...allowed])}/` },
})

/** What assembles the program out of its parts. */
const assembly = '^src/((web|api|worker|commands)/|(main|cli|config)\\.ts$)'

module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      comment: 'Two files that need each other cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports can be found',
      comment: 'An import that leads nowhere fails when the program starts; here it fails earlier.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'modules stand in the list',
      comment:
        'A module that is not in the list above has no place in the order. Add it to the list and to docs/architecture.md.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: `^src/modules/${anyOf(modules)}/` },
      to: {},
    },
    ...order,
    knows(
      'core',
      [],
      'Values such as a day, an amount or a BSN mean the same to everybody, so they depend on nobody.',
    ),
    knows('database', ['core'], 'The connection, the roles and the transaction serve every module alike.'),
    knows('ui', ['core'], 'A control that knew a module could not be used by the others.'),
    knows(
      'letters',
      ['core', 'database'],
      'A letter is made from words that a module hands over; the maker knows no module.',
    ),
    knows(
      'outside',
      ['core'],
      'The client of a foreign system, and its simulator, speak the language of that system. The module that uses it translates.',
    ),
    knows(
      'http',
      ['core', 'database', 'ui', 'outside'],
      'What every route needs of a request, the clients of foreign systems among it; the modules stand above it.',
    ),
    {
      name: 'modules do not know what assembles them',
      comment:
        'web/, api/, worker/ and the commands know all modules; if a module knew them, everything would know everything. Configuration is handed in.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: tests },
      to: { path: `${assembly}|^(test|tools|demo)/` },
    },
    {
      name: 'rules and use cases know no screen',
      comment:
        'The same use case serves a page, the API, the worker and the command line; the noun and the verb therefore know neither a request nor a control.',
      severity: 'error',
      from: { path: '^src/modules/.*\\.ts$', pathNot: [tests, '[/-](api|form)\\.ts$'] },
      to: { path: '^src/(http|ui)/' },
    },
    {
      name: 'the program does not lean on its tools',
      comment:
        'Tests and tools are not there where the program runs. The demo is brought in only by what assembles.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'only ui imports the design system',
      comment:
        'One file a control wraps the component, so that another version, or another library, is a change in one folder.',
      severity: 'error',
      from: { pathNot: '^src/ui/' },
      to: { path: 'node_modules/(@utrecht|@nl-design-system-unstable)/' },
    },
    {
      name: 'only database imports the driver',
      comment:
        'A query of its own connection would run outside the transaction and without the municipality, so past the row-level security.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/database/', tests] },
      to: { path: 'node_modules/pg/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
