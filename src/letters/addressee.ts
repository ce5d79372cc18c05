import { capital } from '../core/capital.ts'

/** How somebody is named on paper; without a title when it is not known or not wanted. */
export type Person = { title: 'mevrouw' | 'heer' | null; initials: string; surname: string }

export type ToResident = { kind: 'resident'; person: Person; address: readonly string[] }

/** Somebody who acts for the resident, in the role that the file records ("curator", "mentor", "gemachtigde"). */
export type ToRepresentative = {
  kind: 'representative'
  person: Person
  role: string
  address: readonly string[]
  resident: Person
}

/** Who is left behind: the only address for a letter about somebody who died. */
export type ToRelatives = { kind: 'relatives'; of: Person; address: readonly string[] }

export type ToOrganisation = {
  kind: 'organisation'
  name: string
  attention?: string
  address: readonly string[]
}

export type Addressee = ToResident | ToRepresentative | ToRelatives | ToOrganisation

/** "mevrouw S. de Vries", inside a sentence. */
export const named = ({ title, initials, surname }: Person): string =>
  [title === 'heer' ? 'de heer' : title, initials, surname].filter(Boolean).join(' ')

/** "Geachte mevrouw De Vries,": a prefix gets its capital where no initials stand before it. */
export function salutation(to: Addressee): string {
  if (to.kind === 'relatives') return 'Geachte nabestaanden,'
  if (to.kind === 'organisation')
    return to.attention ? `Geachte ${to.attention},` : 'Geachte heer of mevrouw,'
  const { title, surname } = to.person
  return title ? `Geachte ${title} ${capital(surname)},` : `Geachte ${named(to.person)},`
}

/** The lines in the window of the envelope. */
export function addressLines(to: Addressee): string[] {
  switch (to.kind) {
    case 'resident':
    case 'representative':
      return [capital(named(to.person)), ...to.address]
    case 'relatives':
      return ['De nabestaanden van', named(to.of), ...to.address]
    case 'organisation':
      return [to.name, ...(to.attention ? [`t.a.v. ${to.attention}`] : []), ...to.address]
    default:
      return to satisfies never
  }
}
