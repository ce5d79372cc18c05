import type { ReactNode } from 'react'
import { inWords } from '../core/days.ts'
import { daysLeftInWords } from './due.ts'
import { Status } from './status.tsx'
import type { Tone } from './status.tsx'

export type FileHeadProps = {
  name: string
  href: string
  /** Completed years; a person who died has none. */
  age?: number
  area?: string
  coordinator?: string
  /** The number of the file. */
  number?: string
  /** Above all a protected address, an interpreter, a risk at a visit, a death. */
  warnings?: readonly { text: string; tone?: Tone }[]
  /** The next day that the law sets. */
  next?: { what: string; day: Temporal.PlainDate; article?: string }
  today: Temporal.PlainDate
  /** The tabs of the file. */
  children?: ReactNode
}

/** The head of a resident's file; it stays in view on wide screens. */
export const FileHead = (props: FileHeadProps) => (
  <section className="kt-file-head" aria-label={`Dossier: ${props.name}`}>
    <div className="kt-file-head__row">
      <div>
        <p className="kt-file-head__name">
          <a href={props.href}>{props.name}</a>
          {props.warnings?.map((warning) => (
            <Status key={warning.text} tone={warning.tone ?? 'attention'}>
              {warning.text}
            </Status>
          ))}
        </p>
        <ul className="kt-facts">
          {props.age !== undefined && <li>{props.age} jaar</li>}
          {props.area && <li>{props.area}</li>}
          <li>{props.coordinator ? `Regie: ${props.coordinator}` : 'Nog geen regisseur'}</li>
          {props.number && <li>Dossier {props.number}</li>}
        </ul>
      </div>
      {props.next && (
        <p
          className={`kt-next kt-next--${Temporal.PlainDate.compare(props.next.day, props.today) < 0 ? 'late' : 'due'}`}
        >
          <span className="kt-next__what">{props.next.what}</span>
          <span>
            uiterlijk <time dateTime={props.next.day.toString()}>{inWords(props.next.day)}</time> (
            {daysLeftInWords(props.next.day, props.today)})
          </span>
          {props.next.article && <span className="kt-meta">{props.next.article}</span>}
        </p>
      )}
    </div>
    {props.children}
  </section>
)
