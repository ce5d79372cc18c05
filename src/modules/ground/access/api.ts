import { made } from '../../../http/answer.ts'
import { change, type Operation } from '../../../http/operation.ts'
import { endService, resumeService, type WorkInFiles } from './end-service.ts'
import { endPermission, grantPermission } from './grant-permission.ts'
import { changeTeam, endTeam, recordTeam, type FilesInAreas } from './record-team.ts'
import { changeWorker, recordWorker } from './record-worker.ts'
import { memberForm, newTeamForm, teamForm } from './team-form.ts'
import { addMember, endMember } from './team-members.ts'
import { grantForm, lastDayForm, newWorkerForm, versionForm, workerForm } from './worker-form.ts'

const scope = 'access.manage'

/** Who works in the program, and what they may. */
const workers = (work: WorkInFiles): Operation[] => [
  change({
    id: 'recordWorker',
    path: '/workers',
    summary: 'Voegt een medewerker toe',
    scope,
    body: newWorkerForm,
    answer: made,
    act: async (tx, actor, { body }) => ({ id: await recordWorker(tx, actor, body) }),
  }),
  change({
    id: 'changeWorker',
    path: '/workers/{worker}',
    summary: 'Wijzigt de gegevens van een medewerker',
    scope,
    body: workerForm,
    act: (tx, actor, { params, body }) => changeWorker(tx, actor, params.worker, body),
  }),
  change({
    id: 'endService',
    path: '/workers/{worker}/end',
    summary: 'Legt de laatste dag van een medewerker vast',
    scope,
    body: lastDayForm,
    act: (tx, actor, { params, body }) => endService(tx, actor, params.worker, body, work),
  }),
  change({
    id: 'resumeService',
    path: '/workers/{worker}/resume',
    summary: 'Neemt een medewerker weer in dienst',
    scope,
    body: versionForm,
    act: (tx, actor, { params, body }) => resumeService(tx, actor, params.worker, body.version),
  }),
  change({
    id: 'grantPermission',
    path: '/workers/{worker}/permissions',
    summary: 'Geeft een medewerker een bevoegdheid',
    scope,
    body: grantForm,
    act: (tx, actor, { params, body }) => grantPermission(tx, actor, params.worker, body),
  }),
  change({
    id: 'endPermission',
    path: '/workers/{worker}/permissions/{permission}/end',
    summary: 'Legt de laatste dag van een bevoegdheid vast',
    scope,
    body: lastDayForm,
    act: (tx, actor, { params, body }) => endPermission(tx, actor, params.worker, params.permission, body),
  }),
]

/** Teams with their areas and members. */
const teams = (filesIn: FilesInAreas): Operation[] => [
  change({
    id: 'recordTeam',
    path: '/teams',
    summary: 'Voegt een team toe',
    scope,
    body: newTeamForm,
    answer: made,
    act: async (tx, actor, { body }) => ({ id: await recordTeam(tx, actor, body) }),
  }),
  change({
    id: 'changeTeam',
    path: '/teams/{team}',
    summary: 'Wijzigt een team en zijn gebieden',
    scope,
    body: teamForm,
    act: (tx, actor, { params, body }) => changeTeam(tx, actor, params.team, body, filesIn),
  }),
  change({
    id: 'endTeam',
    path: '/teams/{team}/end',
    summary: 'Legt de laatste dag van een team vast',
    scope,
    body: lastDayForm,
    act: (tx, actor, { params, body }) => endTeam(tx, actor, params.team, body, filesIn),
  }),
  change({
    id: 'addMember',
    path: '/teams/{team}/members',
    summary: 'Zet een medewerker in een team, in de kern of de schil',
    scope,
    body: memberForm,
    act: (tx, actor, { params, body }) => addMember(tx, actor, params.team, body),
  }),
  change({
    id: 'endMember',
    path: '/teams/{team}/members/{member}/end',
    summary: 'Legt de laatste dag van een lid van een team vast',
    scope,
    body: lastDayForm,
    act: (tx, actor, { params, body }) => endMember(tx, actor, params.team, params.member, body),
  }),
]

/** What the API does about access; what later modules know of the work is handed in. */
export const accessOperations = (work: WorkInFiles, filesIn: FilesInAreas): Operation[] => [
  ...workers(work),
  ...teams(filesIn),
]
