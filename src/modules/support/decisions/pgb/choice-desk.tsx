import { Hono } from 'hono'
import { transact, type Environment, type Request } from '../../../../http/environment.ts'
import { handleForm } from '../../../../http/form.ts'
import type { Tx } from '../../../../database/connect.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { renderPage } from '../../../../ui/render.tsx'
import { LetterView } from '../../../../letters/letter-view.tsx'
import { pgbInformation } from '../../../../letters/kinds/pgb-information.ts'
import { checkLetter } from '../../../../letters/letter-content.ts'
import { untyped, type Typed } from '../../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import { FilePage, filePath } from '../../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../../ground/cases/look.ts'
import { letterFrameOf } from '../../../ground/correspondence/letter-frame-of.ts'
import { dayIn } from '../grant-start.tsx'
import { choiceForm, choiceIn } from './choice-form.ts'
import { ChoicePage } from './choice-page.tsx'
import { choosable, chooseForm } from './choose-form.ts'
import { choiceFor } from './form-choice-store.ts'
import { FormsPage, readForms } from './forms-page.tsx'
import { choicePath, formsPath } from './paths.ts'
import { informationOf, tellOfPgb } from './tell-of-pgb.ts'

/** The form of the help: what is offered, told and chosen. */
export const choiceDesk = new Hono<Environment>()

const look = {
  action: 'view form choice',
  purpose: 'vorm van de hulp kiezen',
  fields: ['arrangement', 'offered', 'form', 'because'],
}

choiceDesk.get('/dossiers/:id/vorm', async (c) => {
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, opened) =>
    readForms(tx, opened, c.var.today),
  )
  return c.html(renderPage(<FormsPage c={c} file={file} rows={seen} />))
})

async function read(tx: Tx, c: Request, file: CaseFile) {
  const id = c.req.param('line') ?? ''
  return { ...(await choosable(tx, c.var.actor, file, id)), choice: await choiceFor(tx, file.id, id) }
}

type Read = Awaited<ReturnType<typeof read>>

const yesNo = (of: boolean | null) => (of === null ? undefined : of ? 'yes' : 'no')

/** What the form begins with: what was chosen last. */
const begin = ({ policy, choice }: Read): Typed => {
  if (!choice) return untyped({ chosenBy: 'resident' })
  const { inKind } = choice
  return untyped({
    adequate: yesNo(inKind.adequate),
    supplierHasFitting: yesNo(inKind.supplierHasFitting),
    told: policy.pgb.explained.filter(({ text }) => choice.told.includes(text)).map(({ id }) => id),
    ...dayIn('toldOn', choice.toldOn),
    form: choice.form,
    chosenBy: choice.chosenBy,
  })
}

choiceDesk.get('/dossiers/:id/vorm/:line', async (c) => {
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, opened) => read(tx, c, opened))
  return c.html(renderPage(<ChoicePage c={c} file={file} {...seen} typed={begin(seen)} />))
})

choiceDesk.post('/dossiers/:id/vorm/:line', (c) => {
  const { id, line } = c.req.param()
  return handleForm(c, {
    schema: choiceForm,
    show: (typed) =>
      transact(c, async (tx) => {
        const file = await getFile(tx, c.var.actor, id)
        return <ChoicePage c={c} file={file} {...await read(tx, c, file)} typed={typed} />
      }),
    act: async (tx, typed) => {
      await chooseForm(tx, c.var.actor, id, line, typed.version, choiceIn(typed, c.var.today))
      return formsPath(id)
    },
  })
})

choiceDesk.get('/dossiers/:id/vorm/:line/brief', async (c) => {
  const { id, line } = c.req.param()
  const { file, seen } = await lookAtFile(c, id, look, async (tx, opened) => {
    const { policy, product } = await choosable(tx, c.var.actor, opened, line)
    const frame = await letterFrameOf(
      tx,
      c.var.actor,
      { resident: opened.resident.id, policyFile: opened.policyFile },
      'voorbeeld',
    )
    return frame.resident
      ? checkLetter(pgbInformation(frame.to(frame.resident), informationOf(policy, product, c.var.today)))
      : null
  })
  return c.html(
    renderPage(
      <FilePage c={c} file={file} current="decisions" title="Brief met uitleg over het pgb">
        <Form frame={c.var.frame} action={choicePath(id, line, 'brief')}>
          <Buttons>
            {seen && <Button>Brief versturen</Button>}
            <ButtonLink href={choicePath(id, line)} kind="quiet">
              Terug
            </ButtonLink>
          </Buttons>
        </Form>
        {seen ? <LetterView letter={seen} /> : <p>Deze inwoner is overleden. Er gaat geen brief meer uit.</p>}
      </FilePage>,
    ),
  )
})

choiceDesk.post('/dossiers/:id/vorm/:line/brief', async (c) => {
  const { id, line } = c.req.param()
  const letter = await transact(c, (tx) => tellOfPgb(tx, c.var.actor, id, line))
  return c.redirect(filePath(id, `brieven/${letter}`), 303)
})
