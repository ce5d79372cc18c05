import { sql } from 'kysely'
import type { EndFollower } from '../reports/contributions.ts'

/**
 * A report cannot end otherwise than by deciding while an application is pending: an application gets an answer, or the
 * applicant takes it back (Wmo 2.3.5(2)). What somebody asked who died ends with his report: nobody can be answered.
 */
export const applicationEnd: EndFollower = {
  hinders: async (tx, caseFile) => {
    const pending = await tx
      .selectFrom('application as a')
      .innerJoin('case_file as f', (join) =>
        join.onRef('f.municipality', '=', 'a.municipality').onRef('f.id', '=', 'a.case_file'),
      )
      .innerJoin('resident as r', (join) =>
        join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
      )
      .select('a.number')
      .where('a.case_file', '=', caseFile)
      .where('a.state', 'in', ['early', 'open'])
      .where('r.died_on', 'is', null)
      .orderBy('a.received_on')
      .limit(1)
      .executeTakeFirst()
    return (
      pending && {
        rule: 'application-pending',
        because: `Aanvraag ${pending.number} is nog niet afgehandeld. Beslis daarop, of leg bij de aanvraag vast dat de inwoner die intrekt.`,
        source: 'Wmo 2015, artikel 2.3.5, tweede lid',
      }
    )
  },
  follow: (db, _actor, { caseFile, as, on }) =>
    as === 'died'
      ? db
          .updateTable('application')
          .set({
            state: 'withdrawn',
            ended_on: on,
            ended_words: 'de inwoner is overleden',
            version: sql<number>`version + 1`,
          })
          .where('case_file', '=', caseFile)
          .where('state', 'in', ['early', 'open'])
      : undefined,
}

/** What was given at once ends with the report that it answered (Wmo 2.3.3); its days are those of that end at the latest. */
export const temporaryEnd: EndFollower = {
  follow: (db, actor, { caseFile, on, words }) =>
    db
      .updateTable('temporary_provision')
      .set({
        ended_on: sql<Temporal.PlainDate>`least(until_day, ${on}::date)`,
        ended_because: `de melding is afgerond: ${words}`,
        version: sql<number>`version + 1`,
        changed_by: actor.worker,
        changed_at: actor.now,
      })
      .where('case_file', '=', caseFile)
      .where('ended_on', 'is', null)
      .where('until_day', '>=', on),
}
