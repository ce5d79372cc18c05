export type PaginationProps = {
  /** What is paged through, for who hears the page ("Meldingen"). */
  label: string
  previous?: string | undefined
  next?: string | undefined
}

/** To the rows before and after these. Pages have no number: rows come and go while somebody looks. */
export const Pagination = ({ label, previous, next }: PaginationProps) =>
  previous || next ? (
    <nav className="kt-pagination" aria-label={`Bladeren: ${label}`}>
      {previous && (
        <a href={previous} rel="prev">
          <span aria-hidden="true">‹ </span>Vorige
        </a>
      )}
      {next && (
        <a href={next} rel="next">
          Volgende<span aria-hidden="true"> ›</span>
        </a>
      )}
    </nav>
  ) : null
