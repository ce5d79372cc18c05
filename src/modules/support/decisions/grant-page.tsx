import { refusalGrounds } from '../../../letters/kinds/refusal-grounds.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Details } from '../../../ui/details.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, faultOf, text } from '../../../ui/typed.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { contributionRuleOn } from '../../ground/policies/dated.ts'
import type { Form } from '../../ground/policies/shape/provisions.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import { productUnits } from '../arrangements/extent.ts'
import { periods, units } from '../investigations/need.ts'
import { reimbursements } from './contribution.ts'
import { ItemPage, type ItemPageProps } from './item-page.tsx'
import { itemPath } from './paths.ts'
import { TransitionFields } from './revisions/transition-fields.tsx'
import { ChoiceOnDecision, FormReasons } from './pgb/choice-view.tsx'
import { choicePath } from './pgb/paths.ts'
import { Obstacles } from './pgb/obstacles-view.tsx'
import { pgbObstacles } from './pgb/pgb.ts'
import { formNames, nothingSeen, offersOf } from './pgb/form-choice.ts'

type GrantPageProps = ItemPageProps & { product: ProductOnDay }

/** What the parts of a form about an award read. */
export type AwardProps = Pick<
  ItemPageProps,
  'c' | 'file' | 'typed' | 'policy' | 'line' | 'choice' | 'pgb' | 'context' | 'providers'
> & {
  product: ProductOnDay
  /** The form that the help has already, where it goes on. */
  nowIn?: Form
}

/** What the resident gets: activities, extent and days. */
export const HowMuch = ({ typed, product }: AwardProps) => {
  const { unit, per } = productUnits[product.unit]
  return (
    <>
      <h2>Wat krijgt de inwoner?</h2>
      <TextArea
        {...text(typed, 'activities')}
        label="Wat gebeurt er?"
        hint="Eén activiteit op een regel"
        rows={3}
      />
      <TextField {...text(typed, 'amount')} label={`Hoeveel ${units[unit]} ${periods[per]}?`} width={8} />
      <TextField
        {...text(typed, 'frequency')}
        label="Hoe vaak?"
        hint="Zoals: elke week op twee ochtenden. Naar behoefte kan niet"
        optional={per === 'once'}
      />
      <DayField {...day(typed, 'from')} label="Vanaf welke dag?" />
      <DayField
        {...day(typed, 'until')}
        label="Tot en met welke dag?"
        hint="Leeg laten als er geen einddatum is"
        optional
      />
      <DayField {...day(typed, 'reviewOn')} label="Wanneer kijkt u opnieuw?" />
    </>
  )
}

