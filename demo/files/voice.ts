/**
 * Sentences about a resident that can be said by himself, about him, or in a file. What differs stands in braces:
 * {Ik}, {ik}, {mij}, {mijn}, {Mijn}; his grown-up child {kind}; a verb that takes a t as {loop+t}; and any three forms as {ben|is|is}.
 */

/** Who speaks: the resident himself, somebody about him, or the consultant in the file. */
export type Voice = 'self' | 'other' | 'file'

export type Spoken = { gender: 'woman' | 'man'; relative?: { is: string } | undefined }

const voices: readonly Voice[] = ['self', 'other', 'file']

const pronouns = {
  woman: {
    Ik: ['Ik', 'Zij', 'Mevrouw'],
    ik: ['ik', 'zij', 'mevrouw'],
    mij: ['mij', 'haar', 'haar'],
    mijn: ['mijn', 'haar', 'haar'],
    Mijn: ['Mijn', 'Haar', 'Haar'],
  },
  man: {
    Ik: ['Ik', 'Hij', 'Meneer'],
    ik: ['ik', 'hij', 'meneer'],
    mij: ['mij', 'hem', 'hem'],
    mijn: ['mijn', 'zijn', 'zijn'],
    Mijn: ['Mijn', 'Zijn', 'Zijn'],
  },
} as const

/** The sentence in this voice. Throws `RangeError` for braces that mean nothing. */
export function say(text: string, voice: Voice, { gender, relative }: Spoken): string {
  const at = voices.indexOf(voice)
  return text.replace(/\{([^}]+)\}/g, (_, inside: string) => {
    if (inside === 'kind' && relative) return relative.is
    const verb = /^(\p{L}+)\+t$/u.exec(inside)?.[1]
    const forms = verb
      ? [verb, `${verb}t`, `${verb}t`]
      : inside.includes('|')
        ? inside.split('|')
        : Object.entries(pronouns[gender]).find(([word]) => word === inside)?.[1]
    const form = forms?.[at]
    if (form === undefined) throw new RangeError(`no such words: {${inside}}`)
    return form
  })
}
