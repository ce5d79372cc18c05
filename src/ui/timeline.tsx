import type { ReactNode } from 'react'
import { dayOf, inWords, timeInWords } from '../core/days.ts'

export type TimelineEvent = {
  id: string
  at: Temporal.Instant
  what: ReactNode
  /** Who did it. */
  by?: string
  href?: string
  details?: ReactNode
}

export type TimelineProps = {
  title?: string
  /** The newest first. */
  events: readonly TimelineEvent[]
  /** The address of the whole timeline, where this is only its beginning. */
  more?: string
}

/** The events of each day, in the order in which they were given. */
function byDay(events: readonly TimelineEvent[]) {
  const days: { day: string; events: TimelineEvent[] }[] = []
  for (const event of events) {
    const day = inWords(dayOf(event.at))
    const last = days.at(-1)
    if (last?.day === day) last.events.push(event)
    else days.push({ day, events: [event] })
  }
  return days
}

/** What happened in a file, day by day, the newest first. */
export const Timeline = ({ title = 'Tijdlijn', events, more }: TimelineProps) => (
  <section className="kt-timeline" aria-label={title}>
    <h2>{title}</h2>
    {events.length === 0 && <p className="kt-none">Er is nog niets gebeurd.</p>}
    {byDay(events).map(({ day, events: today }) => (
      <div key={day}>
        <h3 className="kt-timeline__day">{day}</h3>
        <ol>
          {today.map((event) => (
            <li key={event.id}>
              <div>{event.href ? <a href={event.href}>{event.what}</a> : event.what}</div>
              <div className="kt-timeline__meta">
                <time dateTime={event.at.toString()}>{timeInWords(event.at)}</time>
                {event.by && <>, {event.by}</>}
              </div>
              {event.details && <div className="kt-timeline__details">{event.details}</div>}
            </li>
          ))}
        </ol>
      </div>
    ))}
    {more && (
      <p>
        <a href={more}>Hele tijdlijn</a>
      </p>
    )}
  </section>
)
