import { z } from 'zod'
import { isId } from '../../../core/id.ts'
import { change, type Operation } from '../../../http/operation.ts'
import { emergencyForm, judgementForm } from './form.ts'
import { judgeEmergency } from './judge-emergency.ts'
import { openInEmergency } from './open-in-emergency.ts'

const openBody = emergencyForm.extend({
  file: z.string().refine(isId, 'Geef de id van het dossier').meta({ format: 'uuid' }),
})

/** What the API does about emergency access. The path names no file: whoever asks may not open it yet. */
export const oversightOperations: Operation[] = [
  change({
    id: 'openInEmergency',
    path: '/emergency-accesses',
    summary: 'Opent een dossier in een noodgeval, met reden; een collega beoordeelt het',
    scope: 'files.emergency',
    body: openBody,
    act: (tx, actor, { body }) => openInEmergency(tx, actor, body.file, { reason: body.reason }),
  }),
  change({
    id: 'judgeEmergency',
    path: '/emergency-accesses/{emergency}/judgement',
    summary: 'Beoordeelt of een noodinzage terecht was',
    scope: 'files.review-emergency',
    body: judgementForm,
    act: (tx, actor, { params, body }) => judgeEmergency(tx, actor, params.emergency, body),
  }),
]
