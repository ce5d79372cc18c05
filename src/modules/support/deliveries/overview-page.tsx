import type { ReactElement } from 'react'
import { may } from '../../../core/actor.ts'
import { inShort, inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Status, type Tone } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { decisionPath } from '../decisions/paths.ts'
import { TemporaryPanel } from '../decisions/temporary/temporary-page.tsx'
import type { Temporary } from '../decisions/temporary/temporary-store.ts'
import { deliveryPath, reviewPath } from './paths.ts'
import { reviewKinds } from './review.ts'
import { reviewInWords, type ChangeOfSituation, type Delivery, type Review } from './store.ts'

export type Overview = {
  deliveries: readonly Delivery[]
  reviews: readonly Review[]
  changes: readonly ChangeOfSituation[]
  /** What was given at once, before any arrangement. */
  atOnce: readonly Temporary[]
}

type OverviewProps = Overview & { c: Request; file: CaseFile }

const stands: Record<Delivery['state'], { words: string; tone: Tone }> = {
  decided: { words: 'nog niet begonnen', tone: 'attention' },
  running: { words: 'loopt', tone: 'good' },
  ended: { words: 'gestopt', tone: 'neutral' },
}

const factsOf = (file: CaseFile, { decision, order, startedOn, endedOn, endedBecause }: Delivery) => {
  const { granted } = decision.facts
  return [
    {
      term: 'Besluit',
      value: (
        <a href={decisionPath(file.id, decision.id)}>
          {decision.number} van {inShort(decision.decidedOn)}
        </a>
      ),
    },
    {
      term: 'Geldt',
      value: `vanaf ${inShort(granted.from)}${granted.until ? ` tot en met ${inShort(granted.until)}` : ', zonder einddatum'}`,
    },
    ...(granted.form === 'in-kind'
      ? [
          {
            term: 'Opdracht',
            value: order ? (
              <a href={filePath(file.id, `brieven/${order.letter}`)}>
                {order.number} aan {order.provider}, {inShort(order.sentOn)}
              </a>
            ) : (
              'nog niet verstuurd'
            ),
          },
        ]
      : []),
    ...(startedOn ? [{ term: 'Begonnen', value: inWords(startedOn) }] : []),
    ...(endedOn ? [{ term: 'Laatste dag', value: `${inWords(endedOn)}: ${endedBecause}` }] : []),
    ...(endedOn ? [] : [{ term: 'Opnieuw kijken', value: inWords(granted.until ?? decision.reviewOn) }]),
  ]
}

const DeliveryPanel = ({ c, file, delivery }: { c: Request; file: CaseFile; delivery: Delivery }) => {
  const { state, line, order, decision } = delivery
  const stand = stands[state]
  const ordered = decision.facts.granted.form !== 'in-kind' || order !== null
  return (
    <Panel title={delivery.what} action={<Status tone={stand.tone}>{stand.words}</Status>}>
      <DataList items={factsOf(file, delivery)} />
      {state !== 'ended' && may(c.var.actor, 'deliveries.order') && (
        <Buttons>
          {!ordered && (
            <ButtonLink href={deliveryPath(file.id, line, 'opdracht')} kind="primary">
              Opdracht geven
            </ButtonLink>
          )}
          {state === 'decided' && (
            <ButtonLink href={deliveryPath(file.id, line, 'begin')}>De hulp is begonnen</ButtonLink>
          )}
          <ButtonLink href={deliveryPath(file.id, line, 'stop')} kind="quiet">
            De hulp stopt
          </ButtonLink>
        </Buttons>
      )}
    </Panel>
  )
}

const Reviews = ({ file, reviews }: { file: CaseFile; reviews: readonly Review[] }) => (
  <Table
    caption="Opnieuw kijken"
    rows={reviews}
    keyOf={({ id }) => id}
    empty="Er hoeft nu niets opnieuw te worden bekeken."
    columns={[
      { head: 'Hulp', cell: (review) => <a href={reviewPath(file.id, review.id)}>{review.what}</a> },
      { head: 'Waarom', cell: ({ kind, onDay }) => `${reviewKinds[kind]}, ${inShort(onDay)}` },
      { head: 'Uiterlijk beginnen', cell: ({ startBy }) => inShort(startBy) },
      { head: 'Stand', cell: reviewInWords },
    ]}
  />
)

const Changes = ({ changes }: { changes: readonly ChangeOfSituation[] }) => (
  <Table
    caption="Wijzigingen in de situatie"
    rows={changes}
    keyOf={({ id }) => id}
    empty="Er is geen wijziging verteld."
    columns={[
      { head: 'Dag', cell: ({ onDay }) => inShort(onDay) },
      { head: 'Verteld door', cell: ({ toldBy }) => toldBy },
      { head: 'Wat er veranderde', cell: ({ words }) => words },
      {
        head: 'Wat wij doen',
        cell: ({ effect, because }) =>
          `${effect === 'review' ? 'opnieuw kijken' : 'de hulp blijft'}: ${because}`,
      },
    ]}
  />
)

/** The granted help of a file: ordered, begun, stopped, and looked at again. */
export const OverviewPage = ({
  c,
  file,
  deliveries,
  reviews,
  changes,
  atOnce,
}: OverviewProps): ReactElement => (
  <FilePage c={c} file={file} current="deliveries" title="Toegekende hulp">
    {atOnce.map((given) => (
      <TemporaryPanel key={given.decision} c={c} file={file} given={given} />
    ))}
    {deliveries.length === 0 && atOnce.length === 0 && (
      <EmptyState title="Er is nog geen hulp toegekend">
        Na een besluit staat hier de opdracht aan de aanbieder, wanneer de hulp begint en stopt, en wanneer er
        opnieuw wordt gekeken.
      </EmptyState>
    )}
    {deliveries.map((delivery) => (
      <DeliveryPanel key={delivery.line} c={c} file={file} delivery={delivery} />
    ))}
    {deliveries.length > 0 && (
      <>
        <Reviews file={file} reviews={reviews} />
        <Changes changes={changes} />
        {may(c.var.actor, 'investigations.lead') && (
          <Buttons>
            <ButtonLink href={filePath(file.id, 'hulp/wijziging')}>Wijziging vastleggen</ButtonLink>
          </Buttons>
        )}
      </>
    )}
  </FilePage>
)
