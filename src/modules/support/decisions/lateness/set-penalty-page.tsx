import { inEuros } from '../../../../core/cents.ts'
import { inWords } from '../../../../core/days.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { text } from '../../../../ui/typed.ts'
import { StepPage, type StepProps } from '../step-page.tsx'
import { isOver, penaltyRunning } from './default-notice.ts'
import { noPenaltyGrounds } from './set-penalty.ts'

/** What is due, in the words of the choice for it. */
function dueInWords({ c, application }: StepProps): string {
  const running = penaltyRunning(nationalLaw(), application, c.var.today)
  if (!running) return 'Er is geen ingebrekestelling die telt'
  const { due, lastDay } = running
  if (!lastDay) return 'Er is nog niets verschuldigd'
  return isOver(running, c.var.today)
    ? `${inEuros(due)}, tot en met ${inWords(lastDay)}`
    : `Nu ${inEuros(due)}. Dit kan pas als het bedrag niet meer groeit`
}

/** Preparing the decision that sets a penalty, or says why none is due. */
export const SetPenaltyPage = (page: StepProps) => (
  <StepPage
    page={page}
    title="Dwangsom vaststellen"
    step="dwangsom"
    button={<Button>Klaarzetten om te tekenen</Button>}
  >
    <p>
      De gemeente stelt zelf vast of zij een dwangsom moet betalen, en hoeveel. Dat moet binnen twee weken na
      de laatste dag waarover de dwangsom loopt (Awb, artikel 4:18). De inwoner kan bezwaar maken.
    </p>
    <Choice
      {...text(page.typed, 'as')}
      label="Is er een dwangsom verschuldigd?"
      options={[
        { value: 'due', label: 'Ja', hint: dueInWords(page) },
        ...Object.entries(noPenaltyGrounds).map(([value, { name, part }]) => ({
          value,
          label: `Nee. ${name}`,
          hint: `Awb, artikel 4:17, zesde lid, onder ${part}`,
        })),
      ]}
    />
    <TextArea
      {...text(page.typed, 'because')}
      label="Waarom is er geen dwangsom?"
      hint="Alleen als u nee kiest. Dit staat in de brief"
      optional
      rows={3}
    />
    <TextArea
      {...text(page.typed, 'ownWords')}
      label="Wilt u zelf iets toevoegen aan de brief?"
      hint="Dit staat als uw eigen woorden in de brief"
      optional
      rows={3}
    />
  </StepPage>
)
