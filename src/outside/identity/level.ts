/**
 * How sure a directory is of who logged in, from low to high, in the words of DigiD: with a password only, with a
 * second factor, with an identity document checked, with the document itself.
 */
const levels = ['basic', 'middle', 'substantial', 'high'] as const

export type Level = (typeof levels)[number]

/** Whether this level is at least the needed one. */
export const reaches = (level: Level, needed: Level): boolean =>
  levels.indexOf(level) >= levels.indexOf(needed)

/** What a directory calls its levels (the OIDC claim `acr`). */
export type LevelNames = Readonly<Record<string, Level>>

const saml = 'urn:oasis:names:tc:SAML:2.0:ac:classes'

/** DigiD, as brokers pass its SAML classes on. */
export const digidLevels: LevelNames = {
  [`${saml}:PasswordProtectedTransport`]: 'basic',
  [`${saml}:MobileTwoFactorContract`]: 'middle',
  [`${saml}:Smartcard`]: 'substantial',
  [`${saml}:SmartcardPKI`]: 'high',
}

/** eHerkenning 2, 2+, 3 and 4. */
export const eherkenningLevels: LevelNames = {
  'urn:etoegang:core:assurance-class:loa2': 'basic',
  'urn:etoegang:core:assurance-class:loa2plus': 'middle',
  'urn:etoegang:core:assurance-class:loa3': 'substantial',
  'urn:etoegang:core:assurance-class:loa4': 'high',
}

/** A municipality's own directory: one factor or more, as REFEDS names them. */
export const directoryLevels: LevelNames = {
  'https://refeds.org/profile/sfa': 'basic',
  'https://refeds.org/profile/mfa': 'middle',
}

/** Ways of logging in (the claim `amr`, RFC 8176) that are a second factor beside a password. */
const secondFactors = new Set(['mfa', 'otp', 'sms', 'hwk', 'swk', 'sc', 'fpt', 'face'])

/** The level of a log-in; of a directory that names none, by whether a second factor was used. */
export const levelOf = (acr: string | undefined, amr: readonly string[], names: LevelNames): Level =>
  names[acr ?? ''] ?? (amr.some((method) => secondFactors.has(method)) ? 'middle' : 'basic')

/** The directory's names of all levels that suffice, highest first. */
export const namesReaching = (needed: Level, names: LevelNames): string[] =>
  Object.entries(names)
    .filter(([, level]) => reaches(level, needed))
    .toSorted(([, one], [, other]) => levels.indexOf(other) - levels.indexOf(one))
    .map(([name]) => name)
