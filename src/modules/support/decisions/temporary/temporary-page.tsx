import type { ReactElement } from 'react'
import { may } from '../../../../core/actor.ts'
import { inShort, inWords } from '../../../../core/days.ts'
import type { Request } from '../../../../http/environment.ts'
import { capital } from '../../../../core/capital.ts'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { DataList } from '../../../../ui/data-list.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Status, type Tone } from '../../../../ui/status.tsx'
import type { CaseFile } from '../../../ground/cases/file.ts'
import { FilePage, filePath } from '../../../ground/cases/file-page.tsx'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { sourceOf } from '../../../ground/policies/policy.ts'
import { decisionPath, decisionsPath, temporaryPath } from '../paths.ts'
import { mayExtend, standOf, type Stand } from './temporary.ts'
import type { Temporary, UrgentReport } from './temporary-store.ts'

const stands: Record<Stand, { words: string; tone: Tone }> = {
  waiting: { words: 'klaar om te tekenen', tone: 'attention' },
  coming: { words: 'begint nog', tone: 'active' },
  running: { words: 'loopt', tone: 'good' },
  ended: { words: 'gestopt', tone: 'neutral' },
}

const factsOf = (file: CaseFile, given: Temporary) => [
  {
    term: 'Besluit',
    value: <a href={decisionPath(file.id, given.decision)}>{given.number}</a>,
  },
  { term: 'Geldt', value: `vanaf ${inShort(given.from)} tot en met ${inShort(given.until)}` },
  { term: 'Aanbieder', value: given.facts.granted.provider.name },
  { term: 'Waarom meteen', value: given.facts.letter.because },
  {
    term: 'Opdracht',
    value: given.order ? (
      <a href={filePath(file.id, `brieven/${given.order.letter}`)}>{given.order.number}</a>
    ) : (
      'gaat mee met het besluit'
    ),
  },
  ...(given.startedOn ? [{ term: 'Begonnen', value: inWords(given.startedOn) }] : []),
  ...(given.endedOn
    ? [{ term: 'Laatste dag', value: `${inWords(given.endedOn)}: ${given.endedBecause}` }]
    : []),
  ...(given.extendedBy ? [{ term: 'Verlengd', value: `met besluit ${given.extendedBy}` }] : []),
]

type PanelProps = { c: Request; file: CaseFile; given: Temporary }

const Steps = ({ c, file, given }: PanelProps) => {
  const stand = standOf(given, c.var.today)
  const open = stand !== 'ended' && stand !== 'waiting' && given.endedOn === null
  const follows = open && may(c.var.actor, 'deliveries.order')
  const longer = may(c.var.actor, 'decisions.prepare') && mayExtend(given, c.var.today).ok
  if (!follows && !longer) return null
  return (
    <Buttons>
      {longer && (
        <ButtonLink href={temporaryPath(file.id, `${given.decision}/verlengen`)} kind="primary">
          Verlengen
        </ButtonLink>
      )}
      {follows && !given.startedOn && (
        <ButtonLink href={temporaryPath(file.id, `${given.decision}/begin`)}>De hulp is begonnen</ButtonLink>
      )}
      {follows && (
        <ButtonLink href={temporaryPath(file.id, `${given.decision}/stop`)} kind="quiet">
          De hulp stopt
        </ButtonLink>
      )}
    </Buttons>
  )
}

/** One piece of help at once: its days, its order, and what can be done with it. */
export const TemporaryPanel = ({ c, file, given }: PanelProps) => {
  const stand = stands[standOf(given, c.var.today)]
  return (
    <Panel
      title={`${capital(given.facts.letter.provision.name)} (tijdelijk)`}
      action={<Status tone={stand.tone}>{stand.words}</Status>}
    >
      <DataList items={factsOf(file, given)} />
      <Steps c={c} file={file} given={given} />
    </Panel>
  )
}

export type TemporaryRead = {
  report: UrgentReport | undefined
  given: readonly Temporary[]
  /** The task to decide on help at once is still open. */
  waits: boolean
}

/** Help at once of a file: what was given, until when, and giving more. */
export const TemporaryPage = ({
  c,
  file,
  report,
  given,
  waits,
}: TemporaryRead & { c: Request; file: CaseFile }): ReactElement => {
  const policy = policyNamed(file.policyFile)
  const within = policy.temporaryProvision
  const open = report !== undefined && report.endedOn === null && !file.closedOn
  return (
    <FilePage c={c} file={file} current="decisions" title="Tijdelijke hulp">
      <p>
        In spoed beslist de gemeente meteen, zonder aanvraag en zonder op het onderzoek te wachten. Het beleid
        vraagt hulp binnen {within.withinHours} uur. <small>({sourceOf(policy, within)})</small>
      </p>
      {report?.urgent && (
        <p>
          <Status tone="bad">Spoed</Status> Melding {report.number} van {inWords(report.receivedOn)}:{' '}
          {report.urgentWords || 'er is geen reden opgeschreven'}
        </p>
      )}
      {given.length === 0 && (
        <EmptyState title="Er is geen tijdelijke hulp gegeven">
          Geef hulp die niet kan wachten. Het besluit, de brief en de opdracht aan de aanbieder gaan samen
          uit.
        </EmptyState>
      )}
      {given.map((one) => (
        <TemporaryPanel key={one.decision} c={c} file={file} given={one} />
      ))}
      <Buttons>
        {open && may(c.var.actor, 'decisions.prepare') && (
          <ButtonLink
            href={temporaryPath(file.id, 'geven')}
            kind={given.length === 0 ? 'primary' : 'secondary'}
          >
            Tijdelijke hulp geven
          </ButtonLink>
        )}
        {open && waits && may(c.var.actor, 'decisions.prepare') && (
          <ButtonLink href={temporaryPath(file.id, 'niet-nodig')}>Nu geen tijdelijke hulp nodig</ButtonLink>
        )}
        <ButtonLink href={decisionsPath(file.id)} kind="quiet">
          Aanvragen en besluiten
        </ButtonLink>
      </Buttons>
    </FilePage>
  )
}
