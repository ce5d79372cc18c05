import type { Hono } from 'hono'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Tx } from '../../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../../http/environment.ts'
import { handleForm } from '../../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../../ui/form.tsx'
import { renderPage } from '../../../../ui/render.tsx'
import { text, untyped, type Typed } from '../../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import { FilePage } from '../../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../../ground/cases/look.ts'
import { choosable } from './choose-form.ts'
import { choicePath } from './paths.ts'
import type { PgbPageProps } from './pgb-page.tsx'
import { choiceAndPgb } from './pgb-store.ts'
import type { PgbTarget } from './record-pgb.ts'

/** Reads what every page of a budget shows. */
export async function readPgb(tx: Tx, c: Request, file: CaseFile): Promise<PgbPageProps> {
  const id = c.req.param('line') ?? ''
  const found = await choosable(tx, c.var.actor, file, id)
  return { c, file, ...found, ...(await choiceAndPgb(tx, file.id, id)) }
}

/** Opens a budget to look at it, and writes the look down. */
export async function lookAtPgb(c: Request): Promise<PgbPageProps> {
  const look = { action: 'view pgb', purpose: 'pgb volgen', fields: ['plan', 'helpers', 'talks'] }
  return (await lookAtFile(c, c.req.param('id') ?? '', look, (tx, file) => readPgb(tx, c, file))).seen
}

/** A page with one form of a budget. */
type PgbForm<Schema extends z.ZodType<{ version: number }>> = {
  /** After the address of the budget, with its parameters. */
  path: string
  title: string
  /** What the form begins with; throws `Missing` when what it changes is not there. */
  start?: (page: PgbPageProps) => Typed['values']
  schema: Schema
  controls: (typed: Typed, page: PgbPageProps) => ReactNode
  button: string
  act: (tx: Tx, c: Request, target: PgbTarget, input: z.output<Schema>) => Promise<void>
}

/** Adds a form of a budget: its page, and what happens when it is sent. */
export function addPgbForm<Schema extends z.ZodType<{ version: number }>>(
  desk: Hono<Environment>,
  form: PgbForm<Schema>,
): void {
  const path = `/dossiers/:id/vorm/:line/pgb/${form.path}`
  desk.get(path, async (c) => {
    const page = await lookAtPgb(c)
    return c.html(renderPage(draw(form, page, untyped(form.start?.(page)))))
  })
  desk.post(path, (c) => {
    const request: Request = c
    const [id, line] = [request.req.param('id') ?? '', request.req.param('line') ?? '']
    return handleForm(request, {
      schema: form.schema,
      show: (typed) =>
        transact(request, async (tx) =>
          draw(form, await readPgb(tx, request, await getFile(tx, request.var.actor, id)), typed),
        ),
      act: async (tx, input) => {
        await form.act(tx, request, { caseFile: id, line, version: input.version }, input)
        return choicePath(id, line, 'pgb')
      },
    })
  })
}

function draw<Schema extends z.ZodType<{ version: number }>>(
  form: PgbForm<Schema>,
  page: PgbPageProps,
  typed: Typed,
) {
  const { c, file, line, pgb } = page
  return (
    <FilePage c={c} file={file} current="decisions" title={form.title} faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <Form
        frame={c.var.frame}
        action={c.req.path}
        version={text(typed, hiddenFields.version).defaultValue ?? pgb?.version ?? 0}
      >
        {form.controls(typed, page)}
        <Buttons>
          <Button>{form.button}</Button>
          <ButtonLink kind="quiet" href={choicePath(file.id, line.id, 'pgb')}>
            Terug zonder opslaan
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
}
