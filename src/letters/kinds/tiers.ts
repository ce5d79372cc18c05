/** The ladder of help, from light to heavy, as residents say it. */
export const tierWords = {
  'own-strength': 'wat u zelf doet',
  network: 'hulp van mensen om u heen',
  general: 'hulp die er is voor iedereen',
  collective: 'hulp die u samen met anderen krijgt',
  individual: 'hulp speciaal voor u',
} as const

export type Tier = keyof typeof tierWords
