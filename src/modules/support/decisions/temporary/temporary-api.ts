import { z } from 'zod'
import { day, id, made } from '../../../../http/answer.ts'
import type { Operation } from '../../../../http/operation.ts'
import { changeFile, lookOperation } from '../../../ground/cases/file-api.ts'
import { providers } from '../application-store.ts'
import { beginTemporary, endTemporary } from './end-temporary.ts'
import { extendTemporary } from './extend-temporary.ts'
import { prepareTemporary } from './prepare-temporary.ts'
import { standOf } from './temporary.ts'
import { beganForm, endForm, extensionForm, temporaryForm, temporaryIn, waiveForm } from './temporary-form.ts'
import { temporariesOf } from './temporary-store.ts'
import { waiveTemporary } from './waive-temporary.ts'

const temporary = z.object({
  decision: id,
  number: z.string(),
  version: z.number().int(),
  stand: z.enum(['waiting', 'coming', 'running', 'ended']),
  product: z.string(),
  provider: z.string(),
  from: day,
  until: day,
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  endedBecause: z.string(),
  extendedBy: z.string().nullable(),
  order: z.string().nullable(),
})

/** What the API does with help at once. */
export const temporaryOperations: Operation[] = [
  lookOperation({
    id: 'listTemporary',
    path: '/files/{file}/temporary',
    summary: 'Toont de tijdelijke hulp van een dossier',
    scope: 'files.read',
    action: 'view temporary provisions',
    purpose: 'tijdelijke hulp bekijken',
    answer: z.object({ temporary: z.array(temporary) }),
    act: async (tx, actor, file) => ({
      temporary: (await temporariesOf(tx, file.id)).map(({ facts, order, ...given }) => ({
        ...given,
        stand: standOf(given, actor.today),
        provider: facts.granted.provider.name,
        order: order?.number ?? null,
      })),
    }),
  }),
  changeFile({
    id: 'prepareTemporary',
    path: '/files/{file}/temporary',
    summary: 'Zet een besluit over tijdelijke hulp klaar: meteen, zonder aanvraag',
    scope: 'decisions.prepare',
    body: temporaryForm,
    answer: made,
    act: async (tx, actor, file, { body }) => ({
      id: await prepareTemporary(tx, actor, file.id, temporaryIn(body, await providers(tx).execute())),
    }),
  }),
  changeFile({
    id: 'waiveTemporary',
    path: '/files/{file}/temporary/waive',
    summary: 'Legt vast waarom een melding met spoed nu geen tijdelijke hulp vraagt',
    scope: 'decisions.prepare',
    body: waiveForm,
    act: (tx, actor, file, { body }) => waiveTemporary(tx, actor, file.id, body.because),
  }),
  changeFile({
    id: 'extendTemporary',
    path: '/files/{file}/temporary/{decision}/extend',
    summary: 'Zet een besluit klaar waarmee tijdelijke hulp langer duurt',
    scope: 'decisions.prepare',
    body: extensionForm,
    answer: made,
    act: async (tx, actor, file, { params, body }) => ({
      id: await extendTemporary(tx, actor, file.id, params.decision, body),
    }),
  }),
  changeFile({
    id: 'beginTemporary',
    path: '/files/{file}/temporary/{decision}/begin',
    summary: 'Legt vast op welke dag tijdelijke hulp begon',
    scope: 'deliveries.order',
    body: beganForm,
    act: (tx, actor, file, { params, body }) => beginTemporary(tx, actor, file.id, params.decision, body),
  }),
  changeFile({
    id: 'endTemporary',
    path: '/files/{file}/temporary/{decision}/end',
    summary: 'Legt vast dat tijdelijke hulp stopte',
    scope: 'deliveries.order',
    body: endForm,
    act: (tx, actor, file, { params, body }) => endTemporary(tx, actor, file.id, params.decision, body),
  }),
]
