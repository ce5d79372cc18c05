import { inShort } from '../../../core/days.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Select } from '../../../ui/select.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import { standOf, workInWords, type OpenWork, type Period } from './worker.ts'

/** Whether somebody works here, in a word. */
export function ServiceStatus({ period, today }: { period: Period; today: Temporal.PlainDate }) {
  const stand = standOf(period, today)
  if (stand === 'over') return <Status>Uit dienst sinds {inShort(period.until!)}</Status>
  if (stand === 'planned') return <Status tone="attention">Begint op {inShort(period.from)}</Status>
  return period.until ? (
    <Status tone="attention">In dienst tot en met {inShort(period.until)}</Status>
  ) : (
    <Status tone="good">In dienst</Status>
  )
}

/** What must be handed over before somebody leaves. */
export const WorkLeft = ({ name, work }: { name: string; work: OpenWork }) => (
  <Alert kind="warning" title={`${name} heeft nog ${workInWords(work)}`}>
    <p>
      Wie het werk verdeelt, draagt dit over aan een collega (Werk overdragen). Zolang het openstaat, kan{' '}
      {name} niet vandaag of eerder uit dienst. U kunt wel een latere laatste dag kiezen.
    </p>
  </Alert>
)

/** The questions about a worker. */
export const WorkerFields = ({
  typed,
  organisations,
}: {
  typed: Typed
  organisations: readonly { id: string; name: string }[]
}) => (
  <>
    <TextField {...text(typed, 'name')} label="Naam" hint="Zo staat de naam ook onder brieven" width={40} />
    <TextField {...text(typed, 'function')} label="Functie" width={40} />
    <TextField {...text(typed, 'email')} label="E-mail" type="email" width={40} optional />
    <TextField {...text(typed, 'phone')} label="Telefoon" type="tel" width={20} optional />
    <TextField
      {...text(typed, 'subject')}
      label="Inlognaam"
      hint="Zoals deze medewerker in het bestand van de gemeente heet (het kenmerk ‘sub’ van de inlogdienst)"
      width={40}
      spellCheck={false}
    />
    <Select
      {...text(typed, 'organisation')}
      label="Organisatie"
      hint="Alleen voor wie niet bij de gemeente werkt"
      empty="De gemeente zelf"
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      optional
    />
    <TextField
      {...text(typed, 'newOrganisation')}
      label="Een organisatie die nog niet in de lijst staat"
      width={40}
      optional
    />
  </>
)
