/** The documents of article 1 of the Wet op de identificatieplicht by which somebody's identity is established. */
export const identityDocuments = {
  passport: 'paspoort',
  'identity-card': 'identiteitskaart',
  'driving-licence': 'rijbewijs',
  'residence-document': 'verblijfsdocument',
} as const

export type IdentityDocument = keyof typeof identityDocuments

/** What is known of who somebody is. */
export type IdentityFacts = {
  /** The BSN is known and was looked up in the register. */
  bsnEstablished: boolean
  documentSeen: boolean
}

export type IdentityStep = 'bsn' | 'document'

/**
 * What must still be done to know who somebody is, before this kind of help: the BSN at first contact (Wmo 5.2.9), a
 * document in the investigation (2.3.4(1)). Urgent help (2.3.3) waits for neither.
 */
export function identityOpen(facts: IdentityFacts, purpose: 'investigation' | 'urgent-help'): IdentityStep[] {
  if (purpose === 'urgent-help') return []
  return [
    ...(facts.bsnEstablished ? [] : ['bsn' as const]),
    ...(facts.documentSeen ? [] : ['document' as const]),
  ]
}
