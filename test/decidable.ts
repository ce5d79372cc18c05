import { newId } from '../src/core/id.ts'
import { decisionKinds, type DecisionKind } from '../src/modules/ground/policies/shape/deciding.ts'
import type { Form, Tier } from '../src/modules/ground/policies/shape/provisions.ts'
import { receiveApplication } from '../src/modules/support/decisions/receive-application.ts'
import { investigated, type Investigated } from './investigated.ts'
import { GM, NOW } from './site.ts'

/** A file whose findings closed yesterday, with household help proposed for a need whose lighter steps were looked at. */
export type Decidable = Investigated & {
  need: string
  /** Adds another line of household help, for which the resident chose help in kind or what is given; answers its id. */
  propose: (chosen?: Form | null) => Promise<string>
  /** Takes down an application for these lines and what else is asked; answers its id. */
  applied: (lines: readonly string[], asked?: string) => Promise<string>
  /** Puts help on a lighter step of the ladder, so that it can be a ground to refuse. */
  answeredBy: (tier: Tier) => Promise<void>
  /** Writes down that a step was looked at. */
  looked: (tier: Tier) => Promise<void>
  /** Makes a worker somebody of a partner. */
  worksElsewhere: (worker: string) => Promise<void>
  /** Gives a worker a mandate. */
  mandate: (
    worker: string,
    of?: { kinds?: readonly DecisionKind[]; upTo?: number; secondAbove?: number; until?: string },
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
  const letter = newId(NOW)
  await owner
    .insertInto('letter')
    .values({
      municipality: GM,
      id: letter,
      number: 'B-2026-900000',
      resident: base.resident,
      case_file: base.caseFile,
      kind: 'findings',
      addressed_to: 'resident',
      content: '{}',
      law_version: '2026-11-23',
      policy_version: 'demo',
      made_at: NOW,
    })
    .execute()
  await owner
    .insertInto('findings')
    .values({
      municipality: GM,
      id: newId(NOW),
      number: 'V-2026-900000',
      case_file: base.caseFile,
      investigation: investigation.id,
      letter,
      conclusion: 'Hulp bij het huishouden past.',
      policy_file: 'demo',
      frozen_on: day('2026-11-23'),
      frozen_by: base.desk.worker,
      frozen_at: NOW,
    })
    .execute()
  await owner
    .insertInto('need')
    .values({
      municipality: GM,
      id: need,
      case_file: base.caseFile,
      investigation: investigation.id,
      result_area: 'clean-house',
      question: 'Het huis wordt niet meer schoon.',
      limitations: 'Bukken en tillen gaat niet.',
      wanted_result: 'Een schoon en leefbaar huis.',
      help_needed: 'Schoonmaken van het huis.',
      amount: 3,
      unit: 'hours',
      per: 'week',
      duration: 'lasting',
      duration_ground: 'De heupen worden niet beter.',
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
    propose: async (chosen = 'in-kind') => {
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
      if (chosen)
        await owner
          .insertInto('form_choice')
          .values({
            municipality: GM,
            line: id,
            version: 1,
            case_file: base.caseFile,
            offered: '[]',
            told: ['U sluit zelf een contract met de hulpverlener.'],
            told_on: day('2026-11-20'),
            form: chosen,
            because: 'Dat past het best.',
            chosen_by: 'resident',
            chosen_on: day('2026-11-20'),
            made_by: base.desk.worker,
            made_at: NOW,
          })
          .execute()
      return id
    },
    applied: (lines, asked = '') =>
      base.within((tx) =>
        receiveApplication(tx, base.actor(), base.caseFile, {
          receivedOn: undefined,
          way: 'signed-findings',
          lines,
          asked,
        }),
      ),
    answeredBy: async (tier) => {
      await owner
        .insertInto('arrangement_line')
        .values({
          municipality: GM,
          id: newId(NOW),
          case_file: base.caseFile,
          need,
          tier,
          result_area: 'clean-house',
          what: 'De dochter maakt schoon',
          done_by: 'network',
          done_by_name: 'een dochter',
          from_day: day('2026-11-20'),
          state: 'agreed',
          agreed_on: day('2026-11-23'),
          ...by,
        })
        .execute()
    },
    looked: async (tier) => {
      await owner
        .insertInto('arrangement_step')
        .values({
          ...of,
          tier,
          because: 'Dat is voor deze inwoner niet genoeg.',
          judged_on: day('2026-11-20'),
          judged_by: base.desk.worker,
        })
        .execute()
    },
    worksElsewhere: async (worker) => {
      const id = newId(NOW)
      await owner
        .insertInto('organisation')
        .values({
          municipality: GM,
          id,
          name: 'Zorg De Brug',
          kind: 'adviser',
          active_from: day('2020-01-01'),
        })
        .execute()
      await owner.updateTable('worker').set({ organisation: id }).where('id', '=', worker).execute()
    },
    mandate: async (worker, { kinds = decisionKinds, upTo, secondAbove, until } = {}) => {
      await owner
        .insertInto('mandate')
        .values({
          municipality: GM,
          id: newId(NOW),
          worker,
          kinds: [...kinds],
          up_to: upTo ?? null,
          second_above: secondAbove ?? null,
          from_day: day('2020-01-01'),
          until_day: until ? day(until) : null,
          ground: 'mandaatbesluit 2020',
          made_by: base.desk.worker,
          made_at: NOW,
        })
        .execute()
    },
  }
}
