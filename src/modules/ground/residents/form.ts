/** What is asked about residents, with the Dutch messages. */
import { z } from 'zod'
import {
  oneOf,
  optionalBsn,
  optionalDay,
  optionalEmail,
  optionalOneOf,
  optionalText,
  requiredDay,
  requiredText,
  ticked,
  version,
} from '../../../http/fields.ts'
import {
  genders,
  householdRelations,
  languages,
  preferredChannels,
  relationKinds,
  representativeGrounds,
  type Gender,
  type HouseholdRelation,
  type PreferredChannel,
  type RelationKind,
} from './resident.ts'
import { postcodeOf } from './search.ts'

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) => Object.keys(of) as [Key, ...Key[]]

/** A postcode that may stay empty, as "1234 AB". */
export const optionalPostcode = () =>
  optionalText(10).transform((text, context) => {
    if (text === '') return ''
    const postcode = postcodeOf(text)
    if (postcode) return postcode
    context.addIssue('Vul de postcode in als 1234 AB')
    return z.NEVER
  })

/** A telephone number that may stay empty. */
export const optionalPhone = () =>
  optionalText(40).refine(
    (text) => text === '' || /^\+?[\d\s()-]{6,}$/.test(text),
    'Vul een telefoonnummer in, alleen cijfers',
  )

const address = {
  street: optionalText(120),
  houseNumber: optionalText(20),
  postcode: optionalPostcode(),
  town: optionalText(80),
}

/** A person who is written down by hand: the register cannot be reached, or does not know him. */
export const recordForm = z.object({
  givenNames: optionalText(200),
  namePrefix: optionalText(20),
  surname: requiredText('Vul de achternaam in', 200),
  birthDate: requiredDay('Vul de geboortedag in'),
  gender: optionalOneOf(keysOf<Gender>(genders)),
  bsn: optionalBsn(),
  ...address,
  area: optionalText(80),
  phone: optionalPhone(),
  email: optionalEmail(),
  addressProtected: ticked,
  /** The clerk looked at the likely doubles and it is none of them. */
  isNew: ticked,
})
export type RecordInput = z.output<typeof recordForm>

/** How somebody wants to be spoken and written to. */
export const contactForm = z
  .object({
    version,
    language: oneOf(keysOf(languages), 'Kies een taal'),
    interpreter: ticked,
    largePrint: ticked,
    preferredChannel: oneOf(keysOf<PreferredChannel>(preferredChannels), 'Kies hoe de inwoner post wil'),
    phone: optionalPhone(),
    email: optionalEmail(),
  })
  .superRefine((contact, context) => {
    if (contact.preferredChannel === 'email' && contact.email === '')
      context.addIssue({ code: 'custom', path: ['email'], message: 'Vul het e-mailadres in' })
    if (contact.preferredChannel === 'phone' && contact.phone === '')
      context.addIssue({ code: 'custom', path: ['phone'], message: 'Vul het telefoonnummer in' })
  })
export type ContactInput = z.output<typeof contactForm>

/** Lines of an address, as they stand on an envelope. */
const addressLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const postalLines = () =>
  optionalText(300).transform((text, context) => {
    const lines = addressLines(text)
    if (lines.length <= 4) return lines
    context.addIssue('Gebruik hoogstens vier regels')
    return z.NEVER
  })

export const postalAddressForm = z.object({ version, lines: postalLines() })

/** Somebody who acts for or helps a resident. */
export const relationForm = z
  .object({
    kind: oneOf(keysOf<RelationKind>(relationKinds), 'Kies wat deze persoon is'),
    representativeGround: optionalOneOf(keysOf(representativeGrounds)),
    ground: optionalText(200),
    name: requiredText('Vul de naam in', 200),
    phone: optionalPhone(),
    email: optionalEmail(),
    lines: postalLines(),
    getsLetters: ticked,
    from: optionalDay(),
    until: optionalDay(),
  })
  .superRefine((relation, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (relation.kind === 'representative' && !relation.representativeGround)
      ask('representativeGround', 'Kies waarom deze persoon de inwoner vertegenwoordigt')
    if (relation.getsLetters && relation.kind !== 'representative')
      ask('getsLetters', 'Alleen een vertegenwoordiger kan de brieven krijgen')
    if (relation.getsLetters && relation.lines.length === 0)
      ask('lines', 'Vul het adres in waar de brieven heen gaan')
    if (relation.from && relation.until && Temporal.PlainDate.compare(relation.until, relation.from) < 0)
      ask('until', 'Deze dag ligt voor de eerste dag')
  })
export type RelationInput = z.output<typeof relationForm>

export const endRelationForm = z.object({
  version,
  until: requiredDay('Vul de laatste dag in'),
})

export const moveForm = z
  .object({
    version,
    movedOn: requiredDay('Vul in op welke dag de inwoner verhuist'),
    where: oneOf(['here', 'away'], 'Kies waar de inwoner gaat wonen'),
    ...address,
    area: optionalText(80),
  })
  .superRefine((move, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (move.where === 'away') return
    if (move.street === '') ask('street', 'Vul de straat in')
    if (move.houseNumber === '') ask('houseNumber', 'Vul het huisnummer in')
    if (move.postcode === '') ask('postcode', 'Vul de postcode in')
    if (move.town === '') ask('town', 'Vul de woonplaats in')
  })
export type MoveInput = z.output<typeof moveForm>

export const deathForm = z.object({
  version,
  diedOn: requiredDay('Vul de dag van overlijden in'),
  told: requiredText('Schrijf op van wie u dit weet', 200),
})

export const bsnForm = z.object({
  version,
  bsn: optionalBsn().transform((bsn, context) => {
    if (bsn) return bsn
    context.addIssue('Vul het BSN in')
    return z.NEVER
  }),
})

export const protectionForm = z.object({ version, addressProtected: ticked })

/** Who comes to live in the household: somebody on record, or somebody who is written down with it. */
export const housemateForm = z
  .object({
    ownRelation: oneOf(keysOf<HouseholdRelation>(householdRelations), 'Kies wat de inwoner zelf is'),
    housemate: requiredText('Kies wie erbij woont', 40),
    relation: oneOf(keysOf<HouseholdRelation>(householdRelations), 'Kies wat deze persoon is'),
    givenNames: optionalText(200),
    namePrefix: optionalText(20),
    surname: optionalText(200),
    birthDate: optionalDay(),
    from: optionalDay(),
  })
  .superRefine((mate, context) => {
    if (mate.housemate === 'other' && mate.surname === '')
      context.addIssue({ code: 'custom', path: ['surname'], message: 'Vul de achternaam in' })
    if (mate.housemate === 'other' && !mate.birthDate)
      context.addIssue({ code: 'custom', path: ['birthDate'], message: 'Vul de geboortedag in' })
  })
export type HousemateInput = z.output<typeof housemateForm>

export const mergeForm = z.object({
  other: requiredText('Kies de andere inwoner', 40),
  reason: requiredText('Schrijf op hoe u weet dat het dezelfde persoon is', 500),
})

export const partForm = z.object({
  merge: requiredText('Kies welke gegevens u wilt splitsen', 40),
  reason: requiredText('Schrijf op waarom het twee personen zijn', 500),
})
