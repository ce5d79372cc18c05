import { Hono } from 'hono'
import { z } from 'zod'
import type { Environment } from '../../../http/environment.ts'
import { requiredText } from '../../../http/fields.ts'
import { handleForm } from '../../../http/form.ts'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text } from '../../../ui/typed.ts'
import { inShort } from '../../../core/days.ts'
import { findResidents, type Hit } from './find-residents.ts'
import { housemateForm } from './form.ts'
import { addHousemate, endHousemate } from './household.ts'
import { addResidentForm, optionsOf } from './resident-page.tsx'
import { householdRelations } from './resident.ts'
import { residentPath } from './search-desk.tsx'

/** Composing a household, of people on record and people who are told. */
export const householdDesk = new Hono<Environment>()

addResidentForm(householdDesk, {
  path: 'huishouden',
  title: 'Huisgenoot toevoegen',
  fields: ['household', 'address'],
  schema: housemateForm,
  start: () => ({ ownRelation: 'head' }),
  /** Who is registered at the same address is offered first. */
  load: async (tx, c, resident) => {
    if (!resident.address?.postcode) return []
    const { postcode, houseNumber } = resident.address
    const { hits } = await findResidents(tx, c.var.actor, { by: 'address', postcode, houseNumber })
    const known = new Set([resident.id, ...resident.housemates.map((mate) => mate.resident)])
    return hits.filter(({ id }) => !known.has(id))
  },
  controls: (typed, resident, nearby) => (
    <>
      <Choice
        {...text(typed, 'housemate')}
        label={`Wie woont er bij ${resident.name}?`}
        options={[
          ...(nearby as Hit[]).map(({ id, name, birthDate }) => ({
            value: id,
            label: name,
            hint: `staat op hetzelfde adres${birthDate ? `, geboren ${inShort(birthDate)}` : ''}`,
          })),
          { value: 'other', label: 'Iemand anders', hint: 'Vul hieronder naam en geboortedag in' },
        ]}
      />
      <TextField {...text(typed, 'givenNames')} label="Voornamen" width={40} optional />
      <TextField {...text(typed, 'namePrefix')} label="Tussenvoegsel" width={8} optional />
      <TextField {...text(typed, 'surname')} label="Achternaam" width={40} optional />
      <DayField {...day(typed, 'birthDate')} label="Geboortedag" optional />
      <Choice
        {...text(typed, 'relation')}
        label="Wat is deze persoon in het huishouden?"
        options={optionsOf(householdRelations)}
      />
      <Choice
        {...text(typed, 'ownRelation')}
        label={`Wat is ${resident.name} zelf in het huishouden?`}
        options={optionsOf(householdRelations)}
      />
      <DayField
        {...day(typed, 'from')}
        label="Sinds welke dag?"
        hint="Leeg laten betekent vandaag"
        optional
      />
    </>
  ),
  button: 'Toevoegen',
  act: (tx, c, resident, input) => addHousemate(tx, c.var.actor, resident, input),
})

householdDesk.post('/inwoners/:id/huishouden/eruit', async (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: z.object({ mate: requiredText('Kies wie hier niet meer woont', 40) }),
    show: () => <></>,
    act: async (tx, { mate }) => {
      await endHousemate(tx, c.var.actor, id, mate)
      return residentPath(id)
    },
  })
})
