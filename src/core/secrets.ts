import { createHash, createHmac, createPrivateKey, timingSafeEqual, type KeyObject } from 'node:crypto'

/** A secret of its own for each purpose, derived from the one that the operator keeps. */
export const derive = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url')

/** A signing key (Ed25519) derived from the operator's secret. */
export function signingKey(secret: string, purpose: string): KeyObject {
  const seed = createHmac('sha256', secret).update(purpose).digest()
  // PKCS#8 header of an Ed25519 private key (RFC 8410), followed by its 32 bytes.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** What is stored of a token, so that a copy of the database opens no session. */
export const fingerprint = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Compares without telling by its duration where two texts differ. */
export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
