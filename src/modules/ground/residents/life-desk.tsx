import { Hono } from 'hono'
import { parseBsn, type Bsn } from '../../../core/bsn.ts'
import { demand } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { Refused } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { version } from '../../../http/fields.ts'
import type { Outcome } from '../../../outside/brp/client.ts'
import type { Person } from '../../../outside/brp/person.ts'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text } from '../../../ui/typed.ts'
import { z } from 'zod'
import { AddressFields } from './address-fields.tsx'
import { personByBsn } from './ask-brp.ts'
import { getResident } from './card.ts'
import type { ResidentFollower } from './contributions.ts'
import { bsnForm, deathForm, moveForm, protectionForm } from './form.ts'
import { protectAddress, recordDeath, recordMove, takeBackDeath } from './record-life-events.ts'
import { addResidentForm, dayValues } from './resident-page.tsx'
import { areasOf } from './store.ts'
import { compareWithBrp, recordBsn } from './take-from-brp.ts'

type Areas = { id: string; name: string }[]

/** What happens in a life and what the register says: moves, death, the BSN, a protected address. */
export function lifeDesk(followers: readonly ResidentFollower[]): Hono<Environment> {
  const desk = new Hono<Environment>()

  addResidentForm(desk, {
    path: 'verhuizing',
    title: 'Verhuizing',
    fields: ['address'],
    schema: moveForm,
    start: (resident) => ({ where: 'here', town: resident.address?.town ?? '' }),
    load: (tx, c) => areasOf(tx, c.var.actor),
    controls: (typed, _resident, areas) => (
      <>
        <DayField {...day(typed, 'movedOn')} label="Op welke dag is de inwoner verhuisd?" />
        <Choice
          {...text(typed, 'where')}
          label="Waar woont de inwoner nu?"
          options={[
            { value: 'here', label: 'In onze gemeente' },
            {
              value: 'away',
              label: 'In een andere gemeente of in het buitenland',
              hint: 'Lopende dossiers moeten dan worden afgerond',
            },
          ]}
        />
        <AddressFields typed={typed} areas={areas as Areas} />
      </>
    ),
    button: 'Verhuizing vastleggen',
    act: (tx, c, resident, input) => recordMove(tx, c.var.actor, resident, input, followers),
  })

  addResidentForm(desk, {
    path: 'overlijden',
    title: 'Overlijden',
    fields: ['diedOn'],
    schema: deathForm,
    start: (resident) => dayValues('diedOn', resident.diedOn),
    controls: (typed) => (
      <>
        <p>
          Na het vastleggen gaat er geen brief meer naar de inwoner. Lopende dossiers vragen u om ze af te
          ronden. De brief daarover gaat naar de nabestaanden.
        </p>
        <DayField {...day(typed, 'diedOn')} label="Op welke dag is de inwoner overleden?" />
        <TextField {...text(typed, 'told')} label="Van wie weet u dit?" width={40} />
      </>
    ),
    button: 'Overlijden vastleggen',
    act: (tx, c, resident, input) => recordDeath(tx, c.var.actor, resident, input, followers),
  })

  addResidentForm(desk, {
    path: 'overlijden-terugnemen',
    title: 'Deze inwoner leeft',
    fields: ['diedOn'],
    schema: z.object({ version }),
    start: () => ({}),
    controls: () => (
      <p>
        U neemt terug dat de inwoner is overleden. Dossiers die daarom zijn afgesloten, heropent u daarna zelf
        met een reden.
      </p>
    ),
    button: 'Terugnemen',
    act: (tx, c, resident, input) => takeBackDeath(tx, c.var.actor, resident, input),
  })

  addResidentForm(desk, {
    path: 'adresbescherming',
    title: 'Adres beschermen',
    fields: ['addressProtected'],
    schema: protectionForm,
    start: (resident) => ({ addressProtected: resident.addressProtected ? 'ja' : undefined }),
    controls: (typed) => (
      <Check
        name="addressProtected"
        label="Het adres is beschermd"
        hint="Alleen wie daarvoor bevoegd is, kan het dan zien"
        defaultChecked={typed.values['addressProtected'] === 'ja'}
      />
    ),
    button: 'Vastleggen',
    act: (tx, c, resident, input) => {
      demand(c.var.actor, 'residents.protected-address')
      return protectAddress(tx, c.var.actor, resident, input)
    },
  })

  addResidentForm(desk, {
    path: 'bsn',
    title: 'BSN vaststellen',
    fields: ['bsn'],
    schema: bsnForm,
    start: (resident) => ({ bsn: resident.bsn ?? '' }),
    controls: (typed) => (
      <TextField
        {...text(typed, 'bsn')}
        label="BSN"
        hint="Negen cijfers. Wij vergelijken naam en geboortedag met de BRP"
        inputMode="numeric"
        width={12}
      />
    ),
    button: 'Vastleggen',
    ask: (c, _resident, { bsn }) => personByBsn(c.var.brp, bsn),
    act: (tx, c, resident, input, answer) =>
      recordBsn(tx, c.var.actor, resident, input, answer ?? unanswered, followers),
  })

  addResidentForm(desk, {
    path: 'brp',
    title: 'Vergelijken met de BRP',
    fields: ['bsn', 'brpCheckedOn'],
    schema: z.object({ version }),
    start: () => ({}),
    controls: (_typed, resident) => (
      <p>
        Wij halen naam, adres en overlijden op en nemen over wat anders is.{' '}
        {resident.brpCheckedOn
          ? `De vorige keer was ${inWords(resident.brpCheckedOn)}.`
          : 'Dit is nog niet eerder gedaan.'}
      </p>
    ),
    button: 'Vergelijken',
    ask: async (c, id) => personByBsn(c.var.brp, await bsnOf(c, id)),
    act: (tx, c, resident, input, answer) =>
      compareWithBrp(tx, c.var.actor, resident, input, answer ?? unanswered, followers),
  })

  return desk
}

const unanswered: Outcome<Person> = { outcome: 'unavailable', because: 'unreachable' }

async function bsnOf(c: Request, id: string): Promise<Bsn> {
  const { bsn } = await transact(c, (tx) => getResident(tx, c.var.actor, id))
  const parsed = parseBsn(bsn ?? '')
  if (parsed) return parsed
  throw new Refused({
    rule: 'no-bsn',
    because: 'Van deze inwoner is geen BSN bekend. Leg eerst het BSN vast.',
    source: 'Wmo 2015, artikel 5.2.9',
  })
}
