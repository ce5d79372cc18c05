import { z } from 'zod'
import { InputFault } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import { optionalOneOf, optionalText, ticked } from '../../../http/fields.ts'
import { readSearch, type Search } from '../residents/search.ts'

/** What narrows a search in files; with any of these, only files that the worker may open are found. */
export const filterForm = z.object({
  state: optionalOneOf(['open', 'closed']),
  area: optionalText(80),
  mine: ticked,
})
export type FileFilter = z.output<typeof filterForm>

/** One line of text, or whose household it is, and which page of what was found. */
export const searchForm = filterForm.extend({
  text: optionalText(200),
  household: z.string().refine(isId, 'Kies een inwoner uit de lijst').optional(),
  page: z.coerce.number().int().min(1).max(99).catch(1),
})

/** What files are searched by: as residents are, or who lives together with somebody. */
export type FileSearch = Search | { by: 'household'; resident: string }

/** What is searched for. Throws `InputFault` with what to type. */
export function readFileSearch(
  { text, household }: { text: string; household?: string | undefined },
  today: Temporal.PlainDate,
): FileSearch {
  if (household !== undefined) return { by: 'household', resident: household }
  const search = readSearch(text, today)
  if (search.by === 'nothing') throw new InputFault([{ field: 'text', message: search.message }])
  return search
}

export const isNarrowed = ({ state, area, mine }: FileFilter): boolean =>
  state !== undefined || area !== '' || mine
