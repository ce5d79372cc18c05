import type { Result } from '../../../core/failure.ts'
import type { Request } from '../../../http/environment.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import { extentInWords } from '../investigations/need.ts'
import type { Arrangement } from './arrangement.ts'
import { givenOf } from './extent.ts'
import { versionIn, type FormPageProps } from './form-page.tsx'
import { mayConclude } from './ladder.ts'
import { stands } from './line.ts'
import { needPath } from './paths.ts'

/** Whether words could make it whole is asked before there are words. */
export const ANY = 'met woorden'

type WholeFormProps = {
  c: Request
  file: string
  arrangement: Arrangement
  typed: Typed
  /** Whether it may be said at all, given words. */
  may: Result<unknown>
}

/** Says that the lines together answer the need; how much is needed and composed stands beside it. */
export const WholeForm = ({ c, file, arrangement, typed, may }: WholeFormProps) => {
  if (!may.ok) return <p className="kt-meta">{may.refusal.because}</p>
  const { extent } = arrangement.need
  const given =
    extent &&
    givenOf(
      extent,
      arrangement.lines.filter(stands).map((line) => line.extent),
    )
  return (
    <Form
      frame={c.var.frame}
      action={needPath(file, arrangement.need.id, 'geheel')}
      version={versionIn(typed, arrangement)}
    >
      {extent && (
        <p>
          Nodig is {extentInWords(extent)}. De regels samen geven{' '}
          {given ? extentInWords({ ...extent, amount: given }) : 'niets dat zo te tellen is'}.
        </p>
      )}
      <TextArea
        {...text(typed, 'words')}
        label="Waarom is de behoefte hiermee beantwoord?"
        hint="Nodig als de regels samen minder geven dan nodig is, of als er geen hulp is"
        optional
      />
      <Buttons>
        <Button>Arrangement rond</Button>
      </Buttons>
    </Form>
  )
}

/** The same question on a page of its own. */
export const WholePage = ({ c, file, policy, arrangement, typed }: FormPageProps) => (
  <FilePage
    c={c}
    file={file}
    current="arrangement"
    title="Is de hele behoefte beantwoord?"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <WholeForm
      c={c}
      file={file.id}
      arrangement={arrangement}
      typed={typed}
      may={mayConclude(policy, arrangement, ANY)}
    />
    <p>
      <a href={needPath(file.id, arrangement.need.id)}>Terug naar het arrangement</a>
    </p>
  </FilePage>
)
