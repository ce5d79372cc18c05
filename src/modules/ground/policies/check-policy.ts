import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FaultyFile, inOrder } from '../../../core/checked-yaml.ts'
import { loadPolicy } from './load-policy.ts'
import type { Policy } from './policy.ts'
import { linesOf, type Trace } from './shape/trace.ts'
import { type MeaningFault, walk } from './walk.ts'

/** A policy file without faults: how many choices trace to a document, and how many are the municipality's own. */
export type CheckedPolicy = { policy: Policy; traced: number; ours: number }

/**
 * Everything that can be wrong in a policy file; throws `FaultyFile`. With `documents`, the folder of the documents'
 * texts, also that each `words` stands on its line there (`ID.txt`, lines counted from 1, white space taken as one
 * space).
 */
export function checkPolicy(file: string, { documents }: { documents?: string } = {}): CheckedPolicy {
  const { policy, faultAt } = loadPolicy(file)
  const traces = tracesIn(policy)
  const faults = documents === undefined ? [] : wordFaults(policy, traces, documents)
  if (faults.length > 0)
    throw new FaultyFile(file, inOrder(faults.map(({ path, message }) => faultAt(path, message))))
  const ours = traces.filter(({ trace }) => trace.ours).length
  return { policy, traced: traces.length - ours, ours }
}

type Traced = { trace: Trace; path: MeaningFault['path'] }

function tracesIn(policy: Policy): Traced[] {
  const traces: Traced[] = []
  walk(policy, (value, path) => {
    if (typeof value !== 'object' || value === null || !('line' in value || 'ours' in value)) return
    traces.push({ trace: value as Trace, path })
  })
  return traces
}

function wordFaults(policy: Policy, traces: readonly Traced[], folder: string): MeaningFault[] {
  const texts = new Map(policy.documents.map(({ id }) => [id, linesOfDocument(join(folder, `${id}.txt`))]))
  const absent = policy.documents.flatMap(({ id }, index) =>
    texts.get(id) ? [] : [{ path: ['documents', index, 'id'], message: `${id}.txt staat niet in ${folder}` }],
  )
  if (absent.length > 0) return absent
  return traces.flatMap(({ trace, path }) => {
    const lines = linesOf(trace)
    const text = texts.get(trace.document ?? policy.documents[0]?.id ?? '')
    if (!lines || !text || !trace.words) return []
    if (lines.last < lines.first || lines.last > text.length)
      return [
        { path: [...path, 'line'], message: `het document heeft deze regels niet (tot ${text.length})` },
      ]
    const there = oneSpaced(text.slice(lines.first - 1, lines.last).join(' '))
    if (holdsWords(there, oneSpaced(trace.words))) return []
    return [{ path: [...path, 'words'], message: `"${trace.words}" staat niet op regel ${trace.line}` }]
  })
}

/** Whether a text holds these words as whole words. */
const holdsWords = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(words)}(?![\\p{L}\\d])`, 'u').test(text)

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

const linesOfDocument = (file: string): string[] | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined
