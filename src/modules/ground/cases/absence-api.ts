import { made } from '../../../http/answer.ts'
import { change, type Operation } from '../../../http/operation.ts'
import { absenceForm } from './absence-form.ts'
import { endAbsence, recordAbsence } from './record-absence.ts'

/** Who stands in for whom. */
export const absenceOperations: Operation[] = [
  change({
    id: 'recordAbsence',
    path: '/absences',
    summary: 'Legt vast wie een medewerker vervangt, en tot wanneer',
    scope: 'tasks.do',
    body: absenceForm,
    answer: made,
    act: async (tx, actor, { body }) => ({ id: await recordAbsence(tx, actor, body) }),
  }),
  change({
    id: 'endAbsence',
    path: '/absences/{absence}/end',
    summary: 'Beëindigt een vervanging voor haar laatste dag',
    scope: 'tasks.do',
    act: (tx, actor, { params }) => endAbsence(tx, actor, params.absence),
  }),
]
