import { Hono } from 'hono'
import type { Environment } from '../../../http/environment.ts'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text } from '../../../ui/typed.ts'
import { contactForm, postalAddressForm } from './form.ts'
import { recordContact, recordPostalAddress } from './record-contact.ts'
import { addResidentForm, optionsOf } from './resident-page.tsx'
import { languages, preferredChannels } from './resident.ts'

const tick = (value: boolean) => (value ? 'ja' : undefined)

/** How somebody wants to be spoken and written to. */
export const contactDesk = new Hono<Environment>()

addResidentForm(contactDesk, {
  path: 'contact',
  title: 'Taal en contact',
  fields: ['language', 'interpreter', 'largePrint', 'preferredChannel', 'phone', 'email'],
  schema: contactForm,
  start: (resident) => ({
    language: resident.language,
    interpreter: tick(resident.interpreter),
    largePrint: tick(resident.largePrint),
    preferredChannel: resident.preferredChannel,
    phone: resident.phone ?? '',
    email: resident.email ?? '',
  }),
  controls: (typed) => (
    <>
      <Select
        {...text(typed, 'language')}
        label="In welke taal praat de inwoner het liefst?"
        options={optionsOf(languages)}
      />
      <Check
        name="interpreter"
        label="Er is een tolk nodig bij gesprekken"
        defaultChecked={typed.values['interpreter'] === 'ja'}
      />
      <Check
        name="largePrint"
        label="Brieven in grote letters"
        defaultChecked={typed.values['largePrint'] === 'ja'}
      />
      <Choice
        {...text(typed, 'preferredChannel')}
        label="Hoe wil de inwoner bericht krijgen?"
        hint="Besluiten gaan alleen per e-mail als de inwoner dat zelf wil (Awb 2:8)"
        options={optionsOf(preferredChannels)}
      />
      <TextField {...text(typed, 'phone')} label="Telefoon" type="tel" width={20} optional />
      <TextField {...text(typed, 'email')} label="E-mail" type="email" width={40} optional />
    </>
  ),
  button: 'Vastleggen',
  act: (tx, c, resident, input) => recordContact(tx, c.var.actor, resident, input),
})

addResidentForm(contactDesk, {
  path: 'postadres',
  title: 'Postadres',
  fields: ['postalAddress'],
  schema: postalAddressForm,
  start: (resident) => ({ lines: resident.postalAddress?.join('\n') ?? '' }),
  controls: (typed) => (
    <TextArea
      {...text(typed, 'lines')}
      label="Waar gaat de post heen?"
      hint="Zo als het op de envelop staat, hoogstens vier regels. Laat leeg als de post naar het woonadres gaat"
      optional
    />
  ),
  button: 'Vastleggen',
  act: (tx, c, resident, input) => recordPostalAddress(tx, c.var.actor, resident, input),
})
