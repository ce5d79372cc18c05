import { z } from 'zod'
import { Missing } from '../core/failure.ts'
import { nationalLaw } from '../core/law/law.ts'
import { termOf } from '../core/terms.ts'
import { day } from '../http/answer.ts'
import { requiredDay } from '../http/fields.ts'
import { read } from '../http/operation.ts'

const kinds = ['plan', 'investigation', 'decision', 'objection'] as const

/** The terms of law, the same that `keukentafel term` tells. */
export const termOperations = [
  read({
    id: 'calculateTerm',
    path: '/terms/{kind}',
    named: ['kind'],
    summary: 'Rekent uit tot en met welke dag een wettelijke termijn loopt',
    scope: null,
    query: z.object({ start: requiredDay('Geef de dag waarop de termijn begint') }),
    answer: z.object({ kind: z.enum(kinds), start: day, lastDay: day, article: z.string() }),
    act: async (_, __, { params, query }) => {
      const kind = kinds.find((known) => known === params.kind)
      if (!kind) throw new Missing('term')
      return termOf(nationalLaw(), kind, query.start)
    },
  }),
]
