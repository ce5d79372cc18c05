import { newId } from '../src/core/id.ts'
import type { DecisionKind } from '../src/modules/ground/policies/shape/deciding.ts'
import { investigated, type Investigated } from './investigated.ts'
import { GM, NOW } from './site.ts'

/** A file whose findings closed yesterday, with household help proposed for a need whose lighter steps were looked at. */
export type Decidable = Investigated & {
  need: string
  /** Adds another line of household help; answers its id. */
  propose: () => Promise<string>
  /** Gives a worker a mandate. */
  mandate: (
    worker: string,
    of?: { kinds?: readonly DecisionKind[]; upTo?: number; until?: string },
  ) => Promise<void>
}

const day = (text: string) => Temporal.PlainDate.from(text)

export async function decidable(): Promise<Decidable> {
  const base = await investigated()
  const { owner } = base.site.database
  const need = newId(NOW)
  const by = { made_by: base.desk.worker, made_at: NOW, changed_by: base.desk.worker, changed_at: NOW }
  const of = { municipality: GM, need }
  const investigation = await owner
    .updateTable('investigation')
    .set({ closed_on: day('2026-11-23'), closed_as: 'findings' })
    .where('case_file', '=', base.caseFile)
    .returning('id')
    .executeTakeFirstOrThrow()
  await owner
    .insertInto('need')
    .values({
      municipality: GM,
      id: need,
      case_file: base.caseFile,
      investigation: investigation.id,
      result_area: 'clean-house',
      question: 'Het huis wordt niet meer schoon.',
      ...by,
    })
    .execute()
  await owner
    .insertInto('arrangement')
    .values({ ...of, case_file: base.caseFile, version: 1 })
    .execute()
  await owner
    .insertInto('arrangement_step')
    .values(
      (['own-strength', 'network', 'general', 'collective'] as const).map((tier) => ({
        ...of,
        tier,
        because: 'Dat is voor deze inwoner niet genoeg.',
        judged_on: day('2026-11-20'),
        judged_by: base.desk.worker,
      })),
    )
    .execute()
  return {
    ...base,
    need,
    propose: async () => {
      const id = newId(NOW)
      await owner
        .insertInto('arrangement_line')
        .values({
          municipality: GM,
          id,
          case_file: base.caseFile,
          need,
          tier: 'individual',
          result_area: 'clean-house',
          deciding_area: 'household',
          product: 'household-help',
          what: 'hulp bij het huishouden',
          done_by: 'organisation',
          done_by_name: 'Thuishulp De Kade',
          from_day: day('2026-12-01'),
          amount: 3,
          unit: 'hours',
          per: 'week',
          cost: 9000,
          cost_per: 'week',
          lasting: 'permanent',
          lasting_ground: 'progressive',
          state: 'agreed',
          agreed_on: day('2026-11-23'),
          ...by,
        })
        .execute()
      return id
    },
    mandate: async (worker, { kinds = ['grant', 'refuse'], upTo, until } = {}) => {
      await owner
        .insertInto('mandate')
        .values({
          municipality: GM,
          id: newId(NOW),
          worker,
          kinds: [...kinds],
          up_to: upTo ?? null,
          from_day: day('2020-01-01'),
          until_day: until ? day(until) : null,
          given_at: NOW,
        })
        .execute()
    },
  }
}
