import { inEuros } from '../../../../core/cents.ts'
import { inShort, inWords } from '../../../../core/days.ts'
import type { Request } from '../../../../http/environment.ts'
import { Alert } from '../../../../ui/alert.tsx'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { DataList } from '../../../../ui/data-list.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { CaseFile } from '../../../ground/cases/file.ts'
import { FilePage } from '../../../ground/cases/file-page.tsx'
import { pgbPaymentOn } from '../../../ground/policies/dated.ts'
import { productUnits } from '../../arrangements/extent.ts'
import { periods, units } from '../../investigations/need.ts'
import type { Choosable } from './choose-form.ts'
import type { FormChoice } from './form-choice.ts'
import { isApproved, nextTalkOn } from './follow-pgb.ts'
import { Obstacles } from './obstacles-view.tsx'
import { choicePath } from './paths.ts'
import { helperKinds, managers, pgbObstacles, writers, type Helper, type Pgb } from './pgb.ts'
import { perUnit } from './rates.ts'
import { isGranted } from './record-pgb.ts'

export type PgbPageProps = Choosable & {
  c: Request
  file: CaseFile
  choice: FormChoice | null
  pgb: Pgb | null
}

const at = ({ file, line }: PgbPageProps, step: string) => choicePath(file.id, line.id, `pgb/${step}`)

/** Whether it can be granted, or what must be done first. */
const Stand = (props: PgbPageProps) => {
  const { policy, product, choice, pgb, file, c } = props
  if (isGranted(props))
    return (
      <p>
        Dit pgb is toegekend. Betaling gaat door {pgbPaymentOn(policy, c.var.today)?.name}, zodra het contract
        is goedgekeurd.
      </p>
    )
  const age = file.resident.age
  const obstacles = pgbObstacles({ policy, product, choice, pgb, age, today: c.var.today })
  return obstacles.length === 0 ? (
    <Alert kind="ok" title="Dit pgb kan worden toegekend" />
  ) : (
    <section aria-labelledby="nog">
      <h2 id="nog">Dit staat het pgb nog in de weg</h2>
      <Obstacles of={obstacles} />
      <p>Lost dat niet op? Ken de hulp dan in natura toe, en wijs het pgb daarbij af.</p>
    </section>
  )
}

const Plan = (props: PgbPageProps) => {
  const { pgb, policy, c } = props
  const own = pgbPaymentOn(policy, c.var.today)?.by === 'own-account'
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">Budgetplan</h2>
      {pgb ? (
        <DataList
          items={[
            { term: 'Van', value: `${writers[pgb.plan.writtenBy]}, ${inWords(pgb.plan.handedInOn)}` },
            { term: 'Hulp en resultaat', value: pgb.plan.goals },
            {
              term: 'Beheer',
              value:
                pgb.plan.managedBy === 'resident'
                  ? managers.resident
                  : `${pgb.plan.managerName}, ${managers[pgb.plan.managedBy]}${
                      pgb.plan.managerGivesHelp ? '; geeft ook de hulp' : '; geeft de hulp niet'
                    }`,
            },
            { term: 'Problematische schulden', value: pgb.plan.problemDebts ? 'ja' : 'nee' },
            { term: 'Ernstig in de war', value: pgb.plan.seriouslyConfused ? 'ja' : 'nee' },
            ...(own
              ? [
                  {
                    term: 'Betalen aan',
                    value: policy.pgb.payees.find(({ id }) => id === pgb.plan.payee)?.name,
                  },
                  { term: 'Aparte rekening', value: pgb.plan.separateAccount ? 'ja' : 'nee' },
                ]
              : []),
            {
              term: 'Gesprek over het plan',
              value: pgb.test
                ? `${inWords(pgb.test.testedOn)}: de taken gaan ${pgb.test.able ? 'wel' : 'niet'} lukken. ${pgb.test.words}`
                : 'nog niet gehouden',
            },
          ]}
        />
      ) : (
        <p className="kt-none">Er is nog geen budgetplan.</p>
      )}
      <Buttons>
        <ButtonLink href={at(props, 'plan')}>{pgb ? 'Plan wijzigen' : 'Plan vastleggen'}</ButtonLink>
        {pgb && <ButtonLink href={at(props, 'toets')}>Gesprek over het plan vastleggen</ButtonLink>}
      </Buttons>
    </section>
  )
}

