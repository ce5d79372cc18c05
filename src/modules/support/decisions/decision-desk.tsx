import { Hono } from 'hono'
import type { ReactElement } from 'react'
import { may } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { LetterView } from '../../../letters/letter-view.tsx'
import type { LetterContent } from '../../../letters/letter-content.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { Details } from '../../../ui/details.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { faultOf, text, untyped, type Typed } from '../../../ui/typed.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { announcedOn } from '../../ground/correspondence/letter-event.ts'
import { getLetter } from '../../ground/correspondence/store.ts'
import { getLine } from '../arrangements/line-store.ts'
import type { LineState } from '../arrangements/line.ts'
import { decisionStates } from './decision-state.ts'
import { getDecision, type Decision } from './decision-store.ts'
import { sendBackForm, versionForm } from './form.ts'
import { kindWords } from './mandate.ts'
import { decisionPath, decisionsPath } from './paths.ts'
import { previewOf } from './preview.ts'
import { sendBack } from './send-back.ts'
import { viewsAboutDecision } from './revisions/revising.ts'
import type { DecisionView } from './revisions/hearing.ts'
import { Replaced, RevisionPanel } from './revisions/revision-panel.tsx'
import { signDecision } from './sign-decision.ts'

/** One decision: what it says, who signed, and signing it or giving it back. */
export const decisionDesk = new Hono<Environment>()

type DecisionPageProps = {
  c: Request
  file: CaseFile
  decision: Decision
  /** As it went out, or as it would. */
  letter: LetterContent
  /** What the resident was asked about it since, and how far its help has come. */
  views: readonly DecisionView[]
  line: LineState['state'] | null
  /** The day on which it was announced; null while its letter did not reach the right address (Awb 3:41). */
  announced: Temporal.PlainDate | null
  typed: Typed
}

const signedBy = ({ signatures }: Decision): string =>
  signatures.map(({ name, function: of }) => `${name}, ${of}`).join('; ') || 'nog niemand'

/** Until when one can object: later than was decided where the letter had to be sent again. */
function objectionIn({ decision, announced }: Pick<DecisionPageProps, 'decision' | 'announced'>) {
  if (!decision.objectionUntil || !decision.decidedOn) return []
  const until =
    announced && !announced.equals(decision.decidedOn)
      ? termOf(nationalLaw(), 'objection', announced).lastDay
      : decision.objectionUntil
  return [
    {
      term: 'Bezwaar kan tot en met',
      value: announced ? inWords(until) : 'nog niet bekend: de brief bereikte de inwoner niet',
    },
  ]
}

const Outcome = ({ decision, announced }: Pick<DecisionPageProps, 'decision' | 'announced'>) => (
  <DataList
    items={[
      { term: 'Besluit', value: kindWords[decision.kind] },
      { term: 'Stand', value: decisionStates[decision.state] },
      { term: 'Klaargezet door', value: decision.preparedBy.name },
      { term: 'Getekend door', value: signedBy(decision) },
      ...(decision.decidedOn ? [{ term: 'Bekendgemaakt', value: inWords(decision.decidedOn) }] : []),
      ...objectionIn({ decision, announced }),
      ...(decision.sentBackWords ? [{ term: 'Teruggegeven omdat', value: decision.sentBackWords }] : []),
    ]}
  />
)

const Signing = ({ c, file, decision, typed }: DecisionPageProps) => (
  <>
    {may(c.var.actor, 'decisions.sign') && (
      <Form
        frame={c.var.frame}
        action={decisionPath(file.id, decision.id, 'tekenen')}
        version={decision.version}
      >
        <Buttons>
          <Button>
            {decision.state === 'signed-once'
              ? 'Tweede handtekening zetten en versturen'
              : 'Tekenen en versturen'}
          </Button>
        </Buttons>
      </Form>
    )}
    <Details summary="Teruggeven" open={faultOf(typed, 'words') !== undefined}>
      <Form
        frame={c.var.frame}
        action={decisionPath(file.id, decision.id, 'teruggeven')}
        version={text(typed, hiddenFields.version).defaultValue ?? decision.version}
      >
        <TextArea {...text(typed, 'words')} label="Wat moet er anders?" rows={3} />
        <Button kind="secondary">Teruggeven aan {decision.preparedBy.name}</Button>
      </Form>
    </Details>
  </>
)

