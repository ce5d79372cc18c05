import { randomFillSync } from 'node:crypto'

/** A UUID version 7, made in the program: sorts by the moment of making, and no database counter is in the way. */
export function newId(now: Temporal.Instant): string {
  const bytes = new Uint8Array(16)
  randomFillSync(bytes, 6)
  new DataView(bytes.buffer).setBigUint64(
    0,
    (BigInt(now.epochMilliseconds) << 16n) | BigInt((bytes[6]! << 8) | bytes[7]!),
  )
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether a text from a URL or a form can be an id at all. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
