import { dayOf, inShort, inWords } from '../../../core/days.ts'
import { may } from '../../../core/actor.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Request } from '../../../http/environment.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { adviceState } from './advice.ts'
import { hoursInWords, stateOf } from './conversation.ts'
import { guideOf } from './guide.ts'
import { homeVisitOpen, partsOf, type PartOutlook } from './legal-parts.ts'
import { extentInWords, nextStep } from './need.ts'
import { acts, actIds, isSettled } from './other-act.ts'
import type { Loaded } from './pages.tsx'
import { outlookInWords, termOutlook } from './term-outlook.ts'

type PageProps = Loaded & { c: Request }
type SectionProps = Loaded & { link: (page: string) => string; writes: boolean }

/** How the six weeks stand, what was agreed, and the way to agree more. */
const Term = ({ c, record, file }: PageProps) => {
  const outlook = termOutlook(nationalLaw(), record.investigation, c.var.today)
  const words = outlookInWords(outlook, record.investigation.lastDay)
  const delay = record.delays.at(-1)
  const pressing = outlook.kind === 'passed' || (outlook.kind === 'running' && outlook.soon)
  return (
    <>
      {pressing ? <Alert kind="warning" title={words} /> : <p>{words}</p>}
      {outlook.kind === 'passed' && outlook.toldOn && (
        <p>De inwoner heeft hierover op {inWords(outlook.toldOn)} een brief gekregen.</p>
      )}
      {delay && (
        <p>
          Uitstel afgesproken met {delay.agreedWith} tot en met {inWords(delay.untilDay)}: {delay.reason}.
          Aanvragen mag na zes weken toch.
        </p>
      )}
      {outlook.kind !== 'closed' && <a href={filePath(file.id, 'onderzoek/uitstel')}>Uitstel afspreken</a>}
    </>
  )
}

const Part = ({ evidence, stated }: PartOutlook) => (
  <ul>
    {evidence.map((words) => (
      <li key={words}>{words}</li>
    ))}
    {stated && (
      <li>
        {stated.state === 'does-not-apply' && 'Niet van toepassing: '}
        {stated.words}
        <span className="kt-meta">
          {' '}
          ({inShort(stated.onDay)}, {stated.by})
        </span>
      </li>
    )}
  </ul>
)

/** Where each part is found out, besides stating it. */
const places: Partial<Record<PartOutlook['part'], string>> = { identity: 'onderzoek/identiteit' }

const Parts = ({ record, link, writes }: SectionProps) => {
  const parts = partsOf(record)
  const open = parts.filter((part) => part.open).length
  const { investigation } = record
  const frozen = investigation.state === 'closed' && investigation.closedAs === 'findings'
  return (
    <section>
      <h2>Wat de wet vraagt</h2>
      <p>
        {frozen
          ? 'Het verslag is vastgesteld. Daarin staat van elk onderdeel wat is gevonden.'
          : open === 0
            ? 'Elk onderdeel is onderzocht of verteld. Het verslag kan worden vastgesteld.'
            : `Nog ${open} van de ${parts.length} onderdelen zijn open. Eerder kan het verslag niet worden vastgesteld.`}
      </p>
      <Table
        caption="Onderdelen van het onderzoek"
        hideCaption
        rows={parts}
        keyOf={({ part }) => part}
        columns={[
          {
            head: 'Onderdeel',
            cell: ({ name, part, article }) => (
              <>
                {part.length === 1 && `${part}. `}
                {name}
                <div className="kt-meta">{article}</div>
              </>
            ),
          },
          {
            head: 'Stand',
            cell: (part) =>
              part.open && !frozen ? (
                <Status tone="attention">open</Status>
              ) : (
                <Status tone="good">{part.open ? 'zie het verslag' : 'onderzocht'}</Status>
              ),
          },
          { head: 'Waaruit dat blijkt', cell: (part) => <Part {...part} /> },
          {
            head: 'Invullen',
            cell: ({ part, name }) =>
              writes && (
                <a href={link(places[part] ?? `onderzoek/onderdelen/${part}`)}>
                  Beschrijven<span className="kt-hidden"> van {name}</span>
                </a>
              ),
          },
        ]}
      />
    </section>
  )
}

