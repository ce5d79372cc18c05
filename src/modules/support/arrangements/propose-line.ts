import type { Actor } from '../../../core/actor.ts'
import { granted, InputFault, Missing } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { productOn, type ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Arrangement } from './arrangement.ts'
import { mayAward } from './award.ts'
import { bookCost } from './cost.ts'
import { decidingAreaOf } from './deciding-area.ts'
import { mayWorkOn } from './ladder.ts'
import { lineFaults } from './line-faults.ts'
import type { LineWords } from './line.ts'
import { noteChange, openArrangement, type OpenArrangement, type Target } from './open-arrangement.ts'
import { writeLine } from './write-line.ts'

/** A line as it was filled in; groups of household help are counted and never shown with the line again. */
export type LineInput = LineWords & { groups: readonly string[] }

/**
 * Writes down a piece of help on its step of the ladder, new or in place of a proposal, and answers its id. An
 * individual line is tested first: customary, housemates and carer, cheapest adequate (ZWO-20); its cost may be left
 * to the provision book. Throws `InputFault`, `Refused`, `Stale`, or `Missing` when the proposal is no longer one.
 */
export async function proposeLine(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  input: LineInput,
  inPlaceOf?: string,
): Promise<string> {
  const open = await openArrangement(tx, actor, caseFile, target)
  const rung = granted(mayWorkOn(open.policy, open.arrangement, input.tier))
  const earlier = inPlaceOf === undefined ? undefined : proposalOf(open, inPlaceOf)
  const { line, decidingArea } = tested(open, input, earlier !== undefined)
  const id = earlier?.id ?? newId(actor.now)
  await writeLine(tx, actor, {
    ...line,
    id,
    caseFile,
    need: target.need,
    resultArea: open.arrangement.need.resultArea,
    decidingArea,
    groups: input.groups,
    version: earlier?.version ?? 0,
  })
  await noteChange(tx, actor, open, {
    action: earlier ? 'change line' : 'propose line',
    words: `${earlier ? 'Hulp gewijzigd' : 'Hulp toegevoegd'} (${rung.name}): ${line.what}`,
    fields: Object.keys(input),
  })
  return id
}

function proposalOf({ arrangement }: OpenArrangement, id: string) {
  const line = arrangement.lines.find((candidate) => candidate.id === id && candidate.state === 'proposed')
  if (!line) throw new Missing('arrangement line')
  return line
}

/** The line with what the provision book fills in; throws when it cannot be proposed. */
function tested({ policy, file, arrangement }: OpenArrangement, input: LineInput, known: boolean) {
  const productId = productIdOf(arrangement, input)
  const product = productId === null ? undefined : productOn(policy, productId, input.from)
  const line: LineWords = { ...input, product: productId, what: input.what || (product?.name ?? '') }
  const faults = [...lineFaults(policy, line, product), ...groupFaults(policy, input, product, known)]
  if (faults.length > 0) throw new InputFault(faults)
  if (line.tier !== 'individual' || !product) return { line, decidingArea: null }

  const decidingArea = granted(decidingAreaOf(policy, file.openedOn, arrangement.need.resultArea))
  granted(mayAward(arrangement, { product, decidingArea, option: line.option, age: file.resident.age }))
  const cost = line.cost ?? (line.extent && bookCost(product, line.extent))
  if (!cost) throw new InputFault([{ field: 'cost', message: 'Vul in wat deze hulp kost' }])
  return { line: { ...line, cost }, decidingArea: decidingArea.id }
}

/** An individual line is about the product of the option that it carries out. */
const productIdOf = ({ options }: Arrangement, { tier, option, product }: LineInput): string | null =>
  tier === 'individual' ? (options.find(({ id }) => id === option)?.product ?? product) : product

/** Household help is counted by group (Zwolle 2006, 4725-4740); who changes a line need not choose again. */
function groupFaults(
  { householdHelp }: OpenArrangement['policy'],
  { groups }: LineInput,
  product: ProductOnDay | undefined,
  known: boolean,
) {
  const strange = groups.some((id) => !householdHelp.groups.some((group) => group.id === id))
  const missing = product?.householdHelp === true && groups.length === 0 && !known
  return strange || missing ? [{ field: 'groups', message: 'Kies bij welke groep deze hulp telt' }] : []
}
