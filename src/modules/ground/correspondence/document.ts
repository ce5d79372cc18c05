import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { ok, refuse, type Result } from '../../../core/failure.ts'

/** The kinds of file that are taken in, by the media type that their bytes show. */
export const takenTypes = {
  'application/pdf': { name: 'PDF', endings: ['pdf'] },
  'image/jpeg': { name: 'JPEG', endings: ['jpg', 'jpeg'] },
  'image/png': { name: 'PNG', endings: ['png'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word',
    endings: ['docx'],
  },
  'application/vnd.oasis.opendocument.text': { name: 'OpenDocument', endings: ['odt'] },
} as const satisfies Record<string, { name: string; endings: readonly string[] }>
export type TakenType = keyof typeof takenTypes

/** Ten megabytes, in bytes. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024

/** A note of a phone call is a document too, of plain text. */
export const PHONE_NOTE = 'text/plain'

/** How papers come in. */
export const documentChannels = {
  letter: 'per post',
  email: 'per e-mail',
  desk: 'aan de balie',
  visit: 'bij een gesprek thuis',
  phone: 'per telefoon',
} as const
export type DocumentChannel = keyof typeof documentChannels

/** What a paper is about, as the list shows it. */
export const documentKinds = {
  'personal-plan': 'persoonlijk plan',
  'medical-data': 'medische gegevens',
  'professional-report': 'verslag van een professional',
  'signed-findings': 'ondertekend verslag',
  application: 'aanvraag',
  identity: 'bewijs van vertegenwoordiging',
  other: 'ander stuk',
  'phone-note': 'telefoonnotitie',
} as const
export type DocumentKind = keyof typeof documentKinds

export type TakenFile = { bytes: Uint8Array; mediaType: TakenType; sha256: string }

const isTaken = (type: string | undefined): type is TakenType => type !== undefined && type in takenTypes

const endingOf = (name: string): string => name.toLowerCase().split('.').at(-1) ?? ''

/** Refusals of our own: no law says which files are taken in. */
const own = (rule: string, because: string) => refuse(rule, because, 'Keukentafel')

/**
 * Looks at the bytes of a file that somebody sends. Its name and the browser's word for it may lie; the bytes decide, and
 * a name that says something else is refused, because who opens it later would be misled.
 */
export async function takeFile(name: string, bytes: Uint8Array): Promise<Result<TakenFile>> {
  if (bytes.length === 0) return own('no-file', 'Kies een bestand dat niet leeg is')
  if (bytes.length > LARGEST_DOCUMENT)
    return own('file-too-large', 'Dit bestand is te groot: hoogstens 10 MB. Maak het kleiner of splits het')
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime
  if (!isTaken(mediaType))
    return own(
      'file-type',
      'Dit soort bestand kan niet. Kies een PDF, JPEG, PNG, Word- (docx) of ODT-bestand',
    )
  const endings: readonly string[] = takenTypes[mediaType].endings
  if (!endings.includes(endingOf(name)))
    return own(
      'file-lies',
      `De naam van dit bestand klopt niet: het is een ${takenTypes[mediaType].name}-bestand. Geef het de goede naam of sla het opnieuw op`,
    )
  return ok({ bytes, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') })
}

/** The name under which a paper is saved: letters and figures of its title, and the ending of its type. */
export function downloadName(title: string, mediaType: string): string {
  const bare = title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  const ending = isTaken(mediaType) ? takenTypes[mediaType].endings[0] : 'txt'
  return `${bare || 'stuk'}.${ending}`
}
