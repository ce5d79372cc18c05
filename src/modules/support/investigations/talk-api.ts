import { z } from 'zod'
import { made } from '../../../http/answer.ts'
import { oneOf, requiredText } from '../../../http/fields.ts'
import type { Operation } from '../../../http/operation.ts'
import { changeFile } from '../../ground/cases/file-api.ts'
import { cancelConversation } from './cancel-conversation.ts'
import { conversationForm, heldForm, keysOf, lifePhaseForm, reasonForm, shownVersion } from './form.ts'
import { fieldIds } from './guide.ts'
import { holdConversation } from './hold-conversation.ts'
import { judgeLifePhase } from './judge-life-phase.ts'
import { moveConversation } from './move-conversation.ts'
import { planConversation } from './plan-conversation.ts'
import { saveAnswers } from './save-answers.ts'
import { rivalChoices, settleRival, type RivalChoice } from './settle-rival.ts'

const scope = 'investigations.lead'
const at = '/files/{file}/investigation'

const answersBody = z.object({
  answers: z
    .array(
      z.object({
        field: z.enum(fieldIds),
        text: z.string().max(100_000),
        version: z.int().min(0).meta({ description: 'de versie die was te zien; 0 als er nog niets stond' }),
      }),
    )
    .min(1)
    .max(fieldIds.length),
})

const rival = z.object({
  field: z.string(),
  yours: z.string(),
  theirs: z.string(),
  version: z.number().int(),
  by: z.string(),
})

const rivalBody = z.object({
  field: z.enum(fieldIds),
  by: requiredText('Geef wie de andere tekst schreef', 40),
  choice: oneOf(keysOf<RivalChoice>(rivalChoices), 'Kies welke tekst geldt'),
  version: shownVersion,
})

/** The talks with the resident, and what is written down in them. */
export const talkOperations: Operation[] = [
  changeFile({
    id: 'planConversation',
    path: `${at}/conversations`,
    summary: 'Plant een gesprek en nodigt de inwoner uit',
    scope,
    body: conversationForm,
    answer: made,
    act: async (tx, actor, file, { body: { plan, ownWords } }) => ({
      id: await planConversation(tx, actor, file.id, plan, ownWords),
    }),
  }),
  changeFile({
    id: 'moveConversation',
    path: `${at}/conversations/{conversation}/move`,
    summary: 'Verzet een gesprek en schrijft dat de inwoner',
    scope,
    body: conversationForm,
    act: (tx, actor, file, { params, body: { plan, ownWords, version } }) =>
      moveConversation(tx, actor, file.id, { id: params.conversation, version }, plan, ownWords),
  }),
  changeFile({
    id: 'holdConversation',
    path: `${at}/conversations/{conversation}/hold`,
    summary: 'Legt vast dat een gesprek is gevoerd, en met wie',
    scope,
    body: heldForm,
    act: (tx, actor, file, { params, body: { version, ...held } }) =>
      holdConversation(tx, actor, file.id, { id: params.conversation, version }, held),
  }),
  changeFile({
    id: 'cancelConversation',
    path: `${at}/conversations/{conversation}/cancel`,
    summary: 'Zegt een gesprek af, met de reden',
    scope,
    body: reasonForm,
    act: (tx, actor, file, { params, body: { version, because } }) =>
      cancelConversation(tx, actor, file.id, { id: params.conversation, version }, because),
  }),
  changeFile({
    id: 'saveAnswers',
    path: `${at}/domains/{domain}/answers`,
    named: ['domain'],
    summary:
      'Bewaart teksten van de gespreksleidraad, elk met een versie; wat tegelijk is geschreven blijft allebei staan',
    scope,
    body: answersBody,
    answer: z.object({
      versions: z.record(z.string(), z.number().int()),
      rivals: z.array(rival),
    }),
    act: (tx, actor, file, { params, body }) => saveAnswers(tx, actor, file.id, params.domain, body.answers),
  }),
  changeFile({
    id: 'settleRival',
    path: `${at}/domains/{domain}/choice`,
    named: ['domain'],
    summary: 'Kiest tussen twee teksten die tegelijk zijn geschreven',
    scope,
    body: rivalBody,
    act: (tx, actor, file, { params, body: { choice, ...which } }) =>
      settleRival(tx, actor, file.id, { domain: params.domain, ...which }, choice),
  }),
  changeFile({
    id: 'judgeLifePhase',
    path: `${at}/life-phase`,
    summary: 'Beoordeelt of de levensfase die niet uit de leeftijd volgt is begonnen',
    scope,
    body: lifePhaseForm,
    act: (tx, actor, file, { body }) => judgeLifePhase(tx, actor, file.id, body),
  }),
]
