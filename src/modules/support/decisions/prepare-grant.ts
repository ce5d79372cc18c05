import type { Actor } from '../../../core/actor.ts'
import { granted, InputFault, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { resultAreasOn } from '../../ground/policies/result-areas.ts'
import { awardFaults, mayAllocate, mayGrantFor } from './decision.ts'
import { holdDeciding, type Deciding, type Target } from './deciding.ts'
import { unlessExcepted } from './exception.ts'
import { extentOf, grantFacts, yearly, type GrantInput } from './grant.ts'
import { fitsChoice, formGranted, nothingSeen, offersOf } from './pgb/form-choice.ts'
import { mayGrantPgb, mayRefusePgb, type PgbRecord } from './pgb/pgb.ts'
import { writePrepared } from './prepare.ts'

/** A grant in words, checked by every rule; nothing is written down yet. */
export function checkedGrant(deciding: Deciding, input: GrantInput, today: Temporal.PlainDate) {
  const { line, product, arrangement, policy, file, choice } = deciding
  if (!line || !product || !arrangement)
    throw new Refused({
      rule: 'no-line',
      because: 'Stel eerst in het arrangement de maatwerkvoorziening samen die u wilt toekennen.',
      source: 'Wmo 2015, artikel 2.3.5, derde lid',
    })
  const faults = awardFaults({ ...input, extent: extentOf(product, input.amount) })
  if (faults.length > 0) throw new InputFault(faults)
  const area = resultAreasOn(policy, file.openedOn).areas.find(({ id }) => id === line.decidingArea)
  const { exceptions } = deciding.context
  granted(unlessExcepted(mayAllocate(line.tier, area, product), exceptions))
  granted(mayGrantFor(policy, arrangement))
  const offers = offersOf(policy, product, choice?.inKind ?? nothingSeen, file.resident.age)
  granted(unlessExcepted(formGranted(offers, input.form.form), exceptions))
  granted(fitsChoice(product, choice, input.form.form, input.refused?.ground ?? null))
  const record = { policy, product, choice, pgb: deciding.pgb, age: file.resident.age, today }
  const budget = budgetOf(record, input)
  return { facts: grantFacts({ ...deciding, line, product, budget }, input, today), line, product }
}

/** The budget that is granted; or, where a pgb is refused beside help in another form, that it may be (Wmo 2.3.6). */
function budgetOf(record: PgbRecord, { form, amount, refused }: GrantInput) {
  if (form.form === 'pgb') return granted(mayGrantPgb(record, amount))
  if (refused?.ground === 'pgb-condition' || refused?.ground === 'pgb-dearer')
    granted(mayRefusePgb(record, refused.ground))
  return null
}

/**
 * Prepares the grant of a tailored provision, in whole or in part (Wmo 2.3.5); answers the id of the decision, which
 * holds once it is signed. Throws `InputFault` for an extent that says nothing, `Refused` where a rule says no,
 * `Stale`, `Missing` or `Forbidden`.
 */
export async function prepareGrant(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  input: GrantInput,
): Promise<string> {
  const deciding = await holdDeciding(tx, actor, caseFile, target)
  const { facts, line, product } = checkedGrant(deciding, input, actor.today)
  const decision = await writePrepared(tx, actor, {
    file: deciding.file,
    context: deciding.context,
    facts,
    application: { id: deciding.application.id, item: deciding.item.position },
    need: line.need,
    line: { id: line.id, version: line.version },
    replaces: null,
    product: product.id,
    resultArea: line.decidingArea,
    ground: input.refused?.ground ?? 'granted',
    yearlyCost: yearly(facts.granted.cost),
    ownWords: input.ownWords,
    what: product.name,
  })
  if (deciding.context.exceptions.length > 0) await restOn(tx, target, decision)
  return decision
}

/** The exceptions that were agreed for what is decided on point at the decision that rests on them. */
const restOn = (tx: Tx, { application, item }: Target, decision: string) =>
  tx
    .updateTable('case_exception')
    .set({ decision })
    .where('application', '=', application)
    .where('item', '=', item)
    .where('state', '=', 'agreed')
    .execute()
