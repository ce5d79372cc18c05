import { z } from 'zod'
import { oneOf, optionalDay, optionalText, requiredText, ticked } from '../../../http/fields.ts'
import { channels, needsGround, reporterKinds, type Channel, type ReporterKind } from './report.ts'

const keysOf = <Key extends string>(of: Record<Key, string>) => Object.keys(of) as [Key, ...Key[]]

/** What is asked when a report is taken down. */
export const reportForm = z
  .object({
    receivedOn: optionalDay(),
    channel: oneOf(keysOf<Channel>(channels), 'Kies hoe de melding binnenkwam'),
    reporterKind: oneOf(keysOf<ReporterKind>(reporterKinds), 'Kies wie de melding doet'),
    reporterName: optionalText(200),
    reporterContact: optionalText(200),
    reporterGround: optionalText(500),
    words: requiredText('Schrijf op wat de inwoner vraagt of vertelt'),
    urgent: ticked,
    urgentWords: optionalText(2000),
  })
  .superRefine((report, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (needsGround(report.reporterKind) && report.reporterName === '')
      ask('reporterName', 'Vul de naam in van wie de melding doet')
    if (needsGround(report.reporterKind) && report.reporterGround === '')
      ask('reporterGround', 'Vul in waarom deze persoon namens de inwoner meldt')
    if (report.urgent && report.urgentWords === '') ask('urgentWords', 'Schrijf op waarom het spoed heeft')
  })

export type ReportInput = z.output<typeof reportForm>
