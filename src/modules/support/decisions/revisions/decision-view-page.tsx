import type { ReactNode } from 'react'
import type { Request } from '../../../../http/environment.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { DayField } from '../../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../../ui/form.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../../ui/typed.ts'
import type { CaseFile } from '../../../ground/cases/file.ts'
import { FilePage } from '../../../ground/cases/file-page.tsx'
import type { Decision } from '../decision-store.ts'
import { decisionPath, revisionSteps } from '../paths.ts'
import { viewChannels } from '../view.ts'
import { groundOptions, Standing, type RevisionPageProps } from './revision-page.tsx'

type StepProps = {
  c: Request
  file: CaseFile
  decision: Decision
  typed: Typed
  version: number
  title: string
  step: 'ask' | 'receive'
  button: string
  children: ReactNode
}

const StepPage = ({ c, file, decision, typed, version, title, step, button, children }: StepProps) => (
  <FilePage c={c} file={file} current="decisions" title={title} faulty={typed.faults.length > 0}>
    <ErrorSummary faults={typed.faults} />
    <Form
      frame={c.var.frame}
      action={decisionPath(file.id, decision.id, revisionSteps[step])}
      version={text(typed, hiddenFields.version).defaultValue ?? version}
    >
      {children}
      <Buttons>
        <Button>{button}</Button>
        <ButtonLink href={decisionPath(file.id, decision.id)} kind="quiet">
          Terug
        </ButtonLink>
      </Buttons>
    </Form>
  </FilePage>
)

/** Asking for the resident's view before a decision is withdrawn, or changed to his disadvantage. */
export const AskAboutDecisionPage = (page: RevisionPageProps) => (
  <StepPage
    {...page}
    version={page.line.version}
    title={`Zienswijze vragen over besluit ${page.decision.number}`}
    step="ask"
    button="Brief versturen"
  >
    <Standing {...page} />
    <p>
      Krijgt de inwoner minder of geen hulp? Vraag dan eerst wat die ervan vindt. Tot die dag kunt u niet
      besluiten.
    </p>
    <Choice
      {...text(page.typed, 'intention')}
      label="Wat bent u van plan?"
      inline
      options={[
        { value: 'withdraw', label: 'intrekken' },
        { value: 'change', label: 'wijzigen' },
      ]}
    />
    <Select
      {...text(page.typed, 'ground')}
      label="Op welke grond?"
      empty="Kies een grond"
      options={groundOptions}
    />
    <TextArea {...text(page.typed, 'because')} label="Waarom bent u dit van plan?" rows={3} />
    <TextArea {...text(page.typed, 'known')} label="Wat weet u?" rows={2} />
    <TextField {...text(page.typed, 'knownFrom')} label="Van wie heeft u dat?" />
    <DayField {...day(page.typed, 'from')} label="Vanaf welke dag zou het gelden?" />
    <DayField {...day(page.typed, 'until')} label="Tot en met welke dag kan de inwoner reageren?" />
  </StepPage>
)

/** Writing down what the resident said. */
export const ReceiveAboutDecisionPage = (page: Pick<StepProps, 'c' | 'file' | 'decision' | 'typed'>) => (
  <StepPage
    {...page}
    version={page.decision.version}
    title={`Zienswijze over besluit ${page.decision.number} vastleggen`}
    step="receive"
    button="Zienswijze vastleggen"
  >
    <DayField {...day(page.typed, 'on')} label="Op welke dag gaf de inwoner zijn zienswijze?" />
    <Choice
      {...text(page.typed, 'channel')}
      label="Hoe?"
      options={Object.entries(viewChannels).map(([value, label]) => ({ value, label }))}
    />
    <TextArea {...text(page.typed, 'words')} label="Wat zei de inwoner?" hint="Dit staat in de brief" />
  </StepPage>
)
