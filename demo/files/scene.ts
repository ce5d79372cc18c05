import type { Actor } from '../../src/core/actor.ts'
import type { Tx } from '../../src/database/connect.ts'
import { say, type Voice } from './voice.ts'
import type { Life } from './life.ts'

/** What came of earlier steps of a life: the ids by which later ones go on. */
export type Memory = {
  resident: string
  caseFile?: string
  talk?: string
  need?: string
  advice?: string
  /** The individual line of the arrangement. */
  line?: string
  application?: string
  decision?: string
  /** How often the arrangement of the need was changed. */
  arrangement: number
}

/** One step of a life, as it is played: in a transaction, by a worker, at its moment. */
export type Scene = {
  tx: Tx
  actor: Actor
  life: Life
  memory: Memory
  /** Ids of the workers by their subject. */
  workers: ReadonlyMap<string, string>
}

/** What an earlier step must have left behind. */
export function known<K extends Exclude<keyof Memory, 'arrangement'>>(
  { memory, life }: Scene,
  what: K,
): NonNullable<Memory[K]> {
  const found = memory[what]
  if (found === undefined) throw new TypeError(`${life.stage.id}: there is no ${what} yet`)
  return found
}

/** One of these sentences, in this voice. */
export const oneOf = (
  { life }: Pick<Scene, 'life'>,
  choices: readonly string[],
  voice: Voice = 'file',
): string => say(life.random.pick(choices), voice, life.who)

/** A sentence as the consultant writes it down. */
export const inFile = ({ life }: Pick<Scene, 'life'>, text: string): string => say(text, 'file', life.who)
