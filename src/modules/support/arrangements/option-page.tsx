import { Choice } from '../../../ui/choice.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text } from '../../../ui/typed.ts'
import { Pair } from '../../../ui/words.tsx'
import { productsOn } from '../../ground/policies/product-on.ts'
import { extentInWords, periods } from '../investigations/need.ts'
import { ArrangementFormPage, type FormPageProps } from './form-page.tsx'

/** Asks for a way to answer the whole need: what it costs, and whether it is adequate for this resident. */
export const OptionPage = (page: FormPageProps) => {
  const { typed, arrangement, policy } = page
  return (
    <ArrangementFormPage
      page={page}
      title="Oplossing vergelijken"
      action="mogelijkheid"
      button="Oplossing vastleggen"
    >
      <p>
        Vergelijk oplossingen die de hele behoefte beantwoorden
        {arrangement.need.extent && ` (${extentInWords(arrangement.need.extent)})`}. De goedkoopste die
        passend is, stelt u voor.
      </p>
      <Select
        {...text(typed, 'product')}
        label="Welk product uit het verstrekkingenboek?"
        empty="Iets anders"
        options={productsOn(policy, page.c.var.today).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...text(typed, 'what')}
        label="Wat is de oplossing?"
        hint="Leeg laten: de naam van het product"
        optional
      />
      <Pair>
        <MoneyField
          {...text(typed, 'cost')}
          label="Kosten"
          hint="Leeg laten: volgens het verstrekkingenboek"
          optional
        />
        <Select
          {...text(typed, 'costPer')}
          label="Per welke tijd"
          empty="Kies"
          options={Object.entries(periods).map(([value, label]) => ({ value, label }))}
          optional
        />
      </Pair>
      <TextField
        {...text(typed, 'years')}
        label="Hoeveel jaar gaat het mee?"
        hint="Alleen bij wat eenmalig wordt betaald"
        inputMode="decimal"
        width={8}
        optional
      />
      <Choice
        {...text(typed, 'adequate')}
        label="Is deze oplossing passend voor deze inwoner?"
        options={[
          { value: 'ja', label: 'Ja, passend' },
          { value: 'nee', label: 'Nee, niet passend' },
        ]}
      />
      <TextArea {...text(typed, 'because')} label="Waarom?" rows={3} />
    </ArrangementFormPage>
  )
}
