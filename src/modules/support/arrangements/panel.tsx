import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { panel } from '../../ground/cases/contributions.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { stateWords, type LineState } from './line.ts'
import { arrangementPath } from './paths.ts'

type PanelLine = { id: string; tier: string; what: string; done_by_name: string; state: string }

const open = ['proposed', 'agreed', 'decided', 'running'] as const

/** The help that stands or is proposed, from light to heavy, on the first page of the file. */
export const arrangementPanel = panel<PanelLine[]>({
  id: 'arrangement',
  query: (tx, caseFile) =>
    jsonArrayFrom(
      tx
        .selectFrom('arrangement_line as l')
        .innerJoin('need as n', (join) =>
          join.onRef('n.municipality', '=', 'l.municipality').onRef('n.id', '=', 'l.need'),
        )
        .select(['l.id', 'l.tier', 'l.what', 'l.done_by_name', 'l.state'])
        .where('l.case_file', '=', caseFile)
        .where('l.state', 'in', open)
        .where('n.dropped_on', 'is', null)
        .orderBy('l.made_at'),
    ) as never,
  show: (lines, file) => (
    <>
      <h2>Arrangement</h2>
      {lines.length === 0 ? (
        <p className="kt-none">Er is nog geen hulp afgesproken.</p>
      ) : (
        <ul>
          {policyNamed(file.policyFile).ladder.flatMap(({ tier, name }) =>
            lines
              .filter((line) => line.tier === tier)
              .map((line) => (
                <li key={line.id}>
                  {line.what}
                  {line.done_by_name !== '' && `, ${line.done_by_name}`}{' '}
                  <span className="kt-meta">
                    ({name}, {stateWords[line.state as LineState['state']]})
                  </span>
                </li>
              )),
          )}
        </ul>
      )}
      <p>
        <a href={arrangementPath(file.id)}>Naar het arrangement</a>
      </p>
    </>
  ),
})
