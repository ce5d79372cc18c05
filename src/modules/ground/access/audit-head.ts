import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { AuditHead } from './verify-audit.ts'

const heads = z.record(z.string(), z.object({ number: z.number().int(), hash: z.string() }))

/** The newest seal of each municipality, as kept in a file outside the database; none when there is no such file. */
export async function readHeads(file: string): Promise<Record<string, AuditHead>> {
  try {
    return heads.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return {}
    throw fault
  }
}

/** Writes the file anew beside the old one and puts it in its place, so that a stop halfway loses nothing. */
export async function writeHeads(file: string, kept: Record<string, AuditHead>): Promise<void> {
  const beside = `${file}.new`
  await writeFile(beside, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  await rename(beside, file)
}
