/** Design tokens: custom properties of CSS, by name with the two dashes. */
export type Tokens = ReadonlyMap<string, string>

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')

/** The custom properties that a stylesheet declares, the last declaration of each. */
export function tokensIn(css: string): Tokens {
  const found = withoutComments(css).matchAll(/(--[\w-]+)\s*:\s*([^;}]+)[;}]/g)
  return new Map(Array.from(found, ([, name, value]) => [name ?? '', (value ?? '').trim()]))
}

const namesUsedIn = (css: string): string[] =>
  Array.from(css.matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name ?? '')

/**
 * The tokens that a stylesheet needs, itself or through other tokens. A design system has thousands of tokens, of
 * which a page reaches a few hundred.
 */
export function tokensReached(css: string, tokens: Tokens): Tokens {
  const reached = new Map<string, string>()
  const queue = namesUsedIn(withoutComments(css))
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const value = tokens.get(name)
    if (value === undefined || reached.has(name)) continue
    reached.set(name, value)
    queue.push(...namesUsedIn(value))
  }
  return reached
}

/** The tokens as one rule for the root of the document. */
export const rootRule = (tokens: Tokens): string =>
  `:root{${Array.from(tokens, ([name, value]) => `${name}:${value}`).join(';')}}`
