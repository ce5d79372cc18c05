import type { Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { ChoiceWithReasons } from '../../../ui/choice-with-reasons.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Reasons } from '../../../ui/reasons.tsx'
import { Select } from '../../../ui/select.tsx'
import { Status } from '../../../ui/status.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import type { RouteOutlook } from '../../ground/policies/advise-route.ts'
import type { Reason } from '../../ground/policies/grounds.ts'
import { sourceOf, type Policy } from '../../ground/policies/policy.ts'
import { shownVersion } from './shown-version.tsx'
import { questions, type Question, type TriageAdvice } from './triage.ts'
import type { Consultant, Intake } from './triage-store.ts'

const reasonsOf = (reasons: readonly Reason[]) =>
  reasons.map(({ because, source }) => ({ text: because, source }))

/** Why a route is open or closed, and what speaks for it. */
const weighed = (policy: Policy, { route, opening, speaking }: RouteOutlook) => {
  const all = [...opening, ...speaking].map(({ because, source, held }) => ({
    text: because,
    source,
    holds: held,
  }))
  return all.length > 0 ? all : [{ text: route.because, source: sourceOf(policy, route) }]
}

type RoutePageProps = {
  c: Request
  file: CaseFile
  intake: Intake
  policy: Policy
  advice: TriageAdvice
  workers: readonly Consultant[]
  typed: Typed
}

/** The advice of the policy beside the choice of the worker. */
export const RoutePage = ({ c, file, intake, policy, advice, workers, typed }: RoutePageProps) => (
  <FilePage c={c} file={file} current="report" title="Kies de toegangsroute" faulty={typed.faults.length > 0}>
    <ErrorSummary faults={typed.faults} />
    <p>
      Voorgesteld: <strong>{advice.route.name}</strong>.{' '}
      {advice.homeVisit.needed ? 'Een huisbezoek is nodig.' : 'Een huisbezoek is niet nodig.'} U beslist.
    </p>
    <Reasons reasons={reasonsOf(advice.homeVisit.reasons)} />
    <Form
      frame={c.var.frame}
      action={filePath(file.id, 'triage/route')}
      version={shownVersion(typed, intake.version)}
    >
      <Choice
        {...text(typed, 'question')}
        label="Wat voor vraag is het?"
        options={(Object.entries(questions) as [Question, string][]).map(([value, label]) => ({
          value,
          label:
            value === advice.question ? (
              <>
                {capital(label)} <Status tone="active">Voorgesteld</Status>
              </>
            ) : (
              capital(label)
            ),
          ...(value === advice.question && {
            more: <Reasons reasons={reasonsOf(advice.questionReasons)} />,
          }),
        }))}
      />
      <ChoiceWithReasons
        {...text(typed, 'route')}
        label="Langs welke route gaat de melding?"
        options={advice.routes.map((outlook) => ({
          value: outlook.route.id,
          label: capital(outlook.open ? outlook.route.name : `${outlook.route.name} (kan hier niet)`),
          suggested: outlook.suggested,
          reasons: weighed(policy, outlook),
        }))}
        override={{
          ...text(typed, 'overrideWords'),
          label: 'Waarom kiest u anders dan voorgesteld?',
          hint: 'Alleen als u van het voorstel afwijkt. Voorstel en keuze blijven allebei bewaard',
        }}
      />
      <Panel title="Wie gaat verder met de melding?">
        <Select
          {...text(typed, 'assignee')}
          label="Consulent"
          empty="Kies"
          options={workers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Panel>
      <Buttons>
        <Button>Route vastleggen</Button>
        <ButtonLink href={filePath(file.id, 'triage')} kind="quiet">
          Gegevens aanpassen
        </ButtonLink>
      </Buttons>
    </Form>
  </FilePage>
)
