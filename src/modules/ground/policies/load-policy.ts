import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  FaultyFile,
  faultAt,
  type FileFault,
  faultsOf,
  inDutch,
  inOrder,
  type Path,
  readYaml,
  type YamlText,
} from '../../../core/checked-yaml.ts'
import { meaningFaults } from './meaning.ts'
import { Policy } from './policy.ts'

/** A policy that may be worked with, and where in its file each part stands. */
export type LoadedPolicy = {
  policy: Policy
  faultAt: (path: Path, message: string, within?: number) => FileFault
}

/**
 * Reads a policy file, with the sections of the file that it is based on, and checks its shape and its meaning:
 * every id is unique, everything referred to exists, every condition can be evaluated. Throws `FaultyFile`. That
 * words stand in the document is for `check-policy.ts`.
 */
export function loadPolicy(file: string): LoadedPolicy {
  const own = read(file)
  const base = readBase(own)
  const data = { ...withoutHeading(sections(base)), ...sections(own) }
  const place = (path: Path, message: string, within?: number) => faultIn(own, base, path, message, within)

  const parsed = Policy.safeParse(data, { error: inDutch })
  if (!parsed.success)
    throw new FaultyFile(file, inOrder(parsed.error.issues.flatMap((issue) => faultsOf(issue, own))))
  const policy = parsed.data
  const faults = meaningFaults(policy, basename(file, '.yaml')).map(({ path, message, within }) =>
    place(path, message, within),
  )
  if (faults.length > 0) throw new FaultyFile(file, inOrder(faults))
  return { policy, faultAt: place }
}

/** All policies of a folder by id; throws `FaultyFile` at the first that has a fault. */
export const loadPolicies = (folder: string): ReadonlyMap<string, Policy> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .map((name) => loadPolicy(join(folder, name)).policy)
      .map((policy) => [policy.id, policy]),
  )

function read(file: string): YamlText {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new FaultyFile(file, [
      { line: 1, column: 1, message: 'dit bestand is er niet of is niet te lezen' },
    ])
  }
  return readYaml(file, text)
}

/** The file that this one is based on: one step back and without faults, so that a reader has two files to look in. */
function readBase(own: YamlText): YamlText | undefined {
  const name: unknown = own.document.get('basedOn')
  if (typeof name !== 'string') return undefined
  const file = join(dirname(own.file), `${name}.yaml`)
  const fault = (message: string) => new FaultyFile(own.file, [faultAt(own, ['basedOn'], message)])
  if (file === own.file || read(file).document.has('basedOn'))
    throw fault(`"${name}" is zelf ergens op gebaseerd`)
  loadPolicy(file)
  return read(file)
}

/** What a file says of itself is never taken from the file that it is based on. */
const HEADING = new Set(['id', 'name', 'municipality', 'valid'])

const withoutHeading = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([section]) => !HEADING.has(section)))

function sections(text: YamlText | undefined): Record<string, unknown> {
  const data: unknown = text?.document.toJS()
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
}

/** A fault at its place; one in a section of the base stands where this file says what it is based on. */
function faultIn(
  own: YamlText,
  base: YamlText | undefined,
  path: Path,
  message: string,
  within?: number,
): FileFault {
  const inherited = base && path.length > 0 && !own.document.has(path[0]) && base.document.has(path[0])
  return inherited
    ? faultAt(own, ['basedOn'], `${path.join('.')} uit ${basename(base.file)}: ${message}`)
    : faultAt(own, path, message, within)
}
