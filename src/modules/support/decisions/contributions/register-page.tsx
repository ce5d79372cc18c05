import { inEuros } from '../../../../core/cents.ts'
import { inShort, inWords } from '../../../../core/days.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import type { Request } from '../../../../http/environment.ts'
import { capital } from '../../../../core/capital.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Checks } from '../../../../ui/checks.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form, QueryForm } from '../../../../ui/form.tsx'
import { DeskPage } from '../../../../ui/page.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import { many, text, type Typed } from '../../../../ui/typed.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import { productsOn } from '../../../ground/policies/product-on.ts'
import { flatAmountOn } from '../contribution.ts'
import { decisionPath } from '../paths.ts'
import { stands, togetherOf, type ContributionRow, type Message } from './register.ts'

const productName = (policy: Policy, id: string): string =>
  policy.provisionBook.find((product) => product.id === id)?.name ?? id

/** The pages about contributions, beside each other. */
const Ways = () => (
  <Buttons>
    <ButtonLink href="/eigen-bijdragen/cak">Door te geven aan het CAK</ButtonLink>
    <ButtonLink href="/eigen-bijdragen/inkomensgroepen">Wat het is per inkomensgroep</ButtonLink>
  </Buttons>
)

const amountOf = ({ kind, amount, per }: ContributionRow): string =>
  `${kind === 'by-income' ? 'hoogstens ' : ''}${inEuros(amount)} per ${per}`

type PayerProps = { policy: Policy; rows: readonly ContributionRow[]; today: Temporal.PlainDate }

const Payer = ({ policy, rows, today }: PayerProps) => {
  const together = togetherOf(rows, flatAmountOn(policy, nationalLaw(), today))
  const names = [...new Set(rows.map(({ name }) => name))]
  return (
    <Panel title={names.join(' en ')}>
      <p>
        {rows[0]?.household === 'couple' ? 'Paar. ' : 'Alleenstaande. '}
        {together
          ? `Voor alle hulp samen: ${rows[0]?.kind === 'by-income' ? 'hoogstens ' : ''}${inEuros(together.amount)} per ${together.per}.`
          : 'Er loopt geen bijdrage meer.'}
      </p>
      <Table
        caption={`Bijdragen van ${names.join(' en ')}`}
        hideCaption
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            head: 'Hulp',
            cell: (row) => (
              <a href={decisionPath(row.caseFile, row.decision)}>
                {capital(productName(policy, row.product))}
              </a>
            ),
          },
          { head: 'Dossier', cell: ({ number }) => number },
          { head: 'Bijdrage bij het besluit', number: true, cell: amountOf },
          { head: 'In totaal hoogstens', number: true, cell: ({ atMost }) => atMost && inEuros(atMost) },
          { head: 'Vanaf', cell: ({ from, begun }) => (begun ? inShort(from) : 'zodra de hulp begint') },
          {
            head: 'Tot en met',
            cell: ({ until, ended }) =>
              ended ? `${inShort(ended.on)} (${ended.because})` : until && inShort(until),
          },
        ]}
      />
    </Panel>
  )
}

type RegisterPageProps = {
  c: Request
  policy: Policy
  payers: readonly ContributionRow[][]
  typed: Typed
  next: string | undefined
}

/** The register of contributions: by household, because it pays once for all its help together. */
export const RegisterPage = ({ c, policy, payers, typed, next }: RegisterPageProps) => (
  <DeskPage frame={c.var.frame} title="Eigen bijdragen" current="contributions">
    <p>
      Wie een eigen bijdrage betaalt, en waarvoor. Het {policy.contribution.collectedBy.name} stelt het bedrag
      vast en int het.
    </p>
    <Ways />
    <QueryForm action="/eigen-bijdragen">
      <Select
        {...text(typed, 'stand')}
        label="Stand"
        options={[
          ...Object.entries(stands).map(([value, label]) => ({ value, label: capital(label) })),
          { value: 'alle', label: 'Alles' },
        ]}
      />
      <Select
        {...text(typed, 'product')}
        label="Hulp"
        empty="Alle hulp"
        options={productsOn(policy, c.var.today)
          .filter(({ contribution }) => contribution)
          .map(({ id, name }) => ({ value: id, label: capital(name) }))}
      />
      <Button kind="secondary">Tonen</Button>
    </QueryForm>
    {payers.length === 0 && (
      <EmptyState title="Hier past geen bijdrage bij">
        Een bijdrage komt hier te staan als een besluit met een eigen bijdrage is bekendgemaakt.
      </EmptyState>
    )}
    {payers.map((rows) => (
      <Payer key={rows[0]?.payer} policy={policy} rows={rows} today={c.var.today} />
    ))}
    <Pagination label="Eigen bijdragen" next={next} />
  </DeskPage>
)

const messageWords = { start: 'Bijdrage begint op', stop: 'Bijdrage stopt na' } as const

type MessagesPageProps = {
  c: Request
  policy: Policy
  messages: readonly Message[]
  typed: Typed
  next: string | undefined
}

/** What the CAK must still be told. The message itself is sent outside Keukentafel; here is written down that it was. */
export const MessagesPage = ({ c, policy, messages, typed, next }: MessagesPageProps) => (
  <DeskPage
    frame={c.var.frame}
    title="Door te geven aan het CAK"
    current="contributions"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <p>
      Geef dit door aan het {policy.contribution.collectedBy.name}, en vink daarna aan wat u heeft
      doorgegeven. Keukentafel stuurt nog geen berichten naar het {policy.contribution.collectedBy.name}.
    </p>
    {messages.length === 0 ? (
      <EmptyState title="Er is niets door te geven">
        Hier komt te staan wanneer een bijdrage begint of stopt.
      </EmptyState>
    ) : (
      <Form frame={c.var.frame} action="/eigen-bijdragen/cak">
        <Checks
          {...many(typed, 'messages')}
          label="Wat heeft u doorgegeven?"
          options={messages.map((message) => ({
            value: message.id,
            label: `${message.name}: ${productName(policy, message.product)}`,
            hint: `${messageWords[message.kind]} ${inWords(message.aboutDay)}. Doorgeven uiterlijk ${inWords(message.dueOn)}. Dossier ${message.number}`,
          }))}
        />
        <Button>Is doorgegeven</Button>
      </Form>
    )}
    <Pagination label="Door te geven" next={next} />
    <Buttons>
      <ButtonLink href="/eigen-bijdragen" kind="quiet">
        Alle eigen bijdragen
      </ButtonLink>
    </Buttons>
  </DeskPage>
)
