import type { ReactNode } from 'react'
import type { Frame } from './frame.ts'
import { DeskPage, PublicPage } from './page.tsx'

export type ErrorPageProps = {
  frame: Frame
  title: string
  /** What happened. */
  happened: ReactNode
  /** What of the work is kept. */
  kept?: ReactNode
  /** What somebody can do now. */
  now: ReactNode
  /** The article or line that a refusal rests on. */
  source?: string
  /** The number under which the fault stands in the log. */
  number?: string
}

/** When something did not go as asked: what happened, what is kept, what now. */
export function ErrorPage({ frame, title, happened, kept, now, source, number }: ErrorPageProps) {
  const Page = frame.worker ? DeskPage : PublicPage
  return (
    <Page frame={frame} title={title} failed>
      <div className="kt-error-page">
        <p>{happened}</p>
        {source && <p className="kt-meta">Grond: {source}</p>}
        {kept && (
          <>
            <h2>Wat er met uw gegevens is gebeurd</h2>
            <p>{kept}</p>
          </>
        )}
        <h2>Wat u nu kunt doen</h2>
        <div>{now}</div>
        {number && <p className="kt-meta">Nummer van deze fout: {number}</p>}
      </div>
    </Page>
  )
}
