import { inWords } from '../../../core/days.ts'
import type { Request } from '../../../http/environment.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { CourseChart } from '../../../ui/chart.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import type { Policy } from '../../ground/policies/policy.ts'
import { sourceOf } from '../../ground/policies/policy.ts'
import type { Instrument } from '../../ground/policies/shape/instruments.ts'
import { courseInWords, courseOf, type Course } from './course.ts'
import { instrumentNamed, itemsOf, markInWords, type Filling } from './instrument.ts'
import { balanceInWords, balancesOf, type Balance, type Factor } from './standing.ts'

const Factors = ({ factors }: { factors: readonly Factor[] }) =>
  factors.length === 0 ? (
    <span className="kt-none">geen</span>
  ) : (
    <ul>
      {factors.map(({ name, words }) => (
        <li key={name}>{words ? `${name}: ${words}` : name}</li>
      ))}
    </ul>
  )

const Balances = ({ instrument, balances }: { instrument: Instrument; balances: readonly Balance[] }) => {
  const side = (weighs: 'against' | 'for') =>
    instrument.kind === 'balance' ? (instrument.sides.find((one) => one.weighs === weighs)?.name ?? '') : ''
  return (
    <Table
      caption="De balans per dag"
      rows={balances.toReversed()}
      keyOf={({ on }) => on.toString()}
      columns={[
        { head: 'Dag', cell: ({ on }) => inWords(on) },
        { head: side('against'), cell: (balance) => <Factors factors={balance.against} /> },
        { head: side('for'), cell: (balance) => <Factors factors={balance.for} /> },
        { head: 'Samen', cell: (balance) => balanceInWords(balance) },
      ]}
    />
  )
}

const Marks = ({ policy, filling }: { policy: Policy; filling: Filling }) => {
  const instrument = instrumentNamed(policy, filling.instrument)
  if (!instrument) return null
  const nameOf = (id: string) => itemsOf(instrument).find((item) => item.id === id)?.name ?? id
  return (
    <ul>
      {filling.marks.map((mark) => (
        <li key={mark.item}>
          {nameOf(mark.item)}: {markInWords(instrument, mark)}
          {mark.words && ` (${mark.words})`}
        </li>
      ))}
    </ul>
  )
}

/** The drawing; one day has no course to draw. */
const Drawing = ({ course, source }: { course: Course; source: string }) => {
  const sentence = courseInWords(course, inWords)
  const days = new Set(course.points.map(({ day }) => day.toString()))
  return (
    <>
      <h2>Verloop</h2>
      {days.size < 2 ? (
        <p>{sentence}</p>
      ) : (
        <CourseChart
          title="Van de eerste tot de laatste keer"
          sentence={sentence}
          points={course.points}
          scale={course.scale}
          valueName={course.valueName}
          definition="Elke invulling geldt voor haar eigen dag. Het is een toestand, geen oordeel over de persoon."
          source={source}
        />
      )}
    </>
  )
}

type CoursePageProps = {
  c: Request
  file: CaseFile
  policy: Policy
  versions: readonly Instrument[]
  fillings: readonly Filling[]
}

/** How an instrument went over time: drawn, as a table, and each filling with its reason. */
export const CoursePage = ({ c, file, policy, versions, fillings }: CoursePageProps) => {
  const newest = versions.at(-1)!
  const course = courseOf(versions, fillings)
  const balances = balancesOf(newest, fillings)
  return (
    <FilePage c={c} file={file} current="instruments" title={newest.name}>
      {fillings.length === 0 ? (
        <EmptyState title="Nog niet ingevuld">Na de eerste invulling ziet u hier het verloop.</EmptyState>
      ) : (
        <>
          <Drawing course={course} source={sourceOf(policy, newest)} />
          {balances.length > 0 && <Balances instrument={newest} balances={balances} />}
          <Table
            caption="Alle invullingen"
            rows={fillings.toReversed()}
            keyOf={({ id }) => id}
            columns={[
              {
                head: 'Dag',
                cell: (filling) => (
                  <>
                    {inWords(filling.filledOn)} {filling.corrected && <Status>Verbeterd</Status>}
                  </>
                ),
              },
              { head: 'Waarom', cell: ({ reason }) => reason },
              { head: 'Ingevuld', cell: (filling) => <Marks policy={policy} filling={filling} /> },
              { head: 'Door', cell: ({ by }) => by },
              {
                head: 'Verbeteren',
                cell: ({ id, caseFile, instrument, corrected }) =>
                  !corrected &&
                  caseFile === file.id && (
                    <a href={filePath(file.id, `instrumenten/${instrument}?verbeter=${id}`)}>Verbeteren</a>
                  ),
              },
            ]}
          />
        </>
      )}
      <ButtonLink href={filePath(file.id, `instrumenten/${newest.id}`)}>Opnieuw invullen</ButtonLink>
    </FilePage>
  )
}
