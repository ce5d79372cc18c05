import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { reviewTask } from './end-reviews.ts'
import { deliveriesOf, type Delivery } from './store.ts'

/** How soon somebody looks whether the help still fits: ours. */
const LOOK_WITHIN = { days: 14 }

export type ChangeInput = {
  onDay: Temporal.PlainDate
  toldBy: string
  words: string
  /** Ids of the lines whose help is looked at again; none when the change does not touch the help. */
  reviews: readonly string[]
  because: string
}

/**
 * Writes down a change of situation that was told (Wmo 2.3.8(1)), and which help is looked at again because of it
 * (2.3.9). Throws `InputFault` for a day in the future.
 */
export async function tellChange(tx: Tx, actor: Actor, caseFile: string, input: ChangeInput): Promise<void> {
  demand(actor, 'investigations.lead')
  const file = await getFile(tx, actor, caseFile)
  if (isBefore(actor.today, input.onDay))
    throw new InputFault([{ field: 'onDay', message: 'Deze dag ligt in de toekomst' }])
  const chosen = (await deliveriesOf(tx, caseFile)).filter(
    ({ line, state }) => state !== 'ended' && input.reviews.includes(line),
  )
  await tx
    .insertInto('change_of_situation')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      case_file: caseFile,
      on_day: input.onDay,
      told_by: input.toldBy,
      words: input.words,
      effect: chosen.length > 0 ? 'review' : 'none',
      because: input.because,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  const reviewed = await openReviews(tx, actor, caseFile, chosen)
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'delivery',
      words: 'Wijziging in de situatie verteld',
      link: `/dossiers/${caseFile}/hulp`,
    },
    audit: {
      action: 'tell change of situation',
      purpose: 'hulp laten passen',
      resident: file.resident.id,
      fields: ['words', 'because'],
    },
    tasks: reviewed.map(({ decision, what }) => ({
      kind: reviewTask(decision.number),
      words: `Kijk of ${what} nog past: de situatie is veranderd`,
      article: 'Wmo 2015, artikel 2.3.9',
      dueOn: actor.today.add(LOOK_WITHIN),
      assignee: actor.worker,
      area: file.area,
    })),
  })
}

/** Opens a review for the help that is not looked at already; answers for which. */
async function openReviews(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  chosen: readonly Delivery[],
): Promise<Delivery[]> {
  if (chosen.length === 0) return []
  const opened = await tx
    .insertInto('review')
    .values(
      chosen.map(({ line, decision }) => ({
        municipality: actor.municipality,
        id: newId(actor.now),
        case_file: caseFile,
        decision: decision.id,
        line,
        kind: 'change',
        on_day: actor.today,
        start_from: actor.today,
        start_by: actor.today.add(LOOK_WITHIN),
        made_at: actor.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('line')
    .execute()
  const lines = new Set(opened.map(({ line }) => line))
  return chosen.filter(({ line }) => lines.has(line))
}
