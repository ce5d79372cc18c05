import { may } from '../../../../core/actor.ts'
import { inShort, inWords } from '../../../../core/days.ts'
import type { Request } from '../../../../http/environment.ts'
import { Alert } from '../../../../ui/alert.tsx'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import type { CaseFile } from '../../../ground/cases/file.ts'
import type { Decision } from '../decision-store.ts'
import { decisionPath, revisionSteps } from '../paths.ts'
import { viewChannels } from '../view.ts'
import type { DecisionView } from './hearing.ts'
import { mayRevise, revisions, type RevisionKind } from './revision.ts'

type PanelProps = {
  c: Request
  file: CaseFile
  decision: Decision
  views: readonly DecisionView[]
  line: Parameters<typeof mayRevise>[0]['line']
}

/** What became of a decision: "gewijzigd door besluit Z-2026-000012 van 24 november 2026". */
export const Replaced = ({
  file,
  decision: { replaces, replacedBy },
}: Pick<PanelProps, 'file' | 'decision'>) => (
  <>
    {replacedBy?.state === 'announced' && replacedBy.decidedOn && (
      <Alert kind="warning" title={`Dit besluit is ${revisions[replacedBy.as].done} door een later besluit`}>
        <p>
          <a href={decisionPath(file.id, replacedBy.id)}>
            Besluit {replacedBy.number} van {inWords(replacedBy.decidedOn)}
          </a>
        </p>
      </Alert>
    )}
    {replacedBy && replacedBy.state !== 'announced' && (
      <Alert kind="info" title={`Er ligt een besluit klaar om dit te ${revisions[replacedBy.as].doing}`}>
        <p>
          <a href={decisionPath(file.id, replacedBy.id)}>Besluit {replacedBy.number}</a>
        </p>
      </Alert>
    )}
    {replaces && (
      <p>
        Met dit besluit wordt <a href={decisionPath(file.id, replaces.id)}>besluit {replaces.number}</a>{' '}
        {revisions[replaces.as].done}.
      </p>
    )}
  </>
)

const Views = ({ views }: { views: readonly DecisionView[] }) => (
  <ul>
    {views.map((view) => (
      <li key={view.id}>
        Zienswijze over {view.intention === 'withdraw' ? 'intrekken' : 'wijzigen'}, gevraagd op{' '}
        {inShort(view.askedOn)}:{' '}
        {view.received
          ? `"${view.received.words}" (${inWords(view.received.on)}, via ${viewChannels[view.received.channel]})`
          : `kan tot en met ${inWords(view.until)}`}
      </li>
    ))}
  </ul>
)

/** What can be done with a decision that was announced. */
export const RevisionPanel = ({ c, file, decision, views, line }: PanelProps) => {
  const can = (as: RevisionKind) => mayRevise({ ...decision, line }, as).ok
  const link = (step: keyof typeof revisionSteps, words: string) => (
    <ButtonLink href={decisionPath(file.id, decision.id, revisionSteps[step])}>{words}</ButtonLink>
  )
  const acts = may(c.var.actor, 'decisions.prepare')
  const waits = views.at(-1)?.received === null
  return (
    <>
      {views.length > 0 && <Views views={views} />}
      {acts && can('withdraws') && (
        <Buttons>
          {waits ? link('receive', 'Zienswijze vastleggen') : link('ask', 'Zienswijze vragen')}
          {can('changes') && link('changes', 'Dit besluit wijzigen')}
          {link('withdraws', 'Dit besluit intrekken')}
          {can('corrects') && link('corrects', 'Dit besluit verbeteren')}
        </Buttons>
      )}
    </>
  )
}
