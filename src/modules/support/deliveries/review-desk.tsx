import { Hono } from 'hono'
import type { ReactElement } from 'react'
import { may } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Details } from '../../../ui/details.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { day, faultOf, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { decisionPath } from '../decisions/paths.ts'
import { channels } from '../reports/report.ts'
import { inviteForm, keepForm, startForm } from './form.ts'
import { inviteToReview } from './invite-to-review.ts'
import { keepHelp } from './keep-help.ts'
import { deliveriesPath, reviewPath } from './paths.ts'
import { mayInvite, mayKeep, mayStart, reviewKinds, reviewOutcomes } from './review.ts'
import { startReview } from './start-review.ts'
import { getReview, reviewInWords, type Review } from './store.ts'

/** One review of granted help: inviting, starting a re-indication, or leaving the help as it is. */
export const helpReviewDesk = new Hono<Environment>()

type ReviewPageProps = { c: Request; file: CaseFile; review: Review; typed: Typed }

const About = ({ file, review }: { file: CaseFile; review: Review }) => (
  <DataList
    items={[
      { term: 'Hulp', value: review.what },
      {
        term: 'Besluit',
        value: (
          <a href={decisionPath(file.id, review.decision)}>
            {review.decisionNumber} van {inWords(review.decidedOn)}
          </a>
        ),
      },
      { term: 'Waarom', value: reviewKinds[review.kind] },
      {
        term: review.kind === 'end' ? 'Laatste dag van de hulp' : 'Opnieuw kijken op',
        value: inWords(review.onDay),
      },
      { term: 'Uiterlijk beginnen', value: inWords(review.startBy) },
      { term: 'Stand', value: reviewInWords(review) },
      ...(review.state === 'done'
        ? [
            {
              term: 'Uitkomst',
              value: `${inWords(review.doneOn)}: ${reviewOutcomes[review.outcome]}, ${review.words}`,
            },
          ]
        : []),
      ...(review.nextOn ? [{ term: 'Daarna opnieuw', value: inWords(review.nextOn) }] : []),
    ]}
  />
)

/** The version that the page showed first: a fault must not hide that somebody else was first. */
const seenIn = (typed: Typed, review: Review) =>
  text(typed, hiddenFields.version).defaultValue ?? review.version

const Invite = ({ c, file, review, typed }: ReviewPageProps) => (
  <Form
    frame={c.var.frame}
    action={reviewPath(file.id, review.id, 'uitnodigen')}
    version={seenIn(typed, review)}
  >
    <h2>De inwoner uitnodigen</h2>
    <p>
      De brief zegt dat u belt, wat u samen bekijkt, dat een persoonlijk plan kan, en dat cliëntondersteuning
      gratis is.
    </p>
    <TextArea
      {...text(typed, 'bring')}
      label="Wat legt de inwoner klaar?"
      hint="Eén ding op een regel"
      rows={2}
      optional
    />
    <Button kind="secondary">Brief versturen</Button>
  </Form>
)

const Start = ({ c, file, review, typed }: ReviewPageProps) => (
  <Form
    frame={c.var.frame}
    action={reviewPath(file.id, review.id, 'beginnen')}
    version={seenIn(typed, review)}
  >
    <h2>De herindicatie beginnen</h2>
    <p>
      Dit wordt een nieuwe melding in een eigen dossier, met alle stappen en termijnen van de wet. De hulp
      loopt intussen door{review.until ? ` tot en met ${inWords(review.until)}` : ''}.
    </p>
    <Choice
      {...text(typed, 'channel')}
      label="Hoe sprak u de inwoner?"
      inline
      options={Object.entries(channels).map(([value, label]) => ({ value, label }))}
    />
    <TextArea {...text(typed, 'words')} label="Wat heeft de inwoner nu nodig?" rows={4} />
    <Check name="unchangedSaid" label="De inwoner zegt dat er niets is veranderd" />
    <Check name="unchangedSeen" label="Ik las het eerdere dossier en zie hetzelfde" />
    <Button>Herindicatie beginnen</Button>
  </Form>
)

const Keep = ({ c, file, review, typed }: ReviewPageProps) => (
  <Details summary="De hulp blijft zoals die is" open={faultOf(typed, 'nextOn') !== undefined}>
    <Form
      frame={c.var.frame}
      action={reviewPath(file.id, review.id, 'blijft')}
      version={seenIn(typed, review)}
    >
      <TextArea {...text(typed, 'words')} label="Wat is besproken, en waarom past de hulp nog?" rows={4} />
      <DayField {...day(typed, 'nextOn')} label="Wanneer kijkt u opnieuw?" />
      <Button kind="secondary">Vastleggen</Button>
    </Form>
  </Details>
)

const ReviewPage = (props: ReviewPageProps): ReactElement => {
  const { c, file, review, typed } = props
  const acts = may(c.var.actor, 'investigations.lead')
  return (
    <FilePage
      c={c}
      file={file}
      current="deliveries"
      title={`Opnieuw kijken: ${review.what}`}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      {review.state === 'started' && (
        <Alert kind="info" title="De herindicatie loopt">
          <p>
            <a href={filePath(review.newCaseFile)}>Naar het dossier van de herindicatie</a>
          </p>
        </Alert>
      )}
      <About file={file} review={review} />
      {acts && mayInvite(review).ok && <Invite {...props} />}
      {acts && mayStart(review).ok && <Start {...props} />}
      {acts && mayKeep(review, review.kind).ok && <Keep {...props} />}
      <Buttons>
        <ButtonLink href={deliveriesPath(file.id)} kind="quiet">
          Alle toegekende hulp
        </ButtonLink>
      </Buttons>
    </FilePage>
  )
}

helpReviewDesk.get('/dossiers/:id/herindicatie/:review', async (c) => {
  const { id, review } = c.req.param()
  const look = { action: 'view review', purpose: 'herindicatie', fields: ['decision', 'review'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => getReview(tx, id, review))
  return c.html(
    renderPage(<ReviewPage c={c} file={file} review={seen} typed={untyped({ channel: 'phone' })} />),
  )
})

const again = (c: Request, id: string, review: string, typed: Typed) =>
  transact(c, async (tx) => (
    <ReviewPage
      c={c}
      file={await getFile(tx, c.var.actor, id)}
      review={await getReview(tx, id, review)}
      typed={typed}
    />
  ))

helpReviewDesk.post('/dossiers/:id/herindicatie/:review/uitnodigen', (c) => {
  const { id, review } = c.req.param()
  return handleForm(c, {
    schema: inviteForm,
    show: (typed) => again(c, id, review, typed),
    act: async (tx, input) => {
      await inviteToReview(tx, c.var.actor, id, review, input)
      return reviewPath(id, review)
    },
  })
})

helpReviewDesk.post('/dossiers/:id/herindicatie/:review/beginnen', (c) => {
  const { id, review } = c.req.param()
  return handleForm(c, {
    schema: startForm,
    show: (typed) => again(c, id, review, typed),
    act: async (tx, input) => filePath(await startReview(tx, c.var.actor, id, review, input)),
  })
})

helpReviewDesk.post('/dossiers/:id/herindicatie/:review/blijft', (c) => {
  const { id, review } = c.req.param()
  return handleForm(c, {
    schema: keepForm,
    show: (typed) => again(c, id, review, typed),
    act: async (tx, input) => {
      await keepHelp(tx, c.var.actor, id, review, input)
      return deliveriesPath(id)
    },
  })
})
