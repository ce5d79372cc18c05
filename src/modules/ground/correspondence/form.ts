import { z } from 'zod'
import { oneOf, optionalDay, requiredText, version } from '../../../http/fields.ts'
import {
  documentChannels,
  documentKinds,
  takeFile,
  type DocumentChannel,
  type DocumentKind,
} from './document.ts'

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) => Object.keys(of) as [Key, ...Key[]]

/** A file that was sent, judged by its bytes. */
const sentFile = z.unknown().transform(async (file, context) => {
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) {
    context.addIssue({ code: 'custom', message: 'Kies een bestand' })
    return z.NEVER
  }
  const taken = await takeFile(file.name, new Uint8Array(await file.arrayBuffer()))
  if (taken.ok) return taken.value
  context.addIssue({ code: 'custom', message: taken.refusal.because })
  return z.NEVER
})

/** What is asked when a paper comes in. */
export const paperForm = z.object({
  title: requiredText('Vul in wat het is', 200),
  kind: oneOf(keysOf<DocumentKind>(documentKinds), 'Kies wat voor stuk het is'),
  channel: oneOf(keysOf<DocumentChannel>(documentChannels), 'Kies hoe het binnenkwam'),
  receivedOn: optionalDay(),
  file: sentFile,
})

/** What is asked about a phone call. */
export const phoneForm = z.object({
  with: requiredText('Vul in met wie u belde', 200),
  words: requiredText('Schrijf op wat er is gezegd'),
  receivedOn: optionalDay(),
})

export const moveDocumentForm = z.object({
  version,
  number: requiredText('Vul het nummer van het goede dossier in', 20),
  reason: requiredText('Schrijf op waarom het stuk hier niet hoort', 500),
})
