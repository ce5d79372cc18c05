import type { Hono } from 'hono'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Tx } from '../../../database/connect.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { text, untyped, type Typed } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { getRecord, type InvestigationRecord } from './record.ts'

/** What every page of an investigation has at hand. */
export type Loaded = { file: CaseFile; record: InvestigationRecord; policy: Policy }

/** Opens a file to look at its investigation, and writes the look down with the fields that are shown. */
export async function lookAtRecord(c: Request, fields: readonly string[]): Promise<Loaded> {
  const look = { action: 'view investigation', purpose: 'onderzoek doen', fields }
  const { file, seen } = await lookAtFile(c, c.req.param('id') ?? '', look, async (tx, found) => ({
    record: await getRecord(tx, found, c.var.today),
    policy: policyNamed(found.policyFile),
  }))
  return { file, ...seen }
}

/** Names and labels as a choice shows them. */
export const optionsOf = (of: Record<string, string>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

/** The boxes of a `DayField` that begin with a day that is known. */
export const dayValues = (
  name: string,
  day: Temporal.PlainDate | null | undefined,
): Record<string, string> =>
  day
    ? {
        [`${name}.day`]: String(day.day),
        [`${name}.month`]: String(day.month),
        [`${name}.year`]: String(day.year),
      }
    : {}

/** A page with one form of an investigation. */
export type FormPage<Schema extends z.ZodType> = {
  /** After the address of the file, with its parameters. */
  path: string
  title: (loaded: Loaded, c: Request) => string
  /** The names of what is shown or asked, for the audit log. */
  fields: readonly string[]
  /** What the form begins with; throws `Missing` when what it changes is not there. */
  start?: (loaded: Loaded, c: Request) => Typed['values']
  /** The version of what is changed. */
  version?: (loaded: Loaded, c: Request) => number | undefined
  schema: Schema
  controls: (typed: Typed, loaded: Loaded, c: Request) => ReactNode
  button: string
  /** Does the work; answers the page that comes after it, after the address of the file. */
  act: (tx: Tx, c: Request, input: z.output<Schema>) => Promise<string>
  /** Which tab it belongs to. */
  tab?: string
}

/** Adds a form of an investigation: its page, and what happens when it is sent. */
export function addFormPage<Schema extends z.ZodType>(desk: Hono<Environment>, page: FormPage<Schema>): void {
  const path = `/dossiers/:id/${page.path}`
  desk.get(path, async (c) => {
    const loaded = await lookAtRecord(c, page.fields)
    const typed = untyped({
      ...page.start?.(loaded, c),
      [hiddenFields.version]: page.version?.(loaded, c)?.toString(),
    })
    return c.html(renderPage(draw(c, page, loaded, typed)))
  })
  desk.post(path, async (c) => {
    const id = c.req.param('id') ?? ''
    return handleForm(c, {
      schema: page.schema,
      show: async (typed) => draw(c, page, await lookAtRecord(c, page.fields), typed),
      act: async (tx, input) => filePath(id, await page.act(tx, c, input)),
    })
  })
}

function draw<Schema extends z.ZodType>(c: Request, page: FormPage<Schema>, loaded: Loaded, typed: Typed) {
  const { file } = loaded
  const version = text(typed, hiddenFields.version).defaultValue
  const back = page.tab === 'conversation' ? 'gesprek' : 'onderzoek'
  return (
    <FilePage
      c={c}
      file={file}
      current={page.tab ?? 'investigation'}
      title={page.title(loaded, c)}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <Form frame={c.var.frame} action={c.req.path} {...(version && { version })}>
        {page.controls(typed, loaded, c)}
        <Buttons>
          <Button>{page.button}</Button>
          <ButtonLink kind="quiet" href={filePath(file.id, back)}>
            Terug zonder opslaan
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
}
