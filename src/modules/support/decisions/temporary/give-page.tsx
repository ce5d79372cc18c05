import type { ReactElement, ReactNode } from 'react'
import { may } from '../../../../core/actor.ts'
import type { Request } from '../../../../http/environment.ts'
import { PREVIEW } from '../../../../http/form.ts'
import type { LetterContent } from '../../../../letters/letter-content.ts'
import { LetterView } from '../../../../letters/letter-view.tsx'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Check } from '../../../../ui/checks.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { DayField } from '../../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form } from '../../../../ui/form.tsx'
import { MoneyField } from '../../../../ui/money-field.tsx'
import { Panels } from '../../../../ui/panel.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../../ui/typed.ts'
import type { CaseFile } from '../../../ground/cases/file.ts'
import { FilePage } from '../../../ground/cases/file-page.tsx'
import { contributionRuleOn } from '../../../ground/policies/dated.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import type { ProductOnDay } from '../../../ground/policies/product-on.ts'
import { productUnits } from '../../arrangements/extent.ts'
import { periods, units } from '../../investigations/need.ts'
import type { KnownProvider } from '../form.ts'
import { temporaryPath } from '../paths.ts'

export type DecidingProps = {
  c: Request
  file: CaseFile
  typed: Typed
  /** The letter as it would go out. */
  preview?: LetterContent
}

/** A form by which is decided at once, with the letter beside it where it was asked for. */
export const AtOncePage = ({
  page: { c, file, typed, preview },
  title,
  step,
  version,
  children,
}: {
  page: DecidingProps
  title: string
  step: string
  version?: string | number
  children: ReactNode
}): ReactElement => {
  const form = (
    <Form frame={c.var.frame} action={temporaryPath(file.id, step)} {...(version && { version })}>
      {children}
      <TextArea
        {...text(typed, 'ownWords')}
        label="Wilt u zelf iets toevoegen aan de brief?"
        hint="Dit staat als uw eigen woorden in de brief"
        optional
      />
      <p>Na het tekenen gaan de brief aan de inwoner en de opdracht aan de aanbieder meteen uit.</p>
      <Buttons>
        {may(c.var.actor, 'decisions.sign') && (
          <Button name="step" value="sign">
            Tekenen en versturen
          </Button>
        )}
        <Button kind="secondary" name="step" value="prepare">
          Klaarzetten om te tekenen
        </Button>
        <Button kind="secondary" name={PREVIEW} value="ja">
          Voorbeeld van de brief
        </Button>
        <ButtonLink href={temporaryPath(file.id)} kind="quiet">
          Terug
        </ButtonLink>
      </Buttons>
    </Form>
  )
  return (
    <FilePage c={c} file={file} current="decisions" title={title} faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      {preview ? (
        <Panels>
          <div>{form}</div>
          <section aria-label="Voorbeeld van de brief">
            <h2>Voorbeeld van de brief</h2>
            <LetterView letter={preview} />
          </section>
        </Panels>
      ) : (
        form
      )}
    </FilePage>
  )
}

const inUnit = ({ name, unit }: ProductOnDay): string =>
  `${name} (${units[productUnits[unit].unit]} ${periods[productUnits[unit].per]})`

type GiveProps = DecidingProps & {
  products: readonly ProductOnDay[]
  providers: readonly KnownProvider[]
}

const What = ({ typed, products }: GiveProps) => (
  <>
    <h2>Wat krijgt de inwoner?</h2>
    <Select
      {...text(typed, 'product')}
      label="Hulp"
      empty="Kies de hulp"
      options={products.map((product) => ({ value: product.id, label: inUnit(product) }))}
    />
    <TextArea
      {...text(typed, 'activities')}
      label="Wat gebeurt er?"
      hint="Eén activiteit op een regel"
      rows={3}
    />
    <TextField
      {...text(typed, 'amount')}
      label="Hoeveel?"
      hint="In de maat die achter de hulp staat, zoals uren per week"
      width={8}
    />
    <TextField
      {...text(typed, 'frequency')}
      label="Hoe vaak?"
      hint="Zoals: elke dag een uur. Naar behoefte kan niet. Leeg laten bij een hulpmiddel"
      optional
    />
    <DayField
      {...day(typed, 'until')}
      label="Tot en met welke dag?"
      hint="De hulp begint vandaag. Is er al een dag ingevuld, dan moet er volgens de wet dan een besluit zijn"
    />
  </>
)

const Who = ({ typed, providers }: GiveProps) => (
  <>
    <h2>Wie geeft de hulp?</h2>
    {providers.length > 0 && (
      <Select
        {...text(typed, 'provider')}
        label="Aanbieder"
        empty="Een andere aanbieder"
        options={providers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
    <TextField
      {...text(typed, 'providerName')}
      label={providers.length > 0 ? 'Naam van een andere aanbieder' : 'Naam van de aanbieder'}
      optional={providers.length > 0}
    />
    <TextField
      {...text(typed, 'providerPhone')}
      label={providers.length > 0 ? 'Telefoon van een andere aanbieder' : 'Telefoon van de aanbieder'}
      width={20}
      optional={providers.length > 0}
    />
    <TextArea {...text(typed, 'address')} label="Adres van de aanbieder" rows={3} />
    <TextField {...text(typed, 'contract')} label="Contract" hint="Het nummer of de naam" />
    <DayField {...day(typed, 'startsBy')} label="Wanneer begint de hulp uiterlijk?" />
    <TextArea
      {...text(typed, 'particulars')}
      label="Waar moet de aanbieder op letten?"
      hint="Eén ding op een regel. Alleen wat nodig is om de hulp te geven"
      rows={3}
      optional
    />
  </>
)

const Payment = ({ c, typed, file }: GiveProps) => (
  <>
    <h2>Wat betaalt de inwoner zelf?</h2>
    <p>
      Ook tijdelijke hulp is een maatwerkvoorziening: de eigen bijdrage geldt zoals bij andere hulp. Of iets
      anders de bijdrage vergoedt, wordt gevraagd bij het besluit op de aanvraag; de hulp wacht er niet op.{' '}
      <small>(Wmo 2015, artikelen 2.1.4 tot en met 2.1.4b)</small>
    </p>
    <Choice
      {...text(typed, 'household')}
      label="Voor wie geldt de bijdrage?"
      inline
      options={[
        { value: 'single', label: 'alleenstaande' },
        { value: 'couple', label: 'paar' },
      ]}
    />
    <Check
      name="pension"
      label="Iedereen van hen heeft de pensioenleeftijd"
      defaultChecked={text(typed, 'pension').defaultValue === 'ja'}
    />
    {contributionRuleOn(policyNamed(file.policyFile), c.var.today)?.kind === 'by-income' && (
      <MoneyField
        {...text(typed, 'income')}
        label="Inkomen per jaar"
        hint="Leeg laten als het niet bekend is: het CAK stelt het vast"
        optional
      />
    )}
  </>
)

/** Giving help at once. */
export const GivePage = (page: GiveProps): ReactElement => (
  <AtOncePage page={page} title="Tijdelijke hulp geven" step="geven">
    <p>Dit wacht niet op een aanvraag, het onderzoek, een identiteitsbewijs of een BSN.</p>
    <TextArea
      {...text(page.typed, 'because')}
      label="Waarom kan de inwoner niet wachten?"
      hint="Dit staat in de brief. Schrijf het aan de inwoner"
      rows={3}
    />
    <What {...page} />
    <Who {...page} />
    <Payment {...page} />
  </AtOncePage>
)
