import { Choice } from '../../../ui/choice.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text } from '../../../ui/typed.ts'
import { expectations } from './expected-help.ts'
import { ArrangementFormPage, type FormPageProps } from './form-page.tsx'

const options = Object.entries(expectations).map(([value, label]) => ({ value, label }))

/** Asks how much of the need housemates and carer can be expected to answer. */
export const ExpectedPage = (page: FormPageProps) => (
  <ArrangementFormPage page={page} title="Huisgenoten en mantelzorger" action="verwacht" button="Vastleggen">
    <p>{page.arrangement.need.helpNeeded}</p>
    <Choice
      {...text(page.typed, 'housemates')}
      label="Hoeveel is van huisgenoten te verwachten?"
      hint="Gebruikelijke hulp: wat huisgenoten normaal voor elkaar doen"
      options={options}
    />
    <TextArea {...text(page.typed, 'housematesBecause')} label="Waarom?" rows={3} />
    <Choice
      {...text(page.typed, 'carer')}
      label="Hoeveel is van de mantelzorger te verwachten?"
      hint="Wat hij wil en kan, zonder overbelast te raken"
      options={options}
    />
    <TextArea {...text(page.typed, 'carerBecause')} label="Waarom?" rows={3} />
  </ArrangementFormPage>
)
