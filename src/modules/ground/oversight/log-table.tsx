import { dayOf, inShort, timeInWords } from '../../../core/days.ts'
import { Status } from '../../../ui/status.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import type { LogLine } from './log-lines.ts'

/** A moment in a table, to the minute. */
export const momentInShort = (at: Temporal.Instant): string => `${inShort(dayOf(at))}, ${timeInWords(at)}`

/** What kind of thing was done, by the verb of the action; whatever is no look is a change. */
const kinds: Readonly<Record<string, string>> = {
  view: 'Bekeken',
  list: 'Bekeken',
  show: 'Bekeken',
  print: 'Afgedrukt',
  open: 'Geopend',
  search: 'Gezocht',
  compare: 'Vergeleken',
  export: 'Uitgevoerd',
  verify: 'Gecontroleerd',
  'log in': 'Ingelogd',
}

const kindOf = (action: string): string => kinds[action] ?? kinds[action.split(' ')[0]!] ?? 'Gewijzigd'

const about: readonly Column<LogLine>[] = [
  {
    head: 'Wie',
    cell: ({ worker, client }) => [worker, client && `via ${client}`].filter(Boolean).join(' '),
  },
  { head: 'Over wie', cell: ({ resident, file }) => [resident, file].filter(Boolean).join(', ') },
]

const done: readonly Column<LogLine>[] = [
  {
    head: 'Wat',
    cell: ({ action, refused, emergency }) => (
      <>
        {kindOf(action)} {refused && <Status tone="bad">Geweigerd</Status>}
        {emergency && <Status tone="attention">Noodgeval</Status>}
        <div className="kt-meta">{action}</div>
      </>
    ),
  },
  { head: 'Waarvoor', cell: ({ purpose }) => purpose },
  { head: 'Gegevens', cell: ({ fields }) => fields.join(', ') },
]

const when: Column<LogLine> = { head: 'Wanneer', cell: ({ at }) => momentInShort(at) }

type LogTableProps = {
  caption: string
  lines: readonly LogLine[]
  empty: string
  /** All lines are of one worker about one resident, whom the page names already. */
  ofOne?: boolean
}

/** Lines of the audit log in a table. */
export const LogTable = ({ caption, lines, empty, ofOne }: LogTableProps) => (
  <Table
    caption={caption}
    hideCaption
    columns={[when, ...(ofOne ? [] : about), ...done]}
    rows={lines}
    keyOf={({ id }) => id}
    empty={empty}
  />
)
