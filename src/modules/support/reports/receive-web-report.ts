import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { dayOf } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { takenNumber } from '../../../database/next-number.ts'
import { birthDateFaults } from '../../ground/residents/record-resident.ts'
import { webFingerprint, type NewWebReport } from './web-report.ts'

/** So many come in ten minutes at most; more is a machine, or the whole town, and both are asked to wait. */
const MOST_IN_TEN_MINUTES = 60

/**
 * Keeps what somebody sent through the website, until a clerk matches it to a person. It counts as a report from this
 * day. The same question of the same person within a day is kept once. Throws `InputFault` for a birth day that cannot
 * be, and when too much comes in at once.
 */
export async function receiveWebReport(
  tx: Tx,
  at: { municipality: string; now: Temporal.Instant },
  report: NewWebReport,
): Promise<string> {
  const today = dayOf(at.now)
  const faults = birthDateFaults(report.birthDate, today)
  if (faults.length > 0) throw new InputFault(faults)
  const fingerprint = webFingerprint(report)
  const earlier = await tx
    .selectFrom('web_report')
    .select('id')
    .where('fingerprint', '=', fingerprint)
    .where('received_at', '>', at.now.subtract({ hours: 24 }))
    .executeTakeFirst()
  if (earlier) return earlier.id
  await refuseFlood(tx, at.now)
  const id = newId(at.now)
  await tx
    .insertInto('web_report')
    .values({
      municipality: at.municipality,
      id,
      number: takenNumber('W', { today }),
      received_at: at.now,
      received_on: today,
      given_names: report.givenNames,
      name_prefix: report.namePrefix,
      surname: report.surname,
      birth_date: report.birthDate,
      postcode: report.postcode,
      house_number: report.houseNumber,
      phone: report.phone,
      email: report.email,
      reporter_kind: report.reporterKind,
      reporter_name: report.reporterName,
      reporter_contact: report.reporterContact,
      reporter_ground: report.reporterGround,
      words: report.words,
      urgent: report.urgent,
      urgent_words: report.urgentWords,
      wants_supporter: report.wantsSupporter,
      fingerprint,
    })
    .execute()
  return id
}

async function refuseFlood(tx: Tx, now: Temporal.Instant): Promise<void> {
  const { count } = await tx
    .selectFrom('web_report')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('received_at', '>', now.subtract({ minutes: 10 }))
    .executeTakeFirstOrThrow()
  if (count >= MOST_IN_TEN_MINUTES)
    throw new InputFault([
      {
        field: 'words',
        message:
          'Er komen nu te veel meldingen tegelijk binnen. Probeer het over tien minuten opnieuw, of bel ons',
      },
    ])
}
