import { inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Table } from '../../../ui/table.tsx'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { sourceOf, type Policy } from '../../ground/policies/policy.ts'
import type { Instrument } from '../../ground/policies/shape/instruments.ts'
import type { Filling } from './instrument.ts'
import { pressingItems } from './standing.ts'

/** The newest filling of an instrument's series that was not corrected. */
export const newestOf = (fillings: readonly Filling[], series: string): Filling | undefined =>
  fillings.findLast((filling) => filling.series === series && !filling.corrected)

type Row = { instrument: Instrument; newest: Filling | undefined; pressing: string[] }

const Pressing = ({ newest, pressing }: Row) => {
  if (!newest) return <span className="kt-none">nog niet ingevuld</span>
  return pressing.length === 0 ? 'geen' : `${pressing.length}: ${pressing.join(', ')}`
}

type ListPageProps = {
  c: Request
  file: CaseFile
  policy: Policy
  instruments: readonly Instrument[]
  fillings: readonly Filling[]
}

/** The instruments that the policy has today, with how things stand by each. */
export const InstrumentsPage = ({ c, file, policy, instruments, fillings }: ListPageProps) => {
  const rows = instruments.map((instrument): Row => {
    const newest = newestOf(fillings, instrument.series)
    return { instrument, newest, pressing: newest ? pressingItems(instrument, newest.marks) : [] }
  })
  return (
    <FilePage c={c} file={file} current="instruments" title="Instrumenten">
      <p>
        Vul een instrument alleen in als de vraag daarom vraagt, en dan alleen de onderwerpen die erbij horen.
      </p>
      <Table
        caption="Instrumenten van ons beleid"
        rows={rows}
        keyOf={({ instrument }) => instrument.id}
        empty={<EmptyState title="Dit beleid kent geen instrumenten">Het gesprek volstaat.</EmptyState>}
        columns={[
          {
            head: 'Instrument',
            cell: ({ instrument }) => (
              <a href={filePath(file.id, `instrumenten/verloop/${instrument.series}`)}>{instrument.name}</a>
            ),
          },
          {
            head: 'Laatst ingevuld',
            cell: ({ newest }) =>
              newest ? inWords(newest.filledOn) : <span className="kt-none">nog niet</span>,
          },
          { head: 'Waar het niet vanzelf gaat', cell: (row) => <Pressing {...row} /> },
          {
            head: 'Invullen',
            cell: ({ instrument }) => (
              <a href={filePath(file.id, `instrumenten/${instrument.id}`)}>
                Invullen<span className="kt-hidden"> van {instrument.name}</span>
              </a>
            ),
          },
          { head: 'Beleid', cell: ({ instrument }) => sourceOf(policy, instrument) },
        ]}
      />
    </FilePage>
  )
}
