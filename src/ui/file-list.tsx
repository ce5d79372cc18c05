import type { ReactNode } from 'react'
import { dayOf, inShort } from '../core/days.ts'

export type ListedFile = {
  id: string
  name: string
  href: string
  /** "pdf", "jpg" */
  kind: string
  bytes: number
  at?: Temporal.Instant
  by?: string
  /** What can be done with it, for instance a form that moves it to another file. */
  action?: ReactNode
}

const kilobytes = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })
const megabytes = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** "340 kB", "2,4 MB" */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${kilobytes.format(Math.max(1, bytes / 1000))} kB`
    : `${megabytes.format(bytes / 1_000_000)} MB`

/** Papers and files, each with its kind and size in the link, so that nobody opens a large one unawares. */
export function FileList({
  files,
  empty = 'Er zijn nog geen stukken.',
}: {
  files: readonly ListedFile[]
  empty?: string
}) {
  if (files.length === 0) return <p className="kt-none">{empty}</p>
  return (
    <ul className="kt-files">
      {files.map((file) => (
        <li key={file.id}>
          <div>
            <a href={file.href}>
              {file.name} ({file.kind}, {sizeInWords(file.bytes)})
            </a>
            {(file.at ?? file.by) && (
              <div className="kt-meta">
                {[file.at && inShort(dayOf(file.at)), file.by].filter(Boolean).join(', ')}
              </div>
            )}
          </div>
          {file.action}
        </li>
      ))}
    </ul>
  )
}
