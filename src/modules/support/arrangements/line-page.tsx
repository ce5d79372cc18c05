import { Checks } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, many, text, untyped, type Typed } from '../../../ui/typed.ts'
import { Pair } from '../../../ui/words.tsx'
import type { Policy } from '../../ground/policies/policy.ts'
import { productsOn, type ProductOnDay } from '../../ground/policies/product-on.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { periods, units } from '../investigations/need.ts'
import { productUnits } from './extent.ts'
import { ArrangementFormPage, type FormPageProps } from './form-page.tsx'
import { doersOf } from './line-faults.ts'
import { doers, type Line } from './line.ts'

export type LinePageProps = FormPageProps & {
  tier: Tier
  tierName: string
  /** The product of the option that an individual line carries out. */
  product: ProductOnDay | undefined
  /** The line that is changed. */
  line?: Line | undefined
}

const optionsOf = (of: Record<string, string>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

const named = (of: readonly { id: string; name: string }[]) =>
  of.map(({ id, name }) => ({ value: id, label: name }))

/** A piece of help on one step of the ladder: who, what, from, until, how much, at what cost. */
export const LinePage = ({ tier, tierName, product, line, ...page }: LinePageProps) => {
  const { typed, policy } = page
  return (
    <ArrangementFormPage
      page={page}
      title={line ? `Hulp wijzigen: ${tierName}` : `Hulp toevoegen: ${tierName}`}
      action={`hulp/${tier}${line ? `/${line.id}` : ''}`}
      button={line ? 'Wijziging vastleggen' : 'Hulp vastleggen'}
    >
      {product && (
        <>
          <input type="hidden" name="option" value={text(typed, 'option').defaultValue} />
          <p>Product: {product.name}</p>
        </>
      )}
      <Sort tier={tier} policy={policy} typed={typed} today={page.c.var.today} />
      <TextField
        {...text(typed, 'what')}
        label="Wat gebeurt er?"
        hint={product ? 'Leeg laten: de naam van het product' : 'Bijvoorbeeld: dochter doet de boodschappen'}
        optional={product !== undefined}
      />
      <Who tier={tier} typed={typed} />
      {product && product.coreRange.length > 0 && (
        <Select
          {...text(typed, 'item')}
          label="Uit het kernassortiment"
          empty="Buiten het kernassortiment"
          options={named(product.coreRange)}
        />
      )}
      {product?.householdHelp && <HouseholdHelp policy={policy} typed={typed} known={line !== undefined} />}
      <DayField {...day(typed, 'from')} label="Vanaf welke dag?" />
      <DayField
        {...day(typed, 'until')}
        label="Tot en met welke dag?"
        hint="Leeg laten als er geen einde is"
        optional
      />
      <Measure typed={typed} product={product} />
      <LastingChoice policy={policy} typed={typed} tier={tier} />
    </ArrangementFormPage>
  )
}

/** A shared provision may be a product; lighter help of the policy can take the place of one. */
const Sort = ({
  tier,
  policy,
  typed,
  today,
}: {
  tier: Tier
  policy: Policy
  typed: Typed
  today: Temporal.PlainDate
}) => {
  const lighter = policy.alternatives.filter((alternative) => alternative.tier === tier)
  return (
    <>
      {tier === 'collective' && (
        <Select
          {...text(typed, 'product')}
          label="Welk product uit het verstrekkingenboek?"
          empty="Iets anders"
          options={named(productsOn(policy, today))}
        />
      )}
      {lighter.length > 0 && (
        <Select
          {...text(typed, 'alternative')}
          label="Welke hulp uit het beleid?"
          empty="Iets anders"
          options={named(lighter)}
        />
      )}
    </>
  )
}

const Who = ({ tier, typed }: { tier: Tier; typed: Typed }) => (
  <>
    <Choice
      {...text(typed, 'doneBy')}
      label="Wie geeft de hulp?"
      options={doersOf[tier].map((kind) => ({ value: kind, label: doers[kind] }))}
    />
    <Pair>
      <TextField
        {...text(typed, 'doneByName')}
        label="Naam"
        {...(tier === 'individual' && { hint: 'Leeg laten: nog te kiezen' })}
        optional
      />
      {tier !== 'general' && tier !== 'collective' && (
        <TextField
          {...text(typed, 'relation')}
          label="Relatie tot de inwoner"
          hint="Dochter, buurman"
          optional
        />
      )}
    </Pair>
  </>
)

/** Functions are part of the help; groups are only counted and never shown with a person (ZWO-27). */
const HouseholdHelp = ({ policy, typed, known }: { policy: Policy; typed: Typed; known: boolean }) => (
  <>
    <Checks
      {...many(typed, 'functions')}
      label="Wat doet de hulp in het huishouden?"
      options={named(policy.householdHelp.functions)}
    />
    <Checks
      {...many(typed, 'groups')}
      label="Bij welke groep telt deze hulp?"
      hint={
        'Alleen om te tellen. Het staat niet in het dossier en niet in een brief, en niemand kan het later bij deze inwoner terugzien.' +
        (known ? ' Leeg laten verandert niets.' : '')
      }
      options={named(policy.householdHelp.groups)}
    />
  </>
)

const Measure = ({ typed, product }: { typed: Typed; product: ProductOnDay | undefined }) => (
  <>
    <Pair>
      <TextField
        {...text(typed, 'amount')}
        label="Hoeveel?"
        inputMode="decimal"
        width={8}
        optional={product === undefined}
        {...(product && { hint: `Het product telt in ${countedIn(product)}` })}
      />
      <Select
        {...text(typed, 'unit')}
        label="Waarin"
        empty="Kies"
        options={optionsOf(units)}
        optional={!product}
      />
      <Select
        {...text(typed, 'per')}
        label="Per welke tijd"
        empty="Kies"
        options={optionsOf(periods)}
        optional={!product}
      />
    </Pair>
    <Pair>
      <MoneyField
        {...text(typed, 'cost')}
        label="Kosten voor de gemeente"
        {...(product && { hint: 'Leeg laten: volgens het verstrekkingenboek' })}
        optional
      />
      <Select
        {...text(typed, 'costPer')}
        label="Kosten per"
        empty="Kies"
        options={optionsOf(periods)}
        optional
      />
    </Pair>
  </>
)

const countedIn = (product: ProductOnDay): string => {
  const { unit, per } = productUnits[product.unit]
  return `${units[unit]} ${periods[per]}`
}

/** Temporary or lasting, each with its ground, in one question (STW-12). */
const LastingChoice = ({ policy, typed, tier }: { policy: Policy; typed: Typed; tier: Tier }) => (
  <>
    <Choice
      {...text(typed, 'lasting')}
      label="Is de hulp tijdelijk of blijvend, en waarom?"
      optional={tier === 'own-strength' || tier === 'network'}
      options={policy.durations.flatMap(({ lasting, name, grounds }) =>
        grounds.map((ground) => ({ value: `${lasting}:${ground.id}`, label: `${name}: ${ground.name}` })),
      )}
    />
    <TextField {...text(typed, 'lastingWords')} label="Toelichting" optional />
  </>
)

const dayParts = (name: string, of: Temporal.PlainDate | null) =>
  of
    ? {
        [`${name}.day`]: String(of.day),
        [`${name}.month`]: String(of.month),
        [`${name}.year`]: String(of.year),
      }
    : {}

const comma = (amount: number): string => String(amount).replace('.', ',')

/** A line that is known, as somebody would have typed it; its groups are not read back. */
export const typedFrom = (line: Line): Typed =>
  untyped({
    product: line.product ?? '',
    item: line.item ?? '',
    alternative: line.alternative ?? '',
    option: line.option ?? '',
    functions: line.functions,
    what: line.what,
    doneBy: line.doneBy.kind,
    doneByName: line.doneBy.name,
    relation: line.doneBy.relation,
    ...dayParts('from', line.from),
    ...dayParts('until', line.until),
    ...(line.extent && { amount: comma(line.extent.amount), unit: line.extent.unit, per: line.extent.per }),
    ...(line.cost && { cost: comma(line.cost.amount / 100), costPer: line.cost.per }),
    ...(line.lasting && {
      lasting: `${line.lasting.lasting}:${line.lasting.ground}`,
      lastingWords: line.lasting.words,
    }),
  })

/** A new line on a step, with what is likely. */
export const typedNew = (
  { tier, product, arrangement }: Pick<LinePageProps, 'tier' | 'product' | 'arrangement'>,
  today: Temporal.PlainDate,
  option: string,
): Typed => {
  const needed = arrangement.need.extent
  const counted = product ? productUnits[product.unit] : needed
  return untyped({
    option,
    doneBy: doersOf[tier][0],
    ...dayParts('from', today),
    ...(counted && { unit: counted.unit, per: counted.per }),
    ...(product?.unit === 'item' && { amount: '1' }),
  })
}
