/**
 * Text that is kept on the device until the server has it. Bound to one user: the key holds the worker's id, and
 * nothing is ever read under another id.
 */
export type Kept = { value: string | string[]; version: number; at: number }

const prefix = 'keukentafel'
/** Whatever is still there after so many days is thrown away: nobody waits for it any more. */
const KEPT_DAYS = 14

const keyOf = (user: string, url: string, field: string) => JSON.stringify([prefix, user, url, field])

/** The user of a key of ours, or undefined for a key of something else. */
function userOf(key: string): string | undefined {
  if (!key.startsWith(`["${prefix}"`)) return undefined
  const parts: unknown = JSON.parse(key)
  return Array.isArray(parts) ? String(parts[1]) : undefined
}

/** A full or forbidden store costs the safety net, not the page. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

const allKeys = () => Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')

export function keep(user: string, url: string, field: string, kept: Kept): void {
  quietly(() => {
    localStorage.setItem(keyOf(user, url, field), JSON.stringify(kept))
  })
}

export function forget(user: string, url: string, field: string): void {
  quietly(() => {
    localStorage.removeItem(keyOf(user, url, field))
  })
}

export const keptFor = (user: string, url: string, field: string): Kept | undefined =>
  quietly(() => {
    const text = localStorage.getItem(keyOf(user, url, field))
    return text === null ? undefined : (JSON.parse(text) as Kept)
  })

/** Whether this user has text on this device that the server does not have. */
export const hasKept = (user: string): boolean =>
  quietly(() => allKeys().some((key) => userOf(key) === user)) ?? false

/** Removes everything of one user, at logging out. */
export function forgetUser(user: string): void {
  quietly(() => {
    for (const key of allKeys()) if (userOf(key) === user) localStorage.removeItem(key)
  })
}

/** Removes what is too old, of anybody. */
export function forgetOld(now: number): void {
  quietly(() => {
    for (const key of allKeys()) {
      if (userOf(key) === undefined) continue
      const { at } = JSON.parse(localStorage.getItem(key) ?? '{"at":0}') as Kept
      if (now - at > KEPT_DAYS * 86_400_000) localStorage.removeItem(key)
    }
  })
}
