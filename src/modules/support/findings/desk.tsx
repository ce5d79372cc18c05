import { Hono } from 'hono'
import { inWords } from '../../../core/days.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { addRemark } from './add-remark.ts'
import { findingsForm, remarkForm } from './form.ts'
import { freezeFindings } from './freeze-findings.ts'
import { findingsOf, type FindingsLine } from './store.ts'

const Frozen = ({ caseFile, findings }: { caseFile: string; findings: FindingsLine }) => (
  <section>
    <h2>
      Verslag {findings.number} van {inWords(findings.frozenOn)}
    </h2>
    <p className="kt-words">{findings.conclusion}</p>
    <Buttons>
      <ButtonLink href={filePath(caseFile, `brieven/${findings.letter}`)}>Verslag lezen</ButtonLink>
    </Buttons>
    <h3>Wat de inwoner ervan zegt</h3>
    {findings.remarks.length === 0 && <p>Er is nog geen reactie.</p>}
    {findings.remarks.map((remark, at) => (
      <article key={at}>
        <p className="kt-meta">{inWords(remark.receivedOn)}</p>
        <p className="kt-words">{remark.words}</p>
      </article>
    ))}
  </section>
)

type FindingsPageProps = { c: Request; file: CaseFile; frozen: readonly FindingsLine[]; typed: Typed }

const FindingsPage = ({ c, file, frozen, typed }: FindingsPageProps) => (
  <FilePage c={c} file={file} current="findings" title="Verslag" faulty={typed.faults.length > 0}>
    <ErrorSummary faults={typed.faults} />
    {frozen.map((findings) => (
      <Frozen key={findings.id} caseFile={file.id} findings={findings} />
    ))}
    {frozen.length > 0 ? (
      <Form frame={c.var.frame} action={filePath(file.id, 'verslag/reactie')}>
        <TextArea {...text(typed, 'words')} label="Reactie van de inwoner" />
        <DayField
          {...day(typed, 'receivedOn')}
          label="Ontvangen op"
          hint="Leeg laten betekent vandaag"
          optional
        />
        <Buttons>
          <Button kind="secondary">Reactie toevoegen</Button>
          <ButtonLink href={filePath(file.id, 'aanvraag')} kind="primary">
            Aanvraag vastleggen
          </ButtonLink>
        </Buttons>
      </Form>
    ) : (
      <Form frame={c.var.frame} action={filePath(file.id, 'verslag')}>
        <p>
          Het verslag bevat de behoeften, wat is onderzocht en het arrangement. Na het vaststellen verandert
          het niet meer. De inwoner krijgt het per brief.
        </p>
        <TextArea {...text(typed, 'conclusion')} label="Wat vindt u?" hint="Welke hulp past, en waarom" />
        <TextArea {...text(typed, 'ownWords')} label="Wilt u zelf iets toevoegen aan de brief?" optional />
        <Buttons>
          <Button>Verslag vaststellen en versturen</Button>
        </Buttons>
      </Form>
    )}
  </FilePage>
)

/** The findings of a file: freezing them, and what the resident says of them. */
export const findingsDesk = new Hono<Environment>()

findingsDesk.get('/dossiers/:id/verslag', async (c) => {
  const id = c.req.param('id')
  const look = { action: 'view findings', purpose: 'verslag bekijken', fields: ['findings', 'remarks'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => findingsOf(tx, id))
  return c.html(renderPage(<FindingsPage c={c} file={file} frozen={seen} typed={untyped()} />))
})

/** The page once more, with what was typed. */
const again = (c: Request, id: string, typed: Typed) =>
  transact(c, async (tx) => (
    <FindingsPage
      c={c}
      file={await getFile(tx, c.var.actor, id)}
      frozen={await findingsOf(tx, id)}
      typed={typed}
    />
  ))

findingsDesk.post('/dossiers/:id/verslag', (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: findingsForm,
    show: (typed) => again(c, id, typed),
    act: async (tx, input) => {
      await freezeFindings(tx, c.var.actor, id, input)
      return filePath(id, 'verslag')
    },
  })
})

findingsDesk.post('/dossiers/:id/verslag/reactie', (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: remarkForm,
    show: (typed) => again(c, id, typed),
    act: async (tx, input) => {
      await addRemark(tx, c.var.actor, id, input)
      return filePath(id, 'verslag')
    },
  })
})
