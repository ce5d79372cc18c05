import { z } from 'zod'
import { Missing } from '../../../core/failure.ts'
import { day, made, moment, id } from '../../../http/answer.ts'
import type { Operation } from '../../../http/operation.ts'
import { changeFile, lookOperation } from '../../ground/cases/file-api.ts'
import { peopleOperations } from './people-api.ts'
import { talkOperations } from './talk-api.ts'
import { adviceOperations } from './advice-api.ts'
import { agreeDelay } from './agree-delay.ts'
import { dropNeed } from './drop-need.ts'
import { establishIdentity } from './establish-identity.ts'
import { delayForm, identityForm, needForm, otherActForm, partForm, reasonForm, reuseForm } from './form.ts'
import { isPart } from './legal-parts.ts'
import { isAct } from './other-act.ts'
import { getRecord } from './record.ts'
import { recordNeed } from './record-need.ts'
import { recordOtherAct } from './record-other-act.ts'
import { reuseKnowledge } from './reuse-knowledge.ts'
import { startInvestigation } from './start-investigation.ts'
import { statePart } from './state-part.ts'

const text = z.string()
const version = z.number().int()
const texts = z.array(text).readonly()

const need = z.object({
  id,
  version,
  resultArea: text,
  question: text,
  limitations: text,
  wantedResult: text,
  helpNeeded: text,
  extent: z.object({ amount: z.number(), unit: text, per: text }).nullable(),
  duration: text.nullable(),
  durationGround: text,
  dropped: z.object({ on: day, because: text }).nullable(),
})

const conversation = z.object({
  id,
  version,
  way: text,
  startsAt: moment,
  endsAt: moment,
  place: text,
  worker: text,
  heldOn: day.nullable(),
  present: text,
  cancelledAt: moment.nullable(),
})

const advice = z.object({
  id,
  version,
  adviser: text,
  questions: texts,
  given: texts,
  consentBy: text,
  consentOn: day,
  askedOn: day,
  dueOn: day,
  receivedOn: day.nullable(),
  answer: text,
  shownOn: day.nullable(),
  withdrawnOn: day.nullable(),
})

const customaryHelp = z.object({
  id,
  version,
  housemate: text,
  relation: text,
  judgement: text,
  canDo: text,
  because: text,
  discussedOn: day,
})

const carer = z.object({
  id,
  version,
  carer: text,
  offeredOn: day,
  answer: text.nullable(),
  topics: texts,
  support: text,
  respite: text,
  shared: text,
})

const otherAct = z.object({
  act: text,
  version,
  applies: z.boolean(),
  because: text,
  askedOf: text,
  askedOn: day.nullable(),
  answeredOn: day.nullable(),
  answer: text,
  arranged: text,
  bridge: text,
})

const record = z.object({
  state: z.enum(['open', 'closed']),
  reportedOn: day,
  startedOn: day,
  lastDay: day,
  delays: z.array(z.object({ agreedOn: day, agreedWith: text, untilDay: day, reason: text })),
  needs: z.array(need),
  conversations: z.array(conversation),
  answers: z.array(z.object({ domain: text, field: text, text, version, by: text, at: moment })),
  identity: z.array(z.object({ document: text, seenOn: day, by: text })),
  advice: z.array(advice),
  customaryHelp: z.array(customaryHelp),
  carers: z.array(carer),
  otherActs: z.array(otherAct),
  parts: z.array(z.object({ part: text, state: text, words: text, onDay: day, by: text })),
})

const scope = 'investigations.lead'
const at = '/files/{file}/investigation'

/** What the API does with investigations. */
export const investigationOperations: Operation[] = [
  lookOperation({
    id: 'getInvestigation',
    path: at,
    summary:
      'Toont alles wat in een onderzoek is vastgelegd, zonder wat mantelzorgers in vertrouwen vertelden',
    scope: 'files.read',
    action: 'view investigation',
    purpose: 'onderzoek doen',
    answer: record,
    act: async (tx, actor, file) => {
      const { investigation, ...found } = await getRecord(tx, file, actor.today)
      const { state, reportedOn, startedOn, lastDay } = investigation
      return { ...found, state, reportedOn, startedOn, lastDay }
    },
  }),
  changeFile({
    id: 'startInvestigation',
    path: `${at}/start`,
    summary: 'Begint het onderzoek, of opent het weer',
    scope,
    answer: made,
    act: async (tx, actor, file) => ({ id: await startInvestigation(tx, actor, file.id) }),
  }),
  changeFile({
    id: 'recordNeed',
    path: `${at}/needs`,
    summary:
      'Schrijft een behoefte op, in de volgorde van de rechtspraak: vraag, beperkingen, resultaat, hulp',
    scope,
    body: needForm,
    answer: made,
    act: async (tx, actor, file, { body }) => ({ id: await recordNeed(tx, actor, file.id, body.words) }),
  }),
  changeFile({
    id: 'changeNeed',
    path: `${at}/needs/{need}`,
    summary: 'Wijzigt een behoefte',
    scope,
    body: needForm,
    act: async (tx, actor, file, { params, body }) => {
      await recordNeed(tx, actor, file.id, body.words, { id: params.need, version: body.version })
    },
  }),
  changeFile({
    id: 'dropNeed',
    path: `${at}/needs/{need}/drop`,
    summary: 'Laat een behoefte vervallen, met de reden',
    scope,
    body: reasonForm,
    act: (tx, actor, file, { params, body: { version: shown, because } }) =>
      dropNeed(tx, actor, file.id, { id: params.need, version: shown }, because),
  }),
  changeFile({
    id: 'statePart',
    path: `${at}/parts/{part}`,
    named: ['part'],
    summary: 'Legt een onderdeel van de wet vast: onderzocht, of waarom het niet van toepassing is',
    scope,
    body: partForm,
    act: (tx, actor, file, { params, body }) => {
      if (!isPart(params.part)) throw new Missing('legal part')
      return statePart(tx, actor, file.id, params.part, body)
    },
  }),
  changeFile({
    id: 'establishIdentity',
    path: `${at}/identity`,
    summary: 'Legt vast met welk document de identiteit is vastgesteld; geen kopie en geen nummer',
    scope,
    body: identityForm,
    act: (tx, actor, file, { body }) => establishIdentity(tx, actor, file.id, body),
  }),
  changeFile({
    id: 'agreeDelay',
    path: `${at}/delays`,
    summary: 'Legt een afgesproken uitstel vast; het recht om na zes weken aan te vragen blijft',
    scope,
    body: delayForm,
    act: (tx, actor, file, { body }) => agreeDelay(tx, actor, file.id, body),
  }),
  changeFile({
    id: 'recordOtherAct',
    path: `${at}/other-acts/{act}`,
    named: ['act'],
    summary: 'Legt vast wat een andere wet biedt: wat is gevraagd, geantwoord en geregeld',
    scope,
    body: otherActForm,
    act: (tx, actor, file, { params, body }) => {
      if (!isAct(params.act)) throw new Missing('other act')
      return recordOtherAct(tx, actor, file.id, { act: params.act, ...body.words }, body.version)
    },
  }),
  changeFile({
    id: 'reuseKnowledge',
    path: `${at}/reused-knowledge`,
    summary: 'Gebruikt wat een professional al in kaart bracht, met toestemming van de inwoner',
    scope,
    body: reuseForm,
    act: (tx, actor, file, { body }) => reuseKnowledge(tx, actor, file.id, body),
  }),
  ...talkOperations,
  ...adviceOperations,
  ...peopleOperations,
]
