import { Button, ButtonLink, Buttons } from '../button.tsx'
import { Check, Checks } from '../checks.tsx'
import { ChoiceWithReasons } from '../choice-with-reasons.tsx'
import { Choice } from '../choice.tsx'
import { Confirm } from '../confirm.tsx'
import { DayField } from '../day-field.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { FileField } from '../file-field.tsx'
import { Form, QueryForm } from '../form.tsx'
import type { Frame } from '../frame.ts'
import { MoneyField } from '../money-field.tsx'
import { SavedAt } from '../saved-at.tsx'
import { Search } from '../search.tsx'
import { Select } from '../select.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import { at, longText, today } from './samples.ts'

const faults = [
  { field: 'bsn', message: 'Dit BSN klopt niet. Controleer de negen cijfers op het document.' },
  { field: 'fallDay.day', message: '31 februari bestaat niet. Vul een dag in die bestaat.' },
  { field: 'channel', message: 'Kies hoe de inwoner bericht wil krijgen.' },
  { field: 'help', message: 'Kies minstens een soort hulp.' },
  { field: 'amount', message: 'Vul een bedrag in, bijvoorbeeld 21,80.' },
]
const fault = (field: string) => faults.find((each) => each.field === field)?.message

const channels = [
  { value: 'letter', label: 'Brief' },
  { value: 'email', label: 'E-mail', hint: 'Alleen een bericht dat er iets klaarstaat; nooit de inhoud.' },
  {
    value: 'phone',
    label: 'Telefoon',
    more: <TextField name="phone" label="Telefoonnummer" type="tel" autoComplete="off" width={20} />,
  },
]

const helps = [
  { value: 'clean', label: 'Hulp bij het schoonmaken' },
  { value: 'wash', label: 'Wassen en aankleden', hint: 'Dit valt meestal onder de Zorgverzekeringswet.' },
  { value: 'go-out', label: 'Vervoer in de buurt' },
]

/** The controls of forms, empty and filled in. */
export const FilledForms = ({ frame }: { frame: Frame }) => (
  <Form frame={frame} action="/gallery" version={3} autosave={{ url: '/gallery', user: 'w1' }}>
    <SavedAt at={at('2026-11-24T13:05:00Z')} />
    <TextField name="name" label="Naam" autoComplete="off" defaultValue="M. Voorbeeld" version={2} />
    <TextField
      name="postcode"
      label="Postcode"
      hint="Bijvoorbeeld 1234 AB"
      width={8}
      optional
      autoComplete="postal-code"
    />
    <TextArea
      name="goal"
      label="Wat wilt u bereiken?"
      hint="Schrijf het op zoals u het zelf zou zeggen."
      defaultValue={longText}
      version={1}
    />
    <DayField
      name="birthDay"
      label="Geboortedatum"
      hint="Bijvoorbeeld 28 12 1941"
      birthDay
      defaultValue={today}
    />
    <Choice name="wayOfAnswer" label="Hoe wilt u bericht krijgen?" options={channels} defaultValue="phone" />
    <Choice
      name="athome"
      label="Is het gesprek thuis?"
      inline
      options={[
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nee' },
      ]}
    />
    <Checks name="kindsOfHelp" label="Waarbij is hulp nodig?" options={helps} defaultValue={['clean']} />
    <Check
      name="consent"
      label="De inwoner stemt ermee in dat wij advies vragen aan de ergotherapeut"
      hint="Alleen over de trap en de badkamer."
    />
    <Select
      name="coordinator"
      label="Wie wordt de regisseur?"
      empty="Nog niemand"
      options={[
        { value: 'a', label: 'Samira Voorbeeld' },
        { value: 'b', label: 'Kees Verzonnen' },
      ]}
      defaultValue="b"
    />
    <MoneyField name="rate" label="Tarief van de helper" per="per uur" defaultValue="21,80" />
    <FileField name="papers" label="Stukken" hint="PDF, JPG of PNG, samen hoogstens 10 MB." multiple />
    <Buttons>
      <Button>Opslaan en verder</Button>
      <Button kind="secondary" name="later" value="ja">
        Later afmaken
      </Button>
      <ButtonLink href="#gesprek" kind="quiet">
        Terug naar het gesprek
      </ButtonLink>
    </Buttons>
  </Form>
)

/** The same with faults. */
export const FaultyForms = ({ frame }: { frame: Frame }) => (
  <>
    <ErrorSummary faults={faults} />
    <Form frame={frame} action="/gallery/faulty">
      <TextField
        name="bsn"
        label="BSN"
        error={fault('bsn')}
        inputMode="numeric"
        width={12}
        defaultValue="123456789"
      />
      <DayField
        name="fallDay"
        label="Wanneer was de val?"
        error={fault('fallDay.day')}
        defaultValue={{ day: '31', month: '2', year: '2026' }}
      />
      <Choice
        name="channel"
        label="Hoe wilt u bericht krijgen?"
        error={fault('channel')}
        options={channels.slice(0, 2)}
      />
      <Checks name="help" label="Waarbij is hulp nodig?" error={fault('help')} options={helps} />
      <MoneyField
        name="amount"
        label="Bedrag"
        per="per maand"
        error={fault('amount')}
        defaultValue="tientje"
      />
      <TextArea name="why" label="Waarom wijkt u af?" error="Schrijf op waarom u een andere route kiest." />
      <Select name="who" label="Wie" empty="Kies iemand" error="Kies een medewerker." options={[]} />
      <FileField name="proof" label="Bewijs" error="Dit bestand is geen PDF of foto." />
      <Check name="read" label="Ik heb het verslag gelezen" error="Lees eerst het verslag." />
    </Form>
  </>
)

export const Asking = ({ frame }: { frame: Frame }) => (
  <>
    <Search
      frame={frame}
      action="/gallery/search"
      label="Zoek een inwoner"
      hint="Naam, BSN, adres of dossiernummer"
      defaultValue="Voorb"
    />
    <QueryForm action="/gallery">
      <Select name="area" label="Gebied" empty="Alle gebieden" options={[{ value: 'c', label: 'Centrum' }]} />
      <Button kind="secondary">Toon</Button>
    </QueryForm>
    <Form frame={frame} action="/gallery/route">
      <ChoiceWithReasons
        name="route"
        label="Welke route past bij deze melding?"
        defaultValue="guidance"
        options={[
          {
            value: 'counter',
            label: 'Het loket',
            reasons: [{ text: 'De vraag is enkelvoudig.', holds: false, source: 'beleidsplan, regel 480' }],
          },
          {
            value: 'guidance',
            label: 'Begeleiding met kennis van de aanbieder',
            suggested: true,
            reasons: [
              {
                text: 'Er spelen problemen op meer dan een gebied.',
                holds: true,
                source: 'beleidsplan, regel 488-491',
              },
              { text: 'Er is al begeleiding in huis.', holds: true, source: 'beleidsplan, regel 492' },
            ],
          },
        ]}
        override={{ name: 'overrideReason', label: 'Waarom kiest u een andere route dan voorgesteld?' }}
      />
      <Buttons>
        <Button>Route vastleggen</Button>
      </Buttons>
    </Form>
    <Confirm
      frame={frame}
      action="/gallery/withdraw"
      consequences={[
        'De melding van mevrouw Voorbeeld stopt.',
        'De termijn van 6 weken vervalt.',
        'Zij krijgt een brief.',
      ]}
      button="Melding intrekken"
      cancel="#melding"
    />
  </>
)
