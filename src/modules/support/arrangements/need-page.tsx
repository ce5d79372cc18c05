import { inShort } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { untyped } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import type { Policy } from '../../ground/policies/policy.ts'
import { durations, extentInWords, readyForLadder } from '../investigations/need.ts'
import type { Arrangement } from './arrangement.ts'
import { areaName } from './deciding-area.ts'
import { mayConclude, mayWorkOn, type Rung } from './ladder.ts'
import { LadderView } from './ladder-view.tsx'
import { arrangementPath, linePath, needPath, newLinePath, stepPath } from './paths.ts'
import { CustomaryPart, ExpectedPart, OptionsPart } from './tests-parts.tsx'
import { ANY, WholeForm } from './whole-page.tsx'
import { Whole } from './overview-page.tsx'

export type NeedPageProps = {
  c: Request
  file: CaseFile
  policy: Policy
  arrangement: Arrangement
  /** Whether the one who looks may change something: the investigation is open and he may lead it. */
  open: boolean
}

/** The arrangement of one need: what is known of it, its ladder with what can be done on each step, and the tests. */
export const NeedPage = ({ c, file, policy, arrangement, open }: NeedPageProps) => {
  const { need } = arrangement
  const ready = readyForLadder(need)
  const at = needPath(file.id, need.id)
  const changeable = open && ready.ok
  return (
    <FilePage
      c={c}
      file={file}
      current="arrangement"
      title={capital(areaName(policy, file.openedOn, need.resultArea))}
    >
      <p>
        <a href={arrangementPath(file.id)}>Alle behoeften</a> <Whole arrangement={arrangement} />
      </p>
      <NeedFacts arrangement={arrangement} />
      {!arrangement.open && (
        <Alert kind="info">
          <p>Het onderzoek is afgesloten. Dit arrangement verandert niet meer.</p>
        </Alert>
      )}
      {ready.ok ? (
        <section>
          <h2>Van eigen kracht tot maatwerk</h2>
          <LadderView
            policy={policy}
            arrangement={arrangement}
            label="Van eigen kracht tot maatwerk"
            {...(open && {
              lineHref: (line) => linePath(file.id, need.id, tierOf(arrangement, line), line),
              action: (rung) => <Actions file={file} policy={policy} arrangement={arrangement} rung={rung} />,
            })}
          />
        </section>
      ) : (
        <Alert kind="warning" title="Eerst de behoefte">
          <p>{ready.refusal.because}</p>
        </Alert>
      )}
      <CustomaryPart
        items={arrangement.customaryItems}
        href={changeable ? `${at}/gebruikelijk` : undefined}
      />
      <ExpectedPart help={arrangement.expectedHelp} href={changeable ? `${at}/verwacht` : undefined} />
      <OptionsPart
        file={file.id}
        arrangement={arrangement}
        open={changeable}
        reached={mayWorkOn(policy, arrangement, 'individual')}
      />
      {changeable && (
        <Panel title="Is de hele behoefte beantwoord?">
          {arrangement.whole ? (
            <p>
              Rond op {inShort(arrangement.whole.on)}. {arrangement.whole.words}
            </p>
          ) : (
            <WholeForm
              c={c}
              file={file.id}
              arrangement={arrangement}
              typed={untyped()}
              may={mayConclude(policy, arrangement, ANY)}
            />
          )}
        </Panel>
      )}
    </FilePage>
  )
}

const tierOf = ({ lines }: Arrangement, id: string) =>
  lines.find((line) => line.id === id)?.tier ?? 'individual'

const NeedFacts = ({ arrangement: { need } }: { arrangement: Arrangement }) => (
  <DataList
    items={[
      { term: 'Vraag', value: need.question },
      { term: 'Wat niet lukt', value: need.limitations },
      { term: 'Wat de inwoner wil', value: need.wantedResult },
      { term: 'Welke hulp nodig is', value: need.helpNeeded },
      { term: 'Hoeveel', value: need.extent && extentInWords(need.extent) },
      { term: 'Hoe lang', value: need.duration && `${durations[need.duration]}: ${need.durationGround}` },
    ]}
  />
)

type ActionsProps = { file: CaseFile; policy: Policy; arrangement: Arrangement; rung: Rung }

/** What can be done on a step; nothing while a lighter one was not looked at. */
const Actions = ({ file, policy, arrangement, rung }: ActionsProps) => {
  const reached = mayWorkOn(policy, arrangement, rung.tier)
  if (!reached.ok) return <p className="kt-meta">{reached.refusal.because}</p>
  const { id } = arrangement.need
  return (
    <Buttons>
      {rung.tier === 'individual' ? (
        <ButtonLink href={needPath(file.id, id, 'mogelijkheid')}>
          Oplossing vergelijken en voorstellen
        </ButtonLink>
      ) : (
        <ButtonLink href={newLinePath(file.id, id, rung.tier)}>Hulp toevoegen: {rung.name}</ButtonLink>
      )}
      <ButtonLink kind="quiet" href={stepPath(file.id, id, rung.tier)}>
        {rung.because === null ? `Waarom niet genoeg: ${rung.name}` : `Reden wijzigen: ${rung.name}`}
      </ButtonLink>
    </Buttons>
  )
}
