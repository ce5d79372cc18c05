import { change, type Operation } from '../../../http/operation.ts'
import { endMandate, giveMandate, replaceMandate } from './give-mandate.ts'
import { endMandateForm, mandateForm, newMandateForm } from './mandate-form.ts'

const scope = 'access.manage'

/** Who may sign which decisions. */
export const mandateOperations: Operation[] = [
  change({
    id: 'giveMandate',
    path: '/mandates',
    summary: 'Geeft een medewerker mandaat om besluiten te tekenen',
    scope,
    body: newMandateForm,
    act: (tx, actor, { body }) => giveMandate(tx, actor, body),
  }),
  change({
    id: 'replaceMandate',
    path: '/mandates/{mandate}',
    summary: 'Vervangt een mandaat vanaf een dag',
    scope,
    body: mandateForm,
    act: (tx, actor, { params, body }) => replaceMandate(tx, actor, params.mandate, body),
  }),
  change({
    id: 'endMandate',
    path: '/mandates/{mandate}/end',
    summary: 'Legt de laatste dag van een mandaat vast',
    scope,
    body: endMandateForm,
    act: (tx, actor, { params, body }) => endMandate(tx, actor, params.mandate, body),
  }),
]
