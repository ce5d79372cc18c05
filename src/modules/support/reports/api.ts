import { z } from 'zod'
import type { Actor } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { day, id, moment } from '../../../http/answer.ts'
import { change, read, type Operation } from '../../../http/operation.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { changeFile, lookOperation } from '../../ground/cases/file-api.ts'
import { stepKinds } from '../../ground/policies/shape/access.ts'
import { answerQuestion } from './answer-question.ts'
import { chooseRoute, triageAdvice } from './choose-route.ts'
import type { ReportParts } from './contributions.ts'
import { endReport } from './end-report.ts'
import { finishRouteSteps } from './finish-route-step.ts'
import { endForm, planForm, reopenForm, reportForm } from './form.ts'
import { handInPlan } from './hand-in-plan.ts'
import { reportsOf } from './read-reports.ts'
import { receiveReport } from './receive-report.ts'
import { recordIntake } from './record-intake.ts'
import { reopenReport } from './reopen-report.ts'
import { setAsideWebReport } from './set-aside-web-report.ts'
import { answerForm, intakeForm, routeForm, stepForm } from './triage-form.ts'
import { routeOf } from './triage-store.ts'
import { setAsideForm } from './web-form.ts'
import { openWebReports } from './web-report-store.ts'

const report = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  receivedOn: day,
  channel: z.string(),
  reporterKind: z.string(),
  reporterName: z.string(),
  reporterGround: z.string(),
  words: z.string(),
  needs: z.array(z.string()).readonly(),
  urgent: z.boolean(),
  urgentWords: z.string(),
  wantsSupporter: z.boolean(),
  planUntil: day,
  planReceivedOn: day.nullable(),
  planDocument: id.nullable(),
  investigateUntil: day,
  endedOn: day.nullable(),
  endedAs: z.string().nullable(),
  endedWords: z.string().nullable(),
})

const reason = z.object({ because: z.string(), source: z.string() })

const route = z.object({
  chosen: z.string(),
  suggested: z.string(),
  reasons: z.array(reason).readonly(),
  overrideWords: z.string().nullable(),
  question: z.string(),
  worker: z.string(),
  at: moment,
  steps: z
    .array(
      z.object({
        step: z.string(),
        name: z.string(),
        needed: z.boolean(),
        because: z.string(),
        source: z.string(),
        doneOn: z.string().nullable(),
      }),
    )
    .readonly(),
})

const webReport = z.object({
  id,
  number: z.string(),
  surname: z.string(),
  urgent: z.boolean(),
  receivedAt: moment,
})

