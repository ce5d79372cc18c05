import type { Request } from '../../../http/environment.ts'
import { PREVIEW } from '../../../http/form.ts'
import { momentInWords } from '../../../core/days.ts'
import { LetterView } from '../../../letters/letter-view.tsx'
import type { Sender } from '../../../letters/letter-frame.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Details } from '../../../ui/details.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../ui/typed.ts'
import { inForce, sampleLetter, type LetterheadVersion } from './letterhead.ts'

/** The page of the letterhead. */
export const LETTERHEAD = '/briefhoofd'

/** The address of one version: by the moment from which it holds. */
export const versionPath = ({ from }: LetterheadVersion, next = ''): string =>
  `${LETTERHEAD}/${from.epochMilliseconds}${next && `/${next}`}`

type ListProps = { c: Request; versions: readonly LetterheadVersion[]; sender: Sender | undefined }

/** The letterhead that letters carry now, as a letter, and all versions. */
export function LetterheadPage({ c, versions, sender }: ListProps) {
  const current = inForce(versions, c.var.now)
  return (
    <DeskPage frame={c.var.frame} title="Briefhoofd" current="letterhead">
      <p>Wat in alle brieven staat: wie u bent, waar een bezwaar heen gaat en wie inwoners gratis helpt.</p>
      <Buttons>
        <ButtonLink href={`${LETTERHEAD}/nieuw`} kind="primary">
          Briefhoofd wijzigen
        </ButtonLink>
        {current && <ButtonLink href={versionPath(current, 'pdf')}>Voorbeeld als PDF</ButtonLink>}
      </Buttons>
      <Panel title="Versies">
        <Table
          caption="Versies van het briefhoofd"
          hideCaption
          rows={versions}
          keyOf={({ from }) => String(from.epochMilliseconds)}
          empty="Er is nog geen briefhoofd."
          columns={[
            {
              head: 'Geldt vanaf',
              cell: (version) => <a href={versionPath(version)}>{momentInWords(version.from)}</a>,
            },
            { head: 'Gemaakt door', cell: ({ madeBy }) => madeBy ?? 'bij de inrichting' },
            {
              head: 'Stand',
              cell: (version) => <Stand version={version} current={current} now={c.var.now} />,
            },
          ]}
        />
      </Panel>
      <h2>Zo ziet een brief er nu uit</h2>
      {sender ? (
        <LetterView letter={sampleLetter(sender, c.var.municipality.name, c.var.today)} />
      ) : (
        <EmptyState title="Er is nog geen briefhoofd">Zonder briefhoofd kan er geen brief uit.</EmptyState>
      )}
    </DeskPage>
  )
}

const Stand = (props: {
  version: LetterheadVersion
  current: LetterheadVersion | undefined
  now: Temporal.Instant
}) => {
  if (props.version === props.current) return <Status tone="good">Geldt nu</Status>
  return Temporal.Instant.compare(props.version.from, props.now) > 0 ? (
    <Status tone="attention">Gaat nog in</Status>
  ) : (
    <Status>Eerder</Status>
  )
}

/** One version as a letter. */
export const VersionPage = ({
  c,
  version,
  sender,
}: {
  c: Request
  version: LetterheadVersion
  sender: Sender
}) => (
  <DeskPage
    frame={c.var.frame}
    title={`Briefhoofd vanaf ${momentInWords(version.from)}`}
    current="letterhead"
    back={{ href: LETTERHEAD, name: 'Briefhoofd' }}
  >
    <Buttons>
      <ButtonLink href={versionPath(version, 'pdf')}>Voorbeeld als PDF</ButtonLink>
    </Buttons>
    <LetterView letter={sampleLetter(sender, c.var.municipality.name, c.var.today)} />
  </DeskPage>
)

