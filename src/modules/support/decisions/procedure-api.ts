import { Missing } from '../../../core/failure.ts'
import { made } from '../../../http/answer.ts'
import type { Operation } from '../../../http/operation.ts'
import { changeFile } from '../../ground/cases/file-api.ts'
import { askCompletion } from './ask-completion.ts'
import { askView } from './ask-view.ts'
import { completeApplication } from './complete-application.ts'
import { prepareNotDealtWith } from './prepare-not-dealt-with.ts'
import {
  askViewForm,
  completedForm,
  completionForm,
  exceptionForm,
  notDealtWithForm,
  receiveViewForm,
  settleForm,
  withdrawForm,
} from './procedure-form.ts'
import { proposeException } from './propose-exception.ts'
import { receiveView } from './receive-view.ts'
import { settleException } from './settle-exception.ts'
import { withdrawApplication } from './withdraw-application.ts'

const scope = 'decisions.prepare'
const at = '/files/{file}/applications/{application}'

/** The steps of an application between coming in and being decided on. */
export const procedureOperations: Operation[] = [
  changeFile({
    id: 'askCompletion',
    path: `${at}/completion`,
    summary: 'Vraagt de inwoner een aanvraag aan te vullen; de termijn staat intussen stil',
    scope,
    body: completionForm,
    act: (tx, actor, file, { params: { application }, body: { version, ...asked } }) =>
      askCompletion(tx, actor, file.id, { application, version }, asked),
  }),
  changeFile({
    id: 'completeApplication',
    path: `${at}/complete`,
    summary: 'Legt vast dat de aanvulling kwam; de termijn loopt verder',
    scope,
    body: completedForm,
    act: (tx, actor, file, { params: { application }, body: { version, receivedOn } }) =>
      completeApplication(tx, actor, file.id, { application, version }, receivedOn),
  }),
  changeFile({
    id: 'withdrawApplication',
    path: `${at}/withdraw`,
    summary: 'Legt vast dat de inwoner zijn aanvraag intrekt',
    scope,
    body: withdrawForm,
    act: (tx, actor, file, { params: { application }, body: { version, ...withdrawn } }) =>
      withdrawApplication(tx, actor, file.id, { application, version }, withdrawn),
  }),
  changeFile({
    id: 'prepareNotDealtWith',
    path: `${at}/not-dealt-with`,
    summary: 'Zet het besluit klaar om een onvolledige aanvraag niet te behandelen',
    scope,
    body: notDealtWithForm,
    answer: made,
    act: async (tx, actor, file, { params: { application }, body: { version, ...left } }) => ({
      id: await prepareNotDealtWith(tx, actor, file.id, { application, version }, left),
    }),
  }),
  changeFile({
    id: 'askView',
    path: `${at}/items/{item}/view`,
    named: ['item'],
    summary: 'Vraagt de inwoner om zijn zienswijze voordat op andere feiten wordt afgewezen',
    scope,
    body: askViewForm,
    act: (tx, actor, file, { params, body: { version, yours, ours, from, ...asked } }) =>
      askView(tx, actor, file.id, itemOf(params, version), { ...asked, difference: { yours, ours, from } }),
  }),
  changeFile({
    id: 'receiveView',
    path: `${at}/items/{item}/view/receive`,
    named: ['item'],
    summary: 'Legt vast wat de inwoner in zijn zienswijze zei',
    scope,
    body: receiveViewForm,
    act: (tx, actor, file, { params, body: { version, ...said } }) =>
      receiveView(tx, actor, file.id, itemOf(params, version), said),
  }),
  changeFile({
    id: 'proposeException',
    path: `${at}/items/{item}/exceptions`,
    named: ['item'],
    summary: 'Stelt voor van een regel af te wijken, met waarom en wat het kost',
    scope,
    body: exceptionForm,
    answer: made,
    act: async (tx, actor, file, { params, body: { version, ...proposed } }) => ({
      id: await proposeException(tx, actor, file.id, itemOf(params, version), proposed),
    }),
  }),
  changeFile({
    id: 'settleException',
    path: '/files/{file}/exceptions/{exception}/settle',
    summary: 'Stemt in met een uitzondering, of niet',
    scope: 'exceptions.agree',
    body: settleForm,
    act: (tx, actor, file, { params, body }) => settleException(tx, actor, file.id, params.exception, body),
  }),
]

/** Which item of an application is meant, as it was seen. */
function itemOf({ application, item }: { application: string; item: string }, version: number) {
  if (!/^\d{1,4}$/.test(item)) throw new Missing('application item')
  return { application, version, item: Number(item) }
}
