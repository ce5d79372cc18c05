import { z } from 'zod'
import {
  oneOf,
  optionalAmount,
  optionalDay,
  optionalEuros,
  optionalOneOf,
  optionalText,
  requiredAmount,
  requiredDay,
  requiredText,
  texts,
  yesOrNo,
} from '../../../http/fields.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { periods, units, type Period, type Unit } from '../investigations/need.ts'
import type { OptionInput } from './compare-option.ts'
import { expectations, type Expectation } from './expected-help.ts'
import { doers, type DoerKind, type Lasting } from './line.ts'
import type { LineInput } from './propose-line.ts'

const keysOf = <Key extends string>(of: Record<Key, string>) => Object.keys(of) as [Key, ...Key[]]

/** The version of the arrangement that the page showed: 0 while nothing was composed yet. */
const version = z.coerce.number().int().min(0)

const unit = optionalOneOf(keysOf<Unit>(units))
const per = optionalOneOf(keysOf<Period>(periods))

/** The largest amount that a form takes, in whatever unit. */
const MOST = 100_000

/** Why a step does not answer the need, or not alone. */
export const stepForm = z.object({
  version,
  because: requiredText('Schrijf op waarom deze trede de behoefte niet, of niet alleen, beantwoordt', 4000),
})

export const dropForm = z.object({ version, because: requiredText('Schrijf op waarom', 2000) })

export const versionForm = z.object({ version })

/** That an arrangement is whole, with words where less help is composed than is needed. */
export const wholeForm = z.object({ version, words: optionalText(4000) })

export const customaryForm = z.object({
  version,
  product: optionalText(100),
  item: optionalText(200),
  answers: z.record(z.string(), optionalText(2000)).default({}),
  customary: yesOrNo('Kies of het voor deze inwoner algemeen gebruikelijk is'),
  because: optionalText(4000),
})

const expectation = (who: string) =>
  oneOf(keysOf<Expectation>(expectations), `Kies hoeveel van ${who} te verwachten is`)

export const expectedForm = z.object({
  version,
  housemates: expectation('huisgenoten'),
  housematesBecause: requiredText('Schrijf op waarom', 4000),
  carer: expectation('de mantelzorger'),
  carerBecause: requiredText('Schrijf op waarom', 4000),
})

const money = { cost: optionalEuros(), costPer: per }

type Money = { cost?: LineInputCost['amount'] | undefined; costPer?: Period | undefined }
type LineInputCost = NonNullable<LineInput['cost']>

/** An amount without its period is half an answer. */
function askPeriod({ cost, costPer }: Money, context: z.RefinementCtx): void {
  if (cost !== undefined && costPer === undefined)
    context.addIssue({ code: 'custom', path: ['costPer'], message: 'Kies per welke tijd het bedrag is' })
}

const costOf = ({ cost, costPer }: Money): LineInputCost | null =>
  cost === undefined || costPer === undefined ? null : { amount: cost, per: costPer }

export const optionForm = z
  .object({
    version,
    product: optionalText(100),
    what: optionalText(500),
    ...money,
    years: optionalAmount(100),
    adequate: yesOrNo('Kies of deze oplossing passend is'),
    because: requiredText('Schrijf op waarom dit wel of niet passend is', 4000),
  })
  .superRefine(askPeriod)

/** A compared option as it was filled in. */
export const optionIn = (typed: z.output<typeof optionForm>): OptionInput => ({
  what: typed.what,
  product: typed.product || null,
  cost: costOf(typed),
  years: typed.years ?? null,
  adequate: typed.adequate,
  because: typed.because,
})

/** A line of any step; what a step asks for is checked with the policy at hand (`lineFaults`). */
export const lineForm = z
  .object({
    version,
    product: optionalText(100),
    item: optionalText(100),
    alternative: optionalText(100),
    option: optionalText(40),
    functions: texts,
    groups: texts,
    what: optionalText(1000),
    doneBy: oneOf(keysOf<DoerKind>(doers), 'Kies wie de hulp geeft'),
    doneByName: optionalText(200),
    relation: optionalText(100),
    from: requiredDay('Vul in vanaf wanneer'),
    until: optionalDay(),
    amount: optionalAmount(MOST),
    unit,
    per,
    ...money,
    lasting: optionalText(100),
    lastingWords: optionalText(1000),
  })
  .superRefine((line, context) => {
    askPeriod(line, context)
    if (line.amount !== undefined && (line.unit === undefined || line.per === undefined))
      context.addIssue({ code: 'custom', path: ['unit'], message: 'Kies waarin en per welke tijd u telt' })
  })

type TypedLine = z.output<typeof lineForm>

/** A choice such as "temporary:recovery" with the words that belong to it. */
function lastingOf({ lasting, lastingWords }: TypedLine): Lasting | null {
  const [kind, ground] = lasting.split(':')
  return (kind === 'temporary' || kind === 'permanent') && ground
    ? { lasting: kind, ground, words: lastingWords }
    : null
}

/** A line as it was filled in, on its step. */
export const lineIn = (tier: Tier, typed: TypedLine): LineInput => ({
  tier,
  product: typed.product || null,
  item: typed.item || null,
  alternative: typed.alternative || null,
  option: typed.option || null,
  functions: typed.functions,
  groups: typed.groups,
  what: typed.what,
  doneBy: { kind: typed.doneBy, name: typed.doneByName, relation: typed.relation, organisation: null },
  from: typed.from,
  until: typed.until ?? null,
  extent:
    typed.amount !== undefined && typed.unit && typed.per
      ? { amount: typed.amount, unit: typed.unit, per: typed.per }
      : null,
  cost: costOf(typed),
  lasting: lastingOf(typed),
})

/** More or less help than before; `version` is how many changes the page showed. */
export const changeForm = z.object({
  version,
  on: requiredDay('Vul in vanaf welke dag'),
  to: requiredAmount('Vul in hoeveel er nu wordt gegeven', MOST),
  ground: requiredText('Schrijf op waarom er meer of minder hulp is', 4000),
  toldBy: requiredText('Vul in van wie u dit weet', 200),
})
