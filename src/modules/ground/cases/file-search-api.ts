import { z } from 'zod'
import { day, id } from '../../../http/answer.ts'
import { requiredText } from '../../../http/fields.ts'
import { read, type Operation } from '../../../http/operation.ts'
import type { FileNumber } from './file-numbers.ts'
import { filterForm, readFileSearch } from './file-search-form.ts'
import { noteFileSearch, searchFiles } from './search-files.ts'

const found = z.object({
  id,
  number: z.string(),
  openable: z
    .boolean()
    .meta({ description: 'of de medewerker het dossier mag openen; anders ontbreekt de rest' }),
  resident: id.optional(),
  name: z.string().optional(),
  birthDate: day.nullable().optional(),
  address: z.string().optional().meta({ description: 'ontbreekt ook als het beschermd is' }),
  area: z.string().nullable().optional(),
  openedOn: day.optional(),
  closedOn: day.nullable().optional(),
})

/** Searching in files through the API. */
export const fileSearchOperations = (numbers: readonly FileNumber[]): Operation[] => [
  read({
    id: 'searchFiles',
    path: '/files/search',
    summary:
      'Zoekt dossiers op BSN, naam, geboortedag, adres, of het nummer van een dossier, melding, brief of huishouden',
    scope: 'residents.search',
    body: filterForm.extend({
      text: requiredText('Vul in welk dossier u zoekt', 200),
      page: z.number().int().min(1).max(99).default(1),
    }),
    answer: z.object({
      files: z.array(found).readonly(),
      more: z.boolean().meta({ description: 'er is een volgende bladzijde' }),
      tooMany: z
        .boolean()
        .meta({ description: 'er passen zo veel mensen dat niet alle dossiers zijn bekeken' }),
      how: z.enum(['exact', 'similar']),
    }),
    act: async (tx, actor, { body: { text, page, ...filter } }) => {
      const search = readFileSearch({ text }, actor.today)
      const answer = await searchFiles(tx, actor, { search, filter, page }, numbers)
      await noteFileSearch(tx, actor, search, answer)
      return {
        ...answer,
        files: answer.files.map((file) =>
          file.openable ? file : { id: file.id, number: file.number, openable: false },
        ),
      }
    },
  }),
]
