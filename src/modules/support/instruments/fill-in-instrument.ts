import { demand, type Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault, Missing } from '../../../core/failure.ts'
import { isId, newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { getFile } from '../../ground/cases/file.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'
import { holdsOn } from '../../ground/policies/policy.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { fillingFaults, instrumentNamed, type Mark } from './instrument.ts'

/** One filling as it is handed in. */
export type NewFilling = {
  instrument: string
  filledOn?: Temporal.PlainDate | undefined
  /** Why these subjects are looked at: only those that the question needs. */
  reason: string
  marks: readonly Mark[]
  /** The filling that this one puts right. */
  corrects?: string | undefined
}

/**
 * Adds a filling of an instrument of the file's policy. Earlier fillings stay: a mistake is corrected by a new one
 * that points at it. Throws `InputFault` for an answer that the instrument does not have or a day in the future,
 * `Missing` for an instrument that the policy does not know on that day.
 */
export async function fillInInstrument(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  filling: NewFilling,
): Promise<string> {
  demand(actor, 'investigations.lead')
  const file = await getFile(tx, actor, caseFile)
  const filledOn = filling.filledOn ?? actor.today
  if (isBefore(actor.today, filledOn))
    throw new InputFault([{ field: 'filledOn', message: 'Deze dag ligt in de toekomst' }])
  const instrument = instrumentNamed(policyNamed(file.policyFile), filling.instrument)
  if (!instrument || !holdsOn(instrument, filledOn)) throw new Missing('instrument')
  const faults = fillingFaults(instrument, filling.marks)
  if (faults.length > 0) throw new InputFault(faults)
  if (filling.corrects) await demandCorrectable(tx, caseFile, instrument.series, filling.corrects)
  const id = newId(actor.now)
  const added = await tx
    .insertInto('instrument_filling')
    .values({
      municipality: actor.municipality,
      id,
      case_file: caseFile,
      series: instrument.series,
      instrument: instrument.id,
      filled_on: filledOn,
      reason: filling.reason,
      corrects: filling.corrects ?? null,
      filled_by: actor.worker,
      filled_at: actor.now,
    })
    .onConflict((conflict) => conflict.columns(['municipality', 'corrects']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) throw correctedAlready()
  if (filling.marks.length > 0)
    await tx
      .insertInto('instrument_mark')
      .values(filling.marks.map((mark) => ({ municipality: actor.municipality, filling: id, ...mark })))
      .execute()
  await addToTimeline(tx, actor, caseFile, {
    kind: 'instrument',
    words: `${instrument.name} ${filling.corrects ? 'verbeterd' : 'ingevuld'} voor ${inWords(filledOn)}`,
    link: `/dossiers/${caseFile}/instrumenten/verloop/${instrument.series}`,
  })
  await recordAudit(tx, actor, {
    action: 'fill in instrument',
    purpose: 'onderzoek doen',
    caseFile,
    resident: file.resident.id,
    fields: [instrument.id],
  })
  return id
}

/** A filling is corrected in its own file, and once: the correction itself can be corrected again. */
async function demandCorrectable(tx: Tx, caseFile: string, series: string, id: string): Promise<void> {
  const row = isId(id)
    ? await tx
        .selectFrom('instrument_filling as i')
        .leftJoin('instrument_filling as c', (join) =>
          join.onRef('c.municipality', '=', 'i.municipality').onRef('c.corrects', '=', 'i.id'),
        )
        .select(['i.id', 'c.id as corrected_by'])
        .where('i.case_file', '=', caseFile)
        .where('i.series', '=', series)
        .where('i.id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('filling')
  if (row.corrected_by) throw correctedAlready()
}

const correctedAlready = () =>
  new InputFault([
    { field: 'corrects', message: 'Deze invulling is al verbeterd. Verbeter de nieuwere invulling' },
  ])
