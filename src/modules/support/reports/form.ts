import { z } from 'zod'
import {
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  requiredDay,
  requiredText,
  ticked,
  version,
} from '../../../http/fields.ts'
import { representativeGrounds } from '../../ground/residents/resident.ts'
import { otherEnds } from './ending.ts'
import { channels, needsGround, reporterKinds, type Channel, type ReporterKind } from './report.ts'

export const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) =>
  Object.keys(of) as [Key, ...Key[]]

/** At most so many needs are told apart when a report comes in; the investigation finds the rest. */
const MOST_NEEDS = 8

const lines = () =>
  optionalText(4000).transform((text, context) => {
    const needs = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (needs.length <= MOST_NEEDS) return needs
    context.addIssue(`Schrijf hoogstens ${MOST_NEEDS} regels`)
    return z.NEVER
  })

/** What is asked when a report is taken down. */
export const reportForm = z
  .object({
    receivedOn: optionalDay(),
    channel: oneOf(keysOf<Channel>(channels), 'Kies hoe de melding binnenkwam'),
    reporterKind: oneOf(keysOf<ReporterKind>(reporterKinds), 'Kies wie de melding doet'),
    reporterName: optionalText(200),
    reporterContact: optionalText(200),
    reporterGround: optionalText(500),
    representativeGround: optionalOneOf(keysOf(representativeGrounds)),
    words: requiredText('Schrijf op wat de inwoner vraagt of vertelt'),
    needs: lines(),
    urgent: ticked,
    urgentWords: optionalText(2000),
    wantsSupporter: ticked,
    joins: optionalText(40),
    area: optionalText(80),
    webReport: optionalText(40),
  })
  .superRefine((report, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (needsGround(report.reporterKind) && report.reporterName === '')
      ask('reporterName', 'Vul de naam in van wie de melding doet')
    if (needsGround(report.reporterKind) && report.reporterGround === '')
      ask('reporterGround', 'Vul in waarom deze persoon namens de inwoner meldt')
    if (report.reporterKind === 'representative' && !report.representativeGround)
      ask('representativeGround', 'Kies waarom deze persoon de inwoner vertegenwoordigt')
    if (report.urgent && report.urgentWords === '') ask('urgentWords', 'Schrijf op waarom het spoed heeft')
  })

/** A personal plan that was handed in. */
export const planForm = z.object({
  version,
  receivedOn: requiredDay('Vul in op welke dag het plan kwam'),
  document: optionalText(40),
})

/** Lines for the letter about the end, each a sentence of its own. */
export const endForm = z.object({
  version,
  as: oneOf(otherEnds, 'Kies waarom de melding eindigt'),
  on: requiredDay('Vul in op welke dag de melding eindigt'),
  words: requiredText('Schrijf op waarom de melding eindigt', 2000),
  details: lines(),
})

export const reopenForm = z.object({
  version,
  words: requiredText('Schrijf op waarom de melding weer loopt', 2000),
})
