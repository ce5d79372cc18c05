import type { Actor } from '../../../core/actor.ts'
import { InputFault, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/** What a carer answered, and what he wants to be known in the file of whom he cares for. */
export type CarerAnswer = {
  answer: 'talk' | 'no-talk'
  /** With what he needs help, by the topics of the policy. */
  topics: readonly string[]
  /** What he needs to go on. */
  support: string
  /** What was agreed on taking over from him for a while. */
  respite: string
  /** What he wants to share. */
  shared: string
}

/**
 * Writes down what a carer answered to the offer of a talk and what support he needs (Wmo 2.3.2(4)d): only what he
 * wants to share. Throws `InputFault` for a topic that the policy does not have, `Stale` when somebody else wrote first.
 */
export async function answerCarerOffer(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: { id: string; version: number },
  given: CarerAnswer,
): Promise<void> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const known = new Set(policyNamed(file.policyFile).carerTopics.map(({ id }) => id))
  if (!given.topics.every((topic) => known.has(topic)))
    throw new InputFault([{ field: 'topics', message: 'Kies uit de lijst' }])
  const changed = await tx
    .updateTable('carer_offer')
    .set({
      answer: given.answer,
      answered_on: actor.today,
      topics: [...given.topics],
      support: given.support,
      respite: given.respite,
      shared: given.shared,
      version: target.version + 1,
    })
    .where('investigation', '=', investigation.id)
    .where('id', '=', target.id)
    .where('version', '=', target.version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Stale('wat over deze mantelzorger is opgeschreven')
  await noteChange(tx, actor, file, {
    action: 'answer carer offer',
    fields: Object.keys(given),
    words: 'Ondersteuning van de mantelzorger besproken',
    page: `onderzoek/mantelzorgers/${target.id}`,
  })
}
