import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { transform } from 'esbuild'
import { rootRule, tokensIn, tokensReached } from './tokens.ts'

const require = createRequire(import.meta.url)

/** The parts of the Utrecht library that the controls of this folder use; a part that is missing here has no looks. */
const utrechtParts = [
  'alert',
  'button',
  'button-link',
  'checkbox',
  'custom-checkbox',
  'data-list',
  'form-field',
  'form-field-description',
  'form-field-error-message',
  'form-fieldset',
  'form-label',
  'radio-button',
  'select',
  'skip-link',
  'status-badge',
  'table',
  'textarea',
  'textbox',
]

/** Our own rules, in the order in which the later ones prevail. */
const ownParts = ['base', 'frame', 'controls', 'parts', 'file', 'letter', 'drawings', 'print']

const readPackaged = (path: string) => readFile(require.resolve(path), 'utf8')
const readOwn = (name: string) => readFile(new URL(`${name}.css`, import.meta.url), 'utf8')

/**
 * The one stylesheet of the program, minified: the looks of the controls in use, the tokens that they reach, and our
 * own layout. Own tokens go over those of the design system, and `overlay` (custom properties of a municipality) over
 * ours. `fontFaces` are the rules that load the fonts.
 */
export async function buildStylesheet(fontFaces: string, overlay = ''): Promise<string> {
  const utrecht = await Promise.all(
    utrechtParts.map((part) => readPackaged(`@utrecht/${part}-css/dist/index.css`)),
  )
  const own = await Promise.all(ownParts.map(readOwn))
  const system = await readPackaged('@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css')
  const tokens = new Map([...tokensIn(system), ...tokensIn(await readOwn('tokens')), ...tokensIn(overlay)])
  const rules = [...utrecht, ...own].join('\n')
  const css = [fontFaces, rootRule(tokensReached(rules, tokens)), rules].join('\n')
  return (await transform(css, { loader: 'css', minify: true, legalComments: 'none' })).code
}
