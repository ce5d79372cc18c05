import { isBefore } from '../../../core/days.ts'
import type { FieldFault, Refusal } from '../../../core/failure.ts'
import { SPEAKS_FOR_HIMSELF_FROM, type representativeGrounds } from '../../ground/residents/resident.ts'

/** By which way a report came in. */
export const channels = { phone: 'telefoon', desk: 'balie', letter: 'brief', web: 'website' } as const
export type Channel = keyof typeof channels

/** Who told it: the resident, or somebody on his behalf. */
export const reporterKinds = {
  resident: 'de inwoner zelf',
  'informal-carer': 'een mantelzorger',
  representative: 'een vertegenwoordiger',
  professional: 'een professional, zoals de huisarts',
  provider: 'een aanbieder',
  other: 'iemand anders',
} as const
export type ReporterKind = keyof typeof reporterKinds

/** What a letter calls somebody who reported for the resident. */
export const reporterTitles: Record<Exclude<ReporterKind, 'resident'>, string> = {
  'informal-carer': 'mantelzorger',
  representative: 'vertegenwoordiger',
  professional: 'professional',
  provider: 'aanbieder',
  other: 'melder',
}

/** A report as it is taken down (Wmo 2.3.2(1)). */
export type NewReport = {
  /** Undefined is today. */
  receivedOn?: Temporal.PlainDate | undefined
  channel: Channel
  reporterKind: ReporterKind
  reporterName: string
  reporterContact: string
  /** On which ground somebody else acts, in words. */
  reporterGround: string
  /** Of a representative, the ground on which he acts from now on. */
  representativeGround?: keyof typeof representativeGrounds | undefined
  words: string
  /** What the resident wants to reach, each need by itself. */
  needs?: readonly string[] | undefined
  urgent: boolean
  urgentWords: string
  wantsSupporter?: boolean | undefined
  /** The open file that the report joins; undefined opens a new one. */
  joins?: string | undefined
  /** Where the resident lives, when that was not known yet. */
  area?: string | undefined
  /** What came through the website and becomes this report. */
  webReport?: string | undefined
}

/** Whether somebody who acts for the resident must tell his name and ground. */
export const needsGround = (kind: ReporterKind): boolean => kind !== 'resident'

/** As much of a resident as decides whether a report can be taken. */
export type ReportedResident = {
  age: number | null
  diedOn: Temporal.PlainDate | null
  mergedInto: string | null
  hasRepresentative: boolean
}

/** What is wrong with a report as it was filled in. */
export function reportFaults(
  resident: ReportedResident,
  report: Pick<NewReport, 'reporterKind'>,
  receivedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): FieldFault[] {
  if (isBefore(today, receivedOn))
    return [
      {
        field: 'receivedOn',
        message: 'Deze dag ligt in de toekomst. Vul de dag in waarop de melding binnenkwam',
      },
    ]
  const isChild = resident.age !== null && resident.age < SPEAKS_FOR_HIMSELF_FROM
  if (isChild && !resident.hasRepresentative && report.reporterKind !== 'representative')
    return [
      {
        field: 'reporterKind',
        message:
          'De inwoner is jonger dan 16 jaar. Leg vast wie voor het kind spreekt: kies een vertegenwoordiger, of leg die eerst vast bij de inwoner',
      },
    ]
  return []
}

/** Why no report can be taken of this resident at all; undefined when it can. */
export function reportRefusal(resident: ReportedResident): Refusal | undefined {
  if (resident.diedOn)
    return {
      rule: 'resident-died',
      because: 'Deze inwoner is overleden. Er kan geen melding meer worden gedaan.',
      source: 'Wmo 2015, artikel 2.3.2, eerste lid',
    }
  if (resident.mergedInto)
    return {
      rule: 'resident-merged',
      because: 'Deze gegevens zijn samengevoegd met een andere inwoner. Doe de melding bij die inwoner.',
      source: 'Keukentafel',
    }
  return undefined
}
