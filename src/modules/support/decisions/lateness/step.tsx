import type { ReactElement } from 'react'
import type { z } from 'zod'
import type { Tx } from '../../../../database/connect.ts'
import { transact, type Request } from '../../../../http/environment.ts'
import { handleForm } from '../../../../http/form.ts'
import { renderPage } from '../../../../ui/render.tsx'
import { untyped, type Typed } from '../../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import { lookAtFile } from '../../../ground/cases/look.ts'
import { documentsOf } from '../../../ground/correspondence/document-store.ts'
import { getApplication } from '../application-store.ts'
import type { ApplicationTarget } from '../hold-application.ts'
import { applicationPath } from '../paths.ts'
import { paramsOf } from '../procedure-desk.tsx'
import type { PaperProps } from './delay-pages.tsx'

/** The steps around a late decision: each the page of one form, with the papers of the file to choose from. */
type Page = (props: PaperProps) => ReactElement

const readStep = async (tx: Tx, file: CaseFile, application: string) => ({
  application: await getApplication(tx, file.id, application),
  papers: await documentsOf(tx, file.id),
})

/** A step, by GET, with what its form begins with. */
export const showStep =
  (page: Page, start: (props: Omit<PaperProps, 'typed'>) => Typed['values'] = () => ({})) =>
  async (c: Request) => {
    const { id, application } = paramsOf(c)
    const look = { action: 'view application', purpose: 'termijn van een aanvraag', fields: ['application'] }
    const { file, seen } = await lookAtFile(c, id, look, (tx, opened) => readStep(tx, opened, application))
    const props = { c, file, ...seen }
    return c.html(renderPage(page({ ...props, typed: untyped(start(props)) })))
  }

/** The work of the form of a step; leads to the application, or to the page that it answers. */
export const handleStep =
  <Schema extends z.ZodType<{ version: number }>>(
    schema: Schema,
    page: Page,
    work: (tx: Tx, c: Request, target: ApplicationTarget, input: z.output<Schema>) => Promise<string | void>,
  ) =>
  (c: Request) => {
    const { id, application } = paramsOf(c)
    return handleForm(c, {
      schema,
      show: (typed) =>
        transact(c, async (tx) => {
          const file = await getFile(tx, c.var.actor, id)
          return page({ c, file, ...(await readStep(tx, file, application)), typed })
        }),
      act: async (tx, input) =>
        (await work(tx, c, { application, version: input.version }, input)) ??
        applicationPath(id, application),
    })
  }
