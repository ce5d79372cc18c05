/**
 * How a module declares what the API can do: each operation is a short object over one use case. `src/api` calls and
 * describes them.
 */
import type { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Scope } from '../core/scope.ts'
import type { Tx } from '../database/connect.ts'
import { askedOf, type Asked, type Call } from './asked.ts'
import { transact, type Request } from './environment.ts'
import { repeatable } from './repeatable.ts'

/** How an operation is called, and what it answers. */
export type Description<
  Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = {
  /** Verb and noun, unique in the whole API. */
  id: string
  /** Names between braces are ids of ours, unless they stand in `named`. */
  path: Path
  /** One line in Dutch: what it does. */
  summary: string
  /** What the client must have been given; null when any token will do. */
  scope: Scope | null
  /** Parameters of the path that are words of the policy or the law. */
  named?: readonly string[]
  query?: Query
  body?: Body
  answer?: Answer
}

/** One operation of the API, ready to be called and described. */
export type Operation = {
  id: string
  method: 'get' | 'post'
  path: string
  summary: string
  scope: Scope | null
  named: readonly string[]
  /** Whose data it is about, and so who was asked whether the one who acts may come there. */
  guard: 'file' | 'resident' | undefined
  query: z.ZodType | undefined
  body: z.ZodType | undefined
  answer: z.ZodType | undefined
  /** Of an answer without failure: 201 for something new, 204 where there is nothing to tell. */
  status: 200 | 201 | 204
  /** Changes something, so that a key can make it happen once. */
  changes: boolean
  run: (c: Request, call: Call) => Promise<unknown>
}

/** Reads, in one transaction, what belongs to no file and no resident. */
export type Read<
  Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = Description<Path, Query, Body, Answer> & {
  answer: Answer
  act: (tx: Tx, actor: Actor, asked: Asked<Path, Query, Body>) => Promise<z.input<Answer>>
}

/** Changes something, in one transaction. */
export type Change<
  Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = Description<Path, Query, Body, Answer> & {
  act: (tx: Tx, actor: Actor, asked: Asked<Path, Query, Body>) => Promise<z.input<Answer>>
}

/**
 * An operation that reads what belongs to no file and no resident. With a body it is a POST: who is looked for stands in
 * no address.
 */
export const read = <
  const Path extends string,
  Answer extends z.ZodType,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  of: Read<Path, Query, Body, Answer>,
): Operation => reading(of, undefined, (c, asked) => transact(c, (tx) => of.act(tx, c.var.actor, asked)))

/** An operation that changes something which is part of no file. */
export const change = <
  const Path extends string,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodVoid,
>(
  of: Change<Path, Query, Body, Answer>,
): Operation => changing(of, undefined, async () => undefined, of.act)

/** An operation that asks a foreign system first, outside the transaction: it can be slow. */
export const changeAfterAsking = <
  const Path extends string,
  Told,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodVoid,
>(
  of: Description<Path, Query, Body, Answer> & {
    ask: (c: Request, asked: Asked<Path, Query, Body>) => Promise<Told>
    act: (tx: Tx, actor: Actor, asked: Asked<Path, Query, Body>, told: Told) => Promise<z.input<Answer>>
  },
): Operation => changing(of, undefined, of.ask, of.act)

/** What every operation that reads has in common; `look` does the reading and writes down that somebody looked. */
export const reading = <
  Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  of: Description<Path, Query, Body, Answer> & { answer: Answer },
  guard: Operation['guard'],
  look: (c: Request, asked: Asked<Path, Query, Body>) => Promise<z.input<Answer>>,
): Operation => ({
  ...described(of),
  guard,
  method: of.body ? 'post' : 'get',
  status: 200,
  changes: false,
  run: async (c, call) => of.answer.parse(await look(c, await askedOf(of, call))),
})

/** What every operation that changes something has in common: one transaction, and once for each key. */
export const changing = <
  Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Told,
>(
  of: Description<Path, Query, Body, Answer>,
  guard: Operation['guard'],
  ask: (c: Request, asked: Asked<Path, Query, Body>) => Promise<Told>,
  act: (tx: Tx, actor: Actor, asked: Asked<Path, Query, Body>, told: Told) => Promise<z.input<Answer>>,
): Operation => ({
  ...described(of),
  guard,
  method: 'post',
  status: of.answer ? 201 : 204,
  changes: true,
  run: async (c, call) => {
    const asked = await askedOf(of, call)
    const told = await ask(c, asked)
    return transact(c, (tx) =>
      repeatable(tx, c, call, async () => {
        const done = await act(tx, c.var.actor, asked, told)
        return of.answer?.parse(done)
      }),
    )
  },
})

const described = <
  Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  of: Description<Path, Query, Body, Answer>,
) => ({
  id: of.id,
  path: of.path,
  summary: of.summary,
  scope: of.scope,
  named: of.named ?? [],
  query: of.query,
  body: of.body,
  answer: of.answer,
})
