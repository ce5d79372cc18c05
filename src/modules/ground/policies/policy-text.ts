import { readFileSync } from 'node:fs'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'

/** Something wrong in a policy file, at a line and column that count from 1. */
export type PolicyFault = { file: string; line: number; column: number; message: string }

/** Keys and indexes that lead from the top of a file to a value. */
export type Path = readonly (string | number)[]

/** A policy file as text with positions. */
export type PolicyText = { file: string; document: Document; lines: LineCounter }

/** Reads a YAML file; what is no YAML, even what YAML only warns of, comes back as faults. */
export function readPolicyText(file: string): PolicyText | PolicyFault[] {
  const lines = new LineCounter()
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    return [{ file, line: 1, column: 1, message: 'dit bestand is niet te lezen' }]
  }
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const text = { file, document, lines }
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) =>
    at(text, pos[0], message),
  )
  if (faults.length > 0) return faults
  return isMap(document.contents) ? text : [at(text, 0, 'een beleidsbestand bestaat uit namen met waarden')]
}

/** A fault at the value that the path leads to; where that is missing, at what should have held it. */
export function faultAt(text: PolicyText, path: Path, message: string, within = 0): PolicyFault {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? text.document.contents : text.document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return at(text, node.range[0] + shift(node, within), message)
  }
  return at(text, 0, message)
}

/** A fault at the name of an entry rather than at its value. */
export function faultAtKey(text: PolicyText, path: Path, key: string, message: string): PolicyFault {
  const map = path.length === 0 ? text.document.contents : text.document.getIn(path, true)
  const found = isMap(map)
    ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
    : undefined
  const range = isScalar(found?.key) ? found.key.range : undefined
  return range ? at(text, range[0], message) : faultAt(text, path, message)
}

/** How far into a text of one line a place is; in a text over more lines the start has to do. */
function shift(node: unknown, within: number): number {
  if (!isScalar(node) || typeof node.value !== 'string') return 0
  const length = (node.range?.[1] ?? 0) - (node.range?.[0] ?? 0)
  const quotes = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
  return length === node.value.length + 2 * quotes ? within + quotes : 0
}

function at({ file, lines }: PolicyText, offset: number, message: string): PolicyFault {
  const { line, col } = lines.linePos(offset)
  return { file, line, column: col, message }
}
