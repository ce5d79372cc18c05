import { made } from '../../../../http/answer.ts'
import type { Operation } from '../../../../http/operation.ts'
import { changeFile } from '../../../ground/cases/file-api.ts'
import { providers } from '../application-store.ts'
import { receiveViewForm } from '../procedure-form.ts'
import { askAboutDecision } from './ask-about-decision.ts'
import { prepareCorrection } from './prepare-correction.ts'
import { prepareChange } from './prepare-change.ts'
import { prepareWithdrawal } from './prepare-withdrawal.ts'
import { receiveAboutDecision } from './receive-about-decision.ts'
import {
  askAboutForm,
  changeForm,
  changeIn,
  correctionForm,
  correctionIn,
  withdrawalForm,
  withdrawalIn,
} from './revision-form.ts'

const scope = 'decisions.prepare'
const at = '/files/{file}/decisions/{decision}'

/** Changing, withdrawing and correcting a decision; `version` is that of the help that it gives. */
export const revisionOperations: Operation[] = [
  changeFile({
    id: 'prepareChange',
    path: `${at}/change`,
    summary: 'Zet een besluit klaar dat een eerder besluit wijzigt, met grond, overgang en zienswijze',
    scope,
    body: changeForm,
    answer: made,
    act: async (tx, actor, file, { params: { decision }, body }) => {
      const input = changeIn(body, await providers(tx).execute())
      return { id: await prepareChange(tx, actor, file.id, { decision, version: body.version }, input) }
    },
  }),
  changeFile({
    id: 'prepareCorrection',
    path: `${at}/correction`,
    summary: 'Zet een besluit klaar dat een fout in een eerder besluit verbetert',
    scope,
    body: correctionForm,
    answer: made,
    act: async (tx, actor, file, { params: { decision }, body }) => {
      const input = correctionIn(body, await providers(tx).execute())
      return { id: await prepareCorrection(tx, actor, file.id, { decision, version: body.version }, input) }
    },
  }),
  changeFile({
    id: 'prepareWithdrawal',
    path: `${at}/withdrawal`,
    summary: 'Zet een besluit klaar dat een eerder besluit intrekt, met grond, overgang en zienswijze',
    scope,
    body: withdrawalForm,
    answer: made,
    act: async (tx, actor, file, { params: { decision }, body }) => ({
      id: await prepareWithdrawal(
        tx,
        actor,
        file.id,
        { decision, version: body.version },
        withdrawalIn(body),
      ),
    }),
  }),
  changeFile({
    id: 'askAboutDecision',
    path: `${at}/view`,
    summary: 'Vraagt de inwoner om zijn zienswijze voordat een besluit in zijn nadeel verandert',
    scope,
    body: askAboutForm,
    act: (tx, actor, file, { params: { decision }, body: { version, ...asked } }) =>
      askAboutDecision(tx, actor, file.id, { decision, version }, asked),
  }),
  changeFile({
    id: 'receiveAboutDecision',
    path: `${at}/view/receive`,
    summary: 'Legt vast wat de inwoner vindt van het plan met een besluit',
    scope,
    body: receiveViewForm.omit({ version: true }),
    act: (tx, actor, file, { params: { decision }, body }) =>
      receiveAboutDecision(tx, actor, file.id, decision, body),
  }),
]
