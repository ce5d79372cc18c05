import type { Request } from '../../../../http/environment.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Checks } from '../../../../ui/checks.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { DayField } from '../../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../../ui/form.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { day, many, text, type Typed } from '../../../../ui/typed.ts'
import type { CaseFile } from '../../../ground/cases/file.ts'
import { FilePage } from '../../../ground/cases/file-page.tsx'
import { choosers, formNames, hangsOnInKind, nothingSeen, offersOf, type FormChoice } from './form-choice.ts'
import { ChoiceFacts, FormReasons } from './choice-view.tsx'
import type { Choosable } from './choose-form.ts'
import { choicePath, formsPath } from './paths.ts'

export type ChoicePageProps = Choosable & {
  c: Request
  file: CaseFile
  choice: FormChoice | null
  typed: Typed
}

const yesNo = [
  { value: 'yes', label: 'ja' },
  { value: 'no', label: 'nee' },
]

/** What must be known of the help in kind before a form can be chosen, where the rule of the day asks it. */
const AboutInKind = ({ typed }: Pick<ChoicePageProps, 'typed'>) => (
  <>
    <Choice
      {...text(typed, 'adequate')}
      label="Is hulp in natura een goede oplossing voor deze inwoner?"
      options={yesNo}
      inline
    />
    <Choice
      {...text(typed, 'supplierHasFitting')}
      label="Heeft een leverancier van de gemeente iets dat past?"
      options={yesNo}
      inline
    />
  </>
)

const Told = ({ c, file, line, policy, typed }: ChoicePageProps) => (
  <>
    <h2>Wat vertelde u over het pgb?</h2>
    <p>
      De inwoner weet wat een pgb van hem vraagt voordat hij kiest. Vertel het in het gesprek. U kunt ook{' '}
      <a href={choicePath(file.id, line.id, 'brief')}>de brief met uitleg sturen</a>.
    </p>
    <Checks
      {...many(typed, 'told')}
      label="Dit is verteld en begrepen"
      options={policy.pgb.explained.map(({ id, text: words }) => ({ value: id, label: words }))}
    />
    <DayField
      {...day(typed, 'toldOn')}
      label="Op welke dag?"
      hint={`Vandaag is het ${c.var.today.day}-${c.var.today.month}-${c.var.today.year}`}
    />
  </>
)

const Chosen = ({ file, policy, product, choice, typed }: ChoicePageProps) => {
  const offers = offersOf(policy, product, choice?.inKind ?? nothingSeen, file.resident.age)
  return (
    <>
      <h2>Wat koos de inwoner?</h2>
      <Choice
        {...text(typed, 'form')}
        label="In welke vorm wil hij de hulp?"
        options={offers
          .filter(({ form }) => product.formRule.choices.some((offered) => offered.form === form))
          .map((answer) => ({
            value: answer.form,
            label: formNames[answer.form],
            hint: <FormReasons answer={answer} />,
          }))}
      />
      <TextArea
        {...text(typed, 'because')}
        label="Waarom kiest hij dit?"
        hint="In zijn eigen woorden"
        rows={3}
      />
      <Choice
        {...text(typed, 'chosenBy')}
        label="Wie koos?"
        inline
        options={Object.entries(choosers).map(([value, label]) => ({ value, label }))}
      />
      <DayField
        {...day(typed, 'chosenOn')}
        label="Wanneer koos hij?"
        hint="Leeg laten betekent vandaag"
        optional
      />
    </>
  )
}

/** Offering the forms of one piece of help and writing down the choice. */
export const ChoicePage = (props: ChoicePageProps) => {
  const { c, file, line, product, choice, typed } = props
  const pgb = product.formRule.choices.some(({ form }) => form === 'pgb')
  return (
    <FilePage
      c={c}
      file={file}
      current="decisions"
      title={`Keuze: ${product.name}`}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      {choice && (
        <section aria-labelledby="nu">
          <h2 id="nu">Nu vastgelegd</h2>
          <ChoiceFacts choice={choice} />
          {choice.form === 'pgb' && (
            <Buttons>
              <ButtonLink href={choicePath(file.id, line.id, 'pgb')}>Budgetplan en gesprekken</ButtonLink>
            </Buttons>
          )}
        </section>
      )}
      <Form
        frame={c.var.frame}
        action={choicePath(file.id, line.id)}
        version={text(typed, hiddenFields.version).defaultValue ?? choice?.version ?? 0}
      >
        {hangsOnInKind(product) && <AboutInKind typed={typed} />}
        {pgb && <Told {...props} />}
        <Chosen {...props} />
        <Buttons>
          <Button>{choice ? 'Nieuwe keuze vastleggen' : 'Keuze vastleggen'}</Button>
          <ButtonLink href={formsPath(file.id)} kind="quiet">
            Terug
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
}
