import { z } from 'zod'
import { InputFault } from '../../../core/failure.ts'
import { asJson, day, id, made, moment } from '../../../http/answer.ts'
import { requiredText } from '../../../http/fields.ts'
import type { Operation } from '../../../http/operation.ts'
import { letterToText } from '../../../letters/letter-text.ts'
import { changeFile, lookOperation } from '../cases/file-api.ts'
import { takeFile } from './document.ts'
import { bytesOf, documentsOf, PAPERS } from './document-store.ts'
import { fileDocument, notePhoneCall } from './file-document.ts'
import { moveDocumentForm, paperForm, phoneForm } from './form.ts'
import { afterwardsOperations } from './afterwards-api.ts'
import { letterheadOperations } from './letterhead-api.ts'
import { moveDocument } from './move-document.ts'
import { getLetter, lettersOf } from './store.ts'

const letter = z.object({
  id,
  number: z.string(),
  kind: z.string(),
  title: z.string(),
  addressedTo: z.string(),
  madeAt: moment,
  since: z.enum(['recalled', 'returned', 'followed-up']).nullable(),
})

const paper = z.object({
  id,
  title: z.string(),
  kind: z.string(),
  channel: z.string(),
  mediaType: z.string(),
  size: z.number().int().meta({ description: 'in bytes' }),
  receivedOn: day,
  addedAt: moment,
  addedBy: z.string().nullable(),
  version: z.number().int(),
})

/** A paper of ten megabytes takes a third more as base64. */
const LONGEST_CONTENT = 14 * 1024 * 1024

const paperBody = paperForm.omit({ file: true }).extend({
  fileName: requiredText('Geef de naam van het bestand', 200),
  content: z
    .string({ error: 'Geef het bestand als base64' })
    .max(LONGEST_CONTENT, 'Dit bestand is te groot: hoogstens 10 MB')
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Geef het bestand als base64')
    .meta(asJson({ type: 'string', format: 'byte' })),
})

/** What the API does with the letters and papers of a file. */
export const correspondenceOperations: Operation[] = [
  lookOperation({
    id: 'listLetters',
    path: '/files/{file}/letters',
    summary: 'Noemt de brieven van een dossier, de nieuwste eerst',
    scope: 'files.read',
    action: 'view letters',
    purpose: 'brieven bekijken',
    answer: z.object({ letters: z.array(letter) }),
    act: async (tx, _, file) => ({ letters: await lettersOf(tx, file.id) }),
  }),
  lookOperation({
    id: 'getLetter',
    path: '/files/{file}/letters/{letter}',
    summary: 'Toont een brief zoals hij is verstuurd, als tekst',
    scope: 'files.read',
    action: 'view letter',
    purpose: 'brief bekijken',
    answer: z.object({ id, number: z.string(), addressedTo: z.string(), madeAt: moment, text: z.string() }),
    act: async (tx, _, file, { params }) => {
      const { content, ...sent } = await getLetter(tx, file.id, params.letter)
      return { ...sent, text: letterToText(content) }
    },
  }),
  lookOperation({
    id: 'listPapers',
    path: '/files/{file}/papers',
    summary: 'Noemt de stukken van een dossier, het nieuwste eerst',
    scope: 'files.read',
    action: 'view papers',
    purpose: 'stukken bekijken',
    query: z.object({ before: z.iso.datetime().optional() }),
    answer: z.object({ papers: z.array(paper), more: z.boolean() }),
    act: async (tx, _, file, { query }) => {
      const before = query.before ? Temporal.Instant.from(query.before) : undefined
      const papers = await documentsOf(tx, file.id, before)
      return { papers: papers.slice(0, PAPERS), more: papers.length > PAPERS }
    },
  }),
  lookOperation({
    id: 'getPaper',
    path: '/files/{file}/papers/{paper}',
    summary: 'Haalt een stuk op, met zijn inhoud als base64',
    scope: 'files.read',
    action: 'view paper',
    purpose: 'stuk bekijken',
    answer: z.object({ title: z.string(), mediaType: z.string(), content: z.string() }),
    act: async (tx, _, file, { params }) => {
      const { bytes, ...found } = await bytesOf(tx, file.id, params.paper)
      return { ...found, content: bytes.toString('base64') }
    },
  }),
  changeFile({
    id: 'fileDocument',
    path: '/files/{file}/papers',
    summary: 'Doet een stuk bij het dossier; de inhoud bepaalt wat voor bestand het is',
    scope: 'papers.file',
    body: paperBody,
    answer: made,
    act: async (tx, actor, file, { body: { fileName, content, ...about } }) => {
      const taken = await takeFile(fileName, Buffer.from(content, 'base64'))
      if (!taken.ok) throw new InputFault([{ field: 'content', message: taken.refusal.because }])
      return { id: await fileDocument(tx, actor, file, { ...about, file: taken.value }) }
    },
  }),
  changeFile({
    id: 'notePhoneCall',
    path: '/files/{file}/phone-notes',
    summary: 'Schrijft op wat aan de telefoon is gezegd',
    scope: 'papers.file',
    body: phoneForm,
    answer: made,
    act: async (tx, actor, file, { body }) => ({ id: await notePhoneCall(tx, actor, file, body) }),
  }),
  changeFile({
    id: 'moveDocument',
    path: '/files/{file}/papers/{paper}/move',
    summary: 'Verplaatst een stuk naar het goede dossier; beide tijdlijnen vertellen het',
    scope: 'papers.file',
    body: moveDocumentForm,
    act: async (tx, actor, file, { params, body }) => {
      await moveDocument(tx, actor, file, params.paper, body)
    },
  }),
  ...afterwardsOperations,
  ...letterheadOperations,
]
