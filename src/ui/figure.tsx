import type { ReactNode } from 'react'
import { Details } from './details.tsx'

export type FigureTexts = {
  title: string
  /** One sentence that says what the drawing means. */
  sentence: string
  /** What exactly was counted or measured. */
  definition?: ReactNode
  /** Where the figures come from. */
  source?: ReactNode
}

/** A drawing with its meaning in a sentence above it and the same rows as a table below it. */
export const Figure = (props: FigureTexts & { drawing: ReactNode; table: ReactNode }) => (
  <figure className="kt-figure">
    <figcaption>
      <h3>{props.title}</h3>
      <p className="kt-figure__sentence">{props.sentence}</p>
    </figcaption>
    <div className="kt-figure__drawing" role="region" aria-label={props.title} tabIndex={0}>
      {props.drawing}
    </div>
    <Details summary="Bekijk deze gegevens als tabel">{props.table}</Details>
    {props.definition && <p className="kt-meta">{props.definition}</p>}
    {props.source && <p className="kt-meta">Bron: {props.source}</p>}
  </figure>
)
