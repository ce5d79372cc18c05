import type { ReactNode } from 'react'
import { momentInWords } from '../core/days.ts'

export type KeptText = { text: string; by: string; at?: Temporal.Instant }

export type BothTextsProps = {
  /** What the texts answer. */
  question: string
  yours: KeptText
  /** For who reads two texts of others. */
  yoursTitle?: string
  theirs: KeptText
  /** The buttons that choose. */
  children?: ReactNode
}

/** Two people changed the same thing: both texts are kept, and a person chooses. */
export const BothTexts = ({ question, yours, yoursTitle, theirs, children }: BothTextsProps) => (
  <section className="kt-both" aria-label={`Twee teksten: ${question}`}>
    <h3>{question}</h3>
    <p>Twee mensen hebben dit tegelijk gewijzigd. Beide teksten zijn bewaard.</p>
    <div className="kt-both__texts">
      <One title={yoursTitle ?? 'Uw tekst'} kept={yours} />
      <One title={`Tekst van ${theirs.by}`} kept={theirs} />
    </div>
    {children}
  </section>
)

const One = ({ title, kept }: { title: string; kept: KeptText }) => (
  <div>
    <h4>{title}</h4>
    {kept.at && <p className="kt-meta">{momentInWords(kept.at)}</p>}
    <p className="kt-pre">{kept.text}</p>
  </div>
)
