/** Kinds of people around a resident, and what the program needs to know of each. */
export const relationKinds = {
  representative: 'vertegenwoordiger',
  'informal-carer': 'mantelzorger',
  'client-supporter': 'cliëntondersteuner',
  contact: 'contactpersoon',
} as const
export type RelationKind = keyof typeof relationKinds

/** On which ground somebody acts for a resident (Wmo 1.1.1; BW 1:245, 1:378, 1:431, 1:450). */
export const representativeGrounds = {
  parent: 'ouder met gezag',
  guardian: 'voogd',
  curator: 'curator',
  administrator: 'bewindvoerder',
  mentor: 'mentor',
  proxy: 'gemachtigde',
  partner: 'partner of familielid zonder machtiging',
} as const

export const preferredChannels = { letter: 'brief', email: 'e-mail', phone: 'telefoon' } as const
export type PreferredChannel = keyof typeof preferredChannels

export const genders = { female: 'vrouw', male: 'man', other: 'anders of onbekend' } as const
export type Gender = keyof typeof genders

/** How housemates belong to each other. */
export const householdRelations = {
  head: 'hoofdbewoner',
  partner: 'partner',
  child: 'kind',
  parent: 'ouder',
  member: 'andere huisgenoot',
} as const
export type HouseholdRelation = keyof typeof householdRelations

const languageNames = new Intl.DisplayNames('nl', { type: 'language' })

/** The languages that can be chosen, by their code; most spoken in the Netherlands. */
export const languages: Readonly<Record<string, string>> = Object.fromEntries(
  'nl ar ber bg de el en es fa fr hi hr hu it ku pap pl pt ro ru so sq sr ti tr uk ur vi zh'
    .split(' ')
    .map((code) => [code, languageNames.of(code) ?? code]),
)

/** The address on one line; empty when nothing is known. */
export const addressInWords = (address: {
  street: string | null
  house_number: string | null
  postcode: string | null
  town: string | null
}): string =>
  [
    [address.street, address.house_number].filter(Boolean).join(' '),
    [address.postcode, address.town].filter(Boolean).join(' '),
  ]
    .filter((part) => part !== '')
    .join(', ')

/** From this age somebody speaks for himself; a younger child's parents or guardian speak for him (Wmo 5.3.5). */
export const SPEAKS_FOR_HIMSELF_FROM = 16
