import { capital } from '../../../core/capital.ts'
import { Check, Checks } from '../../../ui/checks.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Select } from '../../../ui/select.tsx'
import { many, text, type Typed } from '../../../ui/typed.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { productsOn } from '../../ground/policies/product-on.ts'
import { domainsOn, type IntakeFacts, type IntakeRecords } from './intake.ts'
import { channels, reporterKinds } from './report.ts'

type Named = { id: string; name: string }

const optionsOfNamed = (named: readonly Named[]) =>
  named.map(({ id, name }) => ({ value: id, label: capital(name) }))

const Tick = ({
  typed,
  name,
  label,
  hint,
}: {
  typed: Typed
  name: keyof IntakeFacts
  label: string
  hint?: string
}) => <Check name={name} label={label} hint={hint} defaultChecked={typed.values[name] === 'ja'} />

/** The facts as a form begins with them. */
export const valuesOfIntake = (facts: IntakeFacts): Typed['values'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? 'ja' : undefined) : value,
    ]),
  )

/** What is known already: nobody types it again. */
export const KnownRecords = ({ records }: { records: IntakeRecords }) => (
  <Panel title="Dit weten wij al">
    <DataList
      items={[
        { term: 'Binnengekomen per', value: channels[records.channel] },
        { term: 'Gemeld door', value: reporterKinds[records.reporterKind] },
        { term: 'Spoed', value: records.urgent ? 'ja' : 'nee' },
        { term: 'Kinderen in het huishouden', value: records.childrenInHousehold ? 'ja' : 'niet vastgelegd' },
        {
          term: 'U werkte eerder aan een dossier van deze inwoner',
          value: records.knownToConsultant ? 'ja' : 'nee',
        },
      ]}
    />
  </Panel>
)

/** What is asked about the question itself. */
export const QuestionFacts = ({ typed, domains }: { typed: Typed; domains: readonly Named[] }) => (
  <>
    <Checks
      {...many(typed, 'domains')}
      label="Over welke leefgebieden gaat de vraag?"
      options={optionsOfNamed(domains)}
      optional
    />
    <Tick typed={typed} name="clearEnough" label="De inwoner zegt zelf duidelijk wat nodig is" />
    <Tick typed={typed} name="wantsGuidance" label="De inwoner vraagt om begeleiding" />
    <Tick typed={typed} name="wantsSupporter" label="De inwoner wil een cliëntondersteuner erbij" />
    <Tick typed={typed} name="aboutUpbringing" label="De vraag gaat over opgroeien of opvoeden" />
    <Tick typed={typed} name="childrenAtHome" label="Er wonen kinderen thuis" />
    <Tick
      typed={typed}
      name="selfReliantOnline"
      label="De inwoner regelt zaken zelf via internet"
      hint="Vraag ernaar; een webmelding alleen zegt dit niet"
    />
  </>
)

/** What was granted before and what is asked for now. */
export const ProductFacts = ({ typed, products }: { typed: Typed; products: readonly Named[] }) => (
  <>
    <Select
      {...text(typed, 'product')}
      label="Welke voorziening vraagt de inwoner?"
      empty="Geen, of nog niet bekend"
      options={optionsOfNamed(products)}
      optional
    />
    <Checks
      {...many(typed, 'earlierProducts')}
      label="Waarvoor kreeg de inwoner eerder een besluit?"
      options={optionsOfNamed(products)}
      optional
    />
    <Tick typed={typed} name="unchangedSaid" label="De inwoner zegt dat er sindsdien niets is veranderd" />
    <Tick typed={typed} name="unchangedSeen" label="Ik heb het eerdere dossier gelezen: het is nog zo" />
    <Tick
      typed={typed}
      name="diagnosisOnFile"
      label="De diagnose is gesteld en de medische gegevens zijn bij ons bekend"
    />
  </>
)

/** Who knows the resident already, so that nobody asks it all again. */
export const ProfessionalFacts = ({ typed, domains }: { typed: Typed; domains: readonly Named[] }) => (
  <>
    <Tick typed={typed} name="knownToProvider" label="Een aanbieder kent de inwoner al" />
    <Tick typed={typed} name="fromSignal" label="De melding volgt op een signaal van iemand uit de wijk" />
    <Tick typed={typed} name="professionalAtHome" label="Een professional komt bij de inwoner thuis" />
    <Checks
      {...many(typed, 'mappedDomains')}
      label="Welke leefgebieden heeft een professional al beschreven?"
      hint="Kijk in het stuk dat u van de professional kreeg"
      options={optionsOfNamed(domains)}
      optional
    />
  </>
)

/** The lists of a policy that the form of an intake chooses from. */
export const listsOf = (policy: Policy, day: Temporal.PlainDate) => ({
  domains: domainsOn(policy, day),
  products: productsOn(policy, day).map(({ id, name }) => ({ id, name })),
})
