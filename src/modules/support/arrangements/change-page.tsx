import { inShort } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import { extentInWords, periods, units } from '../investigations/need.ts'
import type { Change } from './change-store.ts'
import type { Line } from './line.ts'
import { arrangementPath, changesPath } from './paths.ts'
import { doerAtDesk, stateInWords } from './words.ts'

type ChangePageProps = { c: Request; file: CaseFile; line: Line; changes: readonly Change[]; typed: Typed }

/** What was decided, what is delivered now, how that came about, and a form for the next change. */
export const ChangePage = ({ c, file, line, changes, typed }: ChangePageProps) => {
  const { extent } = line
  const running = extent && (line.state === 'decided' || line.state === 'running')
  const amount = (of: number) => (extent ? extentInWords({ ...extent, amount: of }) : String(of))
  return (
    <FilePage
      c={c}
      file={file}
      current="arrangement"
      title={`Op- en afschalen: ${line.what}`}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <DataList
        items={[
          { term: 'Door wie', value: doerAtDesk(line.doneBy) },
          { term: 'Staat', value: stateInWords(line) },
          { term: 'Afgesproken of besloten', value: extent && extentInWords(extent) },
          { term: 'Nu geleverd', value: changes.length > 0 ? amount(changes.at(-1)!.to) : 'zoals besloten' },
        ]}
      />
      <Table
        caption="Wat er veranderde"
        rows={changes}
        keyOf={({ id }) => id}
        empty="De hulp is nog niet op- of afgeschaald."
        columns={[
          { head: 'Vanaf', cell: (change) => inShort(change.on) },
          { head: 'Van', cell: (change) => amount(change.from) },
          { head: 'Naar', cell: (change) => amount(change.to) },
          { head: 'Besloten', cell: (change) => extentInWords(change.decided) },
          { head: 'Waarom', cell: (change) => change.ground },
          { head: 'Gehoord van', cell: (change) => change.toldBy },
          { head: 'Vastgelegd door', cell: (change) => change.madeBy },
        ]}
      />
      {running ? (
        <Form frame={c.var.frame} action={changesPath(file.id, line.id)} version={changes.length}>
          <h2>Nieuwe wijziging</h2>
          <TextField
            {...text(typed, 'to')}
            label={`Hoeveel ${units[extent.unit]} ${periods[extent.per]} wordt nu gegeven?`}
            inputMode="decimal"
            width={8}
          />
          <DayField {...day(typed, 'on')} label="Vanaf welke dag?" />
          <TextArea {...text(typed, 'ground')} label="Waarom?" rows={3} />
          <TextField {...text(typed, 'toldBy')} label="Van wie weet u dit?" />
          <p className="kt-meta">
            Het besluit zelf verandert niet. Is er meer nodig dan besloten, dan komt er een taak bij: is een
            nieuw besluit nodig?
          </p>
          <Buttons>
            <Button>Wijziging vastleggen</Button>
            <ButtonLink href={arrangementPath(file.id)}>Terug naar het arrangement</ButtonLink>
          </Buttons>
        </Form>
      ) : (
        <p className="kt-none">Op- en afschalen kan alleen bij hulp die is toegekend of loopt.</p>
      )}
    </FilePage>
  )
}
