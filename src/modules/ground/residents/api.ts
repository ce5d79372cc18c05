import { z } from 'zod'
import { InputFault } from '../../../core/failure.ts'
import { day, id } from '../../../http/answer.ts'
import { requiredText } from '../../../http/fields.ts'
import { read, type Operation } from '../../../http/operation.ts'
import { residentChanges } from './change-api.ts'
import type { ResidentParts } from './contributions.ts'
import { lookAtResidentOperation } from './resident-api.ts'
import { noteSearch, searchResidents } from './search-residents.ts'
import { readSearch } from './search.ts'

const hit = z.object({
  id,
  name: z.string(),
  birthDate: day.nullable(),
  address: z.string().optional().meta({ description: 'ontbreekt als het beschermd is' }),
  area: z.string().nullable(),
  diedOn: day.nullable(),
  livesHere: z.boolean(),
})

const relation = z.object({
  id,
  kind: z.string(),
  ground: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  postalAddress: z.array(z.string()).readonly().nullable().optional(),
  getsLetters: z.boolean(),
  from: day,
  until: day.nullable(),
  version: z.number().int(),
})

const housemate = z.object({
  resident: id,
  name: z.string(),
  birthDate: day.nullable(),
  relation: z.string(),
})

const card = z.object({
  id,
  version: z.number().int(),
  name: z.string(),
  givenNames: z.string(),
  namePrefix: z.string(),
  surname: z.string(),
  birthDate: day.nullable(),
  gender: z.string().nullable(),
  bsn: z.string().nullable(),
  bsnVerifiedOn: day.nullable(),
  source: z.enum(['brp', 'own']),
  address: z
    .object({ street: z.string(), houseNumber: z.string(), postcode: z.string(), town: z.string() })
    .optional()
    .meta({ description: 'ontbreekt als het beschermd is' }),
  addressProtected: z.boolean(),
  postalAddress: z.array(z.string()).readonly().nullable().optional(),
  area: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  preferredChannel: z.string(),
  language: z.string(),
  interpreter: z.boolean(),
  largePrint: z.boolean(),
  livesHere: z.boolean(),
  movedOutOn: day.nullable(),
  diedOn: day.nullable(),
  mergedInto: id.nullable(),
  relations: z.array(relation).readonly(),
  housemates: z.array(housemate).readonly(),
})

/** What the API does with residents; `parts` is what later modules add. */
export const residentOperations = (parts: ResidentParts): Operation[] => [
  read({
    id: 'searchResidents',
    path: '/residents/search',
    summary: 'Zoekt inwoners op BSN, naam met geboortedag, postcode met huisnummer of dossiernummer',
    scope: 'residents.search',
    body: z.object({ text: requiredText('Vul in wie u zoekt', 200) }),
    answer: z.object({ hits: z.array(hit).readonly(), more: z.boolean(), how: z.enum(['exact', 'similar']) }),
    act: async (tx, actor, { body }) => {
      const search = readSearch(body.text, actor.today)
      if (search.by === 'nothing') throw new InputFault([{ field: 'text', message: search.message }])
      const hits = await searchResidents(tx, actor, search, parts.finders)
      await noteSearch(tx, actor, { purpose: 'inwoner zoeken', search, hits, asked: false })
      return hits
    },
  }),
  lookAtResidentOperation({
    id: 'getResident',
    path: '/residents/{resident}',
    summary: 'Toont wat van een inwoner is vastgelegd',
    scope: 'residents.search',
    action: 'view resident',
    purpose: 'inwoner bekijken',
    answer: card,
    act: async (_, __, resident) => resident,
  }),
  ...residentChanges(parts),
]
