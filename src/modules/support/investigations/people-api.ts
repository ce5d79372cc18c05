import { z } from 'zod'
import { day, id, made } from '../../../http/answer.ts'
import { change, read, type Operation } from '../../../http/operation.ts'
import { changeFile } from '../../ground/cases/file-api.ts'
import { answerCarerOffer } from './answer-carer-offer.ts'
import { readConfidence, writeConfidence } from './carer-confidence.ts'
import { chosenCarer } from './chosen-carer.ts'
import { carerAnswerForm, carerOfferForm, confidenceForm, customaryForm, customaryIn } from './form.ts'
import { offerCarerTalk } from './offer-carer-talk.ts'
import { weighCustomaryHelp } from './weigh-customary-help.ts'

const scope = 'investigations.lead'
const at = '/files/{file}/investigation'

/** The people around the resident: housemates, and carers with what they say in confidence. */
export const peopleOperations: Operation[] = [
  changeFile({
    id: 'weighCustomaryHelp',
    path: `${at}/customary-help`,
    summary: 'Weegt wat van een huisgenoot mag worden verwacht',
    scope,
    body: customaryForm,
    answer: made,
    act: async (tx, actor, file, { body }) => ({
      id: await weighCustomaryHelp(tx, actor, file.id, customaryIn(body)),
    }),
  }),
  changeFile({
    id: 'weighCustomaryHelpAgain',
    path: `${at}/customary-help/{housemate}`,
    summary: 'Weegt opnieuw wat van een huisgenoot mag worden verwacht',
    scope,
    body: customaryForm,
    act: async (tx, actor, file, { params, body }) => {
      const target = { id: params.housemate, version: body.version }
      await weighCustomaryHelp(tx, actor, file.id, customaryIn(body), target)
    },
  }),
  changeFile({
    id: 'offerCarerTalk',
    path: `${at}/carers`,
    summary: 'Biedt een mantelzorger een eigen gesprek aan; met een adres per brief',
    scope,
    body: carerOfferForm,
    answer: made,
    act: async (tx, actor, file, { body }) => {
      const carer = await chosenCarer(tx, file, actor.today, body)
      return { id: await offerCarerTalk(tx, actor, file.id, { ...carer, address: body.address }) }
    },
  }),
  changeFile({
    id: 'answerCarerOffer',
    path: `${at}/carers/{carer}/answer`,
    summary: 'Legt vast wat een mantelzorger wil, nodig heeft en wil delen',
    scope,
    body: carerAnswerForm,
    act: (tx, actor, file, { params, body: { version, ...given } }) =>
      answerCarerOffer(tx, actor, file.id, { id: params.carer, version }, given),
  }),
  read({
    id: 'readConfidence',
    path: '/carer-talks/{offer}',
    summary: 'Toont wat een mantelzorger in vertrouwen vertelde, alleen aan wie het gesprek voerde',
    scope,
    answer: z.object({
      offer: id,
      carer: z.string(),
      heldOn: day.nullable(),
      words: z.string(),
      version: z.number().int(),
    }),
    act: (tx, actor, { params }) => readConfidence(tx, actor, params.offer),
  }),
  change({
    id: 'writeConfidence',
    path: '/carer-talks/{offer}',
    summary: 'Schrijft op wat een mantelzorger in vertrouwen vertelde; het hoort bij geen dossier',
    scope,
    body: confidenceForm,
    act: (tx, actor, { params, body: { version, ...written } }) =>
      writeConfidence(tx, actor, params.offer, written, version),
  }),
]
