import { capital } from '../core/capital.ts'

/** "maaltijden, was en vervoer" */
export const listing = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`

/** Closed by a full stop, unless it ends in a mark already. */
export const sentence = (text: string): string => (/[.?:]$/.test(text) ? capital(text) : `${capital(text)}.`)

/** "geen scootmobiel", of "een scootmobiel"; "geen hulp bij het huishouden". */
export const none = (thing: string): string => `geen ${thing.replace(/^een /, '')}`
