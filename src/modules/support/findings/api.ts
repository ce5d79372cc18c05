import { z } from 'zod'
import { day, id, made } from '../../../http/answer.ts'
import type { Operation } from '../../../http/operation.ts'
import { changeFile, lookOperation } from '../../ground/cases/file-api.ts'
import { addRemark } from './add-remark.ts'
import { findingsForm, remarkForm } from './form.ts'
import { freezeFindings } from './freeze-findings.ts'
import { findingsOf } from './store.ts'

const findings = z.object({
  id,
  number: z.string(),
  letter: id,
  conclusion: z.string(),
  frozenOn: day,
  remarks: z.array(z.object({ words: z.string(), receivedOn: day })),
})

/** What the API does with the findings of an investigation. */
export const findingsOperations: Operation[] = [
  lookOperation({
    id: 'listFindings',
    path: '/files/{file}/findings',
    summary: 'Toont de verslagen van een dossier, met wat de inwoner ervan zei',
    scope: 'files.read',
    action: 'view findings',
    purpose: 'verslag bekijken',
    answer: z.object({ findings: z.array(findings) }),
    act: async (tx, _, file) => ({ findings: await findingsOf(tx, file.id) }),
  }),
  changeFile({
    id: 'freezeFindings',
    path: '/files/{file}/findings',
    summary: 'Stelt het verslag vast en stuurt het; daarna verandert het niet meer',
    scope: 'investigations.lead',
    body: findingsForm,
    answer: made,
    act: async (tx, actor, file, { body }) => ({ id: await freezeFindings(tx, actor, file.id, body) }),
  }),
  changeFile({
    id: 'addRemark',
    path: '/files/{file}/findings/remarks',
    summary: 'Zet naast het verslag wat de inwoner ervan zegt',
    scope: 'investigations.lead',
    body: remarkForm,
    act: (tx, actor, file, { body }) => addRemark(tx, actor, file.id, body),
  }),
]
