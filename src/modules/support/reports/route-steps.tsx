import { momentInWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Reasons } from '../../../ui/reasons.tsx'
import { Steps, type Step } from '../../../ui/steps.tsx'
import { inWords } from '../../../core/days.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { filePath } from '../../ground/cases/file-page.tsx'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import type { RouteId } from '../../ground/policies/shape/access.ts'
import { questions } from './triage.ts'
import type { ChosenRoute, RouteStepLine } from './triage-store.ts'

function stateOf(line: RouteStepLine, current: number | undefined): Step['state'] {
  if (!line.needed) return 'skipped'
  if (line.doneOn) return 'done'
  return line.position === current ? 'current' : 'open'
}

/** Why a step is there or left out; a step that the route always brings, or no condition asks for, needs no reason. */
function noteOf(line: RouteStepLine): string {
  if (line.doneOn)
    return `${inWords(Temporal.PlainDate.from(line.doneOn))}${line.doneWords ? `: ${line.doneWords}` : ''}`
  return line.because.includes(line.name) ? line.source : `${capital(line.because)} (${line.source})`
}

/** The steps of a route as the list shows them: the first one that is not done is the current one. */
export function stepsShown(lines: readonly RouteStepLine[]): Step[] {
  const current = lines.find(({ needed, doneOn }) => needed && !doneOn)?.position
  return lines.map((line) => ({
    id: String(line.position),
    name: capital(line.name),
    state: stateOf(line, current),
    note: noteOf(line),
  }))
}

const nameOf = (policyFile: string, id: RouteId): string =>
  policyNamed(policyFile).accessRoutes.find((route) => route.id === id)?.name ?? id

/** The chosen route of a file: why, by whom, and how far it is; or the way to choose one. */
export function RouteSteps({
  c,
  file,
  route,
}: {
  c: Request
  file: CaseFile
  route: ChosenRoute | undefined
}) {
  if (!route)
    return (
      <EmptyState
        title="Er is nog geen route gekozen"
        action={
          !file.closedOn && (
            <ButtonLink href={filePath(file.id, 'triage')} kind="primary">
              Kies de toegangsroute
            </ButtonLink>
          )
        }
      >
        Hier komen de stappen van de route, met de reden van elke stap.
      </EmptyState>
    )
  const name = nameOf(route.policyFile, route.chosen)
  const open = route.steps.find(({ needed, doneOn }) => needed && !doneOn)
  return (
    <Panel
      title={capital(name)}
      action={!file.closedOn && <a href={filePath(file.id, 'triage')}>Opnieuw kiezen</a>}
    >
      <p className="kt-meta">
        Gekozen door {route.worker} op {momentInWords(route.at)}. Het is {questions[route.question]}.
        {route.times > 1 && ` Er is ${route.times} keer een route gekozen; alle keuzes zijn bewaard.`}
      </p>
      {route.overrideWords && (
        <p>
          Voorgesteld was {nameOf(route.policyFile, route.suggested)}, {questions[route.questionSuggested]}.
          Anders gekozen omdat: {route.overrideWords}
        </p>
      )}
      <Reasons reasons={route.reasons.map(({ because, source }) => ({ text: because, source }))} />
      <Steps label={`Stappen van de ${name}`} steps={stepsShown(route.steps)} />
      {!file.closedOn && route.question === 'simple' && (
        <p>
          <ButtonLink href={filePath(file.id, 'melding/antwoord')} kind="primary">
            Beantwoord de vraag
          </ButtonLink>
        </p>
      )}
      {!file.closedOn && open && (
        <Form frame={c.var.frame} action={filePath(file.id, 'melding/stap')}>
          <input type="hidden" name="step" value={open.step} />
          <Button kind="secondary">
            Stap gedaan<span className="kt-hidden">: {open.name}</span>
          </Button>
        </Form>
      )}
    </Panel>
  )
}
