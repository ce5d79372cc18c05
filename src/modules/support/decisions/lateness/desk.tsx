import { Hono } from 'hono'
import type { Environment } from '../../../../http/environment.ts'
import { dayIn } from '../grant-start.tsx'
import { decisionPath } from '../paths.ts'
import { paramsOf } from '../procedure-desk.tsx'
import { ConsentPage, RunAgainPage, StandstillPage, WriteOfDelayPage } from './delay-pages.tsx'
import {
  consentForm,
  delayForm,
  noticeForm,
  penaltyForm,
  runAgainForm,
  standstillForm,
  withdrawNoticeForm,
} from './form.ts'
import { SetPenaltyPage } from './set-penalty-page.tsx'
import { preparePenalty } from './prepare-penalty.ts'
import { NoticePage, WithdrawNoticePage } from './notice-pages.tsx'
import { receiveDefaultNotice, withdrawDefaultNotice } from './receive-notice.ts'
import { handleStep, showStep } from './step.tsx'
import { recordConsent, runAgain, standStill } from './suspend-term.ts'
import { writeOfDelay } from './write-of-delay.ts'

/** A decision that does not come in time: writing so, and what makes its term stand still (Awb 4:14, 4:15). */
export const latenessDesk = new Hono<Environment>()

const at = '/dossiers/:id/aanvraag/:application'

latenessDesk.get(`${at}/uitstel`, showStep(WriteOfDelayPage))
latenessDesk.post(
  `${at}/uitstel`,
  handleStep(delayForm, WriteOfDelayPage, (tx, c, target, input) =>
    writeOfDelay(tx, c.var.actor, paramsOf(c).id, target, input),
  ),
)

latenessDesk.get(
  `${at}/instemming`,
  showStep(ConsentPage, ({ c, application }) => ({
    ...dayIn('consentedOn', c.var.today),
    ...dayIn('newLastDay', application.delays.findLast(({ kind }) => kind === 'asked')?.newLastDay ?? null),
    because: application.delays.findLast(({ kind }) => kind === 'asked')?.because,
  })),
)
latenessDesk.post(
  `${at}/instemming`,
  handleStep(consentForm, ConsentPage, (tx, c, target, input) =>
    recordConsent(tx, c.var.actor, paramsOf(c).id, target, input),
  ),
)

latenessDesk.get(
  `${at}/stilstand`,
  showStep(StandstillPage, ({ c }) => dayIn('from', c.var.today)),
)
latenessDesk.post(
  `${at}/stilstand`,
  handleStep(standstillForm, StandstillPage, (tx, c, target, input) =>
    standStill(tx, c.var.actor, paramsOf(c).id, target, input),
  ),
)

latenessDesk.get(
  `${at}/loopt-weer`,
  showStep(RunAgainPage, ({ c }) => dayIn('on', c.var.today)),
)
latenessDesk.post(
  `${at}/loopt-weer`,
  handleStep(runAgainForm, RunAgainPage, (tx, c, target, { on }) =>
    runAgain(tx, c.var.actor, paramsOf(c).id, target, on),
  ),
)

latenessDesk.get(
  `${at}/ingebrekestelling`,
  showStep(NoticePage, ({ c }) => dayIn('receivedOn', c.var.today)),
)
latenessDesk.post(
  `${at}/ingebrekestelling`,
  handleStep(noticeForm, NoticePage, (tx, c, target, input) =>
    receiveDefaultNotice(tx, c.var.actor, paramsOf(c).id, target, input),
  ),
)

latenessDesk.get(
  `${at}/ingebrekestelling-intrekken`,
  showStep(WithdrawNoticePage, ({ c }) => dayIn('on', c.var.today)),
)
latenessDesk.post(
  `${at}/ingebrekestelling-intrekken`,
  handleStep(withdrawNoticeForm, WithdrawNoticePage, (tx, c, target, input) =>
    withdrawDefaultNotice(tx, c.var.actor, paramsOf(c).id, target, input),
  ),
)

latenessDesk.get(`${at}/dwangsom`, showStep(SetPenaltyPage))
latenessDesk.post(
  `${at}/dwangsom`,
  handleStep(penaltyForm, SetPenaltyPage, async (tx, c, target, input) => {
    const { id } = paramsOf(c)
    return decisionPath(id, await preparePenalty(tx, c.var.actor, id, target, input))
  }),
)
