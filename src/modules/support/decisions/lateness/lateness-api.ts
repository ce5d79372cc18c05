import { z } from 'zod'
import { amount, day, id, made } from '../../../../http/answer.ts'
import { optionalText } from '../../../../http/fields.ts'
import { read, type Operation } from '../../../../http/operation.ts'
import { changeFile } from '../../../ground/cases/file-api.ts'
import {
  consentForm,
  delayForm,
  noticeForm,
  penaltyForm,
  runAgainForm,
  standstillForm,
  withdrawNoticeForm,
} from './form.ts'
import { lateCursor, LATE_PAGE, lateWithoutNotice, penaltiesOf } from './penalty-list.ts'
import { preparePenalty } from './prepare-penalty.ts'
import { receiveDefaultNotice, withdrawDefaultNotice } from './receive-notice.ts'
import { recordConsent, runAgain, standStill } from './suspend-term.ts'
import { writeOfDelay } from './write-of-delay.ts'

const scope = 'decisions.prepare'
const after = optionalText(60).meta({ description: 'de laatste van de vorige bladzijde, als dag_id' })
const at = '/files/{file}/applications/{application}'

/** What is done around a decision that does not come in time. */
export const latenessOperations: Operation[] = [
  changeFile({
    id: 'writeOfDelay',
    path: `${at}/delays`,
    summary:
      'Schrijft de inwoner dat het besluit later komt, of vraagt om instemming; de termijn verandert niet',
    scope,
    body: delayForm,
    act: (tx, actor, file, { params: { application }, body: { version, ...delay } }) =>
      writeOfDelay(tx, actor, file.id, { application, version }, delay),
  }),
  changeFile({
    id: 'recordConsent',
    path: `${at}/consent`,
    summary: 'Legt vast dat de inwoner schriftelijk instemde met uitstel; de laatste dag schuift op',
    scope,
    body: consentForm,
    act: (tx, actor, file, { params: { application }, body: { version, ...consent } }) =>
      recordConsent(tx, actor, file.id, { application, version }, consent),
  }),
  changeFile({
    id: 'standStill',
    path: `${at}/standstill`,
    summary: 'Laat de termijn stilstaan door de inwoner of door overmacht, met een brief',
    scope,
    body: standstillForm,
    act: (tx, actor, file, { params: { application }, body: { version, ...still } }) =>
      standStill(tx, actor, file.id, { application, version }, still),
  }),
  changeFile({
    id: 'runAgain',
    path: `${at}/standstill/end`,
    summary: 'Laat de termijn weer lopen, met een brief over de nieuwe laatste dag',
    scope,
    body: runAgainForm,
    act: (tx, actor, file, { params: { application }, body: { version, on } }) =>
      runAgain(tx, actor, file.id, { application, version }, on),
  }),
  changeFile({
    id: 'receiveDefaultNotice',
    path: `${at}/default-notices`,
    summary: 'Neemt een ingebrekestelling aan en bevestigt wat zij betekent',
    scope,
    body: noticeForm,
    act: (tx, actor, file, { params: { application }, body: { version, ...notice } }) =>
      receiveDefaultNotice(tx, actor, file.id, { application, version }, notice),
  }),
  changeFile({
    id: 'withdrawDefaultNotice',
    path: `${at}/default-notices/withdraw`,
    summary: 'Legt vast dat de inwoner de ingebrekestelling intrekt',
    scope,
    body: withdrawNoticeForm,
    act: (tx, actor, file, { params: { application }, body: { version, ...withdrawn } }) =>
      withdrawDefaultNotice(tx, actor, file.id, { application, version }, withdrawn),
  }),
  changeFile({
    id: 'preparePenalty',
    path: `${at}/penalty`,
    summary: 'Zet het besluit klaar dat de dwangsom vaststelt, of zegt waarom er geen is',
    scope,
    body: penaltyForm,
    answer: made,
    act: async (tx, actor, file, { params: { application }, body: { version, ...penalty } }) => ({
      id: await preparePenalty(tx, actor, file.id, { application, version }, penalty),
    }),
  }),
  read({
    id: 'listPenalties',
    path: '/penalties',
    summary: 'Dwangsommen die lopen of komen, in dossiers die de medewerker mag openen',
    scope: 'penalties.oversee',
    query: z.object({ after }),
    answer: z.object({
      penalties: z.array(
        z.object({
          id,
          caseFile: id,
          application: id,
          number: z.string(),
          receivedOn: day,
          graceLastDay: day,
          endedOn: day.nullable(),
          toSettleSince: day.nullable(),
          dueToday: amount,
          atMost: amount,
        }),
      ),
      more: z.boolean(),
    }),
    act: async (tx, actor, { query }) => {
      const found = await penaltiesOf(tx, actor, lateCursor(query.after))
      return { penalties: found.slice(0, LATE_PAGE), more: found.length > LATE_PAGE }
    },
  }),
  read({
    id: 'listLateApplications',
    path: '/late-applications',
    summary: 'Aanvragen die te laat zijn, zonder ingebrekestelling die telt',
    scope: 'penalties.oversee',
    query: z.object({ after }),
    answer: z.object({
      applications: z.array(
        z.object({ id, caseFile: id, number: z.string(), decideBy: day, own: z.boolean() }),
      ),
      more: z.boolean(),
    }),
    act: async (tx, actor, { query }) => {
      const found = await lateWithoutNotice(tx, actor, lateCursor(query.after))
      return { applications: found.slice(0, LATE_PAGE), more: found.length > LATE_PAGE }
    },
  }),
]
