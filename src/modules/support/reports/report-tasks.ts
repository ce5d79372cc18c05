import { may, type Actor } from '../../../core/actor.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { LegalTermKind } from '../../../core/law/schema.ts'
import { termOf } from '../../../core/terms.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import type { NewTask } from '../../ground/cases/tasks.ts'
import type { NewReport } from './report.ts'

/** Where a report went: into a new file, or into one that was open already. */
export type ReportFile = {
  id: string
  policyFile: string
  joined: boolean
  coordinator: string | null
  /** Whether an investigation runs in it already, whose earlier last day stays. */
  investigates: boolean
}

type ReportTask = Omit<NewTask, 'caseFile' | 'assignee' | 'area'>

/** Who must do what follows: the coordinator of the file, who takes the report himself, or the team of the area. */
function assigneeOf(actor: Actor, file: ReportFile): string | undefined {
  if (file.joined) return file.coordinator ?? undefined
  return may(actor, 'reports.triage') ? actor.worker : undefined
}

/** What must be done after a report came in, each by the day of its article. */
export function tasksOfReport(
  actor: Actor,
  resident: { reachable: boolean; area: string | null },
  file: ReportFile,
  report: NewReport,
  receivedOn: Temporal.PlainDate,
): Omit<NewTask, 'caseFile'>[] {
  const assignee = assigneeOf(actor, file)
  const area = resident.area ?? report.area
  return [
    ...atOnce(actor.today, resident.reachable, file, report, receivedOn),
    byLaw('plan', 'personal-plan', 'Kijk of de inwoner een persoonlijk plan heeft gegeven', receivedOn),
    ...(file.investigates
      ? []
      : [byLaw('investigation', 'investigate', 'Rond het onderzoek af met een verslag', receivedOn)]),
  ].map((task) => ({ ...task, assignee, area }))
}

/** A task whose last day and article are those of a term of law that begins with the report. */
function byLaw(
  term: LegalTermKind,
  kind: TaskKind,
  words: string,
  receivedOn: Temporal.PlainDate,
): ReportTask {
  const { article, lastDay } = termOf(nationalLaw(), term, receivedOn)
  return { kind, words, article, dueOn: lastDay }
}

/** What cannot wait: urgent help (Wmo 2.3.3), choosing the route, client support, a receipt that no letter can bring. */
function atOnce(
  today: Temporal.PlainDate,
  reachable: boolean,
  file: ReportFile,
  report: NewReport,
  receivedOn: Temporal.PlainDate,
): ReportTask[] {
  const now = (task: ReportTask): ReportTask => ({ ...task, dueOn: today })
  const own = (kind: TaskKind, words: string, article = ''): ReportTask => ({
    kind,
    words,
    article,
    dueOn: today,
  })
  return [
    ...(report.urgent
      ? [
          now(
            byLaw(
              'temporary-provision',
              'temporary-provision',
              'Beslis nu over tijdelijke hulp: de melding heeft spoed',
              receivedOn,
            ),
          ),
        ]
      : []),
    file.joined
      ? own('read-report', 'Lees de nieuwe melding en neem die mee')
      : own('triage', 'Kies de toegangsroute'),
    ...(report.wantsSupporter
      ? [
          own(
            'client-supporter',
            'Breng de inwoner in contact met een cliëntondersteuner',
            'Wmo 2015, artikel 2.2.4',
          ),
        ]
      : []),
    ...(reachable
      ? []
      : [
          now(
            byLaw(
              'report-receipt',
              'receipt-by-hand',
              'Geef de ontvangstbevestiging zelf: er is geen adres bekend',
              receivedOn,
            ),
          ),
        ]),
  ]
}
