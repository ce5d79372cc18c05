import { z } from 'zod'
import {
  oneOf,
  optionalEmail,
  optionalText,
  requiredDay,
  requiredText,
  ticked,
} from '../../../http/fields.ts'
import { optionalPhone, optionalPostcode } from '../../ground/residents/form.ts'
import { keysOf } from './form.ts'
import { webReporters, type WebReporter } from './web-report.ts'

/** What is asked of whoever reports through the website. */
export const webReportForm = z
  .object({
    reporterKind: oneOf(keysOf<WebReporter>(webReporters), 'Kies voor wie u hulp vraagt'),
    givenNames: optionalText(200),
    namePrefix: optionalText(20),
    surname: requiredText('Vul de achternaam in', 200),
    birthDate: requiredDay('Vul de geboortedag in'),
    postcode: optionalPostcode(),
    houseNumber: optionalText(20),
    phone: optionalPhone(),
    email: optionalEmail(),
    reporterName: optionalText(200),
    reporterContact: optionalText(200),
    reporterGround: optionalText(500),
    words: requiredText('Schrijf op waarmee u hulp nodig heeft', 5000),
    urgent: ticked,
    urgentWords: optionalText(1000),
    wantsSupporter: ticked,
    // People do not see this field; a program that fills in everything does.
    website: optionalText(200).refine((text) => text === '', 'Laat dit veld leeg'),
  })
  .superRefine((report, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (report.reporterKind === 'resident') {
      if (report.phone === '' && report.email === '' && report.postcode === '')
        ask('phone', 'Vul in hoe wij u bereiken: telefoon, e-mail of postcode met huisnummer')
    } else {
      if (report.reporterName === '') ask('reporterName', 'Vul uw eigen naam in')
      if (report.reporterContact === '')
        ask('reporterContact', 'Vul uw eigen telefoonnummer of e-mailadres in')
      if (report.reporterGround === '') ask('reporterGround', 'Schrijf op wat u met deze persoon heeft')
    }
    if (report.urgent && report.urgentWords === '')
      ask('urgentWords', 'Schrijf op waarom het niet kan wachten')
  })

export const setAsideForm = z.object({
  words: requiredText('Schrijf op waarom dit geen melding is', 500),
})
