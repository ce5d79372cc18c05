import type { KeyObject } from 'node:crypto'
import { inMunicipality, type Database } from '../database/connect.ts'
import { readHeads, writeHeads } from '../modules/ground/access/audit-head.ts'
import { hashOfSeal } from '../modules/ground/access/audit-seal.ts'
import { sealAudit } from '../modules/ground/access/seal-audit.ts'

export type Sealing = { key: KeyObject; headFile: string }

/**
 * Puts all lines of the audit log of all municipalities under a seal, and writes the newest seals down outside the
 * database. A municipality with more lines than one seal takes gets several.
 */
export async function sealAll(
  database: Database,
  now: Temporal.Instant,
  { key, headFile }: Sealing,
): Promise<void> {
  const municipalities = await database.selectFrom('municipality').select('code').execute()
  const heads = await readHeads(headFile)
  for (const { code } of municipalities)
    for (;;) {
      const seal = await inMunicipality(database, code, (tx) => sealAudit(tx, code, now, key))
      if (!seal) break
      heads[code] = { number: seal.number, hash: hashOfSeal(seal) }
      await writeHeads(headFile, heads)
    }
}
