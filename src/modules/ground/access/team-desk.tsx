import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { inShort } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Checks } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, many, text, type Typed } from '../../../ui/typed.ts'
import { capital } from '../../../core/capital.ts'
import { addManagedForm } from './managed-form.tsx'
import { changeTeam, endTeam, recordTeam, type FilesInAreas } from './record-team.ts'
import { memberForm, newTeamForm, teamForm } from './team-form.ts'
import { addMember, endMember } from './team-members.ts'
import { TeamPage } from './team-page.tsx'
import { teamPath } from './team-path.ts'
import { areasOf, candidatesOf, getTeam, teamsOf, type TeamLine } from './team-store.ts'
import { hasEnded, memberships, type Team } from './team.ts'
import { LastDay, dayBoxes } from './last-day.tsx'
import { lastDayForm } from './worker-form.ts'
import { standOf } from './worker.ts'

const idOf = (c: Request): string => c.req.param('id') ?? ''

/** What the forms about teams have in common. */
const common = {
  needs: 'access.manage' as const,
  current: 'teams',
  version: ({ version }: Pick<Team, 'version'>) => version,
  back: ({ id, name }: Pick<Team, 'id' | 'name'>) => ({ href: teamPath(id), name }),
}

const load = (tx: Tx, c: Request) => getTeam(tx, idOf(c))

type Area = { id: string; name: string }

const TeamFields = ({ typed, areas }: { typed: Typed; areas: readonly Area[] }) => (
  <>
    <TextField {...text(typed, 'name')} label="Naam van het team" width={40} />
    <Checks
      {...many(typed, 'areas')}
      label="Gebieden"
      hint="De kern van het team kan de dossiers in deze gebieden openen"
      options={areas.map(({ id, name }) => ({ value: id, label: name }))}
      optional
    />
    <DayField
      {...day(typed, 'from')}
      label="Vanaf welke dag gelden deze gebieden?"
      hint="Leeg laten betekent vandaag"
      optional
    />
  </>
)

/** The teams: the list, one team, and all that changes one; what lies in an area is told by the module of the files. */
export function teamDesk(filesIn: FilesInAreas): Hono<Environment> {
  const desk = new Hono<Environment>()
  desk.get('/teams', async (c) => {
    demand(c.var.actor, 'access.manage')
    const teams = await transact(c, (tx) => teamsOf(tx, c.var.today))
    return c.html(renderPage(<ListPage c={c} teams={teams} />))
  })
  addTeams(desk, filesIn)
  addMembers(desk)
  desk.get('/teams/:id', async (c) => {
    demand(c.var.actor, 'access.manage')
    const team = await transact(c, (tx) => getTeam(tx, c.req.param('id')))
    return c.html(renderPage(<TeamPage c={c} team={team} />))
  })
  return desk
}

const ListPage = ({ c, teams }: { c: Request; teams: readonly TeamLine[] }) => (
  <DeskPage frame={c.var.frame} title="Teams" current="teams">
    <Table
      caption="Teams"
      hideCaption
      rows={teams}
      keyOf={({ id }) => id}
      empty="Er is nog geen team. Voeg er een toe en kies in welke gebieden het werkt."
      columns={[
        { head: 'Team', cell: ({ id, name }) => <a href={teamPath(id)}>{name}</a> },
        { head: 'Gebieden', cell: ({ areas }) => areas.join(', ') },
        { head: 'Kern', number: true, cell: ({ core }) => core },
        { head: 'Schil', number: true, cell: ({ shell }) => shell },
        {
          head: 'Stand',
          cell: (team) =>
            hasEnded(team, c.var.today) ? (
              <Status>Beëindigd</Status>
            ) : team.until ? (
              <Status tone="attention">Eindigt op {inShort(team.until)}</Status>
            ) : (
              <Status tone="good">Werkt</Status>
            ),
        },
      ]}
    />
    <Buttons>
      <ButtonLink href="/teams/nieuw" kind="primary">
        Team toevoegen
      </ButtonLink>
    </Buttons>
  </DeskPage>
)

