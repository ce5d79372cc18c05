import type { AuditFault } from './verify-audit.ts'

const kinds = {
  'changed-line': 'regel gewijzigd',
  'missing-line': 'regel weggehaald',
  'late-line': 'regel achteraf toegevoegd',
  'broken-seal': 'zegel verbroken',
  'cut-tail': 'de nieuwste zegels ontbreken',
} as const satisfies Record<AuditFault['kind'], string>

/** What is wrong with the log, for who reads it on a page or a terminal. */
export const faultInWords = ({ kind, seal, line }: AuditFault): string =>
  `zegel ${seal}: ${kinds[kind]}${line ? ` (${line})` : ''}`
