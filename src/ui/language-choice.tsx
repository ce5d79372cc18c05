export type Language = {
  /** BCP 47 tag */
  tag: string
  /** The name of the language in that language ("Türkçe"). */
  name: string
  href: string
}

/** Other languages of this page, and larger letters. */
export const LanguageChoice = (props: {
  languages: readonly Language[]
  current: string
  /** The address of this page with larger, or again with ordinary letters. */
  letters?: { href: string; large: boolean }
}) => (
  <nav className="kt-languages" aria-label="Taal en letters">
    <ul>
      {props.languages.map(({ tag, name, href }) => (
        <li key={tag}>
          <a href={href} lang={tag} hrefLang={tag} aria-current={tag === props.current ? 'true' : undefined}>
            {name}
          </a>
        </li>
      ))}
      {props.letters && (
        <li>
          <a href={props.letters.href}>{props.letters.large ? 'Gewone letters' : 'Grotere letters'}</a>
        </li>
      )}
    </ul>
  </nav>
)
