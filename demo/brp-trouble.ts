import type { Trouble } from '../src/outside/brp/simulator.ts'
import type { Question } from '../src/outside/brp/simulator/question.ts'

/** BSNs, of nobody, at which the demo's register is too slow, out of order, or refuses our connection. */
export const troublesome = { slow: '999999990', down: '999999989', refused: '999999977' } as const

const troubles: Record<string, Trouble> = {
  [troublesome.slow]: { kind: 'slow', milliseconds: 30_000 },
  [troublesome.down]: { kind: 'problem', problem: 'notAvailable' },
  [troublesome.refused]: { kind: 'problem', problem: 'unauthorised' },
}

/** For the simulator's `trouble`: shows what the program does when the register does not answer. */
export const demoTrouble = (question: Question): Trouble | undefined =>
  question.type === 'RaadpleegMetBurgerservicenummer'
    ? question.burgerservicenummer.map((bsn) => troubles[bsn]).find((trouble) => trouble !== undefined)
    : undefined
