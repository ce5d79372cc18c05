import { made } from '../../../http/answer.ts'
import type { Operation } from '../../../http/operation.ts'
import { changeFile } from '../../ground/cases/file-api.ts'
import { askCompletion } from './ask-completion.ts'
import { completeApplication } from './complete-application.ts'
import { prepareNotDealtWith } from './prepare-not-dealt-with.ts'
import { completedForm, completionForm, notDealtWithForm, withdrawForm } from './procedure-form.ts'
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
]
