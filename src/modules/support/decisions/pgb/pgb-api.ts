import type { Operation } from '../../../../http/operation.ts'
import { changeFile } from '../../../ground/cases/file-api.ts'
import { approveContract, holdTalk } from './follow-pgb.ts'
import { abilityForm, contractForm, endHelperForm, helperForm, planForm, talkForm } from './pgb-form.ts'
import { addHelper, endHelper, recordPlan, testAbility } from './record-pgb.ts'

const scope = 'decisions.prepare'
const at = '/files/{file}/lines/{line}/pgb'

/** A personal budget: its plan, who manages it, its helpers, contracts and talks. */
export const pgbOperations: Operation[] = [
  changeFile({
    id: 'recordPlan',
    path: `${at}/plan`,
    summary: 'Legt het budgetplan van een pgb vast',
    scope,
    body: planForm,
    act: (tx, actor, { id: caseFile }, { params: { line }, body }) =>
      recordPlan(tx, actor, { caseFile, line, version: body.version }, body),
  }),
  changeFile({
    id: 'testAbility',
    path: `${at}/ability`,
    summary: 'Legt het gesprek vast over de vraag of de taken van een pgb gaan lukken',
    scope,
    body: abilityForm,
    act: (tx, actor, { id: caseFile }, { params: { line }, body: { version, ...test } }) =>
      testAbility(tx, actor, { caseFile, line, version }, test),
  }),
  changeFile({
    id: 'addHelper',
    path: `${at}/helpers`,
    summary: 'Legt vast wie met een pgb hulp geeft, met tarief en kwaliteit',
    scope,
    body: helperForm,
    act: (tx, actor, { id: caseFile }, { params: { line }, body: { version, ...helper } }) =>
      addHelper(tx, actor, { caseFile, line, version }, helper),
  }),
  changeFile({
    id: 'endHelper',
    path: `${at}/helpers/{helper}/end`,
    summary: 'Legt vast dat een hulpverlener van een pgb stopt',
    scope,
    body: endHelperForm,
    act: (
      tx,
      actor,
      { id: caseFile },
      { params: { line, helper }, body: { version, endedOn: on, because } },
    ) => endHelper(tx, actor, { caseFile, line, version }, { helper, on, because }),
  }),
  changeFile({
    id: 'approveContract',
    path: `${at}/helpers/{helper}/contract`,
    summary: 'Legt vast dat gemeente en SVB het contract van een hulpverlener goedkeurden',
    scope,
    body: contractForm,
    act: (tx, actor, { id: caseFile }, { params: { line, helper }, body: { version, ...approval } }) =>
      approveContract(tx, actor, { caseFile, line, version }, helper, {
        contractOn: approval.contractOn,
        municipalityOn: approval.municipalityOn ?? null,
        svbOn: approval.svbOn ?? null,
      }),
  }),
  changeFile({
    id: 'holdTalk',
    path: `${at}/talks`,
    summary: 'Legt een gesprek vast over hoe het met een pgb gaat',
    scope,
    body: talkForm,
    act: (tx, actor, { id: caseFile }, { params: { line }, body: { version, ...talk } }) =>
      holdTalk(
        tx,
        actor,
        { caseFile, line, version },
        { ...talk, otherHelperBy: talk.otherHelperBy ?? null },
      ),
  }),
]
