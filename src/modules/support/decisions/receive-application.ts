import { demand, type Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termInWords } from '../../../core/term-in-words.ts'
import type { Tx } from '../../../database/connect.ts'
import { takenNumber } from '../../../database/next-number.ts'
import { earlyApplication } from '../../../letters/kinds/early-application.ts'
import { listing } from '../../../letters/words.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { arrangementsOf } from '../arrangements/store.ts'
import { applicationTiming, ways, type Way } from './application.ts'
import { wayToApply } from './application-store.ts'
import { aboutOf, beginningOf, taskToDecide, tellTerm } from './begin-term.ts'

export type ApplicationInput = {
  /** Empty means today. */
  receivedOn: Temporal.PlainDate | undefined
  way: Way
  /** Ids of the individual lines of the arrangement that are asked for. */
  lines?: readonly string[]
  /** What else is asked for, in the applicant's words; may be empty when lines are. */
  asked: string
  /** The application was made the report by itself: there was none yet. */
  reportMade?: boolean
}

/** The kind of the task by which an early application is offered again. */
export const OFFER = 'offer-application'
/** The kind of the task that looks whether an application comes after the findings. */
const AWAIT = 'await-application'

/**
 * Takes in an application and answers its id. When the investigation is done, or its six weeks have passed, the term
 * of the decision begins (Wmo 2.3.5(2)); an earlier one is kept with its day, joined to the report, answered in
 * writing, and lies on the worklist for the first day on which it can be made (Wmo 2.3.2(9)). Throws `InputFault` for
 * a day in the future or when nothing is asked.
 */
export async function receiveApplication(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: ApplicationInput,
): Promise<string> {
  demand(actor, 'reports.take')
  const file = await getFile(tx, actor, caseFile)
  const receivedOn = input.receivedOn ?? actor.today
  if (isBefore(actor.today, receivedOn))
    throw new InputFault([
      { field: 'receivedOn', message: 'Deze dag ligt in de toekomst. Vul de dag van ontvangst in' },
    ])
  const way = await wayToApply(tx, caseFile)
  const { early, firstDay } = applicationTiming(nationalLaw(), way, receivedOn)
  const items = await itemsOf(tx, caseFile, input)
  const asked = listing(items.map((item) => item.asked))
  const id = newId(actor.now)
  const begins = early ? undefined : beginningOf(file, receivedOn)
  const { municipality } = actor
  const { number } = await tx
    .with('received', (db) =>
      db
        .insertInto('application')
        .values({
          municipality,
          id,
          number: takenNumber('A', actor),
          case_file: caseFile,
          findings: way.findings,
          received_on: receivedOn,
          way: input.way,
          asked,
          state: begins ? 'open' : 'early',
          first_day: firstDay,
          taken_up_on: begins ? receivedOn : null,
          own_days: begins?.ownDays ?? null,
          decide_by: begins?.decideBy ?? null,
          made_by: actor.worker,
          made_at: actor.now,
        })
        .returning('number'),
    )
    .with('items', (db) =>
      db
        .insertInto('application_item')
        .values(items.map((item, at) => ({ municipality, application: id, position: at + 1, ...item }))),
    )
    .selectFrom('received')
    .select('number')
    .executeTakeFirstOrThrow()
  const application = { id, number, receivedOn, asked }
  if (begins) await tellTerm(tx, actor, file, application, begins)
  else
    await answerEarly(tx, actor, file, {
      ...application,
      firstDay,
      reportedOn: way.reportedOn,
      made: input.reportMade === true,
    })
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'application',
      words: `Aanvraag ${application.number} ontvangen via ${ways[input.way]}${begins ? '' : ', te vroeg: bewaard'}`,
      link: `/dossiers/${caseFile}/besluiten`,
    },
    audit: {
      action: 'receive application',
      purpose: 'aanvraag aannemen',
      resident: file.resident.id,
      fields: ['receivedOn', 'asked', 'way'],
    },
    finish: { kinds: [AWAIT], outcome: 'aanvraag ontvangen' },
    tasks: begins
      ? [taskToDecide(actor, file, application, begins)]
      : [
          {
            kind: OFFER,
            words: `Bied de aanvraag opnieuw aan: vanaf ${inWords(firstDay)} kan dat`,
            article: 'Wmo 2015, artikel 2.3.2, negende lid',
            dueOn: firstDay,
            assignee: actor.worker,
            area: file.area,
          },
        ],
  })
  return id
}

/** What is asked for: open individual lines of the arrangement, and what the applicant asks besides. */
async function itemsOf(tx: Tx, caseFile: string, { lines = [], asked }: ApplicationInput) {
  const known = lines.length === 0 ? [] : (await arrangementsOf(tx, caseFile)).flatMap((one) => one.lines)
  const items: { asked: string; line: string | null }[] = lines.map((id) => {
    const line = known.find(
      ({ id: of, tier, state }) =>
        of === id && tier === 'individual' && (state === 'proposed' || state === 'agreed'),
    )
    if (line) return { asked: line.what, line: id }
    throw new InputFault([
      { field: 'lines', message: 'Deze hulp staat niet meer open. Bekijk het arrangement opnieuw' },
    ])
  })
  if (asked !== '') items.push({ asked, line: null })
  if (items.length > 0) return items
  throw new InputFault([{ field: 'asked', message: 'Kies of schrijf op wat de inwoner aanvraagt' }])
}

type Early = {
  receivedOn: Temporal.PlainDate
  asked: string
  firstDay: Temporal.PlainDate
  reportedOn: Temporal.PlainDate
  made: boolean
}

const answerEarly = async (tx: Tx, actor: Actor, file: CaseFile, early: Early): Promise<void> => {
  const law = nationalLaw()
  await sendLetter(tx, actor, aboutOf(file), (frame) =>
    earlyApplication(frame, {
      receivedOn: early.receivedOn,
      asked: early.asked,
      report: early.made
        ? { kind: 'made', plan: termInWords(law, 'plan', early.reportedOn) }
        : { kind: 'joined', reportedOn: early.reportedOn },
      investigation: termInWords(law, 'investigation', early.reportedOn),
      firstPossibleDay: early.firstDay,
    }),
  )
}
