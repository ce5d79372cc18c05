import { inWords } from '../../../../core/days.ts'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { DataList } from '../../../../ui/data-list.tsx'
import { Reasons } from '../../../../ui/reasons.tsx'
import type { FormAnswer } from '../../../ground/policies/forms-allowed.ts'
import { choosers, formNames, hasChoice, type FormChoice } from './form-choice.ts'
import type { ProductOnDay } from '../../../ground/policies/product-on.ts'
import { choicePath } from './paths.ts'

/** The conditions of a form and the rule that it rests on. */
export const FormReasons = ({ answer: { conditions, source } }: { answer: FormAnswer }) => (
  <Reasons
    reasons={[
      ...conditions.map(({ because, held }) => ({ text: because, holds: held })),
      { text: 'Volgens het verstrekkingenboek', source },
    ]}
  />
)

/** What was offered, told and chosen. */
export const ChoiceFacts = ({ choice }: { choice: FormChoice }) => (
  <DataList
    items={[
      {
        term: 'Aangeboden',
        value: choice.offered.flatMap(({ form, allowed }) => (allowed ? [formNames[form]] : [])).join(', '),
      },
      ...(choice.toldOn
        ? [
            {
              term: `Over het pgb verteld op ${inWords(choice.toldOn)}`,
              value: (
                <ul>
                  {choice.told.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              ),
            },
          ]
        : []),
      { term: 'Gekozen', value: formNames[choice.form] },
      { term: 'Waarom', value: choice.because },
      { term: 'Door en op', value: `${choosers[choice.chosenBy]}, ${inWords(choice.chosenOn)}` },
    ]}
  />
)

type ChoiceOnDecisionProps = {
  caseFile: string
  line: string
  product: ProductOnDay
  choice: FormChoice | null
}

/** The choice of the resident, on the form of the decision that follows it; with the way to write it down. */
export const ChoiceOnDecision = ({ caseFile, line, product, choice }: ChoiceOnDecisionProps) => (
  <section aria-labelledby="keuze">
    <h2 id="keuze">Wat koos de inwoner?</h2>
    {choice ? (
      <ChoiceFacts choice={choice} />
    ) : (
      <p>
        {hasChoice(product)
          ? 'Dat is nog niet vastgelegd. Toekennen kan pas als u de vormen heeft aangeboden en de keuze vastligt.'
          : 'Deze hulp is er in één vorm. Er is niets te kiezen.'}
      </p>
    )}
    {(choice || hasChoice(product)) && (
      <Buttons>
        <ButtonLink href={choicePath(caseFile, line)}>
          {choice ? 'Keuze bekijken of wijzigen' : 'Keuze vastleggen'}
        </ButtonLink>
      </Buttons>
    )}
  </section>
)
