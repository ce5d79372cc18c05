import { Hono } from 'hono'
import { inEuros, cents } from '../../../../core/cents.ts'
import { Missing } from '../../../../core/failure.ts'
import type { Environment, Request } from '../../../../http/environment.ts'
import { Check, Checks } from '../../../../ui/checks.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { DayField } from '../../../../ui/day-field.tsx'
import { MoneyField } from '../../../../ui/money-field.tsx'
import { renderPage } from '../../../../ui/render.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { day, many, text, type Typed } from '../../../../ui/typed.ts'
import { pgbPaymentOn } from '../../../ground/policies/dated.ts'
import { productUnits } from '../../arrangements/extent.ts'
import { periods, units } from '../../investigations/need.ts'
import { dayIn } from '../grant-start.tsx'
import { approveContract, holdTalk } from './follow-pgb.ts'
import { helperKinds, managers, writers, type Helper } from './pgb.ts'
import { abilityForm, contractForm, endHelperForm, helperForm, planForm, talkForm } from './pgb-form.ts'
import { addPgbForm, lookAtPgb } from './pgb-forms-page.tsx'
import { PgbPage, type PgbPageProps } from './pgb-page.tsx'
import { perUnit } from './rates.ts'
import { addHelper, endHelper, recordPlan, testAbility } from './record-pgb.ts'

/** Personal budgets: plan, test, helpers, contracts and talks. */
export const pgbDesk = new Hono<Environment>()

pgbDesk.get('/dossiers/:id/vorm/:line/pgb', async (c) =>
  c.html(renderPage(<PgbPage {...await lookAtPgb(c)} />)),
)

const optionsOf = (of: Record<string, string>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))
const yesNo = optionsOf({ yes: 'ja', no: 'nee' })
const YesNo = ({ typed, name, label }: { typed: Typed; name: string; label: string }) => (
  <Choice {...text(typed, name)} label={label} options={yesNo} inline />
)
const word = (of: boolean) => (of ? 'yes' : 'no')

