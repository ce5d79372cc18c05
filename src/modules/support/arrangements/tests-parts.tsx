import { inEuros } from '../../../core/cents.ts'
import { inShort } from '../../../core/days.ts'
import type { Result } from '../../../core/failure.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Status } from '../../../ui/status.tsx'
import type { AdequateOption } from './adequate-option.ts'
import type { Arrangement } from './arrangement.ts'
import { adequateByCost } from './award.ts'
import { costInWords, yearlyCost } from './cost.ts'
import type { CustomaryItem } from './customary-item.ts'
import { expectations, type ExpectedHelp } from './expected-help.ts'
import { needPath, newLinePath } from './paths.ts'

/** What was judged to be customary or not, with every answer. */
export const CustomaryPart = ({
  items,
  href,
}: {
  items: readonly CustomaryItem[]
  href: string | undefined
}) => (
  <Panel title="Algemeen gebruikelijk" action={href && <ButtonLink href={href}>Beoordelen</ButtonLink>}>
    {items.length === 0 && (
      <p className="kt-none">Nog niets beoordeeld. Vóór een maatwerkvoorziening moet dat wel.</p>
    )}
    {items.map((item) => (
      <article key={item.id}>
        <p>
          {item.item}{' '}
          <Status tone={item.customary ? 'attention' : 'neutral'}>
            {item.customary ? 'Algemeen gebruikelijk' : 'Niet algemeen gebruikelijk'}
          </Status>
        </p>
        <p>{item.because}</p>
        <Details summary={`Antwoorden over ${item.item}, ${inShort(item.judgedOn)}`}>
          <dl>
            {item.answers.map(({ id, question, answer }) => (
              <div key={id}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </Details>
      </article>
    ))}
  </Panel>
)

/** What may be expected of housemates and carer for this need. */
export const ExpectedPart = ({ help, href }: { help: ExpectedHelp | null; href: string | undefined }) => (
  <Panel title="Huisgenoten en mantelzorger" action={href && <ButtonLink href={href}>Wegen</ButtonLink>}>
    {help ? (
      <ul>
        <li>
          Van huisgenoten te verwachten: {expectations[help.housemates]}. {help.housematesBecause}
        </li>
        <li>
          Van de mantelzorger te verwachten: {expectations[help.carer]}. {help.carerBecause}
        </li>
      </ul>
    ) : (
      <p className="kt-none">
        Nog niet gewogen wat huisgenoten en mantelzorger voor deze behoefte kunnen doen.
      </p>
    )}
  </Panel>
)

type OptionsProps = {
  file: string
  arrangement: Arrangement
  open: boolean
  /** Whether the ladder has come to an individual provision. */
  reached: Result<unknown>
}

/** The ways that were compared, the cheapest adequate one first; from there an individual provision is proposed. */
export const OptionsPart = ({ file, arrangement, open, reached }: OptionsProps) => {
  const options = arrangement.options.filter(({ dropped }) => !dropped)
  const cheapest = adequateByCost(options)[0]
  const at = needPath(file, arrangement.need.id, 'mogelijkheid')
  return (
    <Panel
      title="Goedkoopst adequaat"
      action={open && <ButtonLink href={at}>Oplossing vergelijken</ButtonLink>}
    >
      {options.length === 0 && (
        <p className="kt-none">
          Nog niets vergeleken. Vóór een maatwerkvoorziening vergelijkt u welke passende oplossing het minst
          kost.
        </p>
      )}
      {options.map((option) => (
        <article key={option.id}>
          <p>
            {option.what} <OptionStatus option={option} cheapest={option === cheapest} />
          </p>
          <p className="kt-meta">
            {costInWords(option.cost)}, {inEuros(yearlyCost(option.cost, option.years)!)} per jaar
            {option.years !== null && ` bij ${String(option.years).replace('.', ',')} jaar gebruik`}
          </p>
          <p>{option.because}</p>
          {open && (
            <Buttons>
              {reached.ok && option === cheapest && option.product && (
                <ButtonLink href={newLinePath(file, arrangement.need.id, 'individual', option.id)}>
                  Voorstellen: {option.what}
                </ButtonLink>
              )}
              <ButtonLink kind="quiet" href={`${at}/${option.id}/weg`}>
                Weghalen: {option.what}
              </ButtonLink>
            </Buttons>
          )}
        </article>
      ))}
      {open && !reached.ok && <p className="kt-meta">{reached.refusal.because}</p>}
    </Panel>
  )
}

const OptionStatus = ({ option, cheapest }: { option: AdequateOption; cheapest: boolean }) =>
  option.adequate ? (
    <Status tone={cheapest ? 'good' : 'neutral'}>{cheapest ? 'Goedkoopst passend' : 'Passend'}</Status>
  ) : (
    <Status tone="attention">Niet passend</Status>
  )
