import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'

const Requirement = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}-\d+$/),
  subsystem: z.string().min(1),
  /** The document's name and its first and last line, as in `zoetermeer-2012-wmo 497-502`. */
  lines: z.array(z.string().regex(/^[a-z0-9-]+ \d+(-\d+)?$/)).min(1),
  /** What is asked, in our own words. */
  asks: z.string().min(1),
  /** The function without which the row is not met, as in `src/core/bsn.ts#parseBsn`; absent until it is built. */
  carriedBy: z
    .string()
    .regex(/^src\/[\w./-]+\.tsx?#\w+$/)
    .optional(),
})

/** One row of docs/requirements.yaml. */
export type Requirement = z.infer<typeof Requirement>

const List = z.strictObject({
  documents: z.record(z.string(), z.string()),
  requirements: z.array(Requirement),
})

/** The whole of docs/requirements.yaml. */
export type RequirementList = z.infer<typeof List>

/** Reads the list; throws when a row is malformed, stands there twice, or cites a document that the list does not name. */
export async function readList(file: string): Promise<RequirementList> {
  const list = List.parse(parse(await readFile(file, 'utf8')))
  const seen = new Set<string>()
  for (const { id, lines } of list.requirements) {
    if (seen.has(id)) throw new Error(`${file}: ${id} stands there twice`)
    seen.add(id)
    for (const line of lines) {
      const document = line.split(' ')[0] ?? ''
      if (!(document in list.documents))
        throw new Error(`${file}: ${id} cites ${document}, which is not named`)
    }
  }
  return list
}
