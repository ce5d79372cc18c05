import { demand, type Actor } from '../../../../core/actor.ts'
import { isBefore } from '../../../../core/days.ts'
import { InputFault, Refused, Stale } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile } from '../../../ground/cases/file.ts'
import { noteInFile } from '../../../ground/cases/note.ts'
import { temporaryPath } from '../paths.ts'
import { startTask } from '../place-order.ts'
import { temporaryTasks } from './give-temporary.ts'
import { standOf } from './temporary.ts'
import { holdTemporaries, temporaryIn, type Temporary } from './temporary-store.ts'

/** One that was announced and has not ended, held, in the version that was seen. */
async function holdGiven(tx: Tx, actor: Actor, caseFile: string, decision: string, version: number) {
  demand(actor, 'deliveries.order')
  const file = await getFile(tx, actor, caseFile)
  const given = temporaryIn(await holdTemporaries(tx, caseFile), decision)
  if (!given.announced || given.endedOn || standOf(given, actor.today) === 'ended')
    throw new Refused({
      rule: given.announced ? 'help-ended' : 'not-announced',
      because: given.announced ? 'Deze hulp is al gestopt.' : 'Dit besluit is nog niet bekendgemaakt.',
      source: 'Wmo 2015, artikel 2.3.3',
    })
  if (given.version !== version) throw new Stale('deze tijdelijke hulp')
  return { file, given }
}

const change = (tx: Tx, actor: Actor, { decision, version }: Temporary) =>
  tx
    .updateTable('temporary_provision')
    .set({ version: version + 1, changed_by: actor.worker, changed_at: actor.now })
    .where('decision', '=', decision)

const futureDay = (field: string) => new InputFault([{ field, message: 'Deze dag ligt in de toekomst' }])

/** Writes down that help at once began. Throws `InputFault`, `Refused` when it began or ended before, `Stale`. */
export async function beginTemporary(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  decision: string,
  input: { version: number; startedOn: Temporal.PlainDate },
): Promise<void> {
  const { file, given } = await holdGiven(tx, actor, caseFile, decision, input.version)
  if (given.startedOn)
    throw new Refused({
      rule: 'help-began',
      because: 'Deze hulp loopt al.',
      source: 'Wmo 2015, artikel 2.3.3',
    })
  if (isBefore(actor.today, input.startedOn)) throw futureDay('startedOn')
  if (isBefore(input.startedOn, given.from))
    throw new InputFault([{ field: 'startedOn', message: 'Het besluit geldt pas vanaf een latere dag' }])
  await change(tx, actor, given).set({ started_on: input.startedOn }).execute()
  const { name } = given.facts.letter.provision
  await noteInFile(tx, actor, {
    caseFile,
    timeline: { kind: 'delivery', words: `Begonnen: ${name} (tijdelijk)`, link: temporaryPath(caseFile) },
    audit: {
      action: 'begin temporary provision',
      purpose: 'tijdelijke hulp volgen',
      resident: file.resident.id,
      fields: ['startedOn'],
    },
    finish: { kinds: [startTask(given.number)], outcome: 'de hulp is begonnen' },
  })
}

/**
 * Writes down that help at once stopped because the resident needs or wants it no longer; against his will it stops by a
 * decision only. Throws `InputFault` for a day to come, `Refused` when it stopped already, `Stale`.
 */
export async function endTemporary(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  decision: string,
  input: { version: number; endedOn: Temporal.PlainDate; because: string },
): Promise<void> {
  const { file, given } = await holdGiven(tx, actor, caseFile, decision, input.version)
  if (isBefore(actor.today, input.endedOn)) throw futureDay('endedOn')
  if (given.startedOn && isBefore(input.endedOn, given.startedOn))
    throw new InputFault([{ field: 'endedOn', message: 'Toen was de hulp nog niet begonnen' }])
  await change(tx, actor, given).set({ ended_on: input.endedOn, ended_because: input.because }).execute()
  const { name } = given.facts.letter.provision
  await noteInFile(tx, actor, {
    caseFile,
    timeline: { kind: 'delivery', words: `Gestopt: ${name} (tijdelijk)`, link: temporaryPath(caseFile) },
    audit: {
      action: 'end temporary provision',
      purpose: 'tijdelijke hulp volgen',
      resident: file.resident.id,
      fields: ['endedOn', 'because'],
    },
    finish: { kinds: temporaryTasks(given.number), outcome: 'de hulp is gestopt' },
  })
}