const stepNames: Record<string, string> = {
  question: 'de vraag',
  limitations: 'de beperkingen',
  wantedResult: 'het gewenste resultaat',
  helpNeeded: 'de hulp die nodig is',
  amount: 'hoeveel hulp nodig is',
  duration: 'tijdelijk of blijvend',
}

const Needs = ({ record, policy, file, link, writes }: SectionProps) => {
  const guide = guideOf(policy, file.openedOn)
  return (
    <section>
      <h2>Behoeften</h2>
      <Table
        caption="Behoeften"
        hideCaption
        rows={record.needs}
        keyOf={({ id }) => id}
        empty="Er is nog geen behoefte opgeschreven."
        columns={[
          {
            head: 'Vraag',
            cell: (need) =>
              need.dropped ? (
                need.question
              ) : (
                <a href={link(`onderzoek/behoeften/${need.id}`)}>{need.question}</a>
              ),
          },
          { head: 'Resultaat', cell: (need) => guide.find(({ id }) => id === need.resultArea)?.name },
          { head: 'Hulp die nodig is', cell: ({ helpNeeded }) => helpNeeded },
          { head: 'Hoeveel', cell: ({ extent }) => extent && extentInWords(extent) },
          {
            head: 'Stand',
            cell: (need) => {
              const step = nextStep(need)
              if (need.dropped) return <Status>{`vervallen: ${need.dropped.because}`}</Status>
              return step ? (
                <Status tone="attention">{`nog te bepalen: ${stepNames[step]}`}</Status>
              ) : (
                <Status tone="good">bepaald</Status>
              )
            },
          },
          {
            head: 'Vervallen',
            cell: ({ id, dropped }) =>
              writes && !dropped && <a href={link(`onderzoek/behoeften/${id}/vervallen`)}>Laten vervallen</a>,
          },
        ]}
      />
      {writes && <ButtonLink href={link('onderzoek/behoeften/nieuw')}>Behoefte opschrijven</ButtonLink>}
    </section>
  )
}

const talkStates = { planned: 'gepland', held: 'gevoerd', cancelled: 'afgezegd' } as const

const Talks = ({ record, link, writes }: SectionProps) => (
  <section>
    <h2>Gesprekken</h2>
    <Table
      caption="Gesprekken"
      hideCaption
      rows={record.conversations}
      keyOf={({ id }) => id}
      empty="Er is nog geen gesprek gepland."
      columns={[
        {
          head: 'Dag',
          cell: (talk) => (
            <a href={link(`onderzoek/gesprekken/${talk.id}`)}>{inWords(dayOf(talk.startsAt))}</a>
          ),
        },
        { head: 'Tijd', cell: (talk) => hoursInWords(talk) },
        { head: 'Plaats', cell: ({ place }) => place },
        { head: 'Met', cell: ({ worker, supporter }) => [worker, supporter].filter(Boolean).join(' en ') },
        { head: 'Stand', cell: (talk) => <Status>{talkStates[stateOf(talk)]}</Status> },
      ]}
    />
    {writes && <ButtonLink href={link('onderzoek/gesprekken/nieuw')}>Gesprek plannen</ButtonLink>}
  </section>
)

const judgements = { all: 'kan de hulp geven', part: 'kan een deel geven', none: 'kan de hulp niet geven' }

