import { permissions } from '../../../core/actor.ts'
import { inShort, inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { Details } from '../../../ui/details.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Table } from '../../../ui/table.tsx'
import { MembershipStatus } from './team-parts.tsx'
import { teamPath } from './team-path.ts'
import { ServiceStatus, WorkLeft } from './worker-parts.tsx'
import type { Membership, WorkerCard } from './worker-store.ts'
import { standOf, workInWords, type Grant, type OpenWork } from './worker.ts'
import { workerPath } from './workers-desk.tsx'

type Shown = { c: Request; worker: WorkerCard; work: OpenWork }

/** One worker: who he is, what he may do and where he works. */
export function WorkerPage({ c, worker, work }: Shown) {
  const { today } = c.var
  const self = c.var.actor.worker === worker.id
  const left = standOf(worker, today) === 'over'
  return (
    <DeskPage
      frame={c.var.frame}
      title={worker.name}
      current="workers"
      back={{ href: '/medewerkers', name: 'Medewerkers' }}
      beside={<ServiceStatus period={worker} today={today} />}
    >
      {worker.until && workInWords(work) !== '' && <WorkLeft name={worker.name} work={work} />}
      <Facts worker={worker} work={work} />
      <Buttons>
        <ButtonLink href={workerPath(worker.id, 'wijzigen')}>Wijzigen</ButtonLink>
        {!left && <ButtonLink href={workerPath(worker.id, 'uit-dienst')}>Uit dienst melden</ButtonLink>}
        {worker.until && !self && (
          <ButtonLink href={workerPath(worker.id, 'in-dienst')}>
            {left ? 'Weer in dienst nemen' : 'Toch in dienst houden'}
          </ButtonLink>
        )}
      </Buttons>
      <Panel
        title="Bevoegdheden"
        action={!self && !left && <a href={workerPath(worker.id, 'bevoegdheden')}>Bevoegdheid geven</a>}
      >
        {self && <p>U kunt uzelf geen bevoegdheden geven. Dat doet een andere beheerder.</p>}
        <Grants worker={worker} today={today} />
      </Panel>
      <Panel title="Teams">
        <Teams memberships={worker.memberships} today={today} />
      </Panel>
    </DeskPage>
  )
}

const Facts = ({ worker, work }: Pick<Shown, 'worker' | 'work'>) => (
  <DataList
    items={[
      { term: 'Functie', value: worker.function },
      { term: 'Organisatie', value: worker.organisation?.name ?? 'de gemeente' },
      { term: 'E-mail', value: worker.email },
      { term: 'Telefoon', value: worker.phone },
      { term: 'Inlognaam', value: worker.subject },
      { term: 'In dienst vanaf', value: inWords(worker.from) },
      ...(worker.until ? [{ term: 'Laatste dag', value: inWords(worker.until) }] : []),
      { term: 'Openstaand werk', value: workInWords(work) || 'geen' },
    ]}
  />
)

/** What the worker may do, and below it what he could do before. */
function Grants({ worker, today }: { worker: WorkerCard; today: Temporal.PlainDate }) {
  const over = worker.grants.filter((grant) => standOf(grant, today) === 'over')
  const held = worker.grants.filter((grant) => !over.includes(grant))
  return (
    <>
      <Table
        caption="Wat deze medewerker mag"
        hideCaption
        rows={held}
        keyOf={({ id }) => id}
        empty="Deze medewerker mag nog niets in Keukentafel, behalve inloggen."
        columns={[
          { head: 'Mag', cell: ({ permission }) => capital(permissions[permission]) },
          { head: 'Vanaf', cell: ({ from }) => inShort(from) },
          { head: 'Tot en met', cell: ({ until }) => until && inShort(until) },
          { head: 'Gegeven door', cell: givenBy },
          {
            head: 'Beëindigen',
            cell: ({ id, permission }) => (
              <a href={workerPath(worker.id, `bevoegdheden/${id}`)}>
                Beëindigen<span className="kt-hidden"> {permissions[permission]}</span>
              </a>
            ),
          },
        ]}
      />
      {over.length > 0 && (
        <Details summary={`Eerdere bevoegdheden (${over.length})`}>
          <Table
            caption="Wat deze medewerker eerder mocht"
            hideCaption
            rows={over}
            keyOf={({ id }) => id}
            columns={[
              { head: 'Mocht', cell: ({ permission }) => capital(permissions[permission]) },
              { head: 'Vanaf', cell: ({ from }) => inShort(from) },
              { head: 'Tot en met', cell: ({ until }) => until && inShort(until) },
              { head: 'Gegeven door', cell: givenBy },
              { head: 'Beëindigd door', cell: ({ endedBy }) => endedBy },
            ]}
          />
        </Details>
      )}
    </>
  )
}

const givenBy = ({ grantedBy }: Grant) => grantedBy ?? 'bij de inrichting'

const Teams = (props: { memberships: readonly Membership[]; today: Temporal.PlainDate }) => (
  <Table
    caption="Teams van deze medewerker"
    hideCaption
    rows={props.memberships}
    keyOf={({ id }) => id}
    empty="Deze medewerker zit in geen team."
    columns={[
      { head: 'Team', cell: ({ team, teamName }) => <a href={teamPath(team)}>{teamName}</a> },
      { head: 'Hoort bij', cell: (membership) => <MembershipStatus of={membership} today={props.today} /> },
      { head: 'Vanaf', cell: ({ from }) => inShort(from) },
      { head: 'Tot en met', cell: ({ until }) => until && inShort(until) },
    ]}
  />
)
