import { ok, refuse, type Result } from '../../../core/failure.ts'
import { type Policy, sourceOf } from '../../ground/policies/policy.ts'
import { mapToDeciding, resultAreasOn } from '../../ground/policies/result-areas.ts'
import type { ResultArea } from '../../ground/policies/shape/conversation.ts'

/**
 * The result area on which is decided for one that was analysed, by the list of the day on which the file was opened
 * (Zoetermeer 2012, 1301-1325: eight to analyse, the four of the act to decide). Refused for a field of life on which
 * the municipality does not decide.
 */
export function decidingAreaOf(
  policy: Policy,
  openedOn: Temporal.PlainDate,
  analysed: string,
): Result<ResultArea> {
  const version = resultAreasOn(policy, openedOn)
  return version.areas.some(({ id }) => id === analysed)
    ? ok(mapToDeciding(version, analysed))
    : refuse(
        'not-a-result-area',
        'Over dit leefgebied beslist de gemeente niet met een maatwerkvoorziening.',
        sourceOf(policy, version),
      )
}

/** The name of a result area or life domain, as the file's own list has it. */
export const areaName = (policy: Policy, openedOn: Temporal.PlainDate, id: string): string =>
  [...resultAreasOn(policy, openedOn).areas, ...policy.lifeDomains].find((area) => area.id === id)?.name ?? id
