import { demand, type Actor } from '../../../../core/actor.ts'
import { inShort } from '../../../../core/days.ts'
import { granted, InputFault, Missing, Refused, Stale } from '../../../../core/failure.ts'
import { freeze } from '../../../../core/frozen.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import { noteInFile } from '../../../ground/cases/note.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import { productOn, type ProductOnDay } from '../../../ground/policies/product-on.ts'
import { getLine } from '../../arrangements/line-store.ts'
import { stands, type Line } from '../../arrangements/line.ts'
import { choiceFaults, formGranted, formNames, offersOf, type ChoiceInput } from './form-choice.ts'
import { choicePath } from './paths.ts'

/** An individual line of which the form can be chosen, with its product as it is today. */
export type Choosable = { line: Line; policy: Policy; product: ProductOnDay }

/** Reads a line whose form is to be chosen; throws `Missing`, or `Refused` when it no longer stands. */
export async function choosable(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  id: string,
  hold?: 'hold',
): Promise<Choosable> {
  const line = await getLine(tx, file.id, id, hold)
  const policy = policyNamed(file.policyFile)
  const product = line.product ? productOn(policy, line.product, actor.today) : undefined
  if (line.tier !== 'individual' || !product) throw new Missing('individual line')
  if (!stands(line))
    throw new Refused({
      rule: 'line-not-open',
      because: 'Deze hulp is afgewezen of staat niet meer in het arrangement.',
      source: 'Wmo 2015, artikel 2.3.6',
    })
  return { line, policy, product }
}

/**
 * Writes down in which forms help was offered, what the resident was told of a pgb, and what he chose and why (ZWO-22;
 * Wmo 2.3.2(6), 2.3.6). `version` is that of the choice that the page showed, 0 for none. Throws `InputFault`,
 * `Refused` for a form that the policy does not allow, `Stale`, `Missing` or `Forbidden`.
 */
export async function chooseForm(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  version: number,
  input: ChoiceInput,
): Promise<void> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const { line, policy, product } = await choosable(tx, actor, file, id, 'hold')
  const offered = offersOf(policy, product, input.inKind, file.resident.age)
  const faults = choiceFaults(policy, product, offered, input, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  granted(formGranted(offered, input.form))
  await write(tx, actor, { line, version, input, offered: freeze(offered), told: wordsOf(policy, input) })
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'decision',
      words: `Keuze vastgelegd voor ${product.name}: ${formNames[input.form]}, gekozen op ${inShort(input.chosenOn)}`,
      link: choicePath(caseFile, line.id),
    },
    audit: {
      action: 'record form choice',
      purpose: 'vorm van de hulp vastleggen',
      resident: file.resident.id,
      fields: ['offered', 'told', 'form', 'because'],
    },
  })
}

const wordsOf = ({ pgb }: Policy, { told }: ChoiceInput): string[] =>
  pgb.explained.filter(({ id }) => told.includes(id)).map(({ text }) => text)

type Written = { line: Line; version: number; input: ChoiceInput; offered: string; told: string[] }

/** Appends the choice after the one that was seen; throws `Stale` when another was written down meanwhile. */
async function write(tx: Tx, actor: Actor, { line, version, input, offered, told }: Written): Promise<void> {
  const row = {
    municipality: actor.municipality,
    line: line.id,
    version: version + 1,
    case_file: line.caseFile,
    offered,
    adequate_in_kind: input.inKind.adequate,
    fitting_in_kind: input.inKind.supplierHasFitting,
    told,
    told_on: told.length > 0 ? input.toldOn : null,
    form: input.form,
    because: input.because,
    chosen_by: input.chosenBy,
    chosen_on: input.chosenOn,
    made_by: actor.worker,
    made_at: actor.now,
  }
  const written = await tx
    .insertInto('form_choice')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) throw new Stale('deze keuze')
}