const InKind = ({ typed, providers }: AwardProps) => (
  <>
    {providers.length > 0 && (
      <Select
        {...text(typed, 'provider')}
        label="Aanbieder"
        empty="Een andere aanbieder"
        options={providers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
    <TextField
      {...text(typed, 'providerName')}
      label="Naam van een andere aanbieder"
      optional={providers.length > 0}
    />
    <TextField
      {...text(typed, 'providerPhone')}
      label="Telefoon van een andere aanbieder"
      width={20}
      optional={providers.length > 0}
    />
    <DayField {...day(typed, 'startsBy')} label="Wanneer begint de hulp uiterlijk?" />
  </>
)

const Allowance = ({ typed }: AwardProps) => (
  <>
    <MoneyField {...text(typed, 'allowance')} label="Bedrag" />
    <TextField {...text(typed, 'purpose')} label="Waarvoor is het bedrag?" />
    <DayField {...day(typed, 'paidBy')} label="Wanneer is het uiterlijk betaald?" />
    <TextArea
      {...text(typed, 'conditions')}
      label="Voorwaarden"
      hint="Eén voorwaarde op een regel"
      rows={2}
      optional
    />
  </>
)

/** What stands in the way of the budget, or that nothing does. */
const PgbOption = ({ policy, product, choice, pgb, file, line, c }: AwardProps) => {
  const age = file.resident.age
  const obstacles = pgbObstacles({ policy, product, choice, pgb, age, today: c.var.today })
  return (
    <>
      {obstacles.length === 0 ? (
        <p>Het budgetplan past. Het bedrag volgt uit het plan.</p>
      ) : (
        <Obstacles of={obstacles} />
      )}
      {line && <a href={choicePath(file.id, line.id, 'pgb')}>Naar het budgetplan</a>}
    </>
  )
}

/** In which form, each with what it asks. */
export const Forms = (props: AwardProps) => {
  const { typed, policy, product, choice, file, context, nowIn } = props
  const excepted = context.exceptions.some(({ rule }) => rule === 'form-not-allowed')
  const answers = offersOf(policy, product, choice?.inKind ?? nothingSeen, file.resident.age)
  const more = {
    'in-kind': <InKind {...props} />,
    allowance: <Allowance {...props} />,
    pgb: <PgbOption {...props} />,
  }
  return (
    <Choice
      {...text(typed, 'form')}
      label="In welke vorm?"
      options={answers
        .filter(
          ({ allowed, form }) =>
            form === nowIn || (form === 'pgb' ? allowed && choice?.form === 'pgb' : allowed || excepted),
        )
        .map((answer) => ({
          value: answer.form,
          label: formNames[answer.form],
          hint: <FormReasons answer={answer} />,
          more: more[answer.form],
        }))}
    />
  )
}

/** What decides on the contribution. */
export const Payment = ({ typed, policy, product, file, c }: AwardProps) => {
  const byIncome = contributionRuleOn(policy, c.var.today)?.kind === 'by-income'
  const [notAlso] = policy.contribution.notAlsoFrom
  const due =
    product.contribution &&
    !(file.resident.age !== null && file.resident.age < policy.contribution.fromAge.years)
  return (
    <>
      <h2>Wat betaalt de inwoner zelf?</h2>
      <p>
        <a href="/eigen-bijdragen/inkomensgroepen">Wat een huishouden per jaar betaalt, naar inkomen</a>
      </p>
      {!due && <p>Voor deze hulp of op deze leeftijd is er geen eigen bijdrage.</p>}
      <Choice
        {...text(typed, 'household')}
        label="Voor wie geldt de bijdrage?"
        inline
        options={[
          { value: 'single', label: 'alleenstaande' },
          { value: 'couple', label: 'paar' },
        ]}
      />
      <Check
        name="pension"
        label="Iedereen van hen heeft de pensioenleeftijd"
        defaultChecked={text(typed, 'pension').defaultValue === 'ja'}
      />
      {byIncome && (
        <MoneyField
          {...text(typed, 'income')}
          label="Inkomen per jaar"
          hint="Leeg laten als het niet bekend is: het CAK stelt het vast"
          optional
        />
      )}
      {due && notAlso && (
        <Choice
          {...text(typed, 'reimbursed')}
          label={`Vergoedt de ${notAlso.name} deze bijdrage?`}
          inline
          options={Object.entries(reimbursements).map(([value, label]) => ({ value, label }))}
        />
      )}
    </>
  )
}

const InPart = ({ typed }: GrantPageProps) => (
  <Details
    summary="Een deel van de aanvraag afwijzen"
    open={['refusedWhat', 'refusedGround', 'refusedBecause'].some(
      (name) => faultOf(typed, name) !== undefined || (text(typed, name).defaultValue ?? '') !== '',
    )}
  >
    <TextField {...text(typed, 'refusedWhat')} label="Wat krijgt de inwoner niet?" optional />
    <Select
      {...text(typed, 'refusedGround')}
      label="Op welke grond?"
      empty="Kies een grond"
      options={Object.entries(refusalGrounds).map(([value, { words }]) => ({ value, label: words }))}
      optional
    />
    <TextArea {...text(typed, 'refusedBecause')} label="Waarom niet?" rows={3} optional />
  </Details>
)

const ChooseLine = ({ c, file, application, item, openLines }: ItemPageProps) => (
  <FilePage c={c} file={file} current="decisions" title={`Toekennen: ${item.asked}`}>
    {openLines.length === 0 ? (
      <EmptyState
        title="In het arrangement staat nog geen maatwerkvoorziening"
        action={<ButtonLink href={filePath(file.id, 'arrangement')}>Naar het arrangement</ButtonLink>}
      >
        Toekennen kan alleen wat in het arrangement is samengesteld, na de lichtere treden.
      </EmptyState>
    ) : (
      <section>
        <h2>Welke hulp uit het arrangement kent u toe?</h2>
        <ul>
          {openLines.map((line) => (
            <li key={line.id}>
              <a href={`${itemPath(file.id, application.id, item.position, 'toekennen')}?regel=${line.id}`}>
                {line.what}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </FilePage>
)

/** Granting what was asked, in whole or in part. */
export function GrantPage(page: ItemPageProps) {
  const { line, product, typed } = page
  if (!line || !product) return <ChooseLine {...page} />
  const props: GrantPageProps = { ...page, product }
  return (
    <ItemPage page={page} title={`Toekennen: ${product.name}`} step="toekennen">
      <ChoiceOnDecision caseFile={page.file.id} line={line.id} product={product} choice={page.choice} />
      <HowMuch {...props} />
      <Forms {...props} />
      <Payment {...props} />
      <TextArea
        {...text(typed, 'reasons')}
        label="Waarom krijgt de inwoner deze hulp?"
        hint="Dit staat in de brief. Schrijf het aan de inwoner"
      />
      <Details
        summary="De inwoner krijgt minder dan bij het vorige besluit"
        open={
          faultOf(typed, 'transitionBecause') !== undefined ||
          faultOf(typed, 'transitionShorter') !== undefined
        }
      >
        <TransitionFields typed={typed} policy={page.policy} />
      </Details>
      <InPart {...props} />
    </ItemPage>
  )
}
