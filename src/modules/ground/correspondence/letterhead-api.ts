import { changeAfterAsking, type Operation } from '../../../http/operation.ts'
import { letterheadForm } from './letterhead-form.ts'
import { setLetterhead } from './set-letterhead.ts'

/** What stands in all letters. */
export const letterheadOperations: Operation[] = [
  changeAfterAsking({
    id: 'setLetterhead',
    path: '/letterhead',
    summary: 'Zet vast wat vanaf een dag in alle brieven staat',
    scope: 'municipality.manage',
    body: letterheadForm,
    ask: async (c) => c.var.municipality.name,
    act: (tx, actor, { body }, municipality) => setLetterhead(tx, actor, municipality, body),
  }),
]
