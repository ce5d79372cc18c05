import { z } from 'zod'
import type { Actor } from '../../../core/actor.ts'
import { parseDay } from '../../../core/days.ts'
import { Forbidden, Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import { day, id, moment } from '../../../http/answer.ts'
import { optionalText } from '../../../http/fields.ts'
import { change, read, type Operation } from '../../../http/operation.ts'
import { lookAtResidentOperation } from '../residents/resident-api.ts'
import { absenceOperations } from './absence-api.ts'
import { addOwnTask } from './add-own-task.ts'
import { callBackOperations } from './call-back-api.ts'
import { changeFile, lookOperation } from './file-api.ts'
import { finishTask } from './finish-task.ts'
import { handOverCaseload } from './hand-over-caseload.ts'
import { handOverTask } from './hand-over-task.ts'
import { filesOfResident, openTasksOf, PAGE, timelineOf } from './store.ts'
import { takeUpTask } from './take-up-task.ts'
import { caseloadForm, finishForm, handOverForm, ownTaskForm } from './task-form.ts'
import { seesOutside, seesTeam, worklistOf, type WorklistCursor, type WorklistOf } from './worklist.ts'

const fileOfResident = z.object({
  id,
  number: z.string(),
  openedOn: day,
  closedOn: day.nullable(),
  outcome: z.string().nullable(),
})

const file = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  openedOn: day,
  closedOn: day.nullable(),
  outcome: z.string().nullable(),
  policyFile: z.string(),
  area: z.string().nullable(),
  coordinator: z.string().nullable(),
  resident: z.object({ id, name: z.string(), birthDate: day.nullable(), address: z.string().optional() }),
})

const timelineLine = z.object({
  id,
  at: moment,
  kind: z.string(),
  words: z.string(),
  worker: z.string().nullable(),
})

const openTask = z.object({
  id,
  kind: z.string(),
  words: z.string(),
  article: z.string(),
  dueOn: day,
  assignee: z.string().nullable(),
})

const workItem = z.object({
  id,
  kind: z.string(),
  words: z.string(),
  article: z.string(),
  dueOn: day,
  file: z
    .object({ id, number: z.string(), resident: z.string(), areaName: z.string().nullable() })
    .nullable()
    .meta({ description: 'ontbreekt bij wat een medewerker voor zichzelf noteerde' }),
  assignee: z.string().nullable(),
  version: z.number().int(),
})

const more = z.boolean().meta({ description: 'er is een volgende bladzijde' })

