import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { inShort } from '../../../core/days.ts'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { residentPanel, type ResidentMover } from '../residents/contributions.ts'
import { filePath } from './file-page.tsx'
import { addToTimelines } from './timeline.ts'

type FileLine = {
  id: string
  number: string
  opened_on: string
  closed_on: string | null
  outcome: string | null
  area: string | null
}

const dayInShort = (text: string) => inShort(Temporal.PlainDate.from(text))

/** The files of a resident, on his page; opening one still asks whether the worker may. */
export const residentFilesPanel = residentPanel<FileLine[]>({
  id: 'files',
  query: (tx, resident) =>
    jsonArrayFrom(
      tx
        .selectFrom('case_file as f')
        .leftJoin('area as a', (join) =>
          join.onRef('a.municipality', '=', 'f.municipality').onRef('a.id', '=', 'f.area'),
        )
        .select(['f.id', 'f.number', 'f.outcome', 'a.name as area'])
        .select([
          sql<string>`f.opened_on::text`.as('opened_on'),
          sql<string | null>`f.closed_on::text`.as('closed_on'),
        ])
        .where('f.resident', '=', resident)
        .orderBy('f.opened_on', 'desc')
        .orderBy('f.number', 'desc')
        .limit(50),
    ) as never,
  show: (files) => (
    <>
      <h2>Dossiers</h2>
      <Table
        caption="Dossiers"
        hideCaption
        keyOf={({ id }) => id}
        rows={files}
        empty="Deze inwoner heeft nog geen dossier."
        columns={[
          { head: 'Nummer', cell: (file) => <a href={filePath(file.id)}>{file.number}</a> },
          { head: 'Geopend', cell: (file) => dayInShort(file.opened_on) },
          { head: 'Gebied', cell: (file) => file.area ?? '' },
          {
            head: 'Stand',
            cell: (file) =>
              file.closed_on ? (
                `afgesloten op ${dayInShort(file.closed_on)}${file.outcome ? `: ${file.outcome}` : ''}`
              ) : (
                <Status tone="active">Loopt</Status>
              ),
          },
        ]}
      />
    </>
  ),
})

/** The files go along when two records of a resident are made one, and back when they are parted; both are told. */
export const fileMover: ResidentMover = {
  part: 'files',
  move: async (tx, actor, from, to, only) => {
    let query = tx.updateTable('case_file').set({ resident: to }).where('resident', '=', from)
    if (only) query = query.where('id', 'in', only)
    const moved = (await query.returning('id').execute()).map(({ id }) => id)
    await addToTimelines(tx, actor, moved, {
      kind: 'resident',
      words: only
        ? 'De gegevens van de inwoner zijn weer gesplitst; dit dossier ging terug'
        : 'De inwoner stond twee keer vast; dit dossier hoort nu bij de samengevoegde inwoner',
    })
    return moved
  },
}
