import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text, type Typed } from '../../../ui/typed.ts'

/** Where somebody lives, with the area when the postcode does not tell it. */
export const AddressFields = (props: { typed: Typed; areas: readonly { id: string; name: string }[] }) => (
  <>
    <TextField {...text(props.typed, 'street')} label="Straat" width={40} optional />
    <TextField {...text(props.typed, 'houseNumber')} label="Huisnummer" width={8} optional />
    <TextField {...text(props.typed, 'postcode')} label="Postcode" width={8} optional />
    <TextField {...text(props.typed, 'town')} label="Woonplaats" width={40} optional />
    <Select
      {...text(props.typed, 'area')}
      label="Gebied"
      hint="Leeg laten mag: het gebied volgt dan uit de postcode, als die bekend is"
      empty="Nog niet bekend"
      options={props.areas.map(({ id, name }) => ({ value: id, label: name }))}
      optional
    />
  </>
)
