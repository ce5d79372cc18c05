import { sql, type QueryCreator } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { granted, Missing, Refused, Stale } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { DB } from '../../../database/generated.ts'
import type { Tx } from '../../../database/connect.ts'
import { reportEndedByDeath } from '../../../letters/kinds/report-ended-by-death.ts'
import { reportEnded } from '../../../letters/kinds/report-ended.ts'
import { closeCase } from '../../ground/cases/close-case.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { sendLetter, sendLetterToRelatives } from '../../ground/correspondence/send-letter.ts'
import type { EndFollower } from './contributions.ts'
import { endedWords, mayEnd, type Ended } from './ending.ts'

/** How, when and why a report ends, and what the letter says about it. */
export type EndInput = {
  /** The version of the newest report that the page showed. */
  version: number
  as: Exclude<Ended, 'decided'>
  on: Temporal.PlainDate
  words: string
  /** What was agreed or arranged, for the letter. */
  details: readonly string[]
}

/**
 * Ends all that was reported in a file otherwise than by a decision: withdrawn, solved, not followed by an application,
 * moved, died, or answered at once. The letter goes to the resident or, when he died, to the relatives; tasks are done,
 * appointments cancelled, the file closed. Throws `Refused` and `Stale`.
 */
export async function endReport(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: EndInput,
  followers: readonly EndFollower[],
): Promise<void> {
  demand(actor, 'reports.triage')
  const reports = await endingReports(tx, caseFile)
  const newest = reports.at(-1)
  if (!newest) throw new Missing('report')
  if (newest.version !== input.version) throw new Stale('deze melding')
  granted(mayEnd(newest, input.as, input.on, actor.today))
  for (const { hinders } of followers) {
    const refusal = await hinders?.(tx, caseFile)
    if (refusal) throw new Refused(refusal)
  }
  await markEnded(tx, actor, caseFile, reports, input, followers)
  if (newest.reachable) await tellEnd(tx, actor, caseFile, newest, input)
  await closeCase(tx, actor, caseFile, { on: input.on, outcome: endedWords[input.as] })
  const { as, words } = input
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'report-end',
      words: `Melding afgerond, ${endedWords[as]}: ${words}${newest.reachable ? '' : ' (geen brief: er is geen adres bekend)'}`,
    },
    audit: {
      action: 'end report',
      purpose: 'melding afronden',
      resident: newest.resident,
      fields: ['ended_on', 'ended_as', 'ended_words'],
    },
  })
}

/** The reports of a file that have not ended, or the last one that did; locked, the first first. */
async function endingReports(tx: Tx, caseFile: string) {
  const rows = await tx
    .selectFrom('report as p')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'p.municipality').onRef('f.id', '=', 'p.case_file'),
    )
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .select([
      'p.id',
      'p.received_on as receivedOn',
      'p.ended_on as endedOn',
      'p.version',
      'f.resident',
      'f.policy_file as policyFile',
      'r.died_on as diedOn',
      'r.lives_here as livesHere',
      sql<boolean>`(r.street is not null and r.town is not null) or r.postal_address is not null`.as(
        'reachable',
      ),
      sql<Temporal.PlainDate | null>`(select max((l.made_at at time zone 'Europe/Amsterdam')::date) from letter l
        where l.municipality = f.municipality and l.case_file = f.id and l.kind = 'findings')`.as(
        'findingsOn',
      ),
      sql<string | null>`(select t.question from triage t where t.municipality = f.municipality
        and t.case_file = f.id order by t.at desc, t.id desc limit 1)`.as('question'),
    ])
    .where('p.case_file', '=', caseFile)
    .orderBy('p.received_on')
    .orderBy('p.id')
    .forUpdate(['p', 'f'])
    .execute()
  const open = rows.filter(({ endedOn }) => endedOn === null)
  return open.length > 0 ? open : rows.slice(-1)
}

type EndingRow = Awaited<ReturnType<typeof endingReports>>[number]

/** The state of each report, the line that stays when it is opened again, and what ends with it; one statement. */
async function markEnded(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  reports: readonly EndingRow[],
  input: EndInput,
  followers: readonly EndFollower[],
): Promise<void> {
  const endings = reports.map(({ id }) => ({
    municipality: actor.municipality,
    id: newId(actor.now),
    report: id,
    kind: 'ended',
    ended_as: input.as,
    on_day: input.on,
    words: input.words,
    worker: actor.worker,
    at: actor.now,
  }))
  let writing: QueryCreator<DB> = tx.with('endings', (db) => db.insertInto('report_ending').values(endings))
  const { as, on, words } = input
  for (const [index, { follow }] of followers.entries()) {
    const along = follow?.(tx, actor, { caseFile, as, on, words })
    if (along) writing = writing.with(`along_${index}`, () => sql<Record<string, never>>`(${along})`)
  }
  await writing
    .updateTable('report')
    .set({
      ended_on: input.on,
      ended_as: input.as,
      ended_words: input.words,
      version: sql<number>`version + 1`,
    })
    .where(
      'id',
      'in',
      reports.map(({ id }) => id),
    )
    .execute()
}

/** The letter about the end; never to somebody who died. */
async function tellEnd(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  report: EndingRow,
  { as, details }: EndInput,
): Promise<void> {
  const about = { resident: report.resident, caseFile, policyFile: report.policyFile }
  if (as === 'died') {
    const { diedOn } = report
    if (diedOn)
      await sendLetterToRelatives(tx, actor, about, (frame) =>
        reportEndedByDeath(frame, { diedOn, stops: [], told: [] }),
      )
    return
  }
  await sendLetter(tx, actor, about, (frame) =>
    reportEnded(frame, {
      reportedOn: report.receivedOn,
      because: as === 'answered' ? 'solved' : as,
      details,
      stops: [],
    }),
  )
}
