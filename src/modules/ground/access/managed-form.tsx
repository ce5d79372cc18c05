import type { ReactNode } from 'react'
import type { Hono } from 'hono'
import type { z } from 'zod'
import { demand, type Permission } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { DeskPage, type Crumb } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'

/** A form of the administration about one thing, such as a worker or a team: what it asks, and what it does. */
export type ManagedForm<Schema extends z.ZodType, Subject> = {
  needs: Permission
  path: string
  /** The entry of the menu. */
  current: string
  /** What it is about; throws `Missing` when that is not there. */
  load: (tx: Tx, c: Request) => Promise<Subject>
  title: (subject: Subject) => string
  back: (subject: Subject) => Crumb
  /** The version that the page shows, where something is changed that is there. */
  version?: (subject: Subject) => number
  schema: Schema
  /** What stands in it at first. */
  start?: (subject: Subject, c: Request) => Typed['values']
  controls: (typed: Typed, subject: Subject, c: Request) => ReactNode
  button: string
  /** It takes something away. */
  warning?: boolean
  /** The work; answers where to go next. */
  act: (tx: Tx, c: Request, input: z.output<Schema>) => Promise<string>
}

/** The page and the answer of one form of the administration. */
export function addManagedForm<Schema extends z.ZodType, Subject>(
  desk: Hono<Environment>,
  form: ManagedForm<Schema, Subject>,
): void {
  const page = async (c: Request, typed?: Typed) => {
    const subject = await transact(c, (tx) => form.load(tx, c))
    const shown = typed ?? untyped(form.start?.(subject, c))
    return <ManagedPage c={c} form={form} subject={subject} typed={shown} />
  }
  desk.get(form.path, async (c) => {
    demand(c.var.actor, form.needs)
    return c.html(renderPage(await page(c)))
  })
  desk.post(form.path, async (c) => {
    demand(c.var.actor, form.needs)
    return handleForm(c, {
      schema: form.schema,
      show: (typed) => page(c, typed),
      act: (tx, input) => form.act(tx, c, input),
    })
  })
}

/** The version that the first page showed stays with the form, so that a change in between is noticed. */
function versionOf(typed: Typed, now: number | undefined): { version?: number | string } {
  const shown = typed.values[hiddenFields.version]
  const version = typeof shown === 'string' ? shown : now
  return version === undefined ? {} : { version }
}

function ManagedPage<Schema extends z.ZodType, Subject>(props: {
  c: Request
  form: ManagedForm<Schema, Subject>
  subject: Subject
  typed: Typed
}) {
  const { c, form, subject, typed } = props
  const back = form.back(subject)
  return (
    <DeskPage
      frame={c.var.frame}
      title={form.title(subject)}
      current={form.current}
      faulty={typed.faults.length > 0}
      back={back}
    >
      <ErrorSummary faults={typed.faults} />
      <Form frame={c.var.frame} action={c.req.path} {...versionOf(typed, form.version?.(subject))}>
        {form.controls(typed, subject, c)}
        <Buttons>
          <Button kind={form.warning ? 'warning' : 'primary'}>{form.button}</Button>
          <ButtonLink href={back.href} kind="quiet">
            Niet doen
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskPage>
  )
}
