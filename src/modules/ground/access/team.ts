import { isBefore } from '../../../core/days.ts'
import { ok, refuse, type FieldFault, type Result } from '../../../core/failure.ts'
import { standOf, type Period } from './worker.ts'

/** Core members do the whole work of the team; shell members stand around it and are called in. */
export type MembershipKind = 'core' | 'shell'

/** What somebody's place in a team is called, and what it lets him do (Steenwijkerland 2017, annex 4). */
export const memberships = {
  core: {
    name: 'kern',
    does: 'doet het hele werk van het team en kan de dossiers in de gebieden van het team openen',
  },
  shell: { name: 'schil', does: 'wordt erbij gehaald en ziet alleen de dossiers waaraan hij zelf werkt' },
} as const

export type TeamArea = Period & { id: string; area: string; name: string }

export type TeamMember = Period & {
  id: string
  worker: string
  name: string
  function: string
  organisation: string | null
  membership: MembershipKind
}

/** People who work together for some areas; also areas and members of before, so that its past stays known. */
export type Team = {
  id: string
  name: string
  version: number
  /** The last day of a team that ended or will. */
  until: Temporal.PlainDate | null
  areas: TeamArea[]
  members: TeamMember[]
}

/** Whether a team has had its last day. */
export const hasEnded = ({ until }: Pick<Team, 'until'>, today: Temporal.PlainDate): boolean =>
  until !== null && isBefore(until, today)

/** A team that ended stays as it was. */
export const endedTeam = refuse('team-ended', 'Dit team is beëindigd en verandert niet meer.', 'Keukentafel')

/** What changes when a team serves these areas from a day on: areas that begin, and served ones that end the day before. */
export function areaChanges(
  served: readonly TeamArea[],
  wanted: readonly string[],
  from: Temporal.PlainDate,
): { begin: string[]; end: TeamArea[] } {
  const going = served.filter((area) => standOf(area, from) !== 'over')
  return {
    begin: wanted.filter(
      (area) => !going.some((held) => held.area === area && standOf(held, from) === 'now'),
    ),
    end: going.filter((held) => !wanted.includes(held.area)),
  }
}

/** An area with work in it that no other team serves. */
export type Abandoned = { name: string; files: number }

/** A team stays with an area as long as files are open there and no other team serves it: somebody must see new work. */
export const mayLeaveAreas = (abandoned: readonly Abandoned[]): Result<void> =>
  abandoned.length > 0
    ? refuse(
        'area-without-team',
        `Geen ander team werkt in ${abandoned.map(({ name, files }) => `${name} (${files} ${files === 1 ? 'lopend dossier' : 'lopende dossiers'})`).join(', ')}. Geef het gebied eerst aan een ander team.`,
        'Keukentafel',
      )
    : ok(undefined)

/** What is wrong with a place in a team: it lies within the days that the worker is in service. */
export function serviceFaults(
  service: Period,
  place: { from: Temporal.PlainDate; until: Temporal.PlainDate | null },
): FieldFault[] {
  if (isBefore(place.from, service.from))
    return [{ field: 'from', message: 'Deze medewerker is dan nog niet in dienst' }]
  if (service.until && (!place.until || isBefore(service.until, place.until)))
    return [{ field: 'until', message: 'Deze medewerker is dan uit dienst. Vul een eerdere laatste dag in' }]
  return []
}
