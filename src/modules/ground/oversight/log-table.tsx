import { Status } from '../../../ui/status.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { dayOf, inShort, timeInWords } from '../../../core/days.ts'
import type { LogLine } from './log-lines.ts'

/** A moment in a table, to the minute. */
export const momentInShort = (at: Temporal.Instant): string => `${inShort(dayOf(at))}, ${timeInWords(at)}`

const columns: readonly Column<LogLine>[] = [
  { head: 'Wanneer', cell: ({ at }) => momentInShort(at) },
  {
    head: 'Wie',
    cell: ({ worker, client }) => [worker ?? 'niemand', client && `via ${client}`].filter(Boolean).join(' '),
  },
  {
    head: 'Over wie',
    cell: ({ resident, file }) => [resident, file].filter(Boolean).join(', '),
  },
  {
    head: 'Wat',
    cell: ({ action, refused, emergency }) => (
      <>
        {action} {refused && <Status tone="bad">Geweigerd</Status>}
        {emergency && <Status tone="attention">Noodgeval</Status>}
      </>
    ),
  },
  { head: 'Waarvoor', cell: ({ purpose }) => purpose },
  { head: 'Gegevens', cell: ({ fields }) => fields.join(', ') },
]

/** Lines of the audit log in a table. */
export const LogTable = (props: { caption: string; lines: readonly LogLine[]; empty: string }) => (
  <Table
    caption={props.caption}
    hideCaption
    columns={columns}
    rows={props.lines}
    keyOf={({ id }) => id}
    empty={props.empty}
  />
)
