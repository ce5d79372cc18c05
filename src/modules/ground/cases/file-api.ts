import type { z } from 'zod'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Asked } from '../../../http/asked.ts'
import { changing, reading, type Description, type Operation } from '../../../http/operation.ts'
import { getFile, type CaseFile } from './file.ts'
import { lookAtFile } from './look.ts'

/** An operation that looks at a file: who may not open it is refused, and each look is written down with its purpose. */
export const lookOperation = <
  const Path extends `/files/{file}${string}`,
  Answer extends z.ZodObject,
  Query extends z.ZodType = z.ZodUndefined,
>(
  of: Description<Path, Query, z.ZodUndefined, Answer> & {
    answer: Answer
    /** What the line in the audit log says: what was looked at, and what for. */
    action: string
    purpose: string
    act: (
      tx: Tx,
      actor: Actor,
      file: CaseFile,
      asked: Asked<Path, Query, z.ZodUndefined>,
    ) => Promise<z.input<Answer>>
  },
): Operation =>
  reading(of, 'file', async (c, asked) => {
    const look = { action: of.action, purpose: of.purpose, fields: Object.keys(of.answer.shape) }
    const { seen } = await lookAtFile(c, fileOf(asked), look, (tx, file) =>
      of.act(tx, c.var.actor, file, asked),
    )
    return seen
  })

/** An operation that changes a file, for who may open it. */
export const changeFile = <
  const Path extends `/files/{file}${string}`,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodVoid,
>(
  of: Description<Path, Query, Body, Answer> & {
    act: (tx: Tx, actor: Actor, file: CaseFile, asked: Asked<Path, Query, Body>) => Promise<z.input<Answer>>
  },
): Operation =>
  changing(
    of,
    'file',
    async () => undefined,
    async (tx, actor, asked) => of.act(tx, actor, await getFile(tx, actor, fileOf(asked)), asked),
  )

/** The path of such an operation always names the file. */
const fileOf = (asked: { params: unknown }): string => (asked.params as { file: string }).file
