import { made } from '../../../http/answer.ts'
import type { Operation } from '../../../http/operation.ts'
import { changeFile } from '../../ground/cases/file-api.ts'
import { askAdvice } from './ask-advice.ts'
import { adviceCameForm, adviceForm, wordsForm } from './form.ts'
import { receiveAdvice, showAdvice, withdrawAdvice } from './step-advice.ts'

const scope = 'investigations.lead'
const at = '/files/{file}/investigation/advice'

/** Advice from outside, with the resident's consent. */
export const adviceOperations: Operation[] = [
  changeFile({
    id: 'askAdvice',
    path: at,
    summary: 'Vraagt advies, met toestemming voor deze adviseur en deze vragen',
    scope,
    body: adviceForm,
    answer: made,
    act: async (tx, actor, file, { body }) => ({ id: await askAdvice(tx, actor, file.id, body) }),
  }),
  changeFile({
    id: 'receiveAdvice',
    path: `${at}/{advice}/receive`,
    summary: 'Legt het antwoord van een adviseur vast',
    scope,
    body: adviceCameForm,
    act: (tx, actor, file, { params, body: { version, ...came } }) =>
      receiveAdvice(tx, actor, file.id, { id: params.advice, version }, came),
  }),
  changeFile({
    id: 'showAdvice',
    path: `${at}/{advice}/show`,
    summary: 'Legt vast dat de inwoner het advies heeft gezien',
    scope,
    body: wordsForm,
    act: (tx, actor, file, { params, body: { version, words } }) =>
      showAdvice(tx, actor, file.id, { id: params.advice, version }, { words }),
  }),
  changeFile({
    id: 'withdrawAdvice',
    path: `${at}/{advice}/withdraw`,
    summary: 'Legt vast dat de toestemming voor een advies is ingetrokken',
    scope,
    body: wordsForm,
    act: (tx, actor, file, { params, body: { version, words } }) =>
      withdrawAdvice(tx, actor, file.id, { id: params.advice, version }, { words }),
  }),
]
