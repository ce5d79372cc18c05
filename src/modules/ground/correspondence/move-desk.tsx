import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../cases/file.ts'
import { FilePage, filePath } from '../cases/file-page.tsx'
import { lookAtFile } from '../cases/look.ts'
import { getDocument, type DocumentLine } from './document-store.ts'
import { moveDocumentForm } from './form.ts'
import { moveDocument } from './move-document.ts'

const MovePage = (props: { c: Request; file: CaseFile; paper: DocumentLine; typed: Typed }) => {
  const { c, file, paper, typed } = props
  return (
    <FilePage
      c={c}
      file={file}
      current="documents"
      title={`Verplaats: ${paper.title}`}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <p>
        Het stuk gaat naar een ander dossier. Beide dossiers laten dat zien. U kunt het later terugzetten.
      </p>
      <Form
        frame={c.var.frame}
        action={filePath(file.id, `stukken/${paper.id}/verplaatsen`)}
        version={paper.version}
      >
        <TextField
          {...text(typed, 'number')}
          label="Nummer van het goede dossier"
          hint="Zoals D-2026-000012"
          width={20}
        />
        <TextField {...text(typed, 'reason')} label="Waarom hoort het stuk hier niet?" width={40} />
        <Buttons>
          <Button>Verplaatsen</Button>
          <ButtonLink href={filePath(file.id, 'stukken')} kind="quiet">
            Niet doen
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
}

/** Moving a paper out of the wrong file. */
export const moveDesk = new Hono<Environment>()

moveDesk.get('/dossiers/:id/stukken/:document/verplaatsen', async (c) => {
  demand(c.var.actor, 'papers.file')
  const { id, document } = c.req.param()
  const look = { action: 'open form verplaatsen', purpose: 'stuk verplaatsen', fields: ['documents'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => getDocument(tx, id, document))
  return c.html(renderPage(<MovePage c={c} file={file} paper={seen} typed={untyped()} />))
})

moveDesk.post('/dossiers/:id/stukken/:document/verplaatsen', async (c) => {
  const { actor } = c.var
  const { id, document } = c.req.param()
  demand(actor, 'papers.file')
  return handleForm(c, {
    schema: moveDocumentForm,
    show: async (typed) => {
      const { file, paper } = await transact(c, async (tx) => ({
        file: await getFile(tx, actor, id),
        paper: await getDocument(tx, id, document),
      }))
      return <MovePage c={c} file={file} paper={paper} typed={typed} />
    },
    act: async (tx, input) => {
      await moveDocument(tx, actor, await getFile(tx, actor, id), document, input)
      return filePath(id, 'stukken')
    },
  })
})
