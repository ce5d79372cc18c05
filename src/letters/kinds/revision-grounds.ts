/** The grounds to revise or withdraw (Wmo 2.3.10(1)), as a letter says them, with the article. */
export const revisionGrounds = {
  'wrong-data': {
    words:
      'Wij kregen gegevens die niet klopten of niet compleet waren. Met de goede gegevens was ons besluit anders.',
    article: 'artikel 2.3.10, lid 1, onderdeel a, van de Wmo 2015',
  },
  'no-longer-needed': {
    words: 'U heeft deze hulp niet meer nodig.',
    article: 'artikel 2.3.10, lid 1, onderdeel b, van de Wmo 2015',
  },
  'not-sufficient': {
    words: 'De hulp is niet meer genoeg of past niet meer.',
    article: 'artikel 2.3.10, lid 1, onderdeel c, van de Wmo 2015',
  },
  'conditions-not-met': {
    words: 'Er is niet voldaan aan de voorwaarden die bij de hulp horen.',
    article: 'artikel 2.3.10, lid 1, onderdeel d, van de Wmo 2015',
  },
  'not-used': {
    words: 'U gebruikt de hulp niet, of voor iets anders.',
    article: 'artikel 2.3.10, lid 1, onderdeel e, van de Wmo 2015',
  },
} as const

export type RevisionGround = keyof typeof revisionGrounds
