import { inWords, momentInWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { faultInWords } from '../access/audit-words.ts'
import type { SignedSeal } from '../access/audit-seal.ts'
import type { AuditFault, AuditVerdict } from '../access/verify-audit.ts'
import type { Hit } from '../residents/find-residents.ts'
import type { LogLine } from './log-lines.ts'
import { searchPath, type LogSearch } from './log-search.ts'
import { LogTable } from './log-table.tsx'

/** So many faults are named on the page; the command names all. */
const MOST_FAULTS = 20

/** The days of a search in the boxes of the form. */
export const typedOf = ({ from, to }: LogSearch): Typed =>
  untyped(
    Object.fromEntries(
      Object.entries({ from, to }).flatMap(([name, on]) => [
        [`${name}.day`, String(on.day)],
        [`${name}.month`, String(on.month)],
        [`${name}.year`, String(on.year)],
      ]),
    ),
  )

type LogPageProps = {
  c: Request
  typed: Typed
  /** Those who fit what was typed, when there are several. */
  workers?: readonly { id: string; name: string; function: string }[]
  residents?: readonly Hit[]
  /** The newest seal and what is wrong with it; not there when the form is shown again. */
  newest?: { seal: SignedSeal; faults: readonly AuditFault[] } | undefined
}

/** Where the log is searched, with whether its newest seal holds. */
export const LogPage = (props: LogPageProps) => {
  const { c, typed } = props
  return (
    <DeskPage frame={c.var.frame} title="Logboek" current="log" faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <p>
        Hier staat wie welke gegevens bekeek of wijzigde, wanneer en waarvoor. Ook uw zoekvraag komt erin.
      </p>
      <SearchForm {...props} />
      {typed.faults.length === 0 && <Seals c={c} newest={props.newest} />}
    </DeskPage>
  )
}

const SearchForm = ({ c, typed, workers = [], residents = [] }: LogPageProps) => (
  <Form frame={c.var.frame} action="/logboek">
    <TextField {...text(typed, 'worker')} label="Medewerker" hint="Een deel van de naam" optional />
    {workers.length > 0 && (
      <Choice
        {...text(typed, 'workerId')}
        label="Welke medewerker bedoelt u?"
        options={workers.map((worker) => ({ value: worker.id, label: worker.name, hint: worker.function }))}
      />
    )}
    <TextField
      {...text(typed, 'resident')}
      label="Inwoner"
      hint="BSN, of naam met geboortedag, of het nummer van een dossier"
      optional
    />
    {residents.length > 0 && (
      <Choice
        {...text(typed, 'residentId')}
        label="Welke inwoner bedoelt u?"
        options={residents.map((hit) => ({
          value: hit.id,
          label: hit.name,
          hint: [hit.birthDate && `geboren ${inWords(hit.birthDate)}`, hit.address ?? 'adres beschermd']
            .filter(Boolean)
            .join(', '),
        }))}
      />
    )}
    <DayField {...day(typed, 'from')} label="Vanaf" />
    <DayField {...day(typed, 'to')} label="Tot en met" />
    <Buttons>
      <Button>Zoeken in het logboek</Button>
    </Buttons>
  </Form>
)

const Seals = ({ c, newest }: Pick<LogPageProps, 'c' | 'newest'>) => (
  <section>
    <h2>Is het logboek ongeschonden?</h2>
    {newest ? (
      <>
        <p>
          Het nieuwste zegel is nummer {newest.seal.number}, van {momentInWords(newest.seal.sealedAt)}, met{' '}
          {newest.seal.lines} {newest.seal.lines === 1 ? 'regel' : 'regels'}.
        </p>
        <Outcome
          faults={newest.faults}
          whole="Dit zegel klopt: geen regel eronder is gewijzigd of weggehaald"
        />
      </>
    ) : (
      <p className="kt-none">Er is nog geen zegel. Het programma verzegelt het logboek elke paar minuten.</p>
    )}
    <Form frame={c.var.frame} action="/logboek/controle">
      <p>Het hele logboek controleren kan enkele minuten duren.</p>
      <Buttons>
        <Button kind="secondary">Hele logboek controleren</Button>
      </Buttons>
    </Form>
  </section>
)

const Outcome = ({ faults, whole }: { faults: readonly AuditFault[]; whole: string }) =>
  faults.length === 0 ? (
    <Alert kind="ok" title={whole} />
  ) : (
    <Alert kind="error" title={`Het logboek is ${faults.length} keer geschonden`}>
      <ul>
        {faults.slice(0, MOST_FAULTS).map((fault) => (
          <li key={`${fault.kind} ${fault.seal} ${fault.line}`}>{faultInWords(fault)}</li>
        ))}
      </ul>
    </Alert>
  )

/** What checking all seals came to. */
export const WholePage = ({ c, verdict }: { c: Request; verdict: AuditVerdict }) => (
  <DeskPage
    frame={c.var.frame}
    title="Controle van het logboek"
    current="log"
    back={{ href: '/logboek', name: 'Logboek' }}
  >
    <Outcome faults={verdict.faults} whole="Het logboek is ongeschonden" />
    <p>
      Gecontroleerd: {verdict.lines} regels onder {verdict.seals} zegels. {verdict.unsealed} regels wachten
      nog op hun zegel.
    </p>
    <p>
      Of iemand de nieuwste zegels heeft weggehaald, ziet alleen de beheerder: die vergelijkt met een
      afschrift buiten de database (keukentafel audit verify).
    </p>
  </DeskPage>
)

type FoundPageProps = {
  c: Request
  search: LogSearch
  names: { worker: string | undefined; resident: string | undefined }
  lines: readonly LogLine[]
  next: string | undefined
}

/** The lines that were found, the newest first. */
export const FoundPage = ({ c, search, names, lines, next }: FoundPageProps) => (
  <DeskPage
    frame={c.var.frame}
    title="Gevonden in het logboek"
    current="log"
    back={{ href: '/logboek', name: 'Logboek' }}
  >
    <p>
      {names.worker ? `Wat ${names.worker} deed` : 'Wat iedereen deed'}
      {names.resident ? ` met de gegevens van ${names.resident}` : ''}, van {inWords(search.from)} tot en met{' '}
      {inWords(search.to)}. De nieuwste regel staat bovenaan.
    </p>
    <LogTable caption="Regels uit het logboek" lines={lines} empty="Hier staat niets over in het logboek." />
    <Pagination label="Regels uit het logboek" next={next} />
    <Buttons>
      <ButtonLink href={searchPath('/logboek/uitvoer', search)} download>
        Alle gevonden regels als CSV
      </ButtonLink>
    </Buttons>
  </DeskPage>
)
