import { Hono } from 'hono'
import { demand, may } from '../../../core/actor.ts'
import { inShort } from '../../../core/days.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { FileList } from '../../../ui/file-list.tsx'
import { Form } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, faultOf, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../cases/file.ts'
import { FilePage, filePath } from '../cases/file-page.tsx'
import { lookAtFile } from '../cases/look.ts'
import { optionsOf } from '../residents/resident-page.tsx'
import { documentChannels, documentKinds, downloadName, takenTypes } from './document.ts'
import { bytesOf, documentsOf, PAPERS, type DocumentLine } from './document-store.ts'
import { fileDocument, notePhoneCall } from './file-document.ts'
import { paperForm, phoneForm } from './form.ts'
import { moveDesk } from './move-desk.tsx'

const typeName = (mediaType: string): string =>
  mediaType in takenTypes ? takenTypes[mediaType as keyof typeof takenTypes].name : 'tekst'

const Papers = ({ c, file, papers }: { c: Request; file: CaseFile; papers: readonly DocumentLine[] }) => (
  <FileList
    empty="Er zijn nog geen stukken. Brieven die wij sturen, staan bij Brieven."
    files={papers.map((paper) => ({
      id: paper.id,
      name: `${paper.title} (${documentKinds[paper.kind]}, ontvangen ${inShort(paper.receivedOn)} ${documentChannels[paper.channel]})`,
      href: filePath(file.id, `stukken/${paper.id}`),
      kind: typeName(paper.mediaType),
      bytes: paper.size,
      at: paper.addedAt,
      ...(paper.addedBy && { by: paper.addedBy }),
      action: may(c.var.actor, 'papers.file') && (
        <a href={filePath(file.id, `stukken/${paper.id}/verplaatsen`)}>
          Verplaats<span className="kt-hidden"> {paper.title}</span>
        </a>
      ),
    }))}
  />
)

/** Incoming papers and phone notes of a file: the list, adding one, reading one, moving one. */
export const papersDesk = new Hono<Environment>()

papersDesk.get('/dossiers/:id/stukken', async (c) => {
  const id = c.req.param('id')
  const before = momentOf(c.req.query('voor'))
  const look = { action: 'list documents', purpose: 'stukken bekijken', fields: ['documents'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => documentsOf(tx, id, before))
  const shown = seen.slice(0, PAPERS)
  const last = shown.at(-1)
  return c.html(
    renderPage(
      <FilePage c={c} file={file} current="documents" title="Stukken">
        {may(c.var.actor, 'papers.file') && (
          <Buttons>
            <ButtonLink href={filePath(id, 'stukken/nieuw')}>Stuk toevoegen</ButtonLink>
            <ButtonLink href={filePath(id, 'stukken/telefoon')}>Telefoonnotitie</ButtonLink>
          </Buttons>
        )}
        <Papers c={c} file={file} papers={shown} />
        {seen.length > PAPERS && last && (
          <p>
            <a href={`${filePath(id, 'stukken')}?voor=${last.addedAt.toString()}`}>Eerder</a>
          </p>
        )}
      </FilePage>,
    ),
  )
})

function momentOf(text: string | undefined): Temporal.Instant | undefined {
  try {
    return text === undefined ? undefined : Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}

type PageProps = { c: Request; file: CaseFile; typed: Typed }

const PaperPage = ({ c, file, typed }: PageProps) => (
  <FilePage c={c} file={file} current="documents" title="Stuk toevoegen" faulty={typed.faults.length > 0}>
    <ErrorSummary faults={typed.faults} />
    <Form frame={c.var.frame} action={filePath(file.id, 'stukken/nieuw')} upload>
      <FileField
        name="file"
        label="Bestand"
        hint="PDF, JPEG, PNG, Word (docx) of ODT, hoogstens 10 MB"
        accept=".pdf,.jpg,.jpeg,.png,.docx,.odt"
        error={faultOf(typed, 'file')}
      />
      <TextField {...text(typed, 'title')} label="Wat is het?" width={40} />
      <Select
        {...text(typed, 'kind')}
        label="Wat voor stuk is het?"
        options={optionsOf(documentKinds).filter(({ value }) => value !== 'phone-note')}
      />
      <Choice
        {...text(typed, 'channel')}
        label="Hoe kwam het binnen?"
        options={optionsOf(documentChannels).filter(({ value }) => value !== 'phone')}
      />
      <DayField
        {...day(typed, 'receivedOn')}
        label="Op welke dag?"
        hint="Leeg laten betekent vandaag"
        optional
      />
      <Buttons>
        <Button>Toevoegen</Button>
      </Buttons>
    </Form>
  </FilePage>
)

const PhonePage = ({ c, file, typed }: PageProps) => (
  <FilePage c={c} file={file} current="documents" title="Telefoonnotitie" faulty={typed.faults.length > 0}>
    <ErrorSummary faults={typed.faults} />
    <Form frame={c.var.frame} action={filePath(file.id, 'stukken/telefoon')}>
      <TextField {...text(typed, 'with')} label="Met wie belde u?" width={40} />
      <TextArea {...text(typed, 'words')} label="Wat is er gezegd?" rows={6} />
      <DayField
        {...day(typed, 'receivedOn')}
        label="Op welke dag?"
        hint="Leeg laten betekent vandaag"
        optional
      />
      <Buttons>
        <Button>Vastleggen</Button>
      </Buttons>
    </Form>
  </FilePage>
)

const pages = [
  { path: 'stukken/nieuw', Page: PaperPage, start: { kind: 'other', channel: 'letter' } },
  { path: 'stukken/telefoon', Page: PhonePage, start: {} },
] as const

for (const { path, Page, start } of pages)
  papersDesk.get(`/dossiers/:id/${path}`, async (c) => {
    demand(c.var.actor, 'papers.file')
    const look = { action: `open form ${path}`, purpose: 'stuk bij het dossier doen', fields: ['name'] }
    const { file } = await lookAtFile(c, c.req.param('id'), look, async () => undefined)
    return c.html(renderPage(<Page c={c} file={file} typed={untyped(start)} />))
  })

const fileOf = (c: Request, id: string) => transact(c, (tx) => getFile(tx, c.var.actor, id))

papersDesk.post('/dossiers/:id/stukken/nieuw', async (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: paperForm,
    show: async (typed) => <PaperPage c={c} file={await fileOf(c, id)} typed={typed} />,
    act: async (tx, paper) => {
      await fileDocument(tx, c.var.actor, await getFile(tx, c.var.actor, id), paper)
      return filePath(id, 'stukken')
    },
  })
})

papersDesk.post('/dossiers/:id/stukken/telefoon', async (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: phoneForm,
    show: async (typed) => <PhonePage c={c} file={await fileOf(c, id)} typed={typed} />,
    act: async (tx, note) => {
      await notePhoneCall(tx, c.var.actor, await getFile(tx, c.var.actor, id), note)
      return filePath(id, 'stukken')
    },
  })
})

/** Saved, never shown inside our own pages: what came from outside must not run in our name. */
papersDesk.get('/dossiers/:id/stukken/:document', async (c) => {
  const { id, document } = c.req.param()
  const look = { action: 'view document', purpose: 'stuk bekijken', fields: ['document'] }
  const { seen } = await lookAtFile(c, id, look, (tx) => bytesOf(tx, id, document))
  const name = downloadName(seen.title, seen.mediaType)
  return c.body(new Uint8Array(seen.bytes), 200, {
    'content-type': seen.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : seen.mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

papersDesk.route('/', moveDesk)