const DecisionPage = (props: DecisionPageProps): ReactElement => {
  const { c, file, decision, letter, announced, typed } = props
  const waits = decision.state === 'prepared' || decision.state === 'signed-once'
  return (
    <FilePage
      c={c}
      file={file}
      current="decisions"
      title={`Besluit ${decision.number}`}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      {waits && (
        <Alert kind="info" title={`Dit besluit is ${decisionStates[decision.state]}`}>
          <p>
            Het geldt pas als de brief is verstuurd. Kijk de brief na en teken, of geef het besluit terug.
          </p>
        </Alert>
      )}
      <Replaced file={file} decision={decision} />
      {decision.decidedOn && !announced && (
        <Alert kind="warning" title="Dit besluit is nog niet goed bekendgemaakt">
          <p>
            De brief ging naar een verkeerd adres. De tijd voor bezwaar begint pas als hij naar het goede
            adres is verstuurd (Awb, artikel 3:41).{' '}
            <a href={filePath(file.id, `brieven/${decision.letter}`)}>Naar de brief</a>
          </p>
        </Alert>
      )}
      <Outcome decision={decision} announced={announced} />
      {decision.state === 'announced' && <RevisionPanel {...props} />}
      {waits && <Signing {...props} />}
      <Buttons>
        {decision.letter && (
          <ButtonLink href={filePath(file.id, `brieven/${decision.letter}`)}>Brief en PDF</ButtonLink>
        )}
        <ButtonLink href={decisionsPath(file.id)} kind="quiet">
          Alle besluiten
        </ButtonLink>
      </Buttons>
      <h2>De brief</h2>
      <LetterView letter={letter} />
    </FilePage>
  )
}

async function readDecision(tx: Tx, c: Request, file: CaseFile, id: string) {
  const decision = await getDecision(tx, file.id, id)
  const around = {
    views: await viewsAboutDecision(tx, decision.id),
    line: decision.line === null ? null : (await getLine(tx, file.id, decision.line)).state,
  }
  if (!decision.letter || !decision.decidedOn) {
    const letter = await previewOf(tx, c.var.actor, file, decision.facts, decision.ownWords)
    return { decision, letter, announced: null, ...around }
  }
  const sent = await getLetter(tx, file.id, decision.letter)
  return {
    decision,
    letter: sent.content,
    announced: announcedOn(decision.decidedOn, sent.events),
    ...around,
  }
}

decisionDesk.get('/dossiers/:id/besluiten/:decision', async (c) => {
  const look = { action: 'view decision', purpose: 'besluit bekijken', fields: ['decision', 'letter'] }
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, opened) =>
    readDecision(tx, c, opened, c.req.param('decision')),
  )
  return c.html(renderPage(<DecisionPage c={c} file={file} {...seen} typed={untyped()} />))
})

const again = (c: Request, id: string, decision: string, typed: Typed) =>
  transact(c, async (tx) => {
    const file = await getFile(tx, c.var.actor, id)
    return <DecisionPage c={c} file={file} {...await readDecision(tx, c, file, decision)} typed={typed} />
  })

decisionDesk.post('/dossiers/:id/besluiten/:decision/tekenen', (c) => {
  const { id, decision } = c.req.param()
  return handleForm(c, {
    schema: versionForm,
    show: (typed) => again(c, id, decision, typed),
    act: async (tx, input) => {
      await signDecision(tx, c.var.actor, id, decision, input.version)
      return decisionPath(id, decision)
    },
  })
})

decisionDesk.post('/dossiers/:id/besluiten/:decision/teruggeven', (c) => {
  const { id, decision } = c.req.param()
  return handleForm(c, {
    schema: sendBackForm,
    show: (typed) => again(c, id, decision, typed),
    act: async (tx, input) => {
      await sendBack(tx, c.var.actor, id, decision, {
        version: input.version,
        words: input.words,
      })
      return decisionsPath(id)
    },
  })
})
