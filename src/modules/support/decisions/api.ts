import { z } from 'zod'
import { Missing } from '../../../core/failure.ts'
import { amount, day, id, made } from '../../../http/answer.ts'
import type { Operation } from '../../../http/operation.ts'
import { changeFile, lookOperation } from '../../ground/cases/file-api.ts'
import { applicationsOf, providers } from './application-store.ts'
import { contributionOperations } from './contributions/contribution-api.ts'
import type { Target } from './deciding.ts'
import { decisionsOf } from './decision-store.ts'
import { applicationForm, grantForm, grantIn, refusalForm, sendBackForm, versionForm } from './form.ts'
import { choiceForm, choiceIn } from './pgb/choice-form.ts'
import { chooseForm } from './pgb/choose-form.ts'
import { tellOfPgb } from './pgb/tell-of-pgb.ts'
import { latenessOperations } from './lateness/lateness-api.ts'
import { prepareGrant } from './prepare-grant.ts'
import { prepareRefusal } from './prepare-refusal.ts'
import { mandateOperations } from './mandate-api.ts'
import { pgbOperations } from './pgb/pgb-api.ts'
import { procedureOperations } from './procedure-api.ts'
import { receiveApplication } from './receive-application.ts'
import { revisionOperations } from './revisions/revision-api.ts'
import { sendBack } from './send-back.ts'
import { signDecision } from './sign-decision.ts'
import { temporaryOperations } from './temporary/temporary-api.ts'
import { takeUpApplication } from './take-up-application.ts'

const application = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  state: z.string(),
  receivedOn: day,
  asked: z.string(),
  way: z.string(),
  decideBy: day.nullable().optional(),
  items: z
    .array(
      z.object({
        position: z.number().int(),
        asked: z.string(),
        line: id.nullable(),
        decision: id.nullable(),
      }),
    )
    .readonly(),
})

const decision = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  kind: z.string(),
  state: z.string(),
  application: id.nullable(),
  item: z.number().int().nullable(),
  line: id.nullable(),
  replaces: z
    .object({ id, number: z.string(), as: z.string() })
    .nullable()
    .meta({ description: 'het eerdere besluit dat dit besluit wijzigt, intrekt of verbetert' }),
  replacedBy: z
    .object({ id, number: z.string(), as: z.string(), state: z.string(), decidedOn: day.nullable() })
    .nullable()
    .meta({ description: 'het latere besluit dat dit besluit wijzigt, intrekt of verbetert' }),
  product: z.string().nullable(),
  ground: z.string(),
  yearlyCost: amount,
  decidedOn: day.nullable(),
  objectionUntil: day.nullable(),
  letter: id.nullable(),
  sentBackWords: z.string(),
  signatures: z.array(z.object({ worker: id, name: z.string(), function: z.string() })).readonly(),
})

type Sent = { version: number; lineVersion?: number | undefined; line: string; need?: string }

/** What is decided on: an item of an application, with the line and the need that the client names. */
function targetOf(params: { application: string; item: string }, sent: Sent): Target {
  if (!/^\d{1,4}$/.test(params.item)) throw new Missing('application item')
  return {
    application: params.application,
    item: Number(params.item),
    version: sent.version,
    line: sent.line !== '' && sent.lineVersion ? { id: sent.line, version: sent.lineVersion } : undefined,
    need: sent.need || undefined,
  }
}

/** What the API does with applications and decisions. */
export const decisionOperations: Operation[] = [
  lookOperation({
    id: 'listDecisions',
    path: '/files/{file}/decisions',
    summary: 'Toont de aanvragen en besluiten van een dossier',
    scope: 'files.read',
    action: 'view decisions',
    purpose: 'besluiten bekijken',
    answer: z.object({ applications: z.array(application), decisions: z.array(decision) }),
    act: async (tx, _, file) => ({
      applications: await applicationsOf(tx, file.id),
      decisions: await decisionsOf(tx, file.id),
    }),
  }),
  changeFile({
    id: 'receiveApplication',
    path: '/files/{file}/applications',
    summary: 'Neemt een aanvraag aan; een te vroege wordt bewaard en later weer aangeboden',
    scope: 'reports.take',
    body: applicationForm,
    answer: made,
    act: async (tx, actor, file, { body }) => ({ id: await receiveApplication(tx, actor, file.id, body) }),
  }),
  changeFile({
    id: 'takeUpApplication',
    path: '/files/{file}/applications/{application}/take-up',
    summary: 'Neemt een te vroege aanvraag in behandeling',
    scope: 'reports.take',
    act: (tx, actor, file, { params }) => takeUpApplication(tx, actor, file.id, params.application),
  }),
  changeFile({
    id: 'chooseForm',
    path: '/files/{file}/lines/{line}/form',
    summary: 'Legt vast of de inwoner hulp in natura, een pgb of een vergoeding kiest',
    scope: 'decisions.prepare',
    body: choiceForm,
    act: (tx, actor, file, { params, body }) =>
      chooseForm(tx, actor, file.id, params.line, body.version, choiceIn(body, actor.today)),
  }),
  changeFile({
    id: 'tellOfPgb',
    path: '/files/{file}/lines/{line}/pgb-information',
    summary: 'Stuurt de brief met uitleg over het pgb',
    scope: 'decisions.prepare',
    answer: z.object({ letter: id }),
    act: async (tx, actor, file, { params }) => ({
      letter: await tellOfPgb(tx, actor, file.id, params.line),
    }),
  }),
  changeFile({
    id: 'prepareGrant',
    path: '/files/{file}/applications/{application}/items/{item}/grant',
    named: ['item'],
    summary: 'Zet een toekenning klaar, geheel of gedeeltelijk',
    scope: 'decisions.prepare',
    body: grantForm,
    answer: made,
    act: async (tx, actor, file, { params, body }) => {
      const input = grantIn(body, await providers(tx).execute())
      return { id: await prepareGrant(tx, actor, file.id, targetOf(params, body), input) }
    },
  }),
  changeFile({
    id: 'prepareRefusal',
    path: '/files/{file}/applications/{application}/items/{item}/refusal',
    named: ['item'],
    summary: 'Zet een afwijzing klaar, met de grond',
    scope: 'decisions.prepare',
    body: refusalForm,
    answer: made,
    act: async (tx, actor, file, { params, body }) => ({
      id: await prepareRefusal(tx, actor, file.id, targetOf(params, body), body),
    }),
  }),
  changeFile({
    id: 'signDecision',
    path: '/files/{file}/decisions/{decision}/sign',
    summary: 'Tekent een besluit binnen het mandaat en maakt het bekend, of zet de eerste handtekening',
    scope: 'decisions.sign',
    body: versionForm,
    answer: z.object({ state: z.enum(['signed-once', 'announced']) }),
    act: async (tx, actor, file, { params, body }) => ({
      state: await signDecision(tx, actor, file.id, params.decision, body.version),
    }),
  }),
  changeFile({
    id: 'sendBack',
    path: '/files/{file}/decisions/{decision}/send-back',
    summary: 'Geeft een klaargezet besluit terug, met wat er anders moet',
    scope: 'decisions.send-back',
    body: sendBackForm,
    act: (tx, actor, file, { params, body }) => sendBack(tx, actor, file.id, params.decision, body),
  }),
  ...temporaryOperations,
  ...procedureOperations,
  ...latenessOperations,
  ...revisionOperations,
  ...pgbOperations,
  ...mandateOperations,
  ...contributionOperations,
]