/** What the API does with reports; `parts` is what later modules add. */
export const reportOperations = ({ ends, facts }: ReportParts): Operation[] => [
  change({
    id: 'receiveReport',
    path: '/residents/{resident}/reports',
    summary:
      'Neemt een melding aan: opent een dossier of voegt haar bij een lopend dossier, en bevestigt de ontvangst',
    scope: 'reports.take',
    body: reportForm,
    answer: z.object({ id, number: z.string(), caseFile: id, joined: z.boolean() }),
    act: (tx, actor, { params, body }) => receiveReport(tx, actor, params.resident, body),
  }),
  lookOperation({
    id: 'listReports',
    path: '/files/{file}/reports',
    summary: 'Toont de meldingen van een dossier en de route die werd gekozen',
    scope: 'files.read',
    action: 'view reports',
    purpose: 'melding bekijken',
    answer: z.object({ reports: z.array(report), route: route.nullable() }),
    act: async (tx, _, file) => ({
      reports: await reportsOf(tx, file.id),
      route: (await routeOf(tx, file.id)) ?? null,
    }),
  }),
  lookOperation({
    id: 'getTriage',
    path: '/files/{file}/triage',
    summary: 'Toont de intake en de toegangsroute die het beleid voorstelt, met de redenen',
    scope: 'reports.triage',
    action: 'view triage',
    purpose: 'toegangsroute kiezen',
    answer: z.object({
      version: z.number().int(),
      intake: intakeForm.omit({ version: true }).partial(),
      route: z.string(),
      question: z.string(),
      reasons: z.array(reason).readonly(),
    }),
    act: async (tx, actor, file) => {
      const { intake, advice } = await triageAdvice(tx, actor, file.id, facts)
      return {
        version: intake.version,
        intake: intake.facts,
        route: advice.route.id,
        question: advice.question,
        reasons: advice.reasons,
      }
    },
  }),
  changeFile({
    id: 'recordIntake',
    path: '/files/{file}/intake',
    summary:
      'Legt vast wat is gevraagd en gezien voordat een route wordt gekozen; de eerste keer met versie 0',
    scope: 'reports.triage',
    body: intakeForm,
    act: (tx, actor, file, { body: { version, ...intake } }) =>
      recordIntake(tx, actor, file.id, version, intake),
  }),
  changeFile({
    id: 'chooseRoute',
    path: '/files/{file}/route',
    summary:
      'Kiest de toegangsroute en wie met de melding verder gaat; anders dan voorgesteld vraagt een reden',
    scope: 'reports.triage',
    body: routeForm,
    act: (tx, actor, file, { body }) => chooseRoute(tx, actor, file.id, body, facts),
  }),
  changeFile({
    id: 'finishRouteStep',
    path: '/files/{file}/route/steps/{step}',
    named: ['step'],
    summary: 'Legt vast dat een stap van de gekozen route is gedaan',
    scope: 'investigations.lead',
    body: stepForm.omit({ step: true }),
    act: async (tx, actor, file, { params, body }) => {
      const step = stepKinds.find((known) => known === params.step)
      if (!step || !(await finishRouteSteps(tx, actor, file.id, [step], body.words || 'gedaan')))
        throw new Missing('step')
    },
  }),
  changeFile({
    id: 'handInPlan',
    path: '/files/{file}/reports/{report}/plan',
    summary: 'Legt vast dat het persoonlijk plan kwam',
    scope: 'reports.take',
    body: planForm,
    act: (tx, actor, file, { params, body }) => handInPlan(tx, actor, file.id, params.report, body),
  }),
  changeFile({
    id: 'answerQuestion',
    path: '/files/{file}/answer',
    summary: 'Beantwoordt een eenvoudige vraag meteen en sluit het dossier',
    scope: 'reports.triage',
    body: answerForm,
    act: (tx, actor, file, { body }) => answerQuestion(tx, actor, file.id, body, ends),
  }),
  changeFile({
    id: 'endReport',
    path: '/files/{file}/end',
    summary: 'Rondt de melding af zonder besluit, met een brief, en sluit het dossier',
    scope: 'reports.triage',
    body: endForm,
    act: (tx, actor, file, { body }) => endReport(tx, actor, file.id, body, ends),
  }),
  changeFile({
    id: 'reopenReport',
    path: '/files/{file}/reopen',
    summary: 'Laat een afgeronde melding weer lopen',
    scope: 'reports.triage',
    body: reopenForm,
    act: (tx, actor, file, { body }) => reopenReport(tx, actor, file.id, body),
  }),
  read({
    id: 'listWebReports',
    path: '/web-reports',
    summary: 'Noemt wat via de website kwam en nog bij een inwoner moet worden gezet',
    scope: 'reports.take',
    answer: z.object({ waiting: z.array(webReport) }),
    act: async (tx, actor) => {
      const waiting = await openWebReports(tx, actor)
      await noteWebReports(tx, actor)
      return { waiting: waiting.map(({ received_at: receivedAt, ...rest }) => ({ ...rest, receivedAt })) }
    },
  }),
  change({
    id: 'setAsideWebReport',
    path: '/web-reports/{webReport}/set-aside',
    summary: 'Legt terzijde wat via de website kwam en geen melding is',
    scope: 'reports.take',
    body: setAsideForm,
    act: (tx, actor, { params, body }) => setAsideWebReport(tx, actor, params.webReport, body.words),
  }),
]

const noteWebReports = (tx: Tx, actor: Actor) =>
  recordAudit(tx, actor, {
    action: 'list web reports',
    purpose: 'webmeldingen behandelen',
    fields: ['surname', 'receivedAt', 'urgent'],
  })
