import { ok, refuse, type Result } from '../../../core/failure.ts'

/** As much of a record as decides which of two stays. */
export type Mergeable = {
  id: string
  bsn: string | null
  bsnVerifiedOn: Temporal.PlainDate | null
  mergedInto: string | null
  madeAt: Temporal.Instant
}

/**
 * Which of two records of one person stays: the one with the BSN, else the older one. Two records with a BSN each are of
 * two people, whatever their names.
 */
export function keepOf(a: Mergeable, b: Mergeable): Result<{ kept: Mergeable; merged: Mergeable }> {
  if (a.id === b.id) return refuse('same-record', 'Dit is dezelfde inwoner. Kies een andere.', 'Keukentafel')
  if (a.mergedInto !== null || b.mergedInto !== null)
    return refuse('already-merged', 'Een van de twee is al samengevoegd met een ander.', 'Keukentafel')
  if (a.bsn !== null && b.bsn !== null)
    return refuse(
      'two-people',
      'Elk van de twee heeft een eigen BSN. Dan zijn het twee personen en kunt u ze niet samenvoegen.',
      'Wmo 2015, artikel 5.2.9',
    )
  const older = Temporal.Instant.compare(a.madeAt, b.madeAt) <= 0
  const keepsA = a.bsn !== null || (b.bsn === null && older)
  return ok(keepsA ? { kept: a, merged: b } : { kept: b, merged: a })
}