const People = ({ record, link, writes }: SectionProps) => {
  const unweighed = record.housemates.filter(
    ({ name }) => !record.customaryHelp.some(({ housemate }) => housemate === name),
  )
  return (
    <section>
      <h2>Huisgenoten en mantelzorgers</h2>
      <ul>
        {record.customaryHelp.map((help) => (
          <li key={help.id}>
            <a href={link(`onderzoek/huisgenoten/${help.id}`)}>{help.housemate}</a> ({help.relation},{' '}
            {help.age} jaar)
            {` ${judgements[help.judgement]}: ${help.because}`}
          </li>
        ))}
        {unweighed.map(({ name, relation }) => (
          <li key={name}>
            {name} ({relation}): gebruikelijke hulp nog niet gewogen
          </li>
        ))}
        {record.carers.map((offer) => (
          <li key={offer.id}>
            Mantelzorger <a href={link(`onderzoek/mantelzorgers/${offer.id}`)}>{offer.carer}</a>: gesprek
            aangeboden op {inWords(offer.offeredOn)}
            {offer.answeredOn ? `; besproken op ${inWords(offer.answeredOn)}` : '; nog geen antwoord'}
          </li>
        ))}
        {record.knownCarers
          .filter(({ id }) => !record.carers.some(({ relation }) => relation === id))
          .map(({ id, name }) => (
            <li key={id}>Mantelzorger {name}: nog geen gesprek aangeboden</li>
          ))}
      </ul>
      {writes && (
        <Buttons>
          <ButtonLink href={link('onderzoek/huisgenoten/nieuw')}>Gebruikelijke hulp wegen</ButtonLink>
          <ButtonLink href={link('onderzoek/mantelzorgers/nieuw')}>
            Mantelzorger een gesprek aanbieden
          </ButtonLink>
        </Buttons>
      )}
    </section>
  )
}

const adviceStates = {
  asked: 'gevraagd',
  received: 'binnen',
  shown: 'getoond',
  withdrawn: 'ingetrokken',
} as const

const Outside = ({ record, link, writes }: SectionProps) => (
  <section>
    <h2>Advies en andere wetten</h2>
    <ul>
      {record.advice.map((advice) => (
        <li key={advice.id}>
          <a href={link(`onderzoek/advies/${advice.id}`)}>Advies van {advice.adviser}</a>:{' '}
          {adviceStates[adviceState(advice)]}
          {!advice.receivedOn && !advice.withdrawnOn && `, uiterlijk ${inWords(advice.dueOn)}`}
        </li>
      ))}
      {actIds.map((act) => {
        const words = record.otherActs.find((one) => one.act === act)
        return (
          <li key={act}>
            <a href={link(`onderzoek/andere-wetten/${act}`)}>{acts[act].name}</a>:{' '}
            {words ? (isSettled(words) ? 'nagegaan' : 'gevraagd, nog geen antwoord') : 'nog niet nagegaan'}
          </li>
        )
      })}
    </ul>
    {writes && <ButtonLink href={link('onderzoek/advies/nieuw')}>Advies vragen</ButtonLink>}
  </section>
)

/** The home visit that the route asks, or why nobody has to come. */
const HomeVisit = ({ record, link }: SectionProps) => {
  const open = homeVisitOpen(record)
  const spared = record.routeSteps.find(({ step, needed }) => step === 'home-visit' && !needed)
  if (open)
    return (
      <p>
        Een gesprek thuis is nodig: {open.because} ({open.source}).{' '}
        <a href={link('onderzoek/gesprekken/nieuw')}>Gesprek plannen</a>
      </p>
    )
  return spared ? (
    <p>
      Een huisbezoek is niet nodig: {spared.because} ({spared.source}).
    </p>
  ) : null
}

const Identity = ({ record }: SectionProps) => {
  const [person] = record.person
  return (
    <p>
      BSN:{' '}
      {person?.bsnKnown
        ? person.bsnVerifiedOn
          ? `bekend, nagekeken op ${inWords(person.bsnVerifiedOn)}`
          : 'bekend, nog niet nagekeken in de BRP'
        : 'nog niet vastgesteld; doe dat bij het eerste contact. Spoedhulp wacht daar niet op'}
      .
    </p>
  )
}

/** An investigation on one page: its term, what is open, and the way to everything in it. */
export const OverviewPage = ({ c, ...loaded }: PageProps) => {
  const { file, record } = loaded
  const section: SectionProps = {
    ...loaded,
    link: (page) => filePath(file.id, page),
    writes: may(c.var.actor, 'investigations.lead') && record.investigation.state === 'open',
  }
  return (
    <FilePage c={c} file={file} current="investigation" title="Onderzoek">
      <Term c={c} {...loaded} />
      <HomeVisit {...section} />
      <Identity {...section} />
      <Parts {...section} />
      <Needs {...section} />
      <Talks {...section} />
      <People {...section} />
      <Outside {...section} />
    </FilePage>
  )
}
