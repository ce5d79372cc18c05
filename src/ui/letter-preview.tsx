import type { ReactNode } from 'react'

export type LetterPreviewProps = {
  /** Who sends it, as on the letterhead. */
  sender: readonly string[]
  /** Name and address, a line each. */
  recipient: readonly string[]
  /** "dinsdag 24 november 2026" */
  day: string
  subject: string
  reference?: string
  /** It has not been sent: said on top of it. */
  draft?: boolean
  children: ReactNode
}

/** A letter as the resident will read it; the PDF itself is made by the letter's own template. */
export const LetterPreview = ({
  sender,
  recipient,
  day,
  subject,
  reference,
  draft,
  children,
}: LetterPreviewProps) => (
  <section className="kt-letter" aria-label={`Voorbeeld van de brief: ${subject}`}>
    {draft && <p className="kt-letter__draft">Concept, nog niet verstuurd</p>}
    <div className="kt-letter__paper">
      <div className="kt-letter__sender">
        <Lines lines={sender} />
      </div>
      <div className="kt-letter__recipient">
        <Lines lines={recipient} />
      </div>
      <p className="kt-letter__reference">
        {day}
        {reference && (
          <>
            <br />
            Ons kenmerk: {reference}
          </>
        )}
      </p>
      <h2>{subject}</h2>
      {children}
    </div>
  </section>
)

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line, index) => (
      <div key={index}>{line}</div>
    ))}
  </>
)