addPgbForm(pgbDesk, {
  path: 'plan',
  title: 'Budgetplan vastleggen',
  schema: planForm,
  start: ({ pgb }) =>
    pgb
      ? {
          ...pgb.plan,
          ...dayIn('handedInOn', pgb.plan.handedInOn),
          handedInOn: undefined,
          managerGivesHelp: word(pgb.plan.managerGivesHelp),
          problemDebts: word(pgb.plan.problemDebts),
          seriouslyConfused: word(pgb.plan.seriouslyConfused),
          separateAccount: pgb.plan.separateAccount ? 'ja' : undefined,
        }
      : {},
  controls: (typed, { policy, c }) => (
    <>
      <Choice {...text(typed, 'writtenBy')} label="Wie schreef het plan?" options={optionsOf(writers)} />
      <DayField {...day(typed, 'handedInOn')} label="Wanneer kwam het binnen?" />
      <TextArea
        {...text(typed, 'goals')}
        label="Welke hulp wil de inwoner kopen, en wat moet die opleveren?"
      />
      <h2>Wie beheert het budget?</h2>
      <Choice
        {...text(typed, 'managedBy')}
        label="Wie doet de taken van het pgb?"
        options={optionsOf(managers)}
      />
      <TextField
        {...text(typed, 'managerName')}
        label="Wie is dat?"
        hint="Als de inwoner het niet zelf doet"
        optional
      />
      <YesNo
        typed={typed}
        name="managerGivesHelp"
        label="Geeft wie het budget beheert ook zelf de hulp, of werkt hij voor wie de hulp geeft?"
      />
      <h2>Past een pgb?</h2>
      <YesNo typed={typed} name="problemDebts" label="Heeft de inwoner problematische schulden?" />
      <YesNo typed={typed} name="seriouslyConfused" label="Is de inwoner ernstig in de war?" />
      {pgbPaymentOn(policy, c.var.today)?.by === 'own-account' && (
        <>
          <h2>Betalen</h2>
          <Select
            {...text(typed, 'payee')}
            label="Aan wie wordt betaald?"
            empty="Nog niet bekend"
            options={policy.pgb.payees.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Check
            name="separateAccount"
            label="Er is een aparte bankrekening die alleen voor het pgb is"
            defaultChecked={text(typed, 'separateAccount').defaultValue === 'ja'}
          />
        </>
      )}
    </>
  ),
  button: 'Plan vastleggen',
  act: (tx, c, target, input) => recordPlan(tx, c.var.actor, target, input),
})

addPgbForm(pgbDesk, {
  path: 'toets',
  title: 'Gesprek over het plan',
  schema: abilityForm,
  start: ({ pgb }) =>
    pgb?.test
      ? { ...dayIn('testedOn', pgb.test.testedOn), able: word(pgb.test.able), words: pgb.test.words }
      : {},
  controls: (typed) => (
    <>
      <p>
        Bespreek of de inwoner, of wie hem helpt, zelf hulp kan kiezen, afspraken kan maken, op het werk en
        het geld let, en de hulp aanspreekt als het niet goed gaat.
      </p>
      <DayField {...day(typed, 'testedOn')} label="Op welke dag sprak u?" />
      <YesNo typed={typed} name="able" label="Gaan de taken van een pgb lukken?" />
      <TextArea {...text(typed, 'words')} label="Waaruit bleek dat?" />
    </>
  ),
  button: 'Gesprek vastleggen',
  act: (tx, c, target, { testedOn, able, words }) =>
    testAbility(tx, c.var.actor, target, { testedOn, able, words }),
})

const rateWords = ({ product }: PgbPageProps): string =>
  [
    { who: 'een professional', rate: product.rate.pgbProfessional },
    { who: 'iemand uit de omgeving', rate: product.rate.pgbNetwork },
  ]
    .flatMap(({ who, rate }) => (rate === undefined ? [] : [`${inEuros(cents(rate))} voor ${who}`]))
    .join(', ')

addPgbForm(pgbDesk, {
  path: 'hulp',
  title: 'Hulpverlener toevoegen',
  schema: helperForm,
  start: ({ line }) => dayIn('from', line.from),
  controls: (typed, page) => {
    const { policy, product } = page
    const { unit, per } = productUnits[product.unit]
    return (
      <>
        <TextField {...text(typed, 'name')} label="Wie geeft de hulp?" />
        <Choice {...text(typed, 'kind')} label="Wat voor hulpverlener?" options={optionsOf(helperKinds)} />
        <TextField
          {...text(typed, 'relation')}
          label="Wat is hij van de inwoner?"
          hint="Zoals: dochter of buurman"
          optional
        />
        <MoneyField
          {...text(typed, 'rate')}
          label={`Tarief ${perUnit(product)}`}
          hint={`Hoogstens ${rateWords(page)}`}
        />
        <TextField {...text(typed, 'amount')} label={`Hoeveel ${units[unit]} ${periods[per]}?`} width={8} />
        <DayField {...day(typed, 'from')} label="Vanaf welke dag?" />
        <Checks
          {...many(typed, 'quality')}
          label="Aan welke eisen voldoet deze hulp?"
          options={policy.pgb.qualityDemands.map(({ id, demand }) => ({ value: id, label: demand }))}
          optional
        />
        <TextArea {...text(typed, 'qualityWords')} label="Hoe heeft u dat vastgesteld?" rows={3} />
      </>
    )
  },
  button: 'Hulpverlener vastleggen',
  act: (tx, c, target, input) => addHelper(tx, c.var.actor, target, input),
})

const helperOf = ({ pgb, c }: PgbPageProps): Helper => {
  const found = pgb?.helpers.find(({ id, ended }) => id === c.req.param('helper') && !ended)
  if (!found) throw new Missing('pgb helper')
  return found
}
const helperId = (c: Request): string => c.req.param('helper') ?? ''

addPgbForm(pgbDesk, {
  path: 'hulp/:helper/einde',
  title: 'Hulp stoppen',
  schema: endHelperForm,
  controls: (typed, page) => (
    <>
      <p>{helperOf(page).name} geeft de hulp niet meer. Wat er was, blijft bewaard.</p>
      <DayField {...day(typed, 'endedOn')} label="Wat is de laatste dag?" />
      <TextArea {...text(typed, 'because')} label="Waarom stopt het?" rows={3} />
    </>
  ),
  button: 'Vastleggen',
  act: (tx, c, target, { endedOn, because }) =>
    endHelper(tx, c.var.actor, target, { helper: helperId(c), on: endedOn, because }),
})

addPgbForm(pgbDesk, {
  path: 'hulp/:helper/contract',
  title: 'Contract beoordelen',
  schema: contractForm,
  start: (page) => {
    const { contractOn, municipalityApprovedOn, svbApprovedOn } = helperOf(page)
    return {
      ...dayIn('contractOn', contractOn),
      ...dayIn('municipalityOn', municipalityApprovedOn),
      ...dayIn('svbOn', svbApprovedOn),
    }
  },
  controls: (typed, page) => (
    <>
      <p>
        Het contract tussen de inwoner en {helperOf(page).name}. De hulp wordt pas betaald als het is
        goedgekeurd.
      </p>
      <DayField {...day(typed, 'contractOn')} label="Van welke dag is het contract?" />
      <DayField {...day(typed, 'municipalityOn')} label="Wanneer keurde de gemeente het goed?" optional />
      {pgbPaymentOn(page.policy, page.c.var.today)?.by === 'svb' && (
        <DayField {...day(typed, 'svbOn')} label="Wanneer keurde de SVB het goed?" optional />
      )}
    </>
  ),
  button: 'Vastleggen',
  act: (tx, c, target, { contractOn, municipalityOn, svbOn }) =>
    approveContract(tx, c.var.actor, target, helperId(c), {
      contractOn,
      municipalityOn: municipalityOn ?? null,
      svbOn: svbOn ?? null,
    }),
})

addPgbForm(pgbDesk, {
  path: 'gesprek',
  title: 'Gesprek over het pgb',
  schema: talkForm,
  controls: (typed, { pgb }) => (
    <>
      {pgb && <p>Wat de hulp moet opleveren: {pgb.plan.goals}</p>}
      <DayField {...day(typed, 'heldOn')} label="Op welke dag sprak u?" />
      <TextArea {...text(typed, 'words')} label="Hoe gaat het, en wat levert de hulp op?" />
      <YesNo typed={typed} name="goodEnough" label="Is de hulp goed genoeg?" />
      <DayField
        {...day(typed, 'otherHelperBy')}
        label="Voor welke dag zoekt de inwoner een andere hulpverlener?"
        hint="Alleen als de hulp tekortschiet. Vertel de inwoner waarom, en dat hij zelf een ander zoekt"
        optional
      />
    </>
  ),
  button: 'Gesprek vastleggen',
  act: (tx, c, target, talk) =>
    holdTalk(tx, c.var.actor, target, { ...talk, otherHelperBy: talk.otherHelperBy ?? null }),
})
