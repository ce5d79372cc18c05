import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Details } from '../../../ui/details.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../ui/typed.ts'
import { optionsOf } from '../../ground/residents/resident-page.tsx'
import { representativeGrounds } from '../../ground/residents/resident.ts'
import type { ClientSupport } from './client-support.ts'
import { SupportWays } from './client-support-note.tsx'
import { channels, reporterKinds } from './report.ts'

/** Who reports, and on which ground somebody else does. */
export const ReporterFields = ({ typed }: { typed: Typed }) => (
  <>
    <Choice
      {...text(typed, 'reporterKind')}
      label="Wie doet de melding?"
      options={optionsOf(reporterKinds)}
    />
    <TextField
      {...text(typed, 'reporterName')}
      label="Naam van wie namens de inwoner meldt"
      width={40}
      optional
    />
    <TextField
      {...text(typed, 'reporterContact')}
      label="Telefoon of e-mail van deze persoon"
      width={40}
      optional
    />
    <TextField
      {...text(typed, 'reporterGround')}
      label="Waarom meldt deze persoon namens de inwoner?"
      hint="Bijvoorbeeld: dochter en mantelzorger, de inwoner weet van de melding"
      optional
    />
    <Select
      {...text(typed, 'representativeGround')}
      label="Bij een vertegenwoordiger: waarom mag deze de inwoner vertegenwoordigen?"
      hint="Wij leggen de vertegenwoordiger vast bij de inwoner (Wmo 1.1.1)"
      empty="Kies"
      options={optionsOf(representativeGrounds)}
      optional
    />
  </>
)

/** How and when a report came in. */
export const ArrivalFields = ({ typed }: { typed: Typed }) => (
  <>
    <Choice
      {...text(typed, 'channel')}
      label="Hoe kwam de melding binnen?"
      options={optionsOf(channels).filter(({ value }) => value !== 'web')}
      inline
    />
    <DayField
      {...day(typed, 'receivedOn')}
      label="Op welke dag?"
      hint="Leeg laten betekent vandaag"
      optional
    />
  </>
)

/** What is told and asked, and whether it can wait. */
export const QuestionFields = ({ typed }: { typed: Typed }) => (
  <>
    <TextArea {...text(typed, 'words')} label="Wat vraagt of vertelt de inwoner?" rows={6} />
    <TextArea
      {...text(typed, 'needs')}
      label="Wat wil de inwoner bereiken?"
      hint="Zijn het meer vragen? Zet elke vraag op een eigen regel"
      optional
    />
    <Check
      name="urgent"
      label="Het heeft spoed: wachten kan niet"
      hint="Dan beslist een medewerker vandaag over tijdelijke hulp (Wmo 2.3.3)"
      defaultChecked={typed.values['urgent'] === 'ja'}
    />
    <TextArea {...text(typed, 'urgentWords')} label="Waarom heeft het spoed?" rows={2} optional />
  </>
)

/** Free client support is pointed out with every report, also to the carer (Wmo 2.3.2(3), 2.2.4). */
export const SupportFields = ({ typed, support }: { typed: Typed; support: ClientSupport | undefined }) => (
  <Panel title="Wijs op gratis cliëntondersteuning">
    <p>
      De inwoner en de mantelzorger kunnen gratis hulp krijgen van iemand die niet voor de gemeente werkt
      {support && (
        <>
          : <SupportWays support={support} />
        </>
      )}
      . Het staat ook in de brief.
    </p>
    <Check
      name="wantsSupporter"
      label="De inwoner wil een cliëntondersteuner"
      defaultChecked={typed.values['wantsSupporter'] === 'ja'}
    />
  </Panel>
)

export type OpenFileLine = { id: string; number: string; opened: string }

/** Whether a report joins an open file, when there is one: two files for one question help nobody. */
export const FileFields = ({ typed, files }: { typed: Typed; files: readonly OpenFileLine[] }) =>
  files.length === 0 ? null : (
    <Choice
      {...text(typed, 'joins')}
      label="Er loopt al een dossier. Hoort deze melding daarbij?"
      options={[
        ...files.map(({ id, number, opened }) => ({
          value: id,
          label: `Ja, voeg toe aan dossier ${number}`,
          hint: `geopend op ${opened}`,
        })),
        { value: '', label: 'Nee, open een nieuw dossier' },
      ]}
    />
  )

/** Where somebody lives, asked when his record does not tell. */
export const AreaField = (props: {
  typed: Typed
  area: string | null
  areas: readonly { id: string; name: string }[]
}) =>
  props.area === null ? (
    <Select
      {...text(props.typed, 'area')}
      label="In welk gebied woont de inwoner?"
      empty="Nog niet bekend"
      options={props.areas.map(({ id, name }) => ({ value: id, label: name }))}
      optional
    />
  ) : null

/** What the law gives the resident from this day, so that a clerk can tell it on the phone. */
export const TellFields = () => (
  <Details summary="Dit vertelt u de inwoner">
    <ul>
      <li>Het onderzoek duurt hoogstens 6 weken (Wmo 2.3.2, eerste lid).</li>
      <li>De inwoner mag binnen 7 dagen een persoonlijk plan geven (Wmo 2.3.2, tweede lid).</li>
      <li>Cliëntondersteuning is gratis (Wmo 2.3.2, derde lid).</li>
      <li>Bij het gesprek kijken wij naar een identiteitsbewijs (Wmo 2.3.4).</li>
    </ul>
  </Details>
)
