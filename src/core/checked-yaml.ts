import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml'
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

/** A YAML text of which the place of every value is known. */
export type YamlText = { file: string; document: Document; lines: LineCounter }

/** Names and indexes that lead from the top of a file to a value. */
export type Path = readonly PropertyKey[]

/**
 * Reads a YAML text by a schema; throws `FaultyFile` with every fault, each at the line and column where the reader
 * must look: the value itself, the name that should not be there, or the part in which something is missing.
 */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.output<Schema> {
  const yaml = readYaml(file, text)
  const result = schema.safeParse(yaml.document.toJS(), { error: inDutch })
  if (result.success) return result.data
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, yaml))
  throw new FaultyFile(file, inOrder(faults))
}

/** What zod says of a value that does not fit, in Dutch. */
export const inDutch = z.locales.nl().localeError

/** Reads a YAML text; throws `FaultyFile` when it is no YAML, or YAML that warns. */
export function readYaml(file: string, text: string): YamlText {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const syntax = [...document.errors, ...document.warnings].map((error) => ({
    ...at(lines, error.pos[0]),
    message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
  }))
  if (syntax.length > 0) throw new FaultyFile(file, syntax)
  return { file, document, lines }
}

/** The faults that an issue of the schema stands for, each at its place in the file. */
export function faultsOf(issue: z.core.$ZodIssue, yaml: YamlText): FileFault[] {
  const { path, node } = deepest(yaml.document, issue.path)
  if (issue.code === 'unrecognized_keys' && isMap(node))
    return issue.keys.map((key) => ({
      ...at(yaml.lines, keyStart(node, key)),
      message: `onbekende naam "${key}"`,
    }))
  const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  const missing = path.length < issue.path.length ? 'ontbreekt; ' : ''
  return [faultAt(yaml, issue.path, `${where}${missing}${issue.message}`)]
}

/** A fault at the value that a path leads to, `within` so many characters of it; or at what should have held it. */
export function faultAt(yaml: YamlText, path: Path, message: string, within = 0): FileFault {
  const { node } = deepest(yaml.document, path)
  const start = isNode(node) ? (node.range?.[0] ?? 0) : 0
  return { ...at(yaml.lines, start + shift(node, within)), message }
}

/** The faults of a file in the order in which they stand there. */
export const inOrder = <Fault extends FileFault>(faults: readonly Fault[]): Fault[] =>
  faults.toSorted((a, b) => a.line - b.line || a.column - b.column)

/** How far into a text of one line a place is; in a text over more lines its start has to do. */
function shift(node: unknown, within: number): number {
  if (within === 0 || !isScalar(node) || typeof node.value !== 'string' || !node.range) return 0
  const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
  const length = node.range[1] - node.range[0]
  return length === node.value.length + 2 * quote ? within + quote : 0
}

/** The node at this path, or its nearest ancestor that is in the file. */
function deepest(document: Document, path: Path) {
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
