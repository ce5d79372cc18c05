import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { LetterContent } from './letter-content.ts'
import { inputsOf } from './render-letter.ts'

const templates = fileURLToPath(new URL('../../letters/', import.meta.url))

/**
 * The words that Typst lays on the pages, in order, with the head and foot of each page: for tests, because nothing
 * on npm reads a PDF back. Typst's drawing for the browser holds its text in the runs that it was laid out in.
 */
export function printedWords(letter: LetterContent): string {
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontPaths: [`${templates}fonts`] }],
  })
  const drawing = compiler.svg({
    mainFilePath: `${templates}letter.typ`,
    inputs: inputsOf(letter),
  })
  return [...drawing.matchAll(/<h5:div[^>]*>([^<]*)</g)]
    .map((run) => run[1]!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
    .join(' ')
    .replace(/\s+/g, ' ')
}
