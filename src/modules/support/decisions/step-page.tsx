import type { ReactNode } from 'react'
import { inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import type { Application } from './application.ts'
import { applicationPath } from './paths.ts'

/** What the page of one step needs. */
export type StepProps = { c: Request; file: CaseFile; application: Application; typed: Typed }

/** The version that was seen when a form was first filled in. */
export const seenVersion = (typed: Typed, { version }: Pick<Application, 'version'>) =>
  text(typed, hiddenFields.version).defaultValue ?? version

/** A form of one step of an application's procedure, on a page of its own. */
export const StepPage = ({
  page,
  title,
  step,
  children,
  button,
}: {
  page: StepProps
  title: string
  step: string
  children: ReactNode
  button: ReactNode
}) => {
  const { c, file, application, typed } = page
  return (
    <FilePage c={c} file={file} current="decisions" title={title} faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <p className="kt-meta">
        Aanvraag {application.number} van {inWords(application.receivedOn)}: {application.asked}
      </p>
      <Form
        frame={c.var.frame}
        action={applicationPath(file.id, application.id, step)}
        version={seenVersion(typed, application)}
      >
        {children}
        <Buttons>
          {button}
          <ButtonLink href={applicationPath(file.id, application.id)} kind="quiet">
            Terug
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
}
