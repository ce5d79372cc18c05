import { inShort } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { teamPath } from './team-path.ts'
import { hasEnded, memberships, type MembershipKind, type Team, type TeamMember } from './team.ts'
import { standOf, type Period } from './worker.ts'
import { workerPath } from './workers-desk.tsx'

/** One team: its areas, its core, the shell around it, and who and what was before. */
export function TeamPage({ c, team }: { c: Request; team: Team }) {
  const { today } = c.var
  const ended = hasEnded(team, today)
  const going = <P extends Period>(all: readonly P[]) => all.filter((one) => standOf(one, today) !== 'over')
  const members = going(team.members)
  return (
    <DeskPage
      frame={c.var.frame}
      title={team.name}
      current="teams"
      back={{ href: '/teams', name: 'Teams' }}
      beside={
        team.until && (
          <Status tone={ended ? 'neutral' : 'attention'}>
            {ended ? 'Beëindigd op' : 'Eindigt op'} {inShort(team.until)}
          </Status>
        )
      }
    >
      {!ended && (
        <Buttons>
          <ButtonLink href={teamPath(team.id, 'leden')} kind="primary">
            Lid toevoegen
          </ButtonLink>
          <ButtonLink href={teamPath(team.id, 'wijzigen')}>Naam en gebieden wijzigen</ButtonLink>
          <ButtonLink href={teamPath(team.id, 'einde')} kind="quiet">
            Team beëindigen
          </ButtonLink>
        </Buttons>
      )}
      <Panel title="Gebieden">
        <Table
          caption="Gebieden van dit team"
          hideCaption
          rows={going(team.areas)}
          keyOf={({ id }) => id}
          empty="Dit team heeft geen gebied."
          columns={[
            { head: 'Gebied', cell: ({ name }) => name },
            { head: 'Vanaf', cell: ({ from }) => inShort(from) },
            { head: 'Tot en met', cell: ({ until }) => until && inShort(until) },
          ]}
        />
      </Panel>
      {(['core', 'shell'] as const).map((kind) => (
        <Members
          key={kind}
          team={team}
          kind={kind}
          members={members.filter(({ membership }) => membership === kind)}
        />
      ))}
      <History team={team} today={today} />
    </DeskPage>
  )
}

const Members = (props: { team: Team; kind: MembershipKind; members: readonly TeamMember[] }) => (
  <Panel title={props.kind === 'core' ? 'Kern' : 'Schil'}>
    <p>
      Wie in de {memberships[props.kind].name} zit, {memberships[props.kind].does}.
    </p>
    <Table
      caption={`Leden van de ${memberships[props.kind].name}`}
      hideCaption
      rows={props.members}
      keyOf={({ id }) => id}
      empty="Hier zit niemand in."
      columns={[
        { head: 'Naam', cell: ({ worker, name }) => <a href={workerPath(worker)}>{name}</a> },
        { head: 'Functie', cell: (member) => member.function },
        { head: 'Organisatie', cell: ({ organisation }) => organisation ?? 'gemeente' },
        { head: 'Vanaf', cell: ({ from }) => inShort(from) },
        { head: 'Tot en met', cell: ({ until }) => until && inShort(until) },
        {
          head: 'Beëindigen',
          cell: ({ id, name }) => (
            <a href={teamPath(props.team.id, `leden/${id}`)}>
              Beëindigen<span className="kt-hidden"> {name}</span>
            </a>
          ),
        },
      ]}
    />
  </Panel>
)

/** Members and areas of before: who could open which file on a past day. */
function History({ team, today }: { team: Team; today: Temporal.PlainDate }) {
  const over = [
    ...team.members.map((member) => ({ ...member, what: memberships[member.membership].name })),
    ...team.areas.map((area) => ({ ...area, what: 'gebied' })),
  ].filter((one) => standOf(one, today) === 'over')
  return over.length === 0 ? null : (
    <Details summary={`Wat voorbij is (${over.length})`}>
      <Table
        caption="Eerdere leden en gebieden"
        hideCaption
        rows={over}
        keyOf={({ id }) => id}
        columns={[
          { head: 'Naam', cell: ({ name }) => name },
          { head: 'Was', cell: ({ what }) => what },
          { head: 'Vanaf', cell: ({ from }) => inShort(from) },
          { head: 'Tot en met', cell: ({ until }) => until && inShort(until) },
        ]}
      />
    </Details>
  )
}
