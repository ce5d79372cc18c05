import { inShort } from '../../../core/days.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Search } from '../../../ui/search.tsx'
import { Select } from '../../../ui/select.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { filePath } from './file-page.tsx'
import type { FileSearch } from './file-search-form.ts'
import { MOST_PEOPLE, type FoundFile, type FoundFiles } from './search-files.ts'

/** What was asked, as a form sends it, to send it again. */
export type Asked = { text: string; household?: string; state: string; area: string; mine: string }

/** What a form sent; only its texts. */
export function typedOf(body: Record<string, unknown>): Asked {
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].slice(0, 300) : '')
  const household = text('household')
  return {
    text: text('text'),
    ...(household !== '' && { household }),
    state: text('state'),
    area: text('area'),
    mine: text('mine'),
  }
}

export type AreaChoices = readonly { id: string; name: string }[]

/** The one line to search by, and what narrows the search. */
export const FileSearchBox = (props: { frame: Frame; areas: AreaChoices; asked: Asked; begin: boolean }) => {
  const { text, state, area, mine } = props.asked
  return (
    <Search
      frame={props.frame}
      action="/dossiers"
      name="text"
      label="Welk dossier zoekt u?"
      hint="BSN, naam, geboortedag, postcode of straat met huisnummer, of het nummer van een dossier, melding, brief of huishouden"
      defaultValue={text}
      begin={props.begin}
    >
      <Details summary="Zoek gerichter" open={state !== '' || area !== '' || mine !== ''}>
        <Select
          name="state"
          label="Stand"
          empty="Alle"
          defaultValue={state}
          options={[
            { value: 'open', label: 'Lopend' },
            { value: 'closed', label: 'Afgesloten' },
          ]}
        />
        <Select
          name="area"
          label="Gebied"
          empty="Alle gebieden"
          defaultValue={area}
          options={props.areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Check name="mine" label="Alleen dossiers waaraan ik werk" defaultChecked={mine === 'ja'} />
      </Details>
    </Search>
  )
}

type FoundProps = {
  frame: Frame
  found: FoundFiles
  asked: Asked
  by: FileSearch['by']
  page: number
}

/** What was found: the files that one may open, and that there are others. */
export const FoundFilesList = ({ frame, found, asked, by, page }: FoundProps) => {
  const own = found.files.filter((file) => file.openable)
  const others = found.files.filter((file) => !file.openable)
  return (
    <section>
      <h2>{by === 'household' ? 'Dossiers van huisgenoten' : 'Gevonden dossiers'}</h2>
      {found.how === 'similar' && found.files.length > 0 && (
        <p>Niemand heet precies zo. Deze namen lijken erop.</p>
      )}
      {found.tooMany && (
        <Alert kind="info" title={`Er zijn meer dan ${MOST_PEOPLE} mensen gevonden`}>
          <p>{`U ziet niet alle dossiers. ${narrower(by)}`}</p>
        </Alert>
      )}
      {found.files.length === 0 && <p className="kt-none">{nothing(asked, page)}</p>}
      {own.length > 0 && <OwnFiles frame={frame} files={own} />}
      {others.length > 0 && <OtherFiles files={others} />}
      <Pages frame={frame} asked={asked} page={page} more={found.more} />
    </section>
  )
}

const narrower = (by: FileSearch['by']): string =>
  by === 'address' || by === 'street'
    ? 'Zet het huisnummer erbij, of zoek op naam.'
    : 'Zet de voornaam of de geboortedag erbij, zoals Jansen 5-3-1944.'

const nothing = ({ state, area, mine }: Asked, page: number): string =>
  page > 1
    ? 'Er zijn geen dossiers meer.'
    : state + area + mine === ''
      ? 'Geen dossier gevonden. Kijk na wat u typte, of zoek de inwoner bij Inwoners.'
      : 'Geen dossier gevonden dat u mag openen en dat hierbij past. Zoek ook zonder stand en gebied.'

type OwnFile = Extract<FoundFile, { openable: true }>

const OwnFiles = ({ frame, files }: { frame: Frame; files: readonly OwnFile[] }) => (
  <Table
    caption="Dossiers die u mag openen"
    hideCaption
    keyOf={({ id }) => id}
    rows={files}
    columns={[
      { head: 'Nummer', cell: (file) => <a href={filePath(file.id)}>{file.number}</a> },
      { head: 'Naam', cell: ({ name }) => name },
      { head: 'Geboren', cell: ({ birthDate }) => (birthDate ? inShort(birthDate) : 'niet bekend') },
      { head: 'Adres', cell: ({ address }) => address ?? 'beschermd' },
      { head: 'Gebied', cell: ({ area }) => area ?? '' },
      { head: 'Geopend', cell: ({ openedOn }) => inShort(openedOn) },
      {
        head: 'Stand',
        cell: ({ closedOn }) =>
          closedOn ? `afgesloten op ${inShort(closedOn)}` : <Status tone="active">Loopt</Status>,
      },
      {
        head: 'Huisgenoten',
        cell: ({ resident, name }) => (
          <Form frame={frame} action="/dossiers">
            <input type="hidden" name="household" value={resident} />
            <Button kind="quiet">
              Zoek<span className="kt-hidden"> dossiers van wie samenwoont met {name}</span>
            </Button>
          </Form>
        ),
      },
    ]}
  />
)

/** Only that these exist, and where to ask for them. */
const OtherFiles = ({ files }: { files: readonly FoundFile[] }) => (
  <>
    <h3>Dossiers die u niet mag openen</h3>
    <p>U werkt hier niet aan. Vraag een collega die eraan werkt, of open het dossier bij een noodgeval.</p>
    <ul>
      {files.map(({ id, number }) => (
        <li key={id}>
          <a href={filePath(id)}>{number}</a>
        </li>
      ))}
    </ul>
  </>
)

/** To the page before and after, by POST: what was typed may stand in no address. */
const Pages = (props: { frame: Frame; asked: Asked; page: number; more: boolean }) => {
  const { frame, asked, page, more } = props
  if (page === 1 && !more) return null
  return (
    <nav aria-label="Bladeren: Gevonden dossiers">
      <Form frame={frame} action="/dossiers">
        {Object.entries(asked).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Buttons>
          {page > 1 && (
            <Button kind="secondary" name="page" value={String(page - 1)}>
              Vorige
            </Button>
          )}
          {more && (
            <Button kind="secondary" name="page" value={String(page + 1)}>
              Volgende
            </Button>
          )}
        </Buttons>
      </Form>
    </nav>
  )
}
