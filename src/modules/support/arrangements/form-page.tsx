import type { ReactNode } from 'react'
import type { Request } from '../../../http/environment.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import type { Policy } from '../../ground/policies/policy.ts'
import type { Arrangement } from './arrangement.ts'
import { needPath } from './paths.ts'

/** What every form about one need is shown with. */
export type FormPageProps = {
  c: Request
  file: CaseFile
  policy: Policy
  arrangement: Arrangement
  typed: Typed
}

/** The version that was seen when the form was first filled in: a fault must not hide that somebody else was first. */
export const versionIn = (typed: Typed, { version }: Arrangement): string =>
  text(typed, hiddenFields.version).defaultValue ?? String(version)

/** A page with one form about one need; a fault leads back to it with what was typed. */
export const ArrangementFormPage = ({
  page: { c, file, arrangement, typed },
  title,
  action,
  button,
  children,
}: {
  page: FormPageProps
  title: string
  /** What comes after the address of the need. */
  action: string
  button: string
  children: ReactNode
}) => {
  const at = needPath(file.id, arrangement.need.id)
  return (
    <FilePage c={c} file={file} current="arrangement" title={title} faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <Form frame={c.var.frame} action={`${at}/${action}`} version={versionIn(typed, arrangement)}>
        {children}
        <Buttons>
          <Button>{button}</Button>
          <ButtonLink href={at}>Terug naar het arrangement</ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
}
