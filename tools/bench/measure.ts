/** The median of durations in milliseconds. */
export const median = (durations: readonly number[]): number =>
  durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? Number.NaN

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * The medians of several pieces of work, done in turns so that what else the machine does weighs on all of them alike;
 * the first turns only warm up. `before` each of them comes what is not measured.
 */
export async function medians(
  works: readonly (() => Promise<unknown>)[],
  turns: number,
  before: () => Promise<void> = async () => undefined,
): Promise<number[]> {
  const durations = works.map((): number[] => [])
  for (let turn = -5; turn < turns; turn++)
    for (const [at, work] of works.entries()) {
      await before()
      const took = await timed(work)
      if (turn >= 0) durations[at]!.push(took)
    }
  return durations.map(median)
}
