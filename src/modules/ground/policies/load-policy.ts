import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { meaningFaults } from './meaning.ts'
import { Policy } from './policy.ts'
import {
  faultAt,
  faultAtKey,
  type Path,
  type PolicyFault,
  type PolicyText,
  readPolicyText,
} from './policy-text.ts'

/** A policy that may be worked with, or everything that is wrong with its file. */
export type LoadedPolicy =
  | { ok: true; policy: Policy; faultAt: (path: Path, message: string) => PolicyFault }
  | { ok: false; faults: PolicyFault[] }

/** A policy file could not be used; the message names each fault by file, line and column. */
export class UnusablePolicy extends Error {
  constructor(readonly faults: readonly PolicyFault[]) {
    super(faults.map(inOneLine).join('\n'))
  }
}

/** "policies/demo.yaml:12:5 message" */
export const inOneLine = ({ file, line, column, message }: PolicyFault): string =>
  `${file}:${line}:${column} ${message}`

/**
 * Reads a policy file, with the sections of the file that it is based on, and checks its shape and its meaning:
 * every id is unique, everything referred to exists, every condition can be evaluated. That words stand in the
 * document is for `check-policy.ts`.
 */
export function loadPolicy(file: string): LoadedPolicy {
  const own = readPolicyText(file)
  if (Array.isArray(own)) return { ok: false, faults: own }
  const base = readBase(own)
  if (Array.isArray(base)) return { ok: false, faults: base }
  const data = { ...withoutHeading(sections(base)), ...sections(own) }
  const holder = ([section]: Path): PolicyText => (base && !own.document.has(section) ? base : own)

  const parsed = Policy.safeParse(data, { error: z.locales.nl().localeError })
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.flatMap((issue) => shapeFaults(issue, holder)) }
  const policy = parsed.data
  const faults = meaningFaults(policy, basename(file, '.yaml')).map(({ path, message, within }) =>
    faultAt(holder(path), path, message, within),
  )
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, policy, faultAt: (path, message) => faultAt(holder(path), path, message) }
}

/** All policies of a folder by id; throws `UnusablePolicy` when one of them has a fault. */
export function loadPolicies(folder: string): ReadonlyMap<string, Policy> {
  const policies = new Map<string, Policy>()
  const faults: PolicyFault[] = []
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith('.yaml'))
    .toSorted()) {
    const loaded = loadPolicy(join(folder, name))
    if (loaded.ok) policies.set(loaded.policy.id, loaded.policy)
    else faults.push(...loaded.faults)
  }
  if (faults.length > 0) throw new UnusablePolicy(faults)
  return policies
}

/** The file that this one is based on; one step back, so that a reader never has to look further. */
function readBase(own: PolicyText): PolicyText | undefined | PolicyFault[] {
  const name = own.document.get('basedOn')
  if (typeof name !== 'string') return undefined
  const base = readPolicyText(join(dirname(own.file), `${name}.yaml`))
  if (Array.isArray(base)) return [faultAt(own, ['basedOn'], `"${name}" is niet te gebruiken`), ...base]
  return base.document.has('basedOn')
    ? [faultAt(own, ['basedOn'], `"${name}" is zelf ergens op gebaseerd`)]
    : base
}

const sections = (text: PolicyText | undefined): Record<string, unknown> =>
  text ? (text.document.toJS() as Record<string, unknown>) : {}

/** What a file says of itself is never taken from the file that it is based on. */
const HEADING = new Set(['id', 'name', 'municipality', 'valid'])

const withoutHeading = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([section]) => !HEADING.has(section)))

function shapeFaults(issue: z.core.$ZodIssue, holder: (path: Path) => PolicyText): PolicyFault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code !== 'unrecognized_keys') return [faultAt(holder(path), path, issue.message)]
  return issue.keys.map((key) =>
    faultAtKey(holder([...path, key]), path, key, `"${key}" is hier onbekend; is het goed gespeld?`),
  )
}
