import { holdsOn, type Policy } from './policy.ts'
import type { ResultArea, ResultAreaVersion } from './shape/conversation.ts'

/** The result areas that hold on a day: those of the by-law of that day, which an older file keeps. */
export function resultAreasOn({ id, resultAreas }: Policy, day: Temporal.PlainDate): ResultAreaVersion {
  const version = resultAreas.find((candidate) => holdsOn(candidate, day))
  if (!version) throw new RangeError(`policy ${id} has no result areas on ${day.toString()}`)
  return version
}

/** The result area on which is decided for an analysed area: the one that it falls under, or itself. */
export function mapToDeciding(version: ResultAreaVersion, area: string): ResultArea {
  const analysed = version.areas.find(({ id }) => id === area)
  const deciding = analysed?.decides ? analysed : version.areas.find(({ id }) => id === analysed?.under)
  if (!deciding) throw new RangeError(`version ${version.version} has no result area ${area}`)
  return deciding
}
