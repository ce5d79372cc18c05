import type { Selectable } from 'kysely'
import { fingerprint } from '../../../core/secrets.ts'
import type { WebReport as Row } from '../../../database/generated.ts'
import { fold } from '../../ground/residents/name.ts'
import type { ReporterKind } from './report.ts'

export type WebReport = Selectable<Row>

/** Who can report through the website; a provider uses the page for providers. */
export const webReporters = {
  resident: 'ik vraag hulp voor mezelf',
  'informal-carer': 'ik zorg voor iemand: ik ben mantelzorger',
  representative: 'ik ben ouder, voogd, mentor, curator of gemachtigde',
  professional: 'ik help iemand door mijn werk, bijvoorbeeld als huisarts',
  other: 'ik ben familie, buur of bekende',
} as const satisfies Partial<Record<ReporterKind, string>>
export type WebReporter = keyof typeof webReporters

/** What somebody fills in on the website. */
export type NewWebReport = {
  reporterKind: WebReporter
  givenNames: string
  namePrefix: string
  surname: string
  birthDate: Temporal.PlainDate
  postcode: string
  houseNumber: string
  phone: string
  email: string
  reporterName: string
  reporterContact: string
  reporterGround: string
  words: string
  urgent: boolean
  urgentWords: string
  wantsSupporter: boolean
}

/** The same for the same question about the same person: a second sending is no second report. */
export const webFingerprint = (report: NewWebReport): string =>
  fingerprint(
    [report.reporterKind, fold(report.surname), report.birthDate.toString(), report.words.trim()].join('\n'),
  )

const tick = (value: boolean) => (value ? 'ja' : undefined)

/** What came through the website, as the form of a report begins with it. */
export const valuesOfWebReport = (web: WebReport): Record<string, string | undefined> => ({
  channel: 'web',
  reporterKind: web.reporter_kind,
  reporterName: web.reporter_name,
  reporterContact: web.reporter_contact,
  reporterGround: web.reporter_ground,
  words: web.words,
  urgent: tick(web.urgent),
  urgentWords: web.urgent_words,
  wantsSupporter: tick(web.wants_supporter),
  joins: '',
})
