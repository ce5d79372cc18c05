import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { EndFollower } from './contributions.ts'
import { endReport } from './end-report.ts'

/**
 * Answers a simple question at once: the answer goes to the resident by letter and the report ends. A question that has
 * to be clarified is not answered so; throws `Refused` for one.
 */
export async function answerQuestion(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: { version: number; answer: string },
  followers: readonly EndFollower[],
): Promise<void> {
  const { version, answer } = input
  const lines = answer.split('\n').filter((line) => line.trim() !== '')
  await endReport(
    tx,
    actor,
    caseFile,
    { version, as: 'answered', on: actor.today, words: answer, details: lines },
    followers,
  )
}
