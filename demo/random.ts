/** Chance that is the same at every run: one seed, one sequence. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` up to and including `high`. */
  int(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(choices: readonly T[]): T
  weighted<T>(choices: readonly { weight: number; is: T }[]): T
}

/** Mulberry32: small, quick, and good enough for invented people; never for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (choices) => at(choices, int(0, choices.length - 1)),
    weighted(choices) {
      let left = next() * choices.reduce((sum, { weight }) => sum + weight, 0)
      const found = choices.find(({ weight }) => (left -= weight) < 0)
      return (found ?? at(choices, choices.length - 1)).is
    },
  }
}

function at<T>(choices: readonly T[], index: number): T {
  const choice = choices[index]
  if (choice === undefined) throw new RangeError('nothing to choose from')
  return choice
}
