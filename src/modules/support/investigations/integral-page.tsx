import type { Request } from '../../../http/environment.ts'
import { DataList } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { itemsOf, markInWords, versionsOf, type Filling } from '../instruments/instrument.ts'
import { newestOf } from '../instruments/list-page.tsx'
import { cumulationInWords, cumulationOf } from './cumulation.ts'
import { guideOf } from './guide.ts'
import { domainPath } from './guide-page.tsx'
import { integralView, type DomainView } from './integral.ts'
import { extentInWords } from './need.ts'
import type { Loaded } from './pages.tsx'

const needInWords = ({ helpNeeded, question, extent }: DomainView['needs'][number]) =>
  `${helpNeeded || question}${extent ? ` (${extentInWords(extent)})` : ''}`

const Domain = ({ file, policy, view }: Pick<Loaded, 'file' | 'policy'> & { view: DomainView }) => {
  const barriers = view.barriers.map((id) => policy.barriers.find((one) => one.id === id)?.name ?? id)
  const items = [
    { term: 'Gaat goed', value: view.goesWell },
    { term: 'Lukt niet', value: view.limitation },
    { term: 'Helpt of kan helpen', value: view.resource },
    {
      term: 'Waarom hulp niet wordt gebruikt',
      value: [...barriers, view.barrierWords].filter(Boolean).join('; '),
    },
    { term: 'Gebeurtenis', value: view.lifeEvent },
    { term: 'Maakt het zwaarder', value: view.hindering },
    { term: 'Maakt het lichter', value: view.compensating },
    { term: 'Wil bereiken', value: view.wish },
    { term: 'Behoefte', value: view.needs.map(needInWords).join('; ') },
  ].filter(({ value }) => value !== '')
  return (
    <section>
      <h3>
        <a href={filePath(file.id, domainPath(view.id))}>{view.name}</a>
      </h3>
      <DataList items={items} />
    </section>
  )
}

/** What the instruments say that were filled in, the newest of each. */
const Measured = ({ policy, fillings }: { policy: Loaded['policy']; fillings: readonly Filling[] }) => {
  const series = [...new Set(fillings.map((filling) => filling.series))]
  return series.map((one) => {
    const filling = newestOf(fillings, one)
    const instrument = versionsOf(policy, one).find(({ id }) => id === filling?.instrument)
    if (!filling || !instrument) return null
    return (
      <li key={one}>
        {instrument.name}:{' '}
        {filling.marks
          .map((mark) => {
            const name = itemsOf(instrument).find(({ id }) => id === mark.item)?.name
            return `${name} ${markInWords(instrument, mark)}`
          })
          .join('; ')}
      </li>
    )
  })
}

type IntegralPageProps = Loaded & { c: Request; fillings: readonly Filling[] }

/** One assessment over all fields of life together. */
export const IntegralPage = ({ c, file, record, policy, fillings }: IntegralPageProps) => {
  const guide = guideOf(policy, file.openedOn)
  const { looked, untouched } = integralView(guide, record.answers, record.needs)
  return (
    <FilePage c={c} file={file} current="conversation" title="Alles bij elkaar">
      <p>{cumulationInWords(cumulationOf(guide, record.answers))}</p>
      {looked.length === 0 ? (
        <EmptyState title="Nog niets opgeschreven">
          Hier komt wat in het gesprek is besproken, van alle leefgebieden naast elkaar.
        </EmptyState>
      ) : (
        <>
          <h2>Per leefgebied</h2>
          {looked.map((view) => (
            <Domain key={view.id} file={file} policy={policy} view={view} />
          ))}
        </>
      )}
      {fillings.length > 0 && (
        <>
          <h2>Gemeten</h2>
          <ul>
            <Measured policy={policy} fillings={fillings} />
          </ul>
        </>
      )}
      {untouched.length > 0 && (
        <p className="kt-meta">Nog niet besproken: {untouched.map(({ name }) => name).join(', ')}.</p>
      )}
    </FilePage>
  )
}
