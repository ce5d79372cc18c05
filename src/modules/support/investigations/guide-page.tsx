import { inWords } from '../../../core/days.ts'
import { may } from '../../../core/actor.ts'
import type { Request } from '../../../http/environment.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { Steps, type Step } from '../../../ui/steps.tsx'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lifePhaseAt } from '../../ground/policies/life-phase.ts'
import { sourceOf } from '../../ground/policies/policy.ts'
import { cumulationInWords, cumulationOf, pilesUp } from './cumulation.ts'
import { guideOf, isCovered, type GuideDomain } from './guide.ts'
import type { Loaded } from './pages.tsx'

/** The page of one domain of the guide, after the address of the file. */
export const domainPath = (domain: string): string => `gesprek/onderwerp/${domain}`

function stepOf({ file, record }: Loaded, { id, name }: GuideDomain): Step {
  const known = record.reused.find(({ domains }) => domains.includes(id))
  const rival = record.rivals.some(({ domain }) => domain === id)
  const covered = isCovered(record.answers, id)
  return {
    id,
    name,
    href: filePath(file.id, domainPath(id)),
    state: covered ? 'done' : known ? 'skipped' : 'open',
    note: rival
      ? 'Er staan twee teksten: kies welke geldt'
      : known && `Al in kaart gebracht door ${known.sourceFunction} op ${inWords(known.mappedOn)}`,
  }
}

const LifePhase = ({ file, record, policy }: Loaded) => {
  const [judged] = record.lifePhases
  const { age } = file.resident
  if (age === null) return <span className="kt-none">geboortedag niet bekend</span>
  const phase = lifePhaseAt(policy, age, judged?.begun ?? false)
  return (
    <>
      {phase.name}
      <div className="kt-meta">
        {phase.byJudgement && judged
          ? `Beoordeeld op ${inWords(judged.judgedOn)} door ${judged.by}: ${judged.words}`
          : `Naar leeftijd (${age} jaar), ${sourceOf(policy, phase)}`}
      </div>
    </>
  )
}

const Cumulation = ({ record, policy, file }: Loaded) => {
  const cumulation = cumulationOf(guideOf(policy, file.openedOn), record.answers)
  const events = (
    <ul>
      {cumulation.events.map(({ domain, words }) => (
        <li key={domain}>
          Gebeurtenis bij {domain}: {words}
        </li>
      ))}
    </ul>
  )
  return pilesUp(cumulation) ? (
    <Alert kind="info" title={cumulationInWords(cumulation)}>
      <p>Kijk naar de samenhang. Het zegt iets over de situatie nu, niet over de persoon.</p>
      {events}
    </Alert>
  ) : (
    <>
      <p>{cumulationInWords(cumulation)}</p>
      {events}
    </>
  )
}

/** Why the route asks no broad talk: somebody mapped everything already. */
const NoBroadTalk = ({ record }: Loaded) => {
  const step = record.routeSteps.find(({ step: name, needed }) => name === 'conversation' && !needed)
  return step ? (
    <p>
      Een breed gesprek is niet nodig: {step.because} ({step.source}). Vul alleen aan wat ontbreekt.
    </p>
  ) : null
}

/** The conversation guide at a glance: what it goes over and how far it is. */
export const GuidePage = ({ c, ...loaded }: Loaded & { c: Request }) => {
  const { file, policy } = loaded
  const guide = guideOf(policy, file.openedOn)
  const part = (kind: GuideDomain['kind']) =>
    guide.filter((domain) => domain.kind === kind).map((domain) => stepOf(loaded, domain))
  return (
    <FilePage c={c} file={file} current="conversation" title="Gesprek">
      <NoBroadTalk {...loaded} />
      <Cumulation {...loaded} />
      <DataList
        items={[
          {
            term: 'Levensfase',
            value: <LifePhase {...loaded} />,
            ...(may(c.var.actor, 'investigations.lead') && {
              action: { href: filePath(file.id, 'gesprek/levensfase'), label: 'Beoordelen' },
            }),
          },
        ]}
      />
      <h2>Resultaten</h2>
      <Steps label="Resultaten" steps={part('result-area')} />
      <h2>Andere leefgebieden</h2>
      <Steps label="Andere leefgebieden" steps={part('life-domain')} />
      <Buttons>
        <ButtonLink href={filePath(file.id, 'onderzoek/samenhang')}>Alles bij elkaar</ButtonLink>
        <ButtonLink href={filePath(file.id, 'gesprek/kennis')}>Gebruik wat een ander al weet</ButtonLink>
      </Buttons>
    </FilePage>
  )
}