function addTeams(desk: Hono<Environment>, filesIn: FilesInAreas): void {
  addManagedForm(desk, {
    needs: 'access.manage',
    current: 'teams',
    path: '/teams/nieuw',
    title: () => 'Team toevoegen',
    back: () => ({ href: '/teams', name: 'Teams' }),
    load: areasOf,
    schema: newTeamForm,
    controls: (typed, areas) => <TeamFields typed={typed} areas={areas} />,
    button: 'Toevoegen',
    act: async (tx, c, input) => teamPath(await recordTeam(tx, c.var.actor, input)),
  })
  addManagedForm(desk, {
    ...common,
    path: '/teams/:id/wijzigen',
    title: ({ name }) => `${name} wijzigen`,
    load: async (tx: Tx, c: Request) => ({ ...(await load(tx, c)), all: await areasOf(tx) }),
    schema: teamForm,
    start: (team, c) => ({
      name: team.name,
      areas: team.areas.filter((area) => standOf(area, c.var.today) !== 'over').map(({ area }) => area),
    }),
    controls: (typed, { all }) => <TeamFields typed={typed} areas={all} />,
    button: 'Opslaan',
    act: async (tx, c, input) => {
      await changeTeam(tx, c.var.actor, idOf(c), input, filesIn)
      return teamPath(idOf(c))
    },
  })
  addManagedForm(desk, {
    ...common,
    path: '/teams/:id/einde',
    title: ({ name }) => `${name} beëindigen`,
    load,
    schema: lastDayForm,
    start: (_, c) => dayBoxes('until', c.var.today),
    controls: (typed, { name }) => (
      <>
        <p>
          Na de laatste dag horen de leden niet meer bij {name} en heeft het team geen gebieden meer. Wie er
          wanneer in zat, blijft zichtbaar.
        </p>
        <LastDay typed={typed} />
      </>
    ),
    button: 'Team beëindigen',
    warning: true,
    act: async (tx, c, input) => {
      await endTeam(tx, c.var.actor, idOf(c), input, filesIn)
      return teamPath(idOf(c))
    },
  })
}

function memberIn(c: Request, team: Team) {
  const member = team.members.find(({ id }) => id === c.req.param('member'))
  if (!member) throw new Missing('member')
  return member
}

function addMembers(desk: Hono<Environment>): void {
  addManagedForm(desk, {
    ...common,
    path: '/teams/:id/leden',
    title: ({ name }) => `Lid toevoegen aan ${name}`,
    load: async (tx: Tx, c: Request) => ({
      ...(await load(tx, c)),
      candidates: (await candidatesOf(tx, c.var.today)).filter(({ id }) => id !== c.var.actor.worker),
    }),
    schema: memberForm,
    controls: (typed, { candidates }) => (
      <>
        <Select
          {...text(typed, 'worker')}
          label="Wie?"
          hint="Staat iemand er niet bij? Voeg hem eerst toe bij Medewerkers"
          empty="Kies"
          options={candidates.map((one) => ({ value: one.id, label: `${one.name} (${one.function})` }))}
        />
        <Choice
          {...text(typed, 'membership')}
          label="Kern of schil?"
          options={(['core', 'shell'] as const).map((value) => ({
            value,
            label: capital(memberships[value].name),
            hint: capital(memberships[value].does),
          }))}
        />
        <DayField
          {...day(typed, 'from')}
          label="Vanaf welke dag?"
          hint="Leeg laten betekent vandaag"
          optional
        />
        <DayField {...day(typed, 'until')} label="Tot en met welke dag?" optional />
      </>
    ),
    button: 'Toevoegen',
    act: async (tx, c, input) => {
      await addMember(tx, c.var.actor, idOf(c), input)
      return teamPath(idOf(c))
    },
  })
  addManagedForm(desk, {
    ...common,
    path: '/teams/:id/leden/:member',
    title: ({ name }) => `Plaats in ${name} beëindigen`,
    load: async (tx: Tx, c: Request) => {
      const team = await load(tx, c)
      return { ...team, member: memberIn(c, team) }
    },
    schema: lastDayForm,
    start: (_, c) => dayBoxes('until', c.var.today),
    controls: (typed, { name, member }) => (
      <>
        <p>
          {member.name} hoort nu bij de {memberships[member.membership].name} van {name}. Dossiers waaraan{' '}
          {member.name} zelf werkt, blijven open voor {member.name}.
        </p>
        <LastDay typed={typed} />
      </>
    ),
    button: 'Beëindigen',
    warning: true,
    act: async (tx, c, input) => {
      await endMember(tx, c.var.actor, idOf(c), c.req.param('member') ?? '', input)
      return teamPath(idOf(c))
    },
  })
}
