import { z } from 'zod'
import { Missing } from '../../../core/failure.ts'
import { day } from '../../../http/answer.ts'
import { optionalDay } from '../../../http/fields.ts'
import { read, type Operation } from '../../../http/operation.ts'
import { policyFileOn } from '../../ground/policies/in-force.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { bookOn } from './book.ts'

/** What the API reads of the provision book. */
export const provisionBookOperations: Operation[] = [
  read({
    id: 'getProvisionBook',
    path: '/provision-book',
    summary: 'Toont welke voorzieningen op een dag in het verstrekkingenboek staan',
    scope: null,
    query: z.object({ day: optionalDay() }),
    answer: z.object({
      day,
      policy: z.string(),
      products: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
    }),
    act: async (tx, actor, { query }) => {
      const on = query.day ?? actor.today
      const book = bookOn(policyNamed(await policyFileOn(tx, on)), on)
      if (!book) throw new Missing('provision book')
      return { day: on, policy: book.policy.name, products: book.products }
    },
  }),
]
