import type { Bsn } from '../../../core/bsn.ts'
import type { Level } from '../level.ts'

/** An invented person who can log in at the demo's directory. */
export type DemoAccount = {
  subject: string
  name: string
  /** What this person does or needs, in a few Dutch words, so that somebody can choose. */
  does: string
  /** The level that this account reaches. */
  level: Level
  email?: string
  bsn?: Bsn
  /** Number of the organisation in the trade register. */
  organisation?: string
}
