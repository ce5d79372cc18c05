import type { ReactNode } from 'react'
import type { Hono } from 'hono'
import type { z } from 'zod'
import { demand } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { capital } from '../../../core/capital.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status } from '../../../ui/status.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { getResident, type ResidentCard } from './card.ts'
import { lookAtResident } from './look.ts'
import { residentPath } from './search-desk.tsx'

/** What must be seen at once of somebody. */
export const Warnings = ({ resident }: { resident: ResidentCard }) => (
  <>
    {resident.diedOn && <Status>Overleden</Status>}
    {!resident.livesHere && <Status>Woont niet meer hier</Status>}
    {resident.addressProtected && <Status tone="bad">Beschermd adres</Status>}
    {resident.interpreter && <Status tone="attention">Tolk nodig</Status>}
  </>
)

/** A form about a resident: what it is called, what it asks, and what it does. */
export type ResidentForm<Schema extends z.ZodType, Asked = undefined> = {
  /** Behind the address of the resident. */
  path: string
  title: string
  /** What it shows of the resident, for the audit log. */
  fields: readonly string[]
  schema: Schema
  /** What stands in it at first. */
  start: (resident: ResidentCard) => Typed['values']
  controls: (typed: Typed, resident: ResidentCard, data: unknown) => ReactNode
  /** What the controls need besides the resident. */
  load?: (tx: Tx, c: Request, resident: ResidentCard) => Promise<unknown>
  button: string
  /** What the register is asked first, outside the transaction. */
  ask?: (c: Request, resident: string, input: z.output<Schema>) => Promise<Asked>
  act: (
    tx: Tx,
    c: Request,
    resident: string,
    input: z.output<Schema>,
    asked: Asked | undefined,
  ) => Promise<unknown>
}

/** The page and the answer of one form about a resident. */
export function addResidentForm<Schema extends z.ZodType, Asked = undefined>(
  desk: Hono<Environment>,
  form: ResidentForm<Schema, Asked>,
): void {
  const path = `/inwoners/:id/${form.path}` as const

  desk.get(path, async (c) => {
    demand(c.var.actor, 'residents.record')
    const look = { action: `open form ${form.path}`, purpose: form.title.toLowerCase(), fields: form.fields }
    const { resident, seen } = await lookAtResident(c, c.req.param('id'), look, async (tx, card) =>
      form.load?.(tx, c, card),
    )
    const typed = untyped(form.start(resident))
    return c.html(renderPage(<FormPage c={c} resident={resident} form={form} typed={typed} data={seen} />))
  })

  desk.post(path, async (c) => {
    demand(c.var.actor, 'residents.record')
    const id = c.req.param('id')
    return handleForm<Schema, Asked>(c, {
      schema: form.schema,
      show: async (typed) => {
        const { resident, data } = await transact(c, async (tx) => {
          const card = await getResident(tx, c.var.actor, id)
          return { resident: card, data: await form.load?.(tx, c, card) }
        })
        return <FormPage c={c} resident={resident} form={form} typed={typed} data={data} />
      },
      ask: form.ask && ((input) => form.ask!(c, id, input)),
      act: async (tx, input, asked) => {
        await form.act(tx, c, id, input, asked)
        return residentPath(id)
      },
    })
  })
}

/** The version that the first page showed stays with the form, so that a change in between is noticed. */
const versionOf = (typed: Typed, resident: ResidentCard): number | string => {
  const shown = typed.values[hiddenFields.version]
  return typeof shown === 'string' ? shown : resident.version
}

function FormPage(props: {
  c: Request
  resident: ResidentCard
  form: Pick<ResidentForm<z.ZodType>, 'path' | 'title' | 'button' | 'controls'>
  typed: Typed
  data: unknown
}) {
  const { c, resident, form, typed } = props
  return (
    <DeskPage
      frame={c.var.frame}
      title={form.title}
      current="residents"
      faulty={typed.faults.length > 0}
      back={{ href: residentPath(resident.id), name: resident.name }}
      beside={<Warnings resident={resident} />}
    >
      <ErrorSummary faults={typed.faults} />
      <Form
        frame={c.var.frame}
        action={residentPath(resident.id, form.path)}
        version={versionOf(typed, resident)}
      >
        {form.controls(typed, resident, props.data)}
        <Buttons>
          <Button>{form.button}</Button>
          <ButtonLink href={residentPath(resident.id)} kind="quiet">
            Niet doen
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskPage>
  )
}

/** "dag, maand, jaar" of a day as the three boxes of a form. */
export const dayValues = (name: string, day: Temporal.PlainDate | null | undefined): Typed['values'] =>
  day
    ? {
        [`${name}.day`]: String(day.day),
        [`${name}.month`]: String(day.month),
        [`${name}.year`]: String(day.year),
      }
    : {}

/** Answers to choose from, each with a capital. */
export const optionsOf = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label: capital(label) }))
