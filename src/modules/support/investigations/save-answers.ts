import type { Actor } from '../../../core/actor.ts'
import { InputFault, Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { guideOf, isGuideField } from './guide.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation, type OpenInvestigation } from './open-investigation.ts'
import { weighOffer, type Offered, type Outcome, type SavedVersion } from './rivals.ts'

/** The longest text of one field, in characters. */
const LONGEST = 20_000

/** What became of the fields: the version that each has now, and who else's text stands where there is a rival. */
export type SavedAnswers = {
  /** The domain that comes after this one in the guide. */
  next: string | undefined
  versions: Record<string, number>
  rivals: { field: string; yours: string; theirs: string; version: number; by: string }[]
}

/**
 * Saves fields of one domain of the conversation guide, each as its next version. Where somebody else saved another
 * text meanwhile, that one stays, and this one is kept beside it until a person chooses. Throws `Missing` for a domain
 * or field that the guide does not have, `InputFault` for a text that is too long.
 */
export async function saveAnswers(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  domain: string,
  offered: readonly Offered[],
): Promise<SavedAnswers> {
  return saveAnswersIn(tx, actor, await openInvestigation(tx, actor, caseFile), domain, offered)
}

/** The same, for who holds the investigation already. */
export async function saveAnswersIn(
  tx: Tx,
  actor: Actor,
  { file, investigation }: OpenInvestigation,
  domain: string,
  offered: readonly Offered[],
): Promise<SavedAnswers> {
  const guide = guideOf(policyNamed(file.policyFile), file.openedOn)
  const at = guide.findIndex(({ id }) => id === domain)
  if (at < 0 || !offered.every(({ field }) => isGuideField(field))) throw new Missing('field of the guide')
  const faults = offered.filter(({ text }) => text.length > LONGEST)
  if (faults.length > 0)
    throw new InputFault(
      faults.map(({ field }) => ({ field, message: `Maak deze tekst korter: hoogstens ${LONGEST} tekens` })),
    )
  const history = await historyOf(tx, investigation.id, domain, offered)
  const outcomes = offered.map((offer) => weighOffer(offer, history, actor.worker))
  await keep(tx, actor, { investigation: investigation.id, domain }, outcomes)
  const changed = outcomes.filter(({ kind }) => kind !== 'same').map(({ field }) => field)
  if (changed.length > 0)
    await noteChange(tx, actor, file, {
      action: 'save answer',
      fields: changed.map((field) => `${domain}.${field}`),
    })
  return {
    next: guide[at + 1]?.id,
    versions: Object.fromEntries(
      outcomes.map((outcome) => [
        outcome.field,
        outcome.kind === 'rival' ? outcome.theirs.version : outcome.version,
      ]),
    ),
    rivals: outcomes.flatMap((outcome) => (outcome.kind === 'rival' ? [rivalIn(outcome, history)] : [])),
  }
}

const rivalIn = ({ field, text, theirs }: Outcome & { kind: 'rival' }, history: readonly Named[]) => ({
  field,
  yours: text,
  theirs: theirs.text,
  version: theirs.version,
  by: history.find(({ savedBy }) => savedBy === theirs.savedBy)?.name ?? 'Iemand anders',
})

type Named = SavedVersion & { name: string }

/** Of each of the fields the version that was shown, and the newest that each worker saved: what somebody has not seen. */
async function historyOf(
  tx: Tx,
  investigation: string,
  domain: string,
  offered: readonly Offered[],
): Promise<Named[]> {
  return tx
    .selectFrom('conversation_answer as a')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'a.municipality').onRef('w.id', '=', 'a.saved_by'),
    )
    .select(['a.field', 'a.version', 'a.text', 'a.saved_by as savedBy', 'w.name'])
    .where('a.investigation', '=', investigation)
    .where('a.domain', '=', domain)
    .where(
      'a.field',
      'in',
      offered.map(({ field }) => field),
    )
    .where((eb) =>
      eb.or([
        ...offered.map(({ field, version }) =>
          eb.and([eb('a.field', '=', field), eb('a.version', '=', version)]),
        ),
        eb.not(
          eb.exists(
            eb
              .selectFrom('conversation_answer as later')
              .select('later.version')
              .whereRef('later.municipality', '=', 'a.municipality')
              .whereRef('later.investigation', '=', 'a.investigation')
              .whereRef('later.domain', '=', 'a.domain')
              .whereRef('later.field', '=', 'a.field')
              .whereRef('later.saved_by', '=', 'a.saved_by')
              .whereRef('later.version', '>', 'a.version'),
          ),
        ),
      ]),
    )
    .execute()
}

async function keep(
  tx: Tx,
  actor: Actor,
  at: { investigation: string; domain: string },
  outcomes: readonly Outcome[],
): Promise<void> {
  const row = { municipality: actor.municipality, ...at, saved_by: actor.worker, saved_at: actor.now }
  const saved = outcomes.filter((outcome) => outcome.kind === 'save')
  if (saved.length > 0)
    await tx
      .insertInto('conversation_answer')
      .values(saved.map(({ field, text, version }) => ({ ...row, field, text, version })))
      .execute()
  const rivals = outcomes.filter((outcome) => outcome.kind === 'rival')
  if (rivals.length > 0)
    await tx
      .insertInto('rival_answer')
      .values(rivals.map(({ field, text }) => ({ ...row, field, text })))
      .onConflict((conflict) =>
        conflict
          .columns(['municipality', 'investigation', 'domain', 'field', 'saved_by'])
          .doUpdateSet((eb) => ({
            text: eb.ref('excluded.text'),
            saved_at: eb.ref('excluded.saved_at'),
            settled_at: null,
            settled_by: null,
          })),
      )
      .execute()
  const settled = outcomes.filter(({ kind }) => kind !== 'rival').map(({ field }) => field)
  if (settled.length > 0)
    await tx
      .updateTable('rival_answer')
      .set({ settled_at: actor.now, settled_by: actor.worker })
      .where('investigation', '=', at.investigation)
      .where('domain', '=', at.domain)
      .where('field', 'in', settled)
      .where('saved_by', '=', actor.worker)
      .where('settled_at', 'is', null)
      .execute()
}
