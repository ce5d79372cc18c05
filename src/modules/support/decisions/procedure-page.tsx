import { inWords } from '../../../core/days.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { day, text } from '../../../ui/typed.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import { ways, type Application } from './application.ts'
import { openRequest } from './completion.ts'
import { Delay } from './lateness/delay-panel.tsx'
import { LatePenalty } from './lateness/penalty-panel.tsx'
import { exceptionStates } from './exception.ts'
import type { CaseException } from './exception-store.ts'
import { applicationPath, decisionsPath, exceptionPath, itemPath } from './paths.ts'
import type { ViewRequest } from './view.ts'
import { Views } from './views-panel.tsx'
import { termWith } from './restate-term.ts'
import { seenVersion, StepPage, type StepProps } from './step-page.tsx'
import { suspensionDays, suspensionNames } from './suspension-words.ts'

export type ProcedureProps = StepProps & {
  exceptions: readonly CaseException[]
  views: readonly ViewRequest[]
}

function termItems(application: Application) {
  if (application.state !== 'open') return []
  const term = termWith(application, application.suspensions)
  if (term.state === 'stands-still')
    return [
      { term: 'Besluit', value: `De termijn staat stil sinds ${inWords(term.since)}` },
      { term: 'Daarna nog', value: term.daysLeft === 1 ? '1 dag' : `${term.daysLeft} dagen` },
      { term: 'Volgens', value: term.article },
    ]
  return [
    { term: 'Besluit uiterlijk', value: inWords(term.lastDay) },
    ...(term.lastDay.equals(term.lawfulLastDay)
      ? []
      : [{ term: 'Uiterlijk volgens de wet', value: inWords(term.lawfulLastDay) }]),
    ...(term.suspendedDays > 0
      ? [{ term: 'Stond stil', value: term.suspendedDays === 1 ? '1 dag' : `${term.suspendedDays} dagen` }]
      : []),
    { term: 'Volgens', value: term.article },
  ]
}

const Outline = ({ application }: ProcedureProps) => (
  <DataList
    items={[
      { term: 'Gevraagd', value: application.asked },
      { term: 'Ontvangen', value: `${inWords(application.receivedOn)}, via ${ways[application.way]}` },
      ...(application.takenUpOn && !application.takenUpOn.equals(application.receivedOn)
        ? [{ term: 'In behandeling sinds', value: inWords(application.takenUpOn) }]
        : []),
      ...termItems(application),
    ]}
  />
)

const Suspensions = ({ application: { suspensions } }: ProcedureProps) =>
  suspensions.length === 0 ? null : (
    <>
      <h3>Waardoor de termijn stilstond</h3>
      <ul>
        {suspensions.map((one) => (
          <li key={one.id}>
            {suspensionNames[one.ground]}: {suspensionDays(one)}
            {one.missing.length > 0 && ` (${one.missing.join(', ')})`}
            {one.because !== '' && ` (${one.because})`}
          </li>
        ))}
      </ul>
    </>
  )

const Completion = ({ c, file, application, typed }: ProcedureProps) => {
  if (application.state !== 'open') return null
  const request = openRequest(application)
  const step = (name: string) => applicationPath(file.id, application.id, name)
  return (
    <Panel title="Is de aanvraag compleet?">
      {request ? (
        <Form frame={c.var.frame} action={step('aangevuld')} version={seenVersion(typed, application)}>
          <p>U vroeg om gegevens. Ze kunnen tot en met {inWords(request.lastDay)}.</p>
          <DayField
            {...day(typed, 'receivedOn')}
            label="Wanneer kwamen de gegevens binnen?"
            hint="Leeg laten betekent vandaag"
            optional
          />
          <Button kind="secondary">De gegevens zijn er</Button>
        </Form>
      ) : (
        <p>Mist u gegevens? Vraag erom. De termijn staat dan stil tot ze er zijn.</p>
      )}
      <Buttons>
        {!request && <ButtonLink href={step('aanvullen')}>Om gegevens vragen</ButtonLink>}
        {application.suspensions.some(({ ground }) => ground === 'completion') && (
          <ButtonLink href={step('niet-behandelen')}>Niet behandelen</ButtonLink>
        )}
      </Buttons>
    </Panel>
  )
}

