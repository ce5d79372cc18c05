import { momentInWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import { isInForce, judgements, mayJudge, type EmergencyAccess } from './emergency.ts'
import type { LogLine } from './log-lines.ts'
import { LogTable, momentInShort } from './log-table.tsx'
import { emergencyPath } from './open-in-emergency.ts'

const State = ({ emergency, now }: { emergency: EmergencyAccess; now: Temporal.Instant }) => {
  if (emergency.judged)
    return (
      <Status tone={emergency.judged.as === 'justified' ? 'good' : 'bad'}>
        {judgements[emergency.judged.as]}
      </Status>
    )
  return isInForce(emergency, now) ? (
    <Status tone="attention">Loopt nog</Status>
  ) : (
    <Status tone="active">Te beoordelen</Status>
  )
}

type ReviewListProps = {
  c: Request
  which: 'open' | 'judged'
  emergencies: readonly EmergencyAccess[]
  next: string | undefined
}

/** The emergency accesses that wait for a judgement, or that have one. The names of residents stand a page further. */
export const ReviewList = ({ c, which, emergencies, next }: ReviewListProps) => (
  <DeskPage frame={c.var.frame} title="Noodinzagen" current="emergencies">
    <p>Wie een dossier opende zonder eraan te werken, gaf daarvoor een noodgeval als reden.</p>
    <Tabs
      label="Stand"
      tabs={[
        { href: '/noodinzagen', name: 'Te beoordelen', current: which === 'open' },
        { href: '/noodinzagen?stand=beoordeeld', name: 'Beoordeeld', current: which === 'judged' },
      ]}
    />
    <Table
      caption="Noodinzagen"
      hideCaption
      rows={emergencies}
      keyOf={({ id }) => id}
      empty={which === 'open' ? 'Er is geen noodinzage om te beoordelen.' : 'Er is nog niets beoordeeld.'}
      columns={[
        {
          head: 'Dossier',
          cell: (emergency) => <a href={emergencyPath(emergency.id)}>{emergency.number}</a>,
        },
        { head: 'Geopend', cell: ({ openedAt }) => momentInShort(openedAt) },
        { head: 'Door wie', cell: ({ worker }) => worker.name },
        { head: 'Beoordelaar', cell: ({ reviewer }) => reviewer.name },
        { head: 'Stand', cell: (emergency) => <State emergency={emergency} now={c.var.now} /> },
      ]}
    />
    <Pagination label="Noodinzagen" next={next} />
  </DeskPage>
)

type ReviewPageProps = {
  c: Request
  emergency: EmergencyAccess
  lines: readonly LogLine[]
  next: string | undefined
  typed: Typed
}

/** One emergency access: why, until when, what was looked at under it, and the judgement. */
export const ReviewPage = ({ c, emergency, lines, next, typed }: ReviewPageProps) => {
  const verdict = mayJudge(emergency, c.var.actor)
  return (
    <DeskPage
      frame={c.var.frame}
      title={`Noodinzage in dossier ${emergency.number}`}
      current="emergencies"
      back={{ href: '/noodinzagen', name: 'Noodinzagen' }}
      faulty={typed.faults.length > 0}
      beside={<State emergency={emergency} now={c.var.now} />}
    >
      <ErrorSummary faults={typed.faults} />
      <DataList items={factsOf(emergency, c.var.now)} />
      <section>
        <h2>Wat er is bekeken en gedaan</h2>
        <LogTable
          caption="Regels uit het logboek tijdens deze inzage"
          ofOne
          lines={lines}
          empty="Er is onder deze inzage nog niets bekeken."
        />
        <Pagination label="Regels uit het logboek" next={next} />
      </section>
      <section>
        <h2>Oordeel</h2>
        {emergency.judged ? (
          <DataList
            items={[
              { term: 'Oordeel', value: judgements[emergency.judged.as] },
              { term: 'Toelichting', value: emergency.judged.words },
              { term: 'Beoordeeld door', value: emergency.reviewer.name },
              { term: 'Wanneer', value: momentInWords(emergency.judged.at) },
            ]}
          />
        ) : verdict.ok ? (
          <JudgementForm c={c} id={emergency.id} typed={typed} />
        ) : (
          <p>{verdict.refusal.because}</p>
        )}
      </section>
    </DeskPage>
  )
}

const factsOf = (emergency: EmergencyAccess, now: Temporal.Instant) => [
  { term: 'Inwoner', value: emergency.resident.name },
  { term: 'Geopend door', value: emergency.worker.name },
  { term: 'Reden', value: emergency.reason },
  { term: 'Geopend', value: momentInWords(emergency.openedAt) },
  {
    term: isInForce(emergency, now) ? 'Open tot' : 'Gesloten sinds',
    value: momentInWords(emergency.endsAt),
  },
  ...(emergency.judged ? [] : [{ term: 'Beoordelaar', value: emergency.reviewer.name }]),
]

const JudgementForm = ({ c, id, typed }: { c: Request; id: string; typed: Typed }) => (
  <Form frame={c.var.frame} action={emergencyPath(id)}>
    <Choice
      {...text(typed, 'judgement')}
      label="Was deze inzage terecht?"
      options={[
        { value: 'justified', label: 'Ja, terecht' },
        {
          value: 'unjustified',
          label: 'Nee, niet terecht',
          hint: 'Loopt de inzage nog, dan stopt die meteen. Meld het ook bij de privacy-functionaris.',
        },
      ]}
    />
    <TextArea {...text(typed, 'words')} label="Waarom vindt u dat?" />
    <Buttons>
      <Button>Oordeel vastleggen</Button>
    </Buttons>
  </Form>
)
