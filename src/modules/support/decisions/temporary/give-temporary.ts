import type { Actor } from '../../../../core/actor.ts'
import { inWords, isBefore } from '../../../../core/days.ts'
import { ok, refuse, type Result } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { CaseFile } from '../../../ground/cases/file.ts'
import type { WorklistChange } from '../../../ground/cases/note.ts'
import type { TaskKind } from '../../../ground/cases/task-kinds.ts'
import type { NewTask } from '../../../ground/cases/tasks.ts'
import type { TemporaryFacts } from '../decision-facts.ts'
import type { Decision } from '../decision-store.ts'
import { temporaryPath } from '../paths.ts'
import { placeOrder, startTask } from '../place-order.ts'
import { lookBy } from './temporary.ts'

/** The kind of the task to look, before it ends, whether help at once goes on. */
export const endsTask = (number: string): TaskKind => `temporary-ends ${number}`

/** What still had to be done for help at once is done when it ends. */
export const temporaryTasks = (number: string): TaskKind[] => [endsTask(number), startTask(number)]

/** Whether help at once may still begin on the day on which it is signed: time has passed since it was prepared. */
export function mayStillGive(
  { granted: { until } }: TemporaryFacts,
  file: Pick<CaseFile, 'closedOn'>,
  today: Temporal.PlainDate,
): Result<unknown> {
  const source = 'Wmo 2015, artikel 2.3.3'
  if (file.closedOn) return refuse('file-closed', 'Het dossier is gesloten. Geef het besluit terug.', source)
  return isBefore(until, today)
    ? refuse(
        'temporary-passed',
        `Deze hulp liep tot en met ${inWords(until)}. Geef het besluit terug.`,
        source,
      )
    : ok(undefined)
}

/**
 * What an announced decision gives at once: it is written down with its days, ordered from the provider in the same
 * moment, and comes on the worklist before it ends. Answers what that does to the worklist.
 */
export async function giveTemporary(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  decision: Decision,
  facts: TemporaryFacts,
): Promise<Required<Pick<WorklistChange, 'finish' | 'tasks'>>> {
  const { granted, letter, report } = facts
  const what = letter.provision.name
  const extended = await insertProvision(tx, actor, file, decision, facts)
  const { task, number } = await placeOrder(
    tx,
    actor,
    file,
    { decision, line: null, what, provider: granted.provider.name, provision: letter.provision },
    facts.order,
  )
  return {
    finish: {
      kinds: ['temporary-provision', ...(extended ? [endsTask(extended)] : [])],
      outcome: `besluit ${decision.number}, opdracht ${number}`,
    },
    tasks: [
      { ...task, assignee: decision.preparedBy.id, link: temporaryPath(file.id) },
      endTask(actor, file, decision, what, granted.until),
      ...(await byHand(tx, actor, file, decision, report)),
    ],
  }
}

const endTask = (
  actor: Actor,
  file: CaseFile,
  { number, preparedBy }: Decision,
  what: string,
  until: Temporal.PlainDate,
): Omit<NewTask, 'caseFile'> => ({
  kind: endsTask(number),
  words: `Tijdelijke hulp loopt af op ${inWords(until)}: ${what}. Beslis op de aanvraag, of verleng`,
  article: 'Wmo 2015, artikel 2.3.3',
  dueOn: lookBy(until, actor.today),
  assignee: preparedBy.id,
  area: file.area,
})

/** A decision without an address to go to is announced by handing it over (Awb 3:41(2)). */
async function byHand(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  { number, preparedBy }: Decision,
  report: string,
): Promise<Omit<NewTask, 'caseFile'>[]> {
  const reached = await tx
    .selectFrom('report as p')
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'p.municipality').onRef('r.id', '=', 'p.resident'),
    )
    .select(['r.street', 'r.town', 'r.postal_address as postal'])
    .where('p.id', '=', report)
    .executeTakeFirst()
  if (reached?.postal || (reached?.street && reached.town)) return []
  return [
    {
      kind: `hand-over ${number}`,
      words: `Geef de inwoner besluit ${number} zelf: er is geen adres bekend`,
      article: 'Awb, artikel 3:41, tweede lid',
      dueOn: actor.today,
      assignee: preparedBy.id,
      area: file.area,
    },
  ]
}

/** Writes it down; answers the number of the decision that it extends, if any. */
async function insertProvision(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  { id, product }: Pick<Decision, 'id' | 'product'>,
  { granted, letter, report, extends: earlier }: TemporaryFacts,
): Promise<string | undefined> {
  await tx
    .insertInto('temporary_provision')
    .values({
      municipality: actor.municipality,
      decision: id,
      case_file: file.id,
      report,
      product: product ?? '',
      what: letter.provision.name,
      from_day: granted.from,
      until_day: granted.until,
      extends: earlier,
      changed_by: actor.worker,
      changed_at: actor.now,
    })
    .execute()
  return letter.extends?.reference
}