const Exceptions = ({ file, application, exceptions }: ProcedureProps) =>
  application.state !== 'open' && exceptions.length === 0 ? null : (
    <Panel title="Uitzonderingen">
      {exceptions.length > 0 && (
        <ul>
          {exceptions.map(({ id, asked, ruleWords, state }) => (
            <li key={id}>
              <a href={exceptionPath(file.id, id)}>
                {asked}: {ruleWords}
              </a>{' '}
              ({exceptionStates[state]})
            </li>
          ))}
        </ul>
      )}
      {application.state === 'open' && (
        <>
          <p>Maakt een regel van de gemeente iets onmogelijk dat wel nodig is? Stel een uitzondering voor.</p>
          <ul>
            {application.items
              .filter(({ decision }) => decision === null)
              .map(({ position, asked }) => (
                <li key={position}>
                  <a href={itemPath(file.id, application.id, position, 'uitzondering')}>
                    Uitzondering voorstellen voor {asked}
                  </a>
                </li>
              ))}
          </ul>
        </>
      )}
    </Panel>
  )

/** One application: until when must be decided, what made the term stand still, and each step around it. */
export const ProcedurePage = (props: ProcedureProps) => {
  const { c, file, application, typed } = props
  return (
    <FilePage
      c={c}
      file={file}
      current="decisions"
      title={`Aanvraag ${application.number}`}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <Panel title="Termijn">
        <Outline {...props} />
        <Suspensions {...props} />
      </Panel>
      <Completion {...props} />
      <Delay {...props} />
      <LatePenalty {...props} />
      <Views {...props} />
      <Exceptions {...props} />
      <Buttons>
        {(application.state === 'open' || application.state === 'early') && (
          <ButtonLink href={applicationPath(file.id, application.id, 'intrekken')}>
            De inwoner trekt de aanvraag in
          </ButtonLink>
        )}
        <ButtonLink href={decisionsPath(file.id)} kind="quiet">
          Alle aanvragen en besluiten
        </ButtonLink>
      </Buttons>
    </FilePage>
  )
}

/** Asking the applicant to complete his application. */
export const AskCompletionPage = (page: ProcedureProps) => (
  <StepPage page={page} title="Om gegevens vragen" step="aanvullen" button={<Button>Brief versturen</Button>}>
    <TextArea
      {...text(page.typed, 'missing')}
      label="Wat mist u?"
      hint="Dit staat in de brief. Schrijf elk gegeven op een eigen regel"
    />
    <DayField
      {...day(page.typed, 'until')}
      label="Tot en met welke dag kan de inwoner dit sturen?"
      hint="De termijn voor het besluit staat zo lang stil"
    />
  </StepPage>
)

/** Not dealing with an application that stayed incomplete. */
export const NotDealtWithPage = (page: ProcedureProps) => (
  <StepPage
    page={page}
    title="Niet behandelen"
    step="niet-behandelen"
    button={<Button>Klaarzetten om te tekenen</Button>}
  >
    <TextArea
      {...text(page.typed, 'missing')}
      label="Welke gegevens kwamen er niet?"
      hint="Dit staat in de brief. Schrijf elk gegeven op een eigen regel"
    />
    <TextArea
      {...text(page.typed, 'ownWords')}
      label="Wilt u zelf iets toevoegen aan de brief?"
      hint="Dit staat als uw eigen woorden in de brief"
      optional
    />
  </StepPage>
)

/** The applicant takes his application back. */
export const WithdrawApplicationPage = (page: ProcedureProps) => (
  <StepPage
    page={page}
    title="De inwoner trekt de aanvraag in"
    step="intrekken"
    button={<Button>Intrekking vastleggen</Button>}
  >
    <DayField {...day(page.typed, 'on')} label="Op welke dag zei de inwoner dit?" />
    <TextArea {...text(page.typed, 'words')} label="Wat zei de inwoner?" rows={3} />
  </StepPage>
)
