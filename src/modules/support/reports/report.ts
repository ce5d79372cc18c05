/** By which way a report came in. */
export const channels = { phone: 'telefoon', desk: 'balie', letter: 'brief', web: 'website' } as const
export type Channel = keyof typeof channels

/** Who told it: the resident, or somebody on his behalf. */
export const reporterKinds = {
  resident: 'de inwoner zelf',
  'informal-carer': 'een mantelzorger',
  representative: 'een vertegenwoordiger',
  professional: 'een professional, zoals de huisarts',
  provider: 'een aanbieder',
  other: 'iemand anders',
} as const
export type ReporterKind = keyof typeof reporterKinds

/** A report as it was taken down (Wmo 2.3.2(1)). */
export type Report = {
  id: string
  number: string
  caseFile: string
  resident: string
  receivedOn: Temporal.PlainDate
  channel: Channel
  reporterKind: ReporterKind
  reporterName: string
  /** On which ground somebody else acts, in words. */
  reporterGround: string
  words: string
  urgent: boolean
  urgentWords: string
}

/** What somebody who acts for the resident must tell, or nothing when it is the resident himself. */
export const needsGround = (kind: ReporterKind): boolean => kind !== 'resident'
