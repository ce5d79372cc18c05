import { inEuros } from '../../../core/cents.ts'
import { dayOf, inShort } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { standOf } from '../../ground/access/worker.ts'
import { workerPath } from '../../ground/access/workers-desk.tsx'
import { decisionKinds, type DecisionKind } from '../../ground/policies/shape/deciding.ts'
import type { MandateLine } from './mandate-list.ts'
import { kindWords } from './mandate.ts'

/** The page of the mandates. */
export const MANDATES = '/mandaten'

type Shown = { c: Request; held: readonly MandateLine[]; ended: readonly MandateLine[] }

/** Who may sign what on behalf of the municipality, and who could before. */
export const MandatesPage = ({ c, held, ended }: Shown) => (
  <DeskPage frame={c.var.frame} title="Mandaten" current="mandates">
    <p>
      Wie namens het college besluiten ondertekent (Awb, artikel 10:3). Wie een mandaat heeft, heeft ook de
      bevoegdheid nodig om te ondertekenen; die geeft u bij de medewerker.
    </p>
    <Buttons>
      <ButtonLink href={`${MANDATES}/nieuw`} kind="primary">
        Mandaat geven
      </ButtonLink>
    </Buttons>
    <Table
      caption="Mandaten"
      hideCaption
      rows={held}
      keyOf={({ id }) => id}
      empty="Er is nog geen mandaat. Zonder mandaat kan niemand een besluit ondertekenen."
      columns={[
        ...columns,
        { head: 'Stand', cell: (mandate) => <Stand of={mandate} today={c.var.today} /> },
        { head: 'Wijzigen', cell: (mandate) => <Steps of={mandate} self={c.var.actor.worker} /> },
      ]}
    />
    {ended.length > 0 && (
      <Details summary={`Eerdere mandaten (${ended.length})`}>
        <Table
          caption="Eerdere mandaten"
          hideCaption
          rows={ended}
          keyOf={({ id }) => id}
          columns={[...columns, { head: 'Waarom voorbij', cell: ({ endedBecause }) => endedBecause }]}
        />
      </Details>
    )}
  </DeskPage>
)

const kindsInWords = (kinds: readonly DecisionKind[]): string =>
  kinds.length === decisionKinds.length
    ? 'alle besluiten'
    : decisionKinds
        .filter((kind) => kinds.includes(kind))
        .map((kind) => kindWords[kind])
        .join(', ')

const columns: readonly Column<MandateLine>[] = [
  {
    head: 'Wie',
    cell: ({ worker }) => (
      <>
        <a href={workerPath(worker.id)}>{worker.name}</a>
        <br />
        <span className="kt-meta">{worker.function}</span>
      </>
    ),
  },
  { head: 'Besluiten', cell: ({ kinds }) => kindsInWords(kinds) },
  {
    head: 'Tot, per jaar',
    number: true,
    cell: ({ upTo }) => (upTo === null ? 'zonder grens' : inEuros(upTo)),
  },
  {
    head: 'Tweede tekent boven',
    number: true,
    cell: ({ secondAbove }) => (secondAbove === null ? 'nooit' : inEuros(secondAbove)),
  },
  { head: 'Vanaf', cell: ({ from }) => inShort(from) },
  { head: 'Tot en met', cell: ({ until }) => until && inShort(until) },
  { head: 'Rust op', cell: ({ ground }) => ground },
  { head: 'Gegeven', cell: ({ madeBy, madeAt }) => `${madeBy}, ${inShort(dayOf(madeAt))}` },
]

function Stand({ of, today }: { of: MandateLine; today: Temporal.PlainDate }) {
  if (standOf(of, today) === 'planned') return <Status tone="attention">Gaat nog in</Status>
  if (of.worker.until && standOf({ from: of.from, until: of.worker.until }, today) === 'over')
    return <Status tone="bad">Medewerker uit dienst</Status>
  return of.maySign ? (
    <Status tone="good">Geldt</Status>
  ) : (
    <Status tone="bad">Mag nog niet ondertekenen</Status>
  )
}

const Steps = ({ of, self }: { of: MandateLine; self: string }) => (
  <>
    {of.worker.id !== self && (
      <>
        <a href={`${MANDATES}/${of.id}/wijzigen`}>
          Wijzigen<span className="kt-hidden"> mandaat van {of.worker.name}</span>
        </a>
        <br />
      </>
    )}
    <a href={`${MANDATES}/${of.id}/einde`}>
      Beëindigen<span className="kt-hidden"> mandaat van {of.worker.name}</span>
    </a>
  </>
)