const standOf = ({ policy, c }: PgbPageProps, helper: Helper): string => {
  if (helper.ended) return `gestopt op ${inShort(helper.ended.on)}: ${helper.ended.because}`
  if (isApproved(policy, helper, c.var.today)) return 'contract goedgekeurd'
  return helper.municipalityApprovedOn ? 'wacht op goedkeuring door de SVB' : 'contract nog niet goedgekeurd'
}

const Helpers = (props: PgbPageProps & { pgb: Pgb }) => {
  const { pgb, product } = props
  const { unit, per } = productUnits[product.unit]
  return (
    <section aria-labelledby="hulpverleners">
      <h2 id="hulpverleners">Wie geeft de hulp?</h2>
      <Table
        caption="Hulpverleners van dit pgb"
        hideCaption
        rows={pgb.helpers}
        keyOf={({ id }) => id}
        empty="In het plan staat nog niemand."
        columns={[
          { head: 'Naam', cell: ({ name }) => name },
          {
            head: 'Wie',
            cell: ({ kind, relation }) =>
              relation ? `${helperKinds[kind]} (${relation})` : helperKinds[kind],
          },
          { head: 'Tarief', number: true, cell: ({ rate }) => `${inEuros(rate)} ${perUnit(product)}` },
          {
            head: 'Hoeveel',
            number: true,
            cell: ({ amount }) => `${amount.toString().replace('.', ',')} ${units[unit]} ${periods[per]}`,
          },
          { head: 'Kwaliteit', cell: ({ qualityWords }) => qualityWords },
          { head: 'Stand', cell: (helper) => standOf(props, helper) },
          {
            head: 'Wat nu',
            cell: ({ id, ended }) =>
              ended ? null : (
                <>
                  {isGranted(props) && <a href={at(props, `hulp/${id}/contract`)}>Contract beoordelen</a>}{' '}
                  <a href={at(props, `hulp/${id}/einde`)}>Hulp stoppen</a>
                </>
              ),
          },
        ]}
      />
      <Buttons>
        <ButtonLink href={at(props, 'hulp')}>Hulpverlener toevoegen</ButtonLink>
      </Buttons>
    </section>
  )
}

const Talks = (props: PgbPageProps & { pgb: Pgb }) => {
  const { pgb, policy, line } = props
  const last = pgb.talks[0]
  const searching = last && !last.goodEnough && last.otherHelperBy
  return (
    <section aria-labelledby="gesprekken">
      <h2 id="gesprekken">Gesprekken terwijl het loopt</h2>
      {searching && (
        <Alert kind="warning" title="De hulp schiet tekort">
          <p>De inwoner zoekt een andere hulpverlener, voor {inWords(searching)}.</p>
        </Alert>
      )}
      <p>Het volgende gesprek is uiterlijk {inWords(nextTalkOn(policy, last?.heldOn ?? line.from))}.</p>
      <Table
        caption="Gehouden gesprekken"
        hideCaption
        rows={pgb.talks}
        keyOf={({ id }) => id}
        empty="Er is nog geen gesprek gehouden."
        columns={[
          { head: 'Dag', cell: ({ heldOn }) => inShort(heldOn) },
          { head: 'Hoe gaat het?', cell: ({ words }) => words },
          { head: 'Goed genoeg', cell: ({ goodEnough }) => (goodEnough ? 'ja' : 'nee') },
        ]}
      />
      <Buttons>
        <ButtonLink href={at(props, 'gesprek')}>Gesprek vastleggen</ButtonLink>
      </Buttons>
    </section>
  )
}

/** A personal budget: its plan, who helps, what stands in its way, and how it goes while it runs. */
export const PgbPage = (props: PgbPageProps) => {
  const { c, file, line, product, pgb } = props
  return (
    <FilePage c={c} file={file} current="decisions" title={`Pgb: ${product.name}`}>
      <Stand {...props} />
      <Plan {...props} />
      {pgb && <Helpers {...props} pgb={pgb} />}
      {pgb && isGranted(props) && <Talks {...props} pgb={pgb} />}
      <Buttons>
        <ButtonLink href={choicePath(file.id, line.id)} kind="quiet">
          Naar de keuze van de inwoner
        </ButtonLink>
      </Buttons>
    </FilePage>
  )
}
