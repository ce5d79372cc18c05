import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { inShort, inWords } from '../../../core/days.ts'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { addTasks } from '../../ground/cases/tasks.ts'
import { addToTimelines } from '../../ground/cases/timeline.ts'
import {
  residentPanel,
  type ResidentFollower,
  type ResidentMover,
} from '../../ground/residents/contributions.ts'
import { endedWords, type Ended } from './ending.ts'
import { channels, type Channel } from './report.ts'

type Line = { id: string; number: string; received_on: string; channel: Channel; ended_as: Ended | null }

/** The reports of a resident, on his page: when and how, not what was told. */
export const residentReportsPanel = residentPanel<Line[]>({
  id: 'reports',
  query: (tx, resident) =>
    jsonArrayFrom(
      tx
        .selectFrom('report')
        .select(['id', 'number', 'channel', 'ended_as', sql<string>`received_on::text`.as('received_on')])
        .where('resident', '=', resident)
        .orderBy('received_on', 'desc')
        .limit(50),
    ) as never,
  show: (reports) => (
    <>
      <h2>Meldingen</h2>
      <Table
        caption="Meldingen"
        hideCaption
        keyOf={({ id }) => id}
        rows={reports}
        empty="Deze inwoner heeft nog geen melding gedaan."
        columns={[
          { head: 'Nummer', cell: (report) => report.number },
          { head: 'Ontvangen', cell: (report) => inShort(Temporal.PlainDate.from(report.received_on)) },
          { head: 'Per', cell: (report) => channels[report.channel] },
          {
            head: 'Stand',
            cell: (report) =>
              report.ended_as ? endedWords[report.ended_as] : <Status tone="active">Loopt</Status>,
          },
        ]}
      />
    </>
  ),
})

/** The reports go along when two records of a resident are made one, and back when they are parted. */
export const reportMover: ResidentMover = {
  part: 'reports',
  move: async (tx, _actor, from, to, only) => {
    let query = tx.updateTable('report').set({ resident: to }).where('resident', '=', from)
    if (only) query = query.where('id', 'in', only)
    return (await query.returning('id').execute()).map(({ id }) => id)
  },
}

/**
 * When somebody died or moved away, each of his open files asks its coordinator to end what runs there. A person looks
 * before letters go out: a death can have been recorded by mistake.
 */
export const reportFollower: ResidentFollower = async (tx, actor, { resident, what, on }) => {
  const files = await tx
    .selectFrom('case_file')
    .select(['id', 'coordinator', 'area'])
    .where('resident', '=', resident)
    .where('closed_on', 'is', null)
    .execute()
  const words = what === 'died' ? 'de inwoner is overleden' : 'de inwoner is verhuisd'
  await addTasks(
    tx,
    actor,
    files.map((file) => ({
      caseFile: file.id,
      kind: 'end-report',
      words: `Rond af wat hier loopt: ${words}`,
      article: what === 'died' ? '' : 'Wmo 2015, artikel 1.2.1',
      dueOn: actor.today,
      assignee: file.coordinator ?? undefined,
      area: file.area,
    })),
  )
  await addToTimelines(
    tx,
    actor,
    files.map(({ id }) => id),
    { kind: 'resident', words: `Vastgelegd dat ${words} op ${inWords(on)}` },
  )
}
