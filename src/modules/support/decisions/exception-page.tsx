import { may } from '../../../core/actor.ts'
import { cents, inEuros, type Cents } from '../../../core/cents.ts'
import { inShort, inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import { exceptionRules, exceptionStates } from './exception.ts'
import type { CaseException } from './exception-store.ts'
import { applicationPath, exceptionPath } from './paths.ts'
import type { ProcedureProps } from './procedure-page.tsx'
import { StepPage } from './step-page.tsx'

/** Proposing an exception for one thing that an application asks. */
export const ProposeExceptionPage = (page: ProcedureProps & { item: number }) => (
  <StepPage
    page={page}
    title="Uitzondering voorstellen"
    step={`${page.item}/uitzondering`}
    button={<Button>Voorstellen</Button>}
  >
    <p>
      Het gaat om: {page.application.items.find(({ position }) => position === page.item)?.asked}. Van de wet
      kan niet worden afgeweken, van een regel van de gemeente wel.
    </p>
    <Choice
      {...text(page.typed, 'rule')}
      label="Welke regel maakt dit onmogelijk?"
      options={Object.entries(exceptionRules).map(([value, label]) => ({ value, label }))}
    />
    <TextField
      {...text(page.typed, 'ruleWords')}
      label="Wat zegt die regel?"
      hint="Dit komt ook in de brief"
    />
    <TextField
      {...text(page.typed, 'ruleSource')}
      label="Waar staat die regel?"
      hint="Zoals: verordening, artikel 8"
    />
    <TextArea
      {...text(page.typed, 'ground')}
      label="Waarom is het in deze situatie toch nodig?"
      hint="Dit komt ook in de brief. Schrijf het aan de inwoner"
    />
    <MoneyField {...text(page.typed, 'draws')} label="Wat kost het uit het budget voor uitzonderingen?" />
  </StepPage>
)

export type ExceptionPageProps = { c: Request; file: CaseFile; exception: CaseException; typed: Typed }

const Settling = ({ c, file, exception, typed }: ExceptionPageProps) => (
  <Form
    frame={c.var.frame}
    action={exceptionPath(file.id, exception.id, 'beslissen')}
    version={text(typed, hiddenFields.version).defaultValue ?? exception.version}
  >
    <Choice
      {...text(typed, 'as')}
      label="Staat u deze uitzondering toe?"
      options={[
        { value: 'agreed', label: 'Ja' },
        { value: 'declined', label: 'Nee' },
      ]}
    />
    <TextArea {...text(typed, 'words')} label="Waarom?" rows={3} />
    <Button>Vastleggen</Button>
  </Form>
)

/** One exception: which rule, why, what it draws, and who agreed. */
export const ExceptionPage = (props: ExceptionPageProps) => {
  const { c, file, exception, typed } = props
  return (
    <FilePage c={c} file={file} current="decisions" title="Uitzondering" faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <DataList
        items={[
          { term: 'Gevraagd', value: `${exception.asked} (aanvraag ${exception.applicationNumber})` },
          { term: 'Soort regel', value: exceptionRules[exception.rule] },
          { term: 'Regel', value: `${exception.ruleWords} (${exception.ruleSource})` },
          { term: 'Waarom nodig', value: exception.ground },
          { term: 'Kosten', value: `${inEuros(exception.draws)} uit het budget van ${exception.budgetYear}` },
          { term: 'Stand', value: exceptionStates[exception.state] },
          { term: 'Voorgesteld door', value: exception.proposedBy.name },
          ...(exception.settledOn
            ? [
                {
                  term: 'Beslist door',
                  value: `${exception.settledBy}, op ${inWords(exception.settledOn)}: ${exception.settledWords}`,
                },
              ]
            : []),
        ]}
      />
      {exception.state === 'proposed' && may(c.var.actor, 'exceptions.agree') && <Settling {...props} />}
      <Buttons>
        <ButtonLink href={applicationPath(file.id, exception.application)} kind="quiet">
          Naar de aanvraag
        </ButtonLink>
      </Buttons>
    </FilePage>
  )
}

type ListProps = {
  c: Request
  year: number
  /** What the policy has for the year; null when it has none. */
  budget: Cents | null
  drawn: Cents
  exceptions: readonly CaseException[]
}

/** The exceptions of a year and what is left of their budget. */
export const ExceptionListPage = ({ c, year, budget, drawn, exceptions }: ListProps) => (
  <DeskPage frame={c.var.frame} title={`Uitzonderingen in ${year}`} current="exceptions">
    <DataList
      items={[
        { term: 'Budget', value: budget === null ? 'geen budget in het beleid' : inEuros(budget) },
        { term: 'Toegestaan', value: inEuros(drawn) },
        ...(budget === null ? [] : [{ term: 'Nog over', value: inEuros(cents(budget - drawn)) }]),
      ]}
    />
    <Table
      caption="Uitzonderingen"
      rows={exceptions}
      keyOf={({ id }) => id}
      empty="Er is dit jaar nog geen uitzondering voorgesteld."
      columns={[
        {
          head: 'Dossier',
          cell: ({ id, caseFile, fileNumber }) => <a href={exceptionPath(caseFile, id)}>{fileNumber}</a>,
        },
        { head: 'Gevraagd', cell: ({ asked }) => asked },
        { head: 'Regel', cell: ({ ruleWords, ruleSource }) => `${ruleWords} (${ruleSource})` },
        { head: 'Kosten', cell: ({ draws }) => inEuros(draws), number: true },
        {
          head: 'Stand',
          cell: ({ state, settledOn, settledBy }) =>
            `${exceptionStates[state]}${settledOn ? ` op ${inShort(settledOn)} door ${settledBy}` : ''}`,
        },
      ]}
    />
  </DeskPage>
)
