import type { Actor } from '../../../core/actor.ts'
import type { Cents } from '../../../core/cents.ts'
import { freeze } from '../../../core/frozen.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { takenNumber } from '../../../database/next-number.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import type { Context } from './decision-store.ts'
import type { DecisionFacts } from './decision-facts.ts'
import { kindWords } from './mandate.ts'
import { ageBandOf, householdKindOf } from './profile.ts'

/** The kind of the task that ends when a decision is signed or sent back. */
export const signTask = (number: string): TaskKind => `sign ${number}`

/** A decision as it is written down before anybody signs it. */
export type Prepared = {
  file: CaseFile
  context: Pick<Context, 'others'>
  facts: DecisionFacts
  /** `item` is null where the whole application is decided on at once. */
  application: { id: string; item: number | null } | null
  need: string | null
  line: { id: string; version: number } | null
  replaces: { id: string; as: 'changes' | 'withdraws' | 'corrects' } | null
  product: string | null
  resultArea: string | null
  /** The legal ground by its id: of a refusal, or of a change. */
  ground: string
  yearlyCost: Cents
  ownWords: string
  /** What the decision is about, in words for timeline and worklist. */
  what: string
}

/** Days and form of what is granted, for lists of what must be reviewed; the last day of what is withdrawn. */
function outline(facts: DecisionFacts) {
  if (facts.kind === 'withdraw') return { until_day: facts.letter.lastDay }
  if (!('granted' in facts)) return {}
  return {
    form: facts.granted.form,
    from_day: facts.granted.from,
    until_day: facts.granted.until,
    ...(facts.kind !== 'temporary' && { review_on: facts.letter.provision.reviewOn }),
  }
}

/**
 * Writes a decision down in words, to be signed by who has the mandate; answers its id. The one who prepares it need
 * not be the one who signs, nor work for the municipality.
 */
export async function writePrepared(tx: Tx, actor: Actor, prepared: Prepared): Promise<string> {
  const { file, facts, application, line, replaces } = prepared
  const id = newId(actor.now)
  const { number } = await tx
    .insertInto('decision')
    .values({
      municipality: actor.municipality,
      id,
      number: takenNumber('Z', actor),
      case_file: file.id,
      kind: facts.kind,
      application: application?.id ?? null,
      item: application?.item ?? null,
      need: prepared.need,
      line: line?.id ?? null,
      line_version: line?.version ?? null,
      replaces: replaces?.id ?? null,
      replaces_as: replaces?.as ?? null,
      product: prepared.product,
      result_area: prepared.resultArea,
      ground: prepared.ground,
      ...outline(facts),
      yearly_cost: prepared.yearlyCost,
      facts: freeze(facts),
      own_words: prepared.ownWords,
      law_version: actor.today.toString(),
      policy_version: file.policyFile,
      age_band: ageBandOf(file.resident.age),
      household_kind: householdKindOf(prepared.context.others),
      state: 'prepared',
      prepared_by: actor.worker,
      prepared_at: actor.now,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: {
      kind: 'decision',
      words: `Besluit ${number} klaargezet (${kindWords[facts.kind]}): ${prepared.what}`,
      link: `/dossiers/${file.id}/besluiten/${id}`,
    },
    audit: {
      action: 'prepare decision',
      purpose: 'besluit voorbereiden',
      resident: file.resident.id,
      fields: ['kind', 'ground', 'facts'],
    },
    tasks: [
      {
        kind: signTask(number),
        words: `Teken besluit ${number} of geef het terug`,
        article: 'Awb, artikel 10:3',
        link: `/dossiers/${file.id}/besluiten/${id}`,
        dueOn: actor.today,
        area: file.area,
      },
    ],
  })
  return id
}