/** The form for a new version, with how a letter would look above it once somebody asked. */
export const NewLetterheadPage = (props: {
  c: Request
  typed: Typed
  version: number | string
  shown?: Sender
}) => (
  <DeskPage
    frame={props.c.var.frame}
    title="Briefhoofd wijzigen"
    current="letterhead"
    faulty={props.typed.faults.length > 0}
    back={{ href: LETTERHEAD, name: 'Briefhoofd' }}
  >
    <ErrorSummary faults={props.typed.faults} />
    {props.shown && (
      <Panel title="Voorbeeld">
        <p>Nog niets is opgeslagen. Klopt het? Kies onderaan “Gebruiken”.</p>
        <LetterView letter={sampleLetter(props.shown, props.c.var.municipality.name, props.c.var.today)} />
      </Panel>
    )}
    <Form frame={props.c.var.frame} action={`${LETTERHEAD}/nieuw`} version={props.version}>
      <SenderFields typed={props.typed} />
      <LegalFields typed={props.typed} />
      <DayField
        {...day(props.typed, 'from')}
        label="Vanaf welke dag gebruikt u dit?"
        hint="Leeg laten betekent meteen. Brieven die al verstuurd zijn, veranderen niet"
        optional
      />
      <Buttons>
        <Button>Gebruiken</Button>
        <Button kind="secondary" name={PREVIEW} value="ja">
          Voorbeeld bekijken
        </Button>
        <ButtonLink href={LETTERHEAD} kind="quiet">
          Niet doen
        </ButtonLink>
      </Buttons>
    </Form>
  </DeskPage>
)

const SenderFields = ({ typed }: { typed: Typed }) => (
  <>
    <h2>Afzender</h2>
    <TextField
      {...text(typed, 'municipality')}
      label="Naam van de gemeente"
      hint="Als Gemeente Lindewaard"
      width={40}
    />
    <TextField {...text(typed, 'department')} label="Afdeling" width={40} optional />
    <TextArea {...text(typed, 'address')} label="Adres" hint="Hoogstens vier regels" rows={4} />
    <TextField {...text(typed, 'phone')} label="Telefoon" width={20} />
    <TextField {...text(typed, 'site')} label="Website" width={40} />
    <TextField
      {...text(typed, 'colour')}
      label="Kleur"
      hint="Als #1d4f5c, donker genoeg om te lezen"
      width={8}
    />
    <Choice
      {...text(typed, 'window')}
      label="Aan welke kant is het venster van uw enveloppen?"
      options={[
        { value: 'left', label: 'Links' },
        { value: 'right', label: 'Rechts' },
      ]}
    />
    <Details summary="Logo" open={Boolean(typed.values['logo'])}>
      <TextArea
        {...text(typed, 'logo')}
        label="Logo als SVG"
        hint="Open het SVG-bestand in een teksteditor en plak de inhoud hier"
        rows={4}
        optional
      />
      <TextField
        {...text(typed, 'logoAlt')}
        label="Wat staat er in het logo?"
        hint="Voor wie het niet ziet"
        width={40}
        optional
      />
    </Details>
  </>
)

const LegalFields = ({ typed }: { typed: Typed }) => (
  <>
    <h2>Bezwaar</h2>
    <TextArea {...text(typed, 'objectionAddress')} label="Postadres voor bezwaar" rows={5} />
    <TextField {...text(typed, 'objectionSite')} label="Website voor bezwaar" width={40} optional />
    <TextField
      {...text(typed, 'court')}
      label="Rechtbank voor een voorlopige voorziening"
      hint="Als rechtbank Den Haag"
      width={40}
    />
    <h2>Gratis cliëntondersteuning</h2>
    <TextField {...text(typed, 'supportName')} label="Wie geeft die?" width={40} />
    <TextField {...text(typed, 'supportPhone')} label="Telefoon van de cliëntondersteuning" width={20} />
    <TextField
      {...text(typed, 'supportSite')}
      label="Website van de cliëntondersteuning"
      width={40}
      optional
    />
    <h2>Gegevens</h2>
    <TextField {...text(typed, 'privacySite')} label="Website over privacy" width={40} />
    <TextField
      {...text(typed, 'kept')}
      label="Hoe lang bewaart u een dossier?"
      hint="Als 15 jaar"
      width={20}
    />
  </>
)
