import { z } from 'zod'
import { oneOf, optionalDay, optionalText, requiredText, version } from '../../../http/fields.ts'
import { LetterheadSchema } from '../../../letters/letter-content.ts'
import type { Sender } from '../../../letters/letter-frame.ts'

const lines = (ask: string, most: number) =>
  requiredText(ask, 1000).transform((text, context) => {
    const found = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (found.length > most) context.addIssue(`Gebruik hoogstens ${most} regels`)
    return found
  })

const colour = requiredText('Vul een kleur in als #1d4f5c', 7).transform((text, context) => {
  if (!/^#[0-9a-f]{6}$/i.test(text)) context.addIssue('Vul een kleur in als #1d4f5c')
  else if (!LetterheadSchema.shape.colour.safeParse(text).success)
    context.addIssue('Deze kleur is te licht om te lezen op wit papier')
  return text
})

const logo = optionalText(100_000).transform((svg, context) => {
  if (svg !== '' && !LetterheadSchema.shape.logo.safeParse({ svg, alt: 'logo' }).success)
    context.addIssue('Dit is geen SVG-tekening, of zij verwijst naar iets buiten de tekening')
  return svg
})

/** All that the municipality puts in its letters, and from which day. */
export const letterheadForm = z
  .object({
    municipality: requiredText('Vul de naam van de gemeente in', 100),
    department: optionalText(100),
    address: lines('Vul het adres in', 4),
    phone: requiredText('Vul het telefoonnummer in', 40),
    site: requiredText('Vul het adres van de website in', 100),
    colour,
    logo,
    logoAlt: optionalText(200),
    window: oneOf(['left', 'right'], 'Kies links of rechts'),
    objectionAddress: lines('Vul in waar een bezwaar per post heen gaat', 5),
    objectionSite: optionalText(200),
    court: requiredText('Vul de rechtbank in, als rechtbank Den Haag', 100),
    supportName: requiredText('Vul in wie cliëntondersteuning geeft', 100),
    supportPhone: requiredText('Vul het telefoonnummer van de cliëntondersteuning in', 40),
    supportSite: optionalText(200),
    privacySite: requiredText('Vul in waar inwoners lezen hoe u met gegevens omgaat', 200),
    kept: requiredText('Vul in hoe lang een dossier wordt bewaard, als 15 jaar', 40),
    from: optionalDay(),
    version,
  })
  .superRefine((input, context) => {
    if (input.logo !== '' && input.logoAlt === '')
      context.addIssue({
        code: 'custom',
        path: ['logoAlt'],
        message: 'Beschrijf het logo voor wie het niet ziet',
      })
  })
export type LetterheadInput = z.output<typeof letterheadForm>

/** What was filled in, as letters take it. */
export const senderOf = (input: LetterheadInput): Sender => ({
  letterhead: {
    municipality: input.municipality,
    department: input.department || null,
    address: input.address,
    phone: input.phone,
    site: input.site,
    colour: input.colour,
    logo: input.logo ? { svg: input.logo, alt: input.logoAlt } : null,
    window: input.window,
  },
  objection: {
    address: input.objectionAddress,
    ...(input.objectionSite && { site: input.objectionSite }),
    court: input.court,
  },
  clientSupport: {
    name: input.supportName,
    phone: input.supportPhone,
    ...(input.supportSite && { site: input.supportSite }),
  },
  privacy: { site: input.privacySite, kept: input.kept },
})

/** The fields of the form, filled in with what letters take now. */
export const fieldsOf = ({ letterhead, objection, clientSupport, privacy }: Sender) => ({
  municipality: letterhead.municipality,
  department: letterhead.department ?? '',
  address: letterhead.address.join('\n'),
  phone: letterhead.phone,
  site: letterhead.site,
  colour: letterhead.colour,
  logo: letterhead.logo?.svg ?? '',
  logoAlt: letterhead.logo?.alt ?? '',
  window: letterhead.window,
  objectionAddress: objection.address.join('\n'),
  objectionSite: objection.site ?? '',
  court: objection.court,
  supportName: clientSupport.name,
  supportPhone: clientSupport.phone,
  supportSite: clientSupport.site ?? '',
  privacySite: privacy.site,
  kept: privacy.kept,
})
