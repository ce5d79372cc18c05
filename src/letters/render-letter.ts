import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { InputFault } from '../core/failure.ts'
import { checkLetter, type LetterContent } from './letter-content.ts'

/** PDF/UA-1 is what the resident gets; PDF/A-2a, tagged as well, is what the archive keeps. A file can be only one. */
export type PdfStandard = 'ua-1' | 'a-2a'

const templates = fileURLToPath(new URL('../../letters/', import.meta.url))

let compiler: NodeCompiler | undefined

/** The compiler, made once: it reads the fonts, which takes longer than ten letters. It keeps nothing of a letter. */
const typst = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({
    workspace: templates,
    fontArgs: [
      {
        fontBlobs: ['Regular', 'Semibold'].map((weight) =>
          readFileSync(`${templates}fonts/SourceSans3-${weight}.otf`),
        ),
      },
    ],
  }))

/**
 * The letter as a PDF with tags, title and language; the same content gives the same bytes. The words go in as JSON,
 * never as source text, so that nothing in a name or a paragraph is taken for markup. Throws an `InputFault` that
 * names the characters for which the font has no shape (it has Latin, Greek and Cyrillic), or what else cannot be printed.
 */
export function renderLetter(content: LetterContent, standard: PdfStandard = 'ua-1'): Buffer {
  const made = typst().compile({ mainFilePath: `${templates}letter.typ`, inputs: inputsOf(content) })
  const fault = made.takeError()
  if (fault) throw new Error(`letter.typ: ${JSON.stringify(typst().fetchDiagnostics(fault))}`)
  try {
    return typst().pdf(made.result!, { pdfStandard: standard })
  } catch (error) {
    throw unprintable(String(error)) ?? error
  } finally {
    typst().evictCache(10)
  }
}

/**
 * What goes into the template. A no-break space becomes a marked span of its own, after which some readers lose the
 * words; the template keeps amounts on one line instead.
 */
export const inputsOf = (content: LetterContent): { letter: string } => ({
  letter: JSON.stringify(checkLetter(content)).replaceAll('\u00a0', ' '),
})

/** The fault for characters without a shape, read from what Typst says about them; undefined for another error. */
function unprintable(message: string): InputFault | undefined {
  const found = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(
    (match) => match[1]!,
  )
  if (found.length === 0) return undefined
  const characters = [...new Set(found)].join(' ')
  return new InputFault([
    {
      field: 'letter',
      message: `Deze tekens kunnen niet in een brief staan: ${characters}. Schrijf ze anders.`,
    },
  ])
}
