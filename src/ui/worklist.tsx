import type { ReactNode } from 'react'
import { inShort } from '../core/days.ts'
import { daysLeftInWords, dueGroup } from './due.ts'
import type { DueGroup } from './due.ts'

export type WorklistRow = {
  id: string
  /** What must be done; the link leads to where it is done. */
  what: string
  href: string
  /** For or about whom. */
  who: ReactNode
  due?: Temporal.PlainDate
  /** The article of law or the line of the policy that asks it. */
  article?: string
  /** Who must do it, where the list is of more than one worker. */
  worker?: string
  note?: ReactNode
}

export type WorklistProps = {
  rows: readonly WorklistRow[]
  today: Temporal.PlainDate
  /** The level of the groups' headings: 3 where a heading stands above the list. */
  level?: 2 | 3
  /** What is said when there is nothing to do. */
  empty: ReactNode
}

const groups: readonly { id: DueGroup; name: string }[] = [
  { id: 'overdue', name: 'Te laat' },
  { id: 'today', name: 'Vandaag' },
  { id: 'week', name: 'Deze week' },
  { id: 'later', name: 'Later' },
  { id: 'undated', name: 'Zonder datum' },
]

/** What must be done, overdue first; each row says what, for whom, by when and by which article. */
export function Worklist({ rows, today, level = 2, empty }: WorklistProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  if (rows.length === 0) return <>{empty}</>
  return (
    <div className="kt-worklist">
      {groups.map((group) => {
        const inGroup = rows.filter((row) => dueGroup(row.due, today) === group.id)
        return inGroup.length > 0 ? (
          <section key={group.id} className={`kt-worklist__group kt-worklist__group--${group.id}`}>
            <Heading>
              {group.name} <span className="kt-count">({inGroup.length})</span>
            </Heading>
            <ul>
              {inGroup.map((row) => (
                <Row key={row.id} row={row} today={today} />
              ))}
            </ul>
          </section>
        ) : null
      })}
    </div>
  )
}

const Row = ({ row, today }: { row: WorklistRow; today: Temporal.PlainDate }) => (
  <li className="kt-work">
    <div className="kt-work__what">
      <a href={row.href}>{row.what}</a>
      {row.note && <div className="kt-meta">{row.note}</div>}
    </div>
    <div>
      {row.who}
      {row.worker && <div className="kt-meta">{row.worker}</div>}
    </div>
    <div>
      {row.due && (
        <>
          <time dateTime={row.due.toString()}>{inShort(row.due)}</time>
          <div className="kt-work__left">{daysLeftInWords(row.due, today)}</div>
        </>
      )}
    </div>
    <div className="kt-meta">{row.article}</div>
  </li>
)
