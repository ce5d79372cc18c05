import type { Request } from '../../../http/environment.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Status } from '../../../ui/status.tsx'
import { capital } from '../../../core/capital.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import type { Policy } from '../../ground/policies/policy.ts'
import { extentInWords, readyForLadder } from '../investigations/need.ts'
import type { Arrangement } from './arrangement.ts'
import { areaName } from './deciding-area.ts'
import { LadderView } from './ladder-view.tsx'
import { changesPath, needPath } from './paths.ts'

type OverviewProps = { c: Request; file: CaseFile; policy: Policy; arrangements: readonly Arrangement[] }

/** All needs of a file, each with its ladder. */
export const OverviewPage = ({ c, file, policy, arrangements }: OverviewProps) => (
  <FilePage c={c} file={file} current="arrangement" title="Arrangement">
    {arrangements.length === 0 && (
      <EmptyState
        title="Er is nog geen ondersteuningsbehoefte"
        action={<ButtonLink href={filePath(file.id, 'onderzoek')}>Naar het onderzoek</ButtonLink>}
      >
        Hier komt per behoefte welke hulp er is: van eigen kracht tot maatwerk. Schrijf eerst in het onderzoek
        op wat niet lukt en welke hulp nodig is.
      </EmptyState>
    )}
    {arrangements.map((arrangement) => (
      <NeedPanel key={arrangement.need.id} file={file} policy={policy} arrangement={arrangement} />
    ))}
  </FilePage>
)

const NeedPanel = ({
  file,
  policy,
  arrangement,
}: Omit<OverviewProps, 'c' | 'arrangements'> & { arrangement: Arrangement }) => {
  const { need } = arrangement
  const ready = readyForLadder(need)
  const title = capital(areaName(policy, file.openedOn, need.resultArea))
  const running = arrangement.lines.filter(
    ({ extent, state }) => extent && (state === 'decided' || state === 'running'),
  )
  return (
    <Panel title={title} action={<Whole arrangement={arrangement} />}>
      <p>{need.question}</p>
      {need.extent && <p className="kt-meta">Nodig: {extentInWords(need.extent)}</p>}
      {ready.ok ? (
        <>
          <LadderView policy={policy} arrangement={arrangement} label={`Ladder: ${title}`} />
          <p>
            <a href={needPath(file.id, need.id)}>Werk aan het arrangement: {title.toLowerCase()}</a>
          </p>
          {running.map((line) => (
            <p key={line.id}>
              <a href={changesPath(file.id, line.id)}>Op- of afschalen: {line.what}</a>
            </p>
          ))}
        </>
      ) : (
        <p className="kt-none">{ready.refusal.because}</p>
      )}
    </Panel>
  )
}

/** Whether it was said that the lines together answer the need. */
export const Whole = ({ arrangement: { whole, lines } }: { arrangement: Arrangement }) =>
  whole ? (
    <Status tone="good">Rond</Status>
  ) : (
    <Status tone={lines.length > 0 ? 'active' : 'neutral'}>
      {lines.length > 0 ? 'In de maak' : 'Nog te doen'}
    </Status>
  )
