import { z } from 'zod'
import type { Actor } from '../../../core/actor.ts'
import { InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { id, made, moment } from '../../../http/answer.ts'
import { requiredDay } from '../../../http/fields.ts'
import { change, read, type Operation } from '../../../http/operation.ts'
import { recordAudits } from '../access/audit.ts'
import { getResident } from '../residents/card.ts'
import { appointmentsOf, type Appointment } from './agenda.ts'
import { answerCallBack } from './answer-call-back.ts'
import { callBackForm, callEndForm } from './call-back-form.ts'
import { changeFile } from './file-api.ts'
import { getFile } from './file.ts'
import { requestCallBack } from './request-call-back.ts'

const appointment = z.object({
  id,
  startsAt: moment,
  endsAt: moment,
  place: z.string(),
  words: z.string(),
  version: z.number().int(),
  file: z.object({ id, number: z.string(), resident: z.string() }),
})

/** Who wants to be called back, and the worker's own agenda. */
export const callBackOperations: Operation[] = [
  changeFile({
    id: 'requestCallBackInFile',
    path: '/files/{file}/call-backs',
    summary: 'Noteert wie over een dossier gebeld wil worden',
    scope: 'tasks.do',
    body: callBackForm.omit({ file: true }),
    answer: made,
    act: async (tx, actor, file, { body }) => ({
      id: await requestCallBack(tx, actor, { resident: file.resident.id, file }, { ...body, file: file.id }),
    }),
  }),
  change({
    id: 'requestCallBack',
    path: '/residents/{resident}/call-backs',
    summary: 'Noteert dat een inwoner gebeld wil worden, over een van zijn dossiers of zonder dossier',
    scope: 'residents.search',
    body: callBackForm,
    answer: made,
    act: async (tx, actor, { params: { resident }, body }) => {
      await getResident(tx, actor, resident)
      const file = body.file === '' ? null : await getFile(tx, actor, body.file)
      if (file && file.resident.id !== resident)
        throw new InputFault([{ field: 'file', message: 'Kies een dossier van deze inwoner' }])
      return { id: await requestCallBack(tx, actor, { resident, file }, body) }
    },
  }),
  change({
    id: 'answerCallBack',
    path: '/call-backs/{call}/answer',
    summary: 'Legt vast hoe het terugbellen ging',
    scope: 'tasks.do',
    body: callEndForm,
    act: (tx, actor, { params, body }) => answerCallBack(tx, actor, params.call, body),
  }),
  read({
    id: 'getAgenda',
    path: '/agenda',
    summary: 'Toont de afspraken van de medewerker, van de ene tot en met de andere dag',
    scope: 'files.read',
    query: z.object({
      from: requiredDay('Geef de eerste dag'),
      to: requiredDay('Geef de laatste dag'),
    }),
    answer: z.object({ appointments: z.array(appointment) }),
    act: async (tx, actor, { query }) => {
      const appointments = await appointmentsOf(tx, actor, actor.worker, query)
      await noteLook(tx, actor, appointments)
      return { appointments }
    },
  }),
]

/** Every resident who is shown has a line in the log. */
const noteLook = (tx: Tx, actor: Actor, appointments: readonly Appointment[]) =>
  recordAudits(
    tx,
    actor,
    appointments.map(({ file }) => ({
      action: 'view agenda',
      purpose: 'eigen agenda',
      caseFile: file.id,
      resident: file.residentId,
      fields: ['appointments'],
    })),
  )
