import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/** An audit line as it is hashed: everything that it says, in a fixed order. */
export type SealableLine = {
  id: string
  at: Temporal.Instant
  worker: string | null
  client: string | null
  action: string
  outcome: string
  resident: string | null
  caseFile: string | null
  purpose: string
  fields: readonly string[]
  emergency: boolean
}

/** A seal on a batch of lines; it holds the hash of the seal before it, so that none can be taken out. */
export type Seal = {
  municipality: string
  number: number
  sealedAt: Temporal.Instant
  /** The moment of its newest line. */
  newest: Temporal.Instant
  lines: number
  digest: string
  previous: string
}

export type SignedSeal = Seal & { signature: string }

/** What stands in place of the hash of a seal before the first one. */
export const NO_SEAL = ''

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

export const hashOfLine = (line: SealableLine): string =>
  sha256(
    JSON.stringify([
      line.id,
      // The database keeps microseconds; the text of an Instant is the same for the same moment.
      line.at.toString(),
      line.worker,
      line.client,
      line.action,
      line.outcome,
      line.resident,
      line.caseFile,
      line.purpose,
      line.fields,
      line.emergency,
    ]),
  )

/** One digest over the hashes of a batch, in the order of the ids of the lines. */
export const digestOf = (hashes: readonly string[]): string => sha256(hashes.join('\n'))

const wordsOf = (seal: Seal): string => {
  const { municipality, number, sealedAt, newest, lines, digest, previous } = seal
  return JSON.stringify([
    municipality,
    number,
    sealedAt.toString(),
    newest.toString(),
    lines,
    digest,
    previous,
  ])
}

/** The hash by which the next seal, and the head that is kept outside the database, know this one. */
export const hashOfSeal = (seal: SignedSeal): string => sha256(`${wordsOf(seal)}\n${seal.signature}`)

/** Signs a seal with the key of the program (Ed25519), which is not in the database. */
export const signSeal = (seal: Seal, key: KeyObject): SignedSeal => ({
  ...seal,
  signature: sign(null, Buffer.from(wordsOf(seal)), key).toString('base64url'),
})

/** Whether the signature is of the program, and of just these words. */
export const isSignedBy = (seal: SignedSeal, key: KeyObject): boolean =>
  verify(null, Buffer.from(wordsOf(seal)), createPublicKey(key), Buffer.from(seal.signature, 'base64url'))
