import type { z } from 'zod'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { reading, type Description, type Operation } from '../../../http/operation.ts'
import type { ResidentCard } from './card.ts'
import { lookAtResident } from './look.ts'

/** An operation that looks at the record of a resident; each look is written down with its purpose, refusals too. */
export const lookAtResidentOperation = <
  const Path extends `/residents/{resident}${string}`,
  Answer extends z.ZodObject,
>(
  of: Description<Path, z.ZodUndefined, z.ZodUndefined, Answer> & {
    answer: Answer
    /** What the line in the audit log says: what was looked at, and what for. */
    action: string
    purpose: string
    act: (tx: Tx, actor: Actor, resident: ResidentCard) => Promise<z.input<Answer>>
  },
): Operation =>
  reading(of, 'resident', async (c, { params }) => {
    const look = { action: of.action, purpose: of.purpose, fields: Object.keys(of.answer.shape) }
    // The path of such an operation always names the resident.
    const { resident: id } = params as { resident: string }
    const { seen } = await lookAtResident(c, id, look, (tx, resident) => of.act(tx, c.var.actor, resident))
    return seen
  })
