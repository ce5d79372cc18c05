import type { Actor } from '../../../core/actor.ts'
import { demand } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { granted, InputFault, ok, refuse, type Result, Stale } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { getFile } from '../../ground/cases/file.ts'
import { addTask } from '../../ground/cases/tasks.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'
import { extentInWords, type Extent } from '../investigations/need.ts'
import { changesOf, type Change } from './change-store.ts'
import { getLine } from './line-store.ts'
import type { Line } from './line.ts'

/** The kind of the task that follows when more is delivered than was decided. */
export const MORE_THAN_DECIDED = 'more-than-decided'

export type ChangeInput = {
  on: Temporal.PlainDate
  /** In the unit of the decision. */
  to: number
  ground: string
  /** Who told it: the provider, the resident, a carer. */
  toldBy: string
}

/** A change as it is logged, beside what was decided. */
export type LoggedChange = { decided: Extent; from: number; to: number; decision: string | null }

/**
 * What is logged when more or less is delivered than before (STW-19): only for help that was decided on or runs, and
 * not the same amount again. The decision itself stays as it is.
 */
export function changeOf(line: Line, earlier: readonly Change[], to: number): Result<LoggedChange> {
  if ((line.state !== 'decided' && line.state !== 'running') || !line.extent)
    return refuse(
      'line-not-running',
      'Op- of afschalen kan alleen bij hulp die is toegekend of loopt, en die een omvang heeft.',
      'Keukentafel',
    )
  const from = earlier.at(-1)?.to ?? line.extent.amount
  if (from === to)
    return refuse(
      'nothing-changes',
      `Het was al ${extentInWords({ ...line.extent, amount: to })}.`,
      'Keukentafel',
    )
  return ok({ decided: line.extent, from, to, decision: line.decision })
}

/**
 * Logs that a provider delivers more or less than before, against what was decided. More than was decided puts a task
 * on the worklist: is a new decision needed? Throws `Refused`, `InputFault` for a day in the future, and `Stale` when
 * somebody else logged a change since the page was shown (`seen`: how many it showed).
 */
export async function logChange(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  lineId: string,
  input: ChangeInput,
  seen: number,
): Promise<void> {
  demand(actor, 'deliveries.order')
  const file = await getFile(tx, actor, caseFile)
  if (isBefore(actor.today, input.on))
    throw new InputFault([{ field: 'on', message: 'Deze dag ligt in de toekomst' }])
  const line = await getLine(tx, caseFile, lineId, 'hold')
  const earlier = await changesOf(tx, line.id)
  if (earlier.length !== seen) throw new Stale('de hoeveelheid hulp')
  const logged = granted(changeOf(line, earlier, input.to))
  await tx
    .insertInto('arrangement_change')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      line: line.id,
      on_day: input.on,
      decision: logged.decision,
      decided_amount: logged.decided.amount,
      from_amount: logged.from,
      to_amount: logged.to,
      unit: logged.decided.unit,
      per: logged.decided.per,
      ground: input.ground,
      told_by: input.toldBy,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await noteLogged(tx, actor, line, logged)
  await recordAudit(tx, actor, {
    action: 'log change',
    purpose: 'op- of afschalen vastleggen',
    caseFile,
    resident: file.resident.id,
    fields: ['on', 'to', 'ground', 'toldBy'],
  })
}

async function noteLogged(
  tx: Tx,
  actor: Actor,
  line: Line,
  { decided, from, to }: LoggedChange,
): Promise<void> {
  const amount = (of: number) => extentInWords({ ...decided, amount: of })
  await addToTimeline(tx, actor, line.caseFile, {
    kind: 'arrangement',
    words: `${to > from ? 'Opgeschaald' : 'Afgeschaald'}: ${line.what}, van ${amount(from)} naar ${amount(to)}`,
    link: `/dossiers/${line.caseFile}/arrangement/regel/${line.id}`,
  })
  if (to > decided.amount && from <= decided.amount)
    await addTask(tx, actor, {
      caseFile: line.caseFile,
      kind: MORE_THAN_DECIDED,
      words: `Er wordt meer geleverd dan besloten (${line.what}). Beoordeel of een nieuw besluit nodig is`,
      article: 'Wmo 2015, artikel 2.3.9',
      dueOn: actor.today.add({ days: 14 }),
      assignee: actor.worker,
      link: `/dossiers/${line.caseFile}/arrangement/regel/${line.id}`,
    })
}
