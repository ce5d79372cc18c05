import { isMap, isNode, LineCounter, parseDocument, type Document, type YAMLMap } from 'yaml'
import { z } from 'zod'

/** One thing that is wrong in a YAML file; line and column count from 1. */
export type FileFault = { line: number; column: number; message: string }

/** A law or policy file cannot be used. The message has one line a fault: `law/terms.yaml:12:5 …`. */
export class FaultyFile extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly FileFault[],
  ) {
    super(faults.map((fault) => `${file}:${fault.line}:${fault.column} ${fault.message}`).join('\n'))
  }
}

/**
 * Reads a YAML text by a schema; throws `FaultyFile` with every fault, each at the line and column where the reader
 * must look: the value itself, the name that should not be there, or the part in which something is missing.
 */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.output<Schema> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const syntax = [...document.errors, ...document.warnings].map((error) => ({
    ...at(lines, error.pos[0]),
    message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
  }))
  if (syntax.length > 0) throw new FaultyFile(file, syntax)
  const result = schema.safeParse(document.toJS(), { error: z.locales.nl().localeError })
  if (result.success) return result.data
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, document, lines))
  throw new FaultyFile(
    file,
    faults.toSorted((a, b) => a.line - b.line || a.column - b.column),
  )
}

function faultsOf(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): FileFault[] {
  const { path, node } = deepest(document, issue.path)
  if (issue.code === 'unrecognized_keys' && isMap(node))
    return issue.keys.map((key) => ({
      ...at(lines, keyStart(node, key)),
      message: `onbekende naam "${key}"`,
    }))
  const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  const start = isNode(node) ? (node.range?.[0] ?? 0) : 0
  const missing = path.length < issue.path.length ? 'ontbreekt; ' : ''
  return [{ ...at(lines, start), message: `${where}${missing}${issue.message}` }]
}

/** The node at this path, or its nearest ancestor that is in the file. */
function deepest(document: Document, path: readonly PropertyKey[]) {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node)) return { path: path.slice(0, depth), node }
  }
  return { path: [], node: document.contents }
}

const keyStart = (map: YAMLMap, key: string): number => {
  const pair = map.items.find((item) => isNode(item.key) && String(item.key) === key)
  return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
}

const at = (lines: LineCounter, offset: number) => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
