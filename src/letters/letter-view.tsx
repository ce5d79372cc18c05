import { Fragment, type ReactNode } from 'react'
import { amountsOf, type LetterBlock, type LetterContent } from './letter-content.ts'

/**
 * The letter on a page, for the preview at the desk and for the resident: the same words in the same order as the
 * PDF. Its title is an h2, because the page around it has the h1. Styles: `src/ui/theme/letter.css`.
 */
export const LetterView = ({ letter }: { letter: LetterContent }) => (
  <article className={letter.largePrint ? 'kt-sheet kt-sheet--large' : 'kt-sheet'} lang={letter.language}>
    <header className="kt-sheet__head">
      <Sender letter={letter} />
      <address>
        <Lines of={letter.addressee} />
      </address>
      <Pairs className="kt-sheet__references" rows={letter.references} />
    </header>
    <h2 className="kt-sheet__title">{letter.title}</h2>
    <p>{letter.salutation}</p>
    {letter.blocks.map((block, at) => (
      <Block key={at} block={block} />
    ))}
    <Closing letter={letter} />
    <footer className="kt-sheet__foot">
      {letter.footer.map((words, at) => (
        <p key={at}>{words}</p>
      ))}
    </footer>
    {letter.slip && (
      <section className="kt-sheet__slip">
        <h3>{letter.slip.title}</h3>
        {letter.slip.blocks.map((block, at) => (
          <Block key={at} block={block} />
        ))}
      </section>
    )}
  </article>
)

const Lines = ({ of }: { of: readonly string[] }) =>
  of.map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))

const Pairs = ({
  className,
  rows,
}: {
  className: string
  rows: readonly { what: string; words: string }[]
}) => (
  <dl className={className}>
    {rows.map(({ what, words }, at) => (
      <div key={at}>
        <dt>{what}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
)

const Sender = ({ letter: { letterhead } }: { letter: LetterContent }) => (
  <div className="kt-sheet__sender">
    {letterhead.logo && (
      <img
        className="kt-sheet__logo"
        src={`data:image/svg+xml;base64,${Buffer.from(letterhead.logo.svg).toString('base64')}`}
        alt={letterhead.logo.alt}
      />
    )}
    <p className="kt-sheet__municipality">{letterhead.municipality}</p>
    {letterhead.department && <p>{letterhead.department}</p>}
    <p>
      <Lines of={[...letterhead.address, letterhead.phone, letterhead.site]} />
    </p>
  </div>
)

const Closing = ({ letter: { closing, enclosures, labels } }: { letter: LetterContent }) => (
  <>
    <p>{closing.greeting}</p>
    {closing.onBehalf && <p>{closing.onBehalf}</p>}
    <div className="kt-sheet__signers">
      {closing.signers.map((signer, at) => (
        <p key={at}>
          <strong>{signer.name}</strong>
          <br />
          {signer.function}
        </p>
      ))}
    </div>
    {enclosures.length > 0 && (
      <div className="kt-sheet__enclosures">
        <p>
          <strong>{labels.enclosures}</strong>
        </p>
        <Items items={enclosures} />
      </div>
    )}
  </>
)

const Items = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item, at) => (
      <li key={at}>{item}</li>
    ))}
  </ul>
)

const Grid = (props: {
  caption: string | null
  header: readonly string[]
  rows: readonly (readonly string[])[]
  amounts?: boolean
}) => (
  <table className={props.amounts ? 'kt-sheet__table kt-sheet__table--amounts' : 'kt-sheet__table'}>
    {props.caption && <caption>{props.caption}</caption>}
    <thead>
      <tr>
        {props.header.map((cell, at) => (
          <th key={at} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map((row, at) => (
        <tr key={at}>
          {row.map((cell, at) => (
            <td key={at}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Heading = ({ block }: { block: Extract<LetterBlock, { kind: 'heading' }> }) =>
  block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>

const List = ({ block }: { block: Extract<LetterBlock, { kind: 'list' }> }) =>
  block.ordered ? (
    <ol>
      {block.items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ol>
  ) : (
    <Items items={block.items} />
  )

function Block({ block }: { block: LetterBlock }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>
    case 'heading':
      return <Heading block={block} />
    case 'decision':
      return <p className="kt-sheet__decision">{block.text}</p>
    case 'list':
      return <List block={block} />
    case 'facts':
      return <Pairs className="kt-sheet__facts" rows={block.rows} />
    case 'table':
      return <Grid caption={block.caption} header={block.header} rows={block.rows} />
    case 'amounts':
      return (
        <Grid
          caption={block.caption}
          header={block.header}
          rows={amountsOf(block).map(({ what, amount }) => [what, amount])}
          amounts
        />
      )
    case 'term':
      return (
        <div className="kt-sheet__term">
          <p>
            <strong>{block.title}</strong>
          </p>
          <p>{block.words}</p>
        </div>
      )
    case 'own-words':
      return (
        <div className="kt-sheet__own-words">
          <p className="kt-sheet__writer">{block.writer}</p>
          {block.paragraphs.map((words, at) => (
            <p key={at}>{words}</p>
          ))}
        </div>
      )
    case 'address':
      return (
        <address className="kt-sheet__address">
          <Lines of={block.lines} />
        </address>
      )
    case 'form':
      return (
        <div className="kt-sheet__form">
          {block.fields.map(({ label }) => (
            <p key={label}>{label}</p>
          ))}
        </div>
      )
    case 'choices':
      return (
        <ul className="kt-sheet__choices">
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      )
    default:
      return block satisfies never
  }
}
