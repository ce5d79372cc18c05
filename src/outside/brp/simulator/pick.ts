import type { FieldTree } from './known-fields.ts'

/** A JSON object of the answer. */
export type Card = { [field: string]: CardValue }
type CardValue = string | number | boolean | Card | readonly Card[]

/** Only the asked paths of a person, and of what is under investigation only what touches those. */
export function pick(card: Card, paths: readonly string[], tree: FieldTree): Card {
  const wanted = Map.groupBy(paths, (path) => path.split('.', 1)[0] ?? '')
  const picked: Card = {}
  for (const [field, value] of Object.entries(card)) {
    const asked = wanted.get(field)
    if (asked === undefined) continue
    const part = pickField(value, asked, field, tree[field])
    if (part !== undefined) picked[field] = part
  }
  if (typeof card['type'] === 'string' && Object.keys(picked).length > 0) picked['type'] = card['type']
  return withInvestigation(picked, card['inOnderzoek'])
}

function pickField(
  value: CardValue,
  asked: readonly string[],
  field: string,
  tree: FieldTree[string] | undefined,
): CardValue | undefined {
  if (typeof value !== 'object' || typeof tree !== 'object') return value
  const deeper = asked.includes(field) ? Object.keys(tree) : asked.map((path) => path.slice(field.length + 1))
  if (isList(value)) {
    const list = value.map((item) => pick(item, deeper, tree))
    return list.length === 0 ? undefined : list
  }
  const group = pick(value, deeper, tree)
  return Object.keys(group).length === 0 ? undefined : group
}

const isList = (value: Card | readonly Card[]): value is readonly Card[] => Array.isArray(value)

function withInvestigation(picked: Card, investigation: CardValue | undefined): Card {
  if (typeof investigation !== 'object' || isList(investigation)) return picked
  const flags = Object.entries(investigation).filter(([field]) => field in picked)
  if (flags.length === 0) return picked
  const started = Object.entries(investigation).filter(([field]) => field.startsWith('datumIngangOnderzoek'))
  return { ...picked, inOnderzoek: Object.fromEntries([...flags, ...started]) }
}
