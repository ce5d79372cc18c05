import { amountsOf, type LetterBlock, type LetterContent } from './letter-content.ts'

/** The letter as plain text, a line for each line of thought: for a message box, for search, for reading aloud. */
export function letterToText(letter: LetterContent): string {
  const { letterhead, closing } = letter
  return [
    [
      letterhead.municipality,
      letterhead.department,
      ...letterhead.address,
      letterhead.phone,
      letterhead.site,
    ],
    letter.addressee,
    letter.references.map(({ what, words }) => `${what}: ${words}`),
    [letter.title],
    [letter.salutation],
    ...letter.blocks.map(blockLines),
    [closing.greeting],
    [closing.onBehalf],
    closing.signers.flatMap((signer) => [signer.name, signer.function]),
    letter.enclosures.length > 0 ? [letter.labels.enclosures, ...bullets(letter.enclosures)] : [],
    ...letter.footer.map((line) => [line]),
    ...(letter.slip ? [[letter.slip.title], ...letter.slip.blocks.map(blockLines)] : []),
  ]
    .map((lines) => lines.filter((line) => line !== null).join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')
}

const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`)

function blockLines(block: LetterBlock): (string | null)[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'decision':
      return [block.text]
    case 'list':
      return block.ordered ? block.items.map((item, at) => `${at + 1}. ${item}`) : bullets(block.items)
    case 'facts':
      return block.rows.map(({ what, words }) => `${what}: ${words}`)
    case 'table':
      return [block.caption, block.header.join(' | '), ...block.rows.map((row) => row.join(' | '))]
    case 'amounts':
      return [
        block.caption,
        block.header.join(': '),
        ...amountsOf(block).map(({ what, amount }) => `${what}: ${amount}`),
      ]
    case 'term':
      return [block.title, block.words]
    case 'own-words':
      return [block.writer, ...block.paragraphs]
    case 'address':
      return block.lines
    case 'form':
      return block.fields.map(
        ({ label }) => `${label.endsWith('?') ? label : `${label}:`} ____________________`,
      )
    case 'choices':
      return block.items.map((item) => `[ ] ${item}`)
    default:
      return block satisfies never
  }
}
