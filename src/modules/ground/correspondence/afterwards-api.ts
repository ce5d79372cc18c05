import { id } from '../../../http/answer.ts'
import { change, type Operation } from '../../../http/operation.ts'
import { z } from 'zod'
import { changeFile } from '../cases/file-api.ts'
import { againForm, breachForm, recallForm, returnForm } from './afterwards-form.ts'
import { judgeBreach } from './judge-breach.ts'
import { recallLetter } from './recall-letter.ts'
import { returnLetter } from './return-letter.ts'
import { sendAgain } from './send-again.ts'

const letter = z.object({ letter: id })

/** What the API does with letters after they were sent. */
export const afterwardsOperations: Operation[] = [
  changeFile({
    id: 'recallLetter',
    path: '/files/{file}/letters/{letter}/recall',
    summary: 'Neemt een verkeerde brief terug met een brief; antwoordt welke',
    scope: 'letters.correct',
    body: recallForm,
    answer: letter,
    act: async (tx, actor, file, { params, body }) => ({
      letter: await recallLetter(tx, actor, file.id, params.letter, body),
    }),
  }),
  changeFile({
    id: 'returnLetter',
    path: '/files/{file}/letters/{letter}/return',
    summary: 'Legt vast dat een brief terugkwam, met de dag en waarom',
    scope: 'letters.correct',
    body: returnForm,
    act: (tx, actor, file, { params, body }) => returnLetter(tx, actor, file.id, params.letter, body),
  }),
  changeFile({
    id: 'sendAgain',
    path: '/files/{file}/letters/{letter}/send-again',
    summary: 'Verstuurt een brief die niet aankwam opnieuw; antwoordt welke',
    scope: 'letters.correct',
    body: againForm,
    answer: letter,
    act: async (tx, actor, file, { params, body }) => ({
      letter: await sendAgain(tx, actor, file.id, params.letter, body),
    }),
  }),
  change({
    id: 'judgeBreach',
    path: '/data-breaches/{breach}/judgement',
    summary: 'Beoordeelt of iets een datalek is, en of het is gemeld',
    scope: 'breaches.judge',
    body: breachForm,
    act: (tx, actor, { params, body }) => judgeBreach(tx, actor, params.breach, body),
  }),
]
