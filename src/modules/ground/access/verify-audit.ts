import type { KeyObject } from 'node:crypto'
import type { Tx } from '../../../database/connect.ts'
import { digestOf, hashOfLine, hashOfSeal, isSignedBy, NO_SEAL, type SignedSeal } from './audit-seal.ts'
import { lastSeal, sealableColumns, sealColumns } from './seal-audit.ts'

/** The newest seal as it was written down outside the database. */
export type AuditHead = { number: number; hash: string }

/** What is wrong with the log, at which seal, and of which line where one can be named. */
export type AuditFault = {
  kind: 'changed-line' | 'missing-line' | 'late-line' | 'broken-seal' | 'cut-tail'
  seal: number
  line?: string
}

export type AuditVerdict = { seals: number; lines: number; unsealed: number; faults: AuditFault[] }

/** A line may come a little late: its change was still under way when a seal was put on. */
const SLACK = Temporal.Duration.from({ hours: 1 })

/**
 * Goes through all seals of a municipality, the oldest first, and names every line that was changed, taken out, or put
 * in afterwards; with `head`, also whether the newest seals were cut off.
 */
export async function verifyAudit(
  tx: Tx,
  municipality: string,
  key: KeyObject,
  head?: AuditHead,
): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { seals: 0, lines: 0, unsealed: 0, faults: [] }
  let previous: SignedSeal | undefined
  for (let number = 1; ; number++) {
    const seal = await sealOf(tx, municipality, number)
    if (!seal) break
    await checkSeal(tx, seal, previous, key, verdict)
    if (head?.number === number && head.hash !== hashOfSeal(seal))
      verdict.faults.push({ kind: 'broken-seal', seal: number })
    previous = seal
  }
  if (head && head.number > verdict.seals) verdict.faults.push({ kind: 'cut-tail', seal: verdict.seals + 1 })
  await checkUnsealed(tx, previous, verdict)
  return verdict
}

/**
 * Checks the newest seal alone: its lines, its signature, and that it follows the one before it. Answers undefined when
 * there is no seal yet. At most one batch of lines is read, however long the log is.
 */
export async function verifyNewestSeal(
  tx: Tx,
  municipality: string,
  key: KeyObject,
): Promise<{ seal: SignedSeal; faults: AuditFault[] } | undefined> {
  const seal = await lastSeal(tx, municipality)
  if (!seal) return undefined
  const verdict: AuditVerdict = { seals: 0, lines: 0, unsealed: 0, faults: [] }
  await checkSeal(tx, seal, await sealOf(tx, municipality, seal.number - 1), key, verdict)
  return { seal, faults: verdict.faults }
}

async function checkSeal(
  tx: Tx,
  seal: SignedSeal,
  previous: SignedSeal | undefined,
  key: KeyObject,
  verdict: AuditVerdict,
): Promise<void> {
  const lines = await linesUnder(tx, seal.number)
  const fault = (kind: AuditFault['kind'], line?: string) =>
    verdict.faults.push({ kind, seal: seal.number, ...(line && { line }) })
  verdict.seals++
  verdict.lines += lines.length
  for (const line of lines) {
    if (line.at === null) fault('missing-line', line.sealed)
    else if (hashOfLine({ ...line, id: line.sealed, at: line.at }) !== line.hash)
      fault('changed-line', line.sealed)
    else if (previous && isLate(line.at, previous)) fault('late-line', line.sealed)
  }
  const whole =
    seal.lines === lines.length &&
    seal.digest === digestOf(lines.map(({ hash }) => hash)) &&
    seal.previous === (previous ? hashOfSeal(previous) : NO_SEAL) &&
    isSignedBy(seal, key)
  if (!whole) fault('broken-seal')
}

/** Put in afterwards: it tells of a moment long before the newest line of the seal before. */
const isLate = (at: Temporal.Instant, sealBefore: SignedSeal): boolean =>
  Temporal.Instant.compare(at, sealBefore.newest.subtract(SLACK)) < 0

async function checkUnsealed(tx: Tx, last: SignedSeal | undefined, verdict: AuditVerdict): Promise<void> {
  const unsealed = await tx
    .selectFrom('audit_line as l')
    .leftJoin('audit_sealed_line as s', (join) =>
      join.onRef('s.municipality', '=', 'l.municipality').onRef('s.line', '=', 'l.id'),
    )
    .select(['l.id', 'l.at'])
    .where('s.line', 'is', null)
    .execute()
  verdict.unsealed = unsealed.length
  for (const { id, at } of unsealed)
    if (last && isLate(at, last)) verdict.faults.push({ kind: 'late-line', seal: last.number + 1, line: id })
}

const sealOf = (tx: Tx, municipality: string, number: number): Promise<SignedSeal | undefined> =>
  tx
    .selectFrom('audit_seal')
    .select(sealColumns)
    .where('municipality', '=', municipality)
    .where('number', '=', number)
    .executeTakeFirst()

/** What lies under a seal, with the line itself where it is still there. */
const linesUnder = async (tx: Tx, seal: number) =>
  tx
    .selectFrom('audit_sealed_line as s')
    .leftJoin('audit_line as l', (join) =>
      join.onRef('l.municipality', '=', 's.municipality').onRef('l.id', '=', 's.line'),
    )
    .select(['s.line as sealed', 's.hash', ...sealableColumns])
    .where('s.seal', '=', seal)
    .orderBy('s.line')
    .$narrowType<{ action: string; outcome: string; purpose: string; fields: string[]; emergency: boolean }>()
    .execute()
