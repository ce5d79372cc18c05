import type { Hono } from 'hono'
import type { ReactElement } from 'react'
import type { z } from 'zod'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { renderPage } from '../../../ui/render.tsx'
import type { Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { lookAtFile } from '../../ground/cases/look.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import type { FormPageProps } from './form-page.tsx'
import type { Target } from './open-arrangement.ts'
import { needPath } from './paths.ts'
import { getArrangement } from './store.ts'

/** What a form about a need is shown with, before it is known what was typed. */
export type Shown = Omit<FormPageProps, 'typed'>

type NeedForm<Schema extends z.ZodType<{ version: number }>> = {
  /** What comes after the address of the need, with its parameters. */
  path: string
  schema: Schema
  /** The page with the form; `typed` is left out for who has not filled it in yet. */
  page: (shown: Shown, typed?: Typed) => ReactElement
  act: (tx: Tx, c: Request, target: Target, input: z.output<Schema>) => Promise<unknown>
}

/** A part of the address that the route has. */
export function param(c: Request, name: string): string {
  const value: unknown = c.req.param(name)
  if (typeof value !== 'string') throw new Missing(name)
  return value
}

const look = {
  action: 'view arrangement',
  purpose: 'arrangement samenstellen',
  fields: ['need', 'ladder', 'lines'],
}

const shownOf = async (tx: Tx, c: Request, file: CaseFile): Promise<Shown> => ({
  c,
  file,
  policy: policyNamed(file.policyFile),
  arrangement: await getArrangement(tx, file.id, param(c, 'need')),
})

/** The two routes of one form about a need: looking at it, and sending it; afterwards the page of the need. */
export function needForm<Schema extends z.ZodType<{ version: number }>>(
  desk: Hono<Environment>,
  { path, schema, page, act }: NeedForm<Schema>,
): void {
  const route = `/dossiers/:id/arrangement/:need/${path}`
  desk.get(route, async (c) => {
    const { seen } = await lookAtFile(c, param(c, 'id'), look, (tx, file) => shownOf(tx, c, file))
    return c.html(renderPage(page(seen)))
  })
  desk.post(route, (c) => {
    const [id, need] = [param(c, 'id'), param(c, 'need')]
    return handleForm(c, {
      schema,
      show: (typed) =>
        transact(c, async (tx) => page(await shownOf(tx, c, await getFile(tx, c.var.actor, id)), typed)),
      act: async (tx, input) => {
        await act(tx, c, { need, version: input.version }, input)
        return needPath(id, need)
      },
    })
  })
}
