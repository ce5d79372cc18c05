import { parseExpression } from 'feelin'
import type { FactType, Vocabulary } from './facts.ts'

/** Something wrong in a condition, with where it starts in the text of the condition. */
export type ConditionFault = { offset: number; message: string }

type Node = ReturnType<typeof parseExpression>['topNode']

/** What an expression yields: the type of a fact, or of a text that stands in the condition itself. */
type Type = FactType | { is: 'literal text'; value: string }

type Walk = { text: string; vocabulary: Vocabulary; faults: ConditionFault[] }

const BOOLEAN: Type = { is: 'boolean' }
const NUMBER: Type = { is: 'number', mayBeUnknown: false }

const inWords = { boolean: 'ja of nee', number: 'een getal', text: 'een tekst', list: 'een lijst' } as const
const typeInWords = (type: Type): string =>
  type.is === 'literal text' ? `de tekst "${type.value}"` : inWords[type.is]

/**
 * Faults of type in a condition that parses. FEEL itself compares a number with a text without a warning and
 * sometimes answers true, so only a small part of the language is let through, and every comparison in it is checked:
 * `and`, `or`, `not()`, comparisons, `in`, `between`, `count()` and `list contains()` over the known facts.
 */
export function typeFaults(text: string, vocabulary: Vocabulary): ConditionFault[] {
  const walk: Walk = { text, vocabulary, faults: [] }
  const top = parseExpression(text, {}, undefined).topNode
  expect(walk, top.firstChild ?? top, 'boolean')
  return walk.faults
}

/** The dotted names of the facts that a condition reads, each once, in the order of the text. */
export function factsRead(text: string): string[] {
  const names: string[] = []
  parseExpression(text, {}, undefined).iterate({
    enter: (node) => {
      if (node.name === 'PathExpression') names.push(text.slice(node.from, node.to).replace(/\s/g, ''))
    },
  })
  return [...new Set(names)]
}

function fault(walk: Walk, node: Node, message: string): undefined {
  walk.faults.push({ offset: node.from, message })
  return undefined
}

/** The children of a node that mean something: no brackets, no keywords, no operators. */
function operands(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (/^[A-Z]/.test(child.name) && child.name !== 'CompareOp') children.push(child)
  }
  return children
}

const sourceOfNode = (walk: Walk, node: Node): string => walk.text.slice(node.from, node.to)

function expect(walk: Walk, node: Node, kind: 'boolean' | 'number'): void {
  const type = typeOf(walk, node)
  if (type && type.is !== kind)
    fault(walk, node, `hier hoort ${inWords[kind]} te staan, niet ${typeInWords(type)}`)
}

/** The type of an expression; undefined when a fault in it has been noted already. */
function typeOf(walk: Walk, node: Node): Type | undefined {
  switch (node.name) {
    case 'Disjunction':
    case 'Conjunction':
      for (const side of operands(node)) expect(walk, side, 'boolean')
      return BOOLEAN
    case 'ParenthesizedExpression':
      return typeOf(walk, operands(node)[0] ?? node)
    case 'BooleanLiteral':
      return BOOLEAN
    case 'NumericLiteral':
      return NUMBER
    case 'StringLiteral':
      return { is: 'literal text', value: sourceOfNode(walk, node).slice(1, -1) }
    case 'PathExpression':
      return typeOfFact(walk, node)
    case 'FunctionInvocation':
      return typeOfCall(walk, node)
    case 'Comparison':
      return typeOfComparison(walk, node)
    case 'VariableName':
      return fault(walk, node, `het gegeven "${sourceOfNode(walk, node)}" bestaat niet`)
    default:
      return fault(walk, node, `"${sourceOfNode(walk, node)}" hoort niet in een voorwaarde`)
  }
}

function typeOfFact(walk: Walk, node: Node): Type | undefined {
  const name = sourceOfNode(walk, node).replace(/\s/g, '')
  return walk.vocabulary.get(name) ?? fault(walk, node, `het gegeven "${name}" bestaat niet`)
}

/** The functions that a condition may call, each with how many values it takes. */
const calls: Record<string, { takes: number; type: (walk: Walk, values: Node[]) => Type }> = {
  not: {
    takes: 1,
    type: (walk, values) => {
      for (const value of values) expect(walk, value, 'boolean')
      return BOOLEAN
    },
  },
  count: {
    takes: 1,
    type: (walk, values) => {
      for (const value of values) listOf(walk, value)
      return NUMBER
    },
  },
  'list contains': {
    takes: 2,
    type: (walk, [list, ...sought]) => {
      const values = list && listOf(walk, list)
      if (values) for (const value of sought) compare(walk, value, { is: 'text', values })
      return BOOLEAN
    },
  },
}

function typeOfCall(walk: Walk, node: Node): Type | undefined {
  const [called, list] = operands(node)
  const name = called ? sourceOfNode(walk, called) : ''
  const values = list ? operands(list) : []
  const call = calls[name]
  return call?.takes === values.length
    ? call.type(walk, values)
    : fault(walk, node, `de functie "${name}" hoort zo niet in een voorwaarde`)
}

/** The values that a list may hold; undefined, with a fault noted, when this is no list. */
function listOf(walk: Walk, node: Node): readonly string[] | undefined {
  const type = typeOf(walk, node)
  if (type?.is === 'list') return type.values
  return type && fault(walk, node, `hier hoort een lijst te staan, niet ${typeInWords(type)}`)
}

function typeOfComparison(walk: Walk, node: Node): Type | undefined {
  const operator = node.getChild('CompareOp')
  const [left, ...rest] = operands(node)
  if (!left) return fault(walk, node, 'deze vergelijking is niet af')
  const type = typeOf(walk, left)
  if (!type) return BOOLEAN
  const operation = operator ? sourceOfNode(walk, operator) : node.getChild('between') ? 'between' : 'in'
  const equality = operation === '=' || operation === '!='
  if (type.is === 'list') return fault(walk, left, 'vergelijk een lijst met "list contains" of "count"')
  if (equality && type.is === 'number' && type.mayBeUnknown)
    return fault(walk, node, 'dit getal kan onbekend zijn: gebruik <, <=, >, >=, "in" of "between"')
  if (!equality && operation !== 'in' && type.is !== 'number')
    return fault(walk, node, `"${operation}" vergelijkt getallen, niet ${typeInWords(type)}`)
  for (const value of rest.flatMap(testedValues)) compare(walk, value, type)
  return BOOLEAN
}

/** The values behind `in`: those between the brackets, or the ends of the interval. */
function testedValues(node: Node): Node[] {
  const wrappers = ['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'Interval']
  if (wrappers.includes(node.name)) return operands(node).flatMap(testedValues)
  const inBrackets = node.name === 'ParenthesizedExpression' && node.parent?.name === 'PositiveUnaryTest'
  return inBrackets ? operands(node).flatMap(testedValues) : [node]
}

/** Whether a value may be compared with something of this type: same type, and a text that it can have at all. */
function compare(walk: Walk, node: Node, other: Type): void {
  const type = typeOf(walk, node)
  if (!type) return
  const isText = type.is === 'literal text' || type.is === 'text'
  const otherIsText = other.is === 'literal text' || other.is === 'text'
  if (isText ? !otherIsText : type.is !== other.is) {
    fault(walk, node, `${typeInWords(other)} is niet te vergelijken met ${typeInWords(type)}`)
  } else if (type.is === 'literal text' && other.is === 'text' && !other.values.includes(type.value)) {
    fault(walk, node, `"${type.value}" komt niet voor; mogelijk zijn ${other.values.join(', ')}`)
  }
}
