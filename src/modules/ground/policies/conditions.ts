import { lintExpression } from '@bpmn-io/feel-lint'
import { evaluate } from 'feelin'
import { type ConditionFault, factsRead, typeFaults } from './condition-types.ts'
import type { AccessFacts, FactType, FormFacts, Vocabulary } from './facts.ts'

/** Enough for six yes-or-no facts and a list; a condition that reads more is not readable either. */
const MOST_SAMPLES = 5_000

/**
 * What is wrong with a condition in FEEL: it does not parse, reads a fact that does not exist, compares things of
 * different types, or, tried on every combination of the values that matter to it, warns, throws, or always gives the
 * same answer. A condition without faults can be handed to `holds`.
 */
export function conditionFaults(text: string, vocabulary: Vocabulary): ConditionFault[] {
  const syntax = lintExpression(text).map(({ from, message }) => ({
    offset: from,
    message: `niet te lezen als voorwaarde (${message})`,
  }))
  if (syntax.length > 0) return syntax
  const types = typeFaults(text, vocabulary)
  return types.length > 0 ? types : trialFaults(text, vocabulary)
}

/**
 * Whether a checked condition holds for these facts. What is not known (an age) makes a condition that hangs on it
 * not hold. Throws when the condition warns: it was never checked.
 */
export function holds(text: string, facts: AccessFacts | FormFacts): boolean {
  const key = questionOf(text, facts)
  const known = answers.get(key)
  if (known !== undefined) return known
  const { value, warnings } = evaluate(text, facts)
  const [warning] = warnings
  if (warning) throw new Error(`condition "${text}": ${warning.message}`)
  if (answers.size >= MOST_ANSWERS) answers.clear()
  answers.set(key, value === true)
  return value === true
}

/** Answers that were found before: parsing a condition takes a thousand times longer than looking its answer up. */
const answers = new Map<string, boolean>()
const MOST_ANSWERS = 5_000

const readBy = new Map<string, readonly string[]>()

/** A condition with the facts that it reads: the same question has the same answer. */
function questionOf(text: string, facts: AccessFacts | FormFacts): string {
  const names = readBy.get(text) ?? factsRead(text)
  readBy.set(text, names)
  const groups = facts as Record<string, Record<string, unknown> | undefined>
  return JSON.stringify([
    text,
    ...names.map((name) => {
      const [group = '', leaf = ''] = name.split('.')
      return groups[group]?.[leaf]
    }),
  ])
}

function trialFaults(text: string, vocabulary: Vocabulary): ConditionFault[] {
  const samples = sampleFacts(text, vocabulary)
  if (samples.length > MOST_SAMPLES) return [{ offset: 0, message: 'deze voorwaarde leest te veel gegevens' }]
  const answers = new Set<unknown>()
  for (const facts of samples) {
    const answer = attempt(text, facts)
    if ('message' in answer) return [answer]
    answers.add(answer.value)
  }
  if (!answers.has(true)) return [{ offset: 0, message: 'deze voorwaarde is nooit waar' }]
  if (!answers.has(false)) return [{ offset: 0, message: 'deze voorwaarde is altijd waar' }]
  return []
}

function attempt(text: string, facts: Record<string, unknown>): ConditionFault | { value: unknown } {
  try {
    const { value, warnings } = evaluate(text, facts)
    const [warning] = warnings
    return warning ? { offset: warning.position.from, message: warning.message } : { value }
  } catch (error) {
    return { offset: 0, message: error instanceof Error ? error.message : 'onleesbare voorwaarde' }
  }
}

/** Facts with every combination of the values that can make a difference to this condition. */
function sampleFacts(text: string, vocabulary: Vocabulary): Record<string, unknown>[] {
  const numbers = [...text.matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number))
  const mentioned = [...text.matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '')
  let samples: Record<string, Record<string, unknown>>[] = [{}]
  for (const name of factsRead(text)) {
    const [group = '', leaf = ''] = name.split('.')
    const type = vocabulary.get(name)
    const values = type ? valuesToTry(type, numbers, mentioned) : []
    samples = samples.flatMap((sample) =>
      values.map((value) => ({ ...sample, [group]: { ...sample[group], [leaf]: value } })),
    )
    if (samples.length > MOST_SAMPLES) return samples
  }
  return samples
}

/** Yes and no; each number of the condition and its neighbours; each text; lists up to one longer than is counted. */
function valuesToTry(type: FactType, numbers: number[], mentioned: string[]): unknown[] {
  switch (type.is) {
    case 'boolean':
      return [true, false]
    case 'number':
      return [null, ...new Set(numbers.flatMap((number) => [number - 1, number, number + 1]))]
    case 'text':
      return [...type.values]
    case 'list': {
      const lengths = [0, ...numbers.filter((number) => number < 10).map((number) => number + 1)]
      const counted = lengths.map((length) => type.values.slice(0, length))
      const named = type.values.filter((value) => mentioned.includes(value))
      return [...counted, ...named.map((value) => [value]), named]
    }
    default:
      return type satisfies never
  }
}
