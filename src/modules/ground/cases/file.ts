import { standsIn } from './openable-files.ts'
import { sql } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'
import { ageOn } from '../../../core/days.ts'
import { Forbidden, Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { accessTo, type Access } from '../access/may-open-file.ts'
import { REVIEW_TASK } from './tasks.ts'
import { fullName } from '../residents/name.ts'

/** A resident's file as everybody who may open it sees it at the head of its pages. */
export type CaseFile = {
  id: string
  number: string
  openedOn: Temporal.PlainDate
  closedOn: Temporal.PlainDate | null
  outcome: string | null
  policyFile: string
  area: string | null
  areaName: string | null
  coordinator: string | null
  version: number
  resident: {
    id: string
    name: string
    birthDate: Temporal.PlainDate | null
    age: number | null
    /** Undefined when it is protected and the one who looks may not see it. */
    address: string | undefined
    addressProtected: boolean
    language: string
    interpreter: boolean
    largePrint: boolean
    diedOn: Temporal.PlainDate | null
    livesHere: boolean
  }
  nextTask: { words: string; dueOn: Temporal.PlainDate; article: string } | null
  access: Access
}

/**
 * The file with this id, when the one who acts may open it; one statement. Throws `Missing` when there is no such file
 * in this municipality, `Forbidden` when there is, but not for him.
 */
export async function getFile(tx: Tx, actor: Actor, id: string): Promise<CaseFile> {
  const row = isId(id) ? await fileRow(tx, actor, id) : undefined
  if (!row) throw new Missing('file')
  const access = accessTo(
    {
      area: row.area,
      workers: row.workers,
      emergencyWorkers: row.emergency_workers,
      standsIn: row.stands_in,
    },
    actor,
  )
  if (!access)
    throw new Forbidden(
      'files.own-area',
      'U werkt niet aan dit dossier. Vraag een collega die eraan werkt om u erbij te halen.',
      may(actor, 'files.emergency')
        ? {
            href: `/dossiers/${row.id}/noodinzage`,
            words: 'Het is een noodgeval: open het dossier met een reden',
          }
        : undefined,
    )
  const showAddress = !row.address_protected || may(actor, 'residents.protected-address')
  return {
    id: row.id,
    number: row.number,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    outcome: row.outcome,
    policyFile: row.policy_file,
    area: row.area,
    areaName: row.area_name,
    coordinator: row.coordinator_name,
    version: row.version,
    resident: {
      id: row.resident,
      name: fullName(row),
      birthDate: row.birth_date,
      age: row.birth_date && ageOn(row.birth_date, row.died_on ?? actor.today),
      address: showAddress
        ? [row.street, row.house_number, row.postcode, row.town].filter(Boolean).join(' ')
        : undefined,
      addressProtected: row.address_protected,
      language: row.language,
      interpreter: row.interpreter,
      largePrint: row.large_print,
      diedOn: row.died_on,
      livesHere: row.lives_here,
    },
    nextTask:
      row.task_words && row.task_due_on
        ? { words: row.task_words, dueOn: row.task_due_on, article: row.task_article ?? '' }
        : null,
    access,
  }
}

/** Who works on a file today or has a task in it, who stands in for one of them, and who may look for an emergency: for a query that calls the file "f". */
export const accessColumns = (actor: Actor) =>
  [
    sql<string[]>`array(select cw.worker::text from case_worker cw
      where cw.municipality = f.municipality and cw.case_file = f.id and cw.from_day <= ${actor.today}
        and (cw.until_day is null or cw.until_day >= ${actor.today})
      union select ct.assignee::text from task ct
      where ct.municipality = f.municipality and ct.case_file = f.id and ct.assignee is not null
        and ct.done_at is null and ct.kind <> ${REVIEW_TASK})`.as('workers'),
    sql<string[]>`array(select ea.worker::text from emergency_access ea
      where ea.municipality = f.municipality and ea.case_file = f.id and ea.ends_at > ${actor.now})`.as(
      'emergency_workers',
    ),
    standsIn(actor).as('stands_in'),
  ] as const

const fileRow = (tx: Tx, actor: Actor, id: string) =>
  tx
    .selectFrom('case_file as f')
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .leftJoin('area as a', (join) =>
      join.onRef('a.municipality', '=', 'f.municipality').onRef('a.id', '=', 'f.area'),
    )
    .leftJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'f.municipality').onRef('w.id', '=', 'f.coordinator'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('task as t')
          .select(['t.words as task_words', 't.due_on as task_due_on', 't.article as task_article'])
          .whereRef('t.municipality', '=', 'f.municipality')
          .whereRef('t.case_file', '=', 'f.id')
          .where('t.done_at', 'is', null)
          .where('t.kind', '<>', REVIEW_TASK)
          .orderBy('t.due_on')
          .limit(1)
          .as('next'),
      (join) => join.onTrue(),
    )
    .select([
      'f.id',
      'f.number',
      'f.opened_on',
      'f.closed_on',
      'f.outcome',
      'f.policy_file',
      'f.area',
      'f.version',
      'f.resident',
      'a.name as area_name',
      'w.name as coordinator_name',
      'r.given_names',
      'r.name_prefix',
      'r.surname',
      'r.birth_date',
      'r.street',
      'r.house_number',
      'r.postcode',
      'r.town',
      'r.address_protected',
      'r.language',
      'r.interpreter',
      'r.large_print',
      'r.died_on',
      'r.lives_here',
      'next.task_words',
      'next.task_due_on',
      'next.task_article',
    ])
    .select(accessColumns(actor))
    .where('f.id', '=', id)
    .executeTakeFirst()