/** What the API does with files, worklists and tasks. */
export const caseOperations: Operation[] = [
  read({
    id: 'getWorklist',
    path: '/worklist',
    summary: 'Toont wat de medewerker moet doen, wat nog niemand oppakte, of wat zijn team te doen heeft',
    scope: 'files.read',
    query: z.object({
      list: z.enum(['own', 'nobody', 'team']).default('own'),
      area: optionalText(80).meta({ description: 'een gebied van de medewerker; leeg is alle' }),
      after: optionalText(60).meta({ description: 'de laatste van de vorige bladzijde, als dag_id' }),
    }),
    answer: z.object({ items: z.array(workItem), more }),
    act: async (tx, actor, { query }) => {
      const whose = whoseOf(actor, query.list, query.area)
      const items = await worklistOf(tx, actor, whose, PAGE + 1, cursorOf(query.after))
      return { items: items.slice(0, PAGE), more: items.length > PAGE }
    },
  }),
  change({
    id: 'takeUpTask',
    path: '/tasks/{task}/take-up',
    summary: 'Pakt een taak op die bij het team ligt',
    scope: 'tasks.do',
    act: async (tx, actor, { params }) => void (await takeUpTask(tx, actor, params.task)),
  }),
  change({
    id: 'handOverTask',
    path: '/tasks/{task}/hand-over',
    summary: 'Geeft een taak aan een collega',
    scope: 'tasks.do',
    body: handOverForm,
    act: (tx, actor, { params, body }) => handOverTask(tx, actor, params.task, body),
  }),
  change({
    id: 'finishTask',
    path: '/tasks/{task}/finish',
    summary: 'Meldt een taak af die met de hand van de lijst gaat',
    scope: 'tasks.do',
    body: finishForm,
    act: (tx, actor, { params, body }) => finishTask(tx, actor, params.task, body),
  }),
  change({
    id: 'handOverCaseload',
    path: '/workers/{worker}/caseload/hand-over',
    summary: 'Draagt de hele werkvoorraad van een medewerker over aan een collega',
    scope: 'caseload.hand-over',
    body: caseloadForm,
    act: (tx, actor, { params, body }) => handOverCaseload(tx, actor, params.worker, body),
  }),
  change({
    id: 'addOwnTask',
    path: '/tasks',
    summary: 'Zet een taak op de eigen lijst die bij geen dossier hoort',
    scope: 'tasks.do',
    body: ownTaskForm,
    act: (tx, actor, { body }) => addOwnTask(tx, actor, null, body),
  }),
  changeFile({
    id: 'addOwnTaskInFile',
    path: '/files/{file}/tasks',
    summary: 'Zet een taak over een dossier op de eigen lijst',
    scope: 'tasks.do',
    body: ownTaskForm,
    act: (tx, actor, found, { body }) => addOwnTask(tx, actor, found.id, body),
  }),
  ...callBackOperations,
  ...absenceOperations,
  lookAtResidentOperation({
    id: 'listFilesOfResident',
    path: '/residents/{resident}/files',
    summary: 'Noemt de dossiers van een inwoner',
    scope: 'residents.search',
    action: 'view files of resident',
    purpose: 'dossiers van een inwoner zoeken',
    answer: z.object({ files: z.array(fileOfResident) }),
    act: async (tx, _, resident) => ({ files: await filesOfResident(tx, resident.id) }),
  }),
  lookOperation({
    id: 'getFile',
    path: '/files/{file}',
    summary: 'Toont een dossier, met wat nu gedaan moet worden',
    scope: 'files.read',
    action: 'view file',
    purpose: 'dossier bekijken',
    answer: file.extend({ tasks: z.array(openTask) }),
    act: async (tx, _, found) => ({ ...found, tasks: await openTasksOf(tx, found.id) }),
  }),
  lookOperation({
    id: 'getTimeline',
    path: '/files/{file}/timeline',
    summary: 'Toont wat er in een dossier gebeurde, het nieuwste eerst',
    scope: 'files.read',
    action: 'view timeline',
    purpose: 'tijdlijn bekijken',
    query: z.object({
      before: z.string().refine(isId, 'Geef de id van de laatste regel van de vorige bladzijde').optional(),
    }),
    answer: z.object({ timeline: z.array(timelineLine), more }),
    act: async (tx, _, { id: of }, { query }) => {
      const lines = await timelineOf(tx, of, query.before)
      return { timeline: lines.slice(0, PAGE), more: lines.length > PAGE }
    },
  }),
]

/** Which list is asked for. Throws `Forbidden` and `Missing` for those that are not this worker's to see. */
function whoseOf(actor: Actor, list: 'own' | 'nobody' | 'team', area: string): WorklistOf {
  if (list === 'own') return { of: 'worker', worker: actor.worker }
  if (!seesTeam(actor)) {
    if (list === 'nobody' && seesOutside(actor)) return { of: list, area: null }
    throw new Forbidden('files.own-area')
  }
  if (area !== '' && !actor.areas.includes(area)) throw new Missing('area')
  return { of: list, area: area || undefined }
}

/** Where the next page begins: the day and the id of the last task of the page before. */
function cursorOf(text: string): WorklistCursor | undefined {
  if (text === '') return undefined
  const [first = '', last = ''] = text.split('_')
  const dueOn = parseDay(first)
  if (!dueOn || !isId(last)) throw new Missing('page')
  return { dueOn, id: last }
}
