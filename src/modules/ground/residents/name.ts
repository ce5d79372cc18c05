/** Names as people say them: given names, prefix, surname. */
export const fullName = (name: { given_names: string; name_prefix: string; surname: string }): string =>
  [name.given_names, name.name_prefix, name.surname].filter((part) => part !== '').join(' ')

/** Letters that do not fall apart into a letter and a mark, in the way that somebody without them would type them. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ĳ: 'ij',
}

/**
 * A name as it is searched for: lower case, without marks, hyphens and apostrophes as spaces. Letters of other
 * scripts stay as they are.
 */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħıĳ]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const prefixes = new Set(
  (
    "van de der den het 't ter ten te op in aan bij la le les du des el al ul von zu zur da do dos das di del della " +
    'af av ibn ben'
  ).split(' '),
)

/** Whether a word can be the prefix of a surname ("van", "de", "'t"). */
export const isPrefix = (word: string): boolean => prefixes.has(word.toLowerCase().replaceAll('’', "'"))
