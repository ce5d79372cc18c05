import { createHash } from 'node:crypto'
import { demand, type Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { CaseFile } from '../cases/file.ts'
import { noteInFile } from '../cases/note.ts'
import {
  documentChannels,
  documentKinds,
  PHONE_NOTE,
  type DocumentChannel,
  type DocumentKind,
  type TakenFile,
} from './document.ts'

export type IncomingPaper = {
  title: string
  kind: DocumentKind
  channel: DocumentChannel
  /** Undefined is today. */
  receivedOn: Temporal.PlainDate | undefined
  file: TakenFile
}

/** Puts an incoming paper in a file that the one who acts may open. Throws `InputFault` for a day in the future. */
export const fileDocument = (tx: Tx, actor: Actor, file: CaseFile, paper: IncomingPaper): Promise<string> =>
  insertDocument(tx, actor, file, {
    ...paper,
    mediaType: paper.file.mediaType,
    bytes: paper.file.bytes,
    sha256: paper.file.sha256,
    told: `Stuk ontvangen ${documentChannels[paper.channel]}: ${paper.title} (${documentKinds[paper.kind]})`,
  })

/** Writes down what was said on the phone, as a document of the file. */
export function notePhoneCall(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  note: { with: string; words: string; receivedOn: Temporal.PlainDate | undefined },
): Promise<string> {
  const day = inWords(note.receivedOn ?? actor.today)
  const text = `Gebeld met ${note.with} op ${day}, genoteerd door ${actor.name}.\n\n${note.words}\n`
  const bytes = new TextEncoder().encode(text)
  return insertDocument(tx, actor, file, {
    title: `Telefoongesprek met ${note.with}`,
    kind: 'phone-note',
    channel: 'phone',
    receivedOn: note.receivedOn,
    mediaType: PHONE_NOTE,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    told: `Gebeld met ${note.with}`,
  })
}

type NewDocument = Omit<IncomingPaper, 'file'> & {
  mediaType: string
  bytes: Uint8Array
  sha256: string
  /** What the timeline says. */
  told: string
}

async function insertDocument(tx: Tx, actor: Actor, file: CaseFile, paper: NewDocument): Promise<string> {
  demand(actor, 'papers.file')
  const receivedOn = paper.receivedOn ?? actor.today
  if (isBefore(actor.today, receivedOn))
    throw new InputFault([{ field: 'receivedOn', message: 'Deze dag ligt in de toekomst' }])
  const id = newId(actor.now)
  const { municipality } = actor
  const row = {
    municipality,
    id,
    case_file: file.id,
    title: paper.title,
    kind: paper.kind,
    channel: paper.channel,
    media_type: paper.mediaType,
    size: paper.bytes.length,
    sha256: paper.sha256,
    received_on: receivedOn,
    added_by: actor.worker,
    added_at: actor.now,
  }
  await tx
    .with('added', (db) => db.insertInto('document').values(row))
    .insertInto('document_content')
    .values({ municipality, document: id, bytes: Buffer.from(paper.bytes) })
    .execute()
  await noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: { kind: 'document', words: paper.told, link: `/dossiers/${file.id}/stukken` },
    audit: {
      action: 'file document',
      purpose: 'stuk bij het dossier doen',
      resident: file.resident.id,
      fields: ['title', 'kind', 'content'],
    },
  })
  return id
}
