import { demand, type Actor } from '../../../core/actor.ts'
import { granted, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { noIntake } from '../reports/intake.ts'
import { receiveReport } from '../reports/receive-report.ts'
import type { Channel } from '../reports/report.ts'
import { reviewTask } from './end-reviews.ts'
import { mayStart } from './review.ts'
import { getReview } from './store.ts'

export type StartInput = {
  version: number
  /** By which way the resident told it. */
  channel: Channel
  /** What the resident says that he needs now. */
  words: string
  /** The resident says that nothing changed since. */
  unchangedSaid: boolean
  /** The earlier file was read and shows the same. */
  unchangedSeen: boolean
}

/**
 * Begins a re-indication: the resident's words are a new report in a file of its own, with the personal plan, client
 * support and all parts of the investigation as before, and the earlier award already on record, so that the route
 * can be short where the law and the policy allow (Wmo 2.3.9; Zoetermeer 2012, 440-442). Answers the new file.
 */
export async function startReview(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: StartInput,
): Promise<string> {
  demand(actor, 'investigations.lead')
  const file = await getFile(tx, actor, caseFile)
  const review = await getReview(tx, caseFile, id, 'hold')
  granted(mayStart(review))
  if (review.version !== input.version) throw new Stale('deze herindicatie')
  const report = await receiveReport(tx, actor, file.resident.id, {
    channel: input.channel,
    reporterKind: 'resident',
    reporterName: '',
    reporterContact: '',
    reporterGround: '',
    words: input.words,
    urgent: false,
    urgentWords: '',
    intake: {
      ...noIntake,
      product: review.product,
      earlierProducts: [review.product],
      unchangedSaid: input.unchangedSaid,
      unchangedSeen: input.unchangedSeen,
    },
  })
  await noteInFile(tx, actor, {
    caseFile,
    changes: [
      tx
        .updateTable('review')
        .set({ started_on: actor.today, new_case_file: report.caseFile, version: review.version + 1 })
        .where('id', '=', id),
    ],
    finish: { kinds: [reviewTask(review.decisionNumber)], outcome: 'herindicatie begonnen' },
    timeline: {
      kind: 'delivery',
      words: `Herindicatie begonnen voor ${review.what}`,
      link: `/dossiers/${report.caseFile}`,
    },
    audit: {
      action: 'start review',
      purpose: 'herindicatie beginnen',
      resident: file.resident.id,
      fields: ['words', 'product'],
    },
  })
  return report.caseFile
}
