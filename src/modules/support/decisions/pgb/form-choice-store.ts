import { thaw } from '../../../../core/frozen.ts'
import { isId } from '../../../../core/id.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { FormAnswer } from '../../../ground/policies/forms-allowed.ts'
import type { Form } from '../../../ground/policies/shape/provisions.ts'
import type { Chooser, FormChoice } from './form-choice.ts'

/** The newest choice of each line. */
export const newestChoices = (tx: Tx, caseFile: string) =>
  tx
    .selectFrom('form_choice')
    .selectAll()
    .distinctOn('line')
    .where('case_file', '=', caseFile)
    .orderBy('line')
    .orderBy('version', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof newestChoices>['executeTakeFirstOrThrow']>>

/** A row as a choice; out of JSON its days are texts. */
export const readChoice = (row: Row): FormChoice => ({
  version: row.version,
  line: row.line,
  offered: thaw(row.offered) as FormAnswer[],
  inKind: { adequate: row.adequate_in_kind, supplierHasFitting: row.fitting_in_kind },
  told: row.told,
  toldOn: row.told_on && Temporal.PlainDate.from(row.told_on),
  form: row.form as Form,
  because: row.because,
  chosenBy: row.chosen_by as Chooser,
  chosenOn: Temporal.PlainDate.from(row.chosen_on),
})

/** What was chosen last for each line of a file. */
export const choicesOf = async (tx: Tx, caseFile: string): Promise<FormChoice[]> =>
  (await newestChoices(tx, caseFile).execute()).map(readChoice)

/** What was chosen last for one line. */
export async function choiceFor(tx: Tx, caseFile: string, line: string): Promise<FormChoice | null> {
  const row = isId(line)
    ? await newestChoices(tx, caseFile).where('line', '=', line).executeTakeFirst()
    : undefined
  return row ? readChoice(row) : null
}
