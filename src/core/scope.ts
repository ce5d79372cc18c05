import { permissions, type Permission } from './actor.ts'

/**
 * What a client of the API may do for the workers it acts for. The worker must be allowed the same himself; some
 * work asks no one permission of him but that it is his, so that it has a scope of its own.
 */
export const scopes = {
  ...permissions,
  'files.read': 'dossiers en werkvoorraden lezen waarbij de medewerker mag',
  'tasks.do': 'taken van de medewerker en zijn team oppakken, overdragen en afmelden',
  'decisions.send-back': 'klaargezette besluiten teruggeven die de medewerker mag teruggeven',
} as const

export type Scope = keyof typeof scopes

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text)

/** Whether this scope is also something that the worker himself must be allowed. */
export const isPermission = (scope: Scope): scope is Permission => Object.hasOwn(permissions, scope)
