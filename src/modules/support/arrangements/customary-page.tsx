import { Choice } from '../../../ui/choice.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text } from '../../../ui/typed.ts'
import { productsOn } from '../../ground/policies/product-on.ts'
import { ArrangementFormPage, type FormPageProps } from './form-page.tsx'

/** Asks the policy's questions on whether something is customary, and the judgement about this resident. */
export const CustomaryPage = (page: FormPageProps) => (
  <ArrangementFormPage
    page={page}
    title="Algemeen gebruikelijk?"
    action="gebruikelijk"
    button="Oordeel vastleggen"
  >
    <p>Wat iedereen zelf zou kopen, verstrekt de gemeente niet. Het oordeel gaat altijd over deze inwoner.</p>
    <Select
      {...text(page.typed, 'product')}
      label="Om welk product uit het verstrekkingenboek gaat het?"
      empty="Iets anders"
      options={productsOn(page.policy, page.c.var.today).map(({ id, name }) => ({ value: id, label: name }))}
    />
    <TextField
      {...text(page.typed, 'item')}
      label="Of waar gaat het anders om?"
      hint="Bijvoorbeeld een elektrische fiets of een verhoogd toilet"
      optional
    />
    {page.policy.customaryTests.map(({ id, question }) => (
      <TextArea key={id} {...text(page.typed, `answers.${id}`)} label={question} rows={2} />
    ))}
    <Choice
      {...text(page.typed, 'customary')}
      label="Is het voor deze inwoner algemeen gebruikelijk?"
      options={[
        { value: 'nee', label: 'Nee, niet algemeen gebruikelijk' },
        { value: 'ja', label: 'Ja, algemeen gebruikelijk' },
      ]}
    />
    <TextArea
      {...text(page.typed, 'because')}
      label="Waarom oordeelt u zo over deze inwoner?"
      hint="Dit blijft bij het oordeel staan"
    />
  </ArrangementFormPage>
)
