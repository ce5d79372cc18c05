import { inShort } from '../../../../core/days.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { Request } from '../../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { CaseFile } from '../../../ground/cases/file.ts'
import { FilePage, filePath } from '../../../ground/cases/file-page.tsx'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { productOn, type ProductOnDay } from '../../../ground/policies/product-on.ts'
import { stands, stateWords, type Line } from '../../arrangements/line.ts'
import { arrangementsOf } from '../../arrangements/store.ts'
import { decisionsPath } from '../paths.ts'
import { formNames, hasChoice, type FormChoice } from './form-choice.ts'
import { choicesOf } from './form-choice-store.ts'
import { choicePath } from './paths.ts'

/** A piece of individual help with what was chosen for it. */
export type FormRow = { line: Line; product: ProductOnDay; choice: FormChoice | null }

/** The individual help of a file that stands, with the choices. */
export async function readForms(tx: Tx, file: CaseFile, today: Temporal.PlainDate): Promise<FormRow[]> {
  const policy = policyNamed(file.policyFile)
  const lines = (await arrangementsOf(tx, file.id)).flatMap((arrangement) => arrangement.lines)
  const choices = await choicesOf(tx, file.id)
  return lines.flatMap((line) => {
    const product = line.product ? productOn(policy, line.product, today) : undefined
    if (line.tier !== 'individual' || !stands(line) || !product) return []
    return [{ line, product, choice: choices.find((choice) => choice.line === line.id) ?? null }]
  })
}

/** What is chosen for each piece of individual help. */
export const FormsPage = ({ c, file, rows }: { c: Request; file: CaseFile; rows: readonly FormRow[] }) => (
  <FilePage c={c} file={file} current="decisions" title="Vorm van de hulp">
    {rows.length === 0 ? (
      <EmptyState
        title="Er is nog geen maatwerkvoorziening samengesteld"
        action={<ButtonLink href={filePath(file.id, 'arrangement')}>Naar het arrangement</ButtonLink>}
      >
        Hier legt u per hulp vast of de inwoner zorg in natura, een pgb of een bedrag wil.
      </EmptyState>
    ) : (
      <Table
        caption="Keuzes per hulp"
        hideCaption
        rows={rows}
        keyOf={({ line }) => line.id}
        columns={[
          {
            head: 'Hulp',
            cell: ({ line, product }) => <a href={choicePath(file.id, line.id)}>{product.name}</a>,
          },
          { head: 'Stand', cell: ({ line }) => stateWords[line.state] },
          {
            head: 'Keuze',
            cell: ({ product, choice }) =>
              choice ? formNames[choice.form] : hasChoice(product) ? 'nog niet vastgelegd' : 'er is één vorm',
          },
          { head: 'Gekozen op', cell: ({ choice }) => choice && inShort(choice.chosenOn) },
        ]}
      />
    )}
    <Buttons>
      <ButtonLink href={decisionsPath(file.id)} kind="quiet">
        Aanvragen en besluiten
      </ButtonLink>
    </Buttons>
  </FilePage>
)
