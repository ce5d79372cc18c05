import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import { inShort } from '../../../core/days.ts'
import { Table } from '../../../ui/table.tsx'
import { accessTo } from '../../ground/access/may-open-file.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { residentPanel } from '../../ground/residents/contributions.ts'
import { stateWords, type LineState } from './line.ts'
import { arrangementPath } from './paths.ts'

type PanelLine = {
  id: string
  case_file: string
  number: string
  policy_file: string
  area: string | null
  workers: string[]
  tier: string
  what: string
  state: string
  from_day: string
  until_day: string | null
}

const registered = ['agreed', 'decided', 'running', 'ended'] as const

const short = (day: string) => inShort(Temporal.PlainDate.from(day))

/** All help of a resident, over his files and of every tier, the newest first; of the files that the worker may open. */
export const residentArrangementPanel = residentPanel<PanelLine[]>({
  id: 'arrangements',
  query: (tx, resident) =>
    jsonArrayFrom(
      tx
        .selectFrom('case_file as f')
        .innerJoin('arrangement_line as l', (join) =>
          join.onRef('l.municipality', '=', 'f.municipality').onRef('l.case_file', '=', 'f.id'),
        )
        .select(['l.id', 'l.case_file', 'f.number', 'f.policy_file', 'f.area', 'l.tier', 'l.what', 'l.state'])
        .select([
          sql<string>`l.from_day::text`.as('from_day'),
          sql<string | null>`coalesce(l.ended_on, l.until_day)::text`.as('until_day'),
          sql<
            string[]
          >`array(select cw.worker::text from case_worker cw where cw.municipality = f.municipality
            and cw.case_file = f.id and cw.until_day is null)`.as('workers'),
        ])
        .where('f.resident', '=', resident)
        .where('l.state', 'in', registered)
        .orderBy('l.from_day', 'desc')
        .limit(100),
    ) as never,
  show: (lines, _resident, actor) => (
    <>
      <h2>Hulp</h2>
      <Table
        caption="Hulp uit alle dossiers"
        hideCaption
        keyOf={({ id }) => id}
        rows={lines.filter((line) => accessTo({ ...line, emergencyWorkers: [] }, actor))}
        empty="Er is geen hulp afgesproken in dossiers die u mag openen."
        columns={[
          { head: 'Hulp', cell: (line) => line.what },
          {
            head: 'Trede',
            cell: (line) =>
              policyNamed(line.policy_file).ladder.find(({ tier }) => tier === line.tier)?.name ?? line.tier,
          },
          { head: 'Vanaf', cell: (line) => short(line.from_day) },
          { head: 'Tot en met', cell: (line) => line.until_day && short(line.until_day) },
          { head: 'Stand', cell: (line) => stateWords[line.state as LineState['state']] },
          { head: 'Dossier', cell: (line) => <a href={arrangementPath(line.case_file)}>{line.number}</a> },
        ]}
      />
    </>
  ),
})
