import { Hono } from 'hono'
import { demand, type Actor } from '../../../core/actor.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { InputFault } from '../../../core/failure.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { AddressFields } from './address-fields.tsx'
import { personByBsn } from './ask-brp.ts'
import { bsnForm, recordForm } from './form.ts'
import { Doubles } from './hits.tsx'
import type { LikelyDouble } from './likely-doubles.ts'
import { recordResident } from './record-resident.ts'
import { optionsOf } from './resident-page.tsx'
import { genders } from './resident.ts'
import { residentPath } from './search-desk.tsx'
import { areasOf } from './store.ts'
import { takeFromBrp } from './take-from-brp.ts'

type Areas = Awaited<ReturnType<typeof areasOf>>

const RecordPage = (props: {
  c: Request
  areas: Areas
  typed: Typed
  next: string | undefined
  doubles?: readonly LikelyDouble[]
}) => {
  const { c, areas, typed, next, doubles = [] } = props
  return (
    <DeskPage
      frame={c.var.frame}
      title="Inwoner zelf vastleggen"
      current="residents"
      faulty={typed.faults.length > 0}
      back={{ href: '/inwoners', name: 'Inwoners zoeken' }}
    >
      <ErrorSummary faults={typed.faults} />
      {doubles.length > 0 && (
        <Alert kind="warning" title="Misschien kennen wij deze persoon al">
          <Doubles doubles={doubles} next={next ?? ''} />
          <p>
            Staat de inwoner erbij, kies dan de naam. Anders vinkt u onderaan aan dat het iemand anders is.
          </p>
        </Alert>
      )}
      <Form frame={c.var.frame} action="/inwoners/nieuw">
        <input type="hidden" name="na" value={next} />
        <TextField {...text(typed, 'givenNames')} label="Voornamen" width={40} optional />
        <TextField {...text(typed, 'namePrefix')} label="Tussenvoegsel" width={8} optional />
        <TextField {...text(typed, 'surname')} label="Achternaam" width={40} />
        <DayField {...day(typed, 'birthDate')} label="Geboortedag" />
        <Choice {...text(typed, 'gender')} label="Geslacht" options={optionsOf(genders)} inline optional />
        <TextField {...text(typed, 'bsn')} label="BSN" inputMode="numeric" width={12} optional />
        <AddressFields typed={typed} areas={areas} />
        <Check
          name="addressProtected"
          label="Het adres is beschermd"
          hint="Bij opvang, bedreiging of geheimhouding"
          defaultChecked={typed.values['addressProtected'] === 'ja'}
        />
        <TextField {...text(typed, 'phone')} label="Telefoon" type="tel" width={20} optional />
        <TextField {...text(typed, 'email')} label="E-mail" type="email" width={40} optional />
        {doubles.length > 0 && <Check name="isNew" label="Dit is iemand anders dan de mensen hierboven" />}
        <Buttons>
          <Button>Inwoner vastleggen</Button>
        </Buttons>
      </Form>
    </DeskPage>
  )
}

/** What comes after recording somebody: his page, or a report of his, perhaps one that came through the website. */
const nextOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(melding(\?web=[0-9a-f-]{36})?|terugbellen)$/.test(value) ? value : undefined

const areasFor = (c: Request, actor: Actor) => transact(c, (tx) => areasOf(tx, actor))

/** Recording somebody: by hand, or from the register. */
export const recordDesk = new Hono<Environment>()

recordDesk.get('/inwoners/nieuw', async (c) => {
  demand(c.var.actor, 'residents.record')
  const areas = await areasFor(c, c.var.actor)
  return c.html(
    renderPage(<RecordPage c={c} areas={areas} typed={untyped()} next={nextOf(c.req.query('na'))} />),
  )
})

recordDesk.post('/inwoners/nieuw', async (c) => {
  const { actor } = c.var
  demand(actor, 'residents.record')
  const next = nextOf((await c.req.parseBody())['na'])
  let doubles: readonly LikelyDouble[] = []
  return handleForm(c, {
    schema: recordForm,
    show: async (typed) => (
      <RecordPage c={c} areas={await areasFor(c, actor)} typed={typed} next={next} doubles={doubles} />
    ),
    act: async (tx, input) => {
      const outcome = await recordResident(tx, actor, input)
      if ('recorded' in outcome) return residentPath(outcome.recorded, next)
      doubles = outcome.doubles
      throw new InputFault([
        outcome.doubles.some(({ ground }) => ground === 'bsn')
          ? { field: 'bsn', message: 'Dit BSN is al van een inwoner die wij kennen. Kies die inwoner' }
          : {
              field: 'isNew',
              message: 'Kijk of de inwoner er al bij staat, of vink aan dat het iemand anders is',
            },
      ])
    },
  })
})

recordDesk.post('/inwoners/uit-brp', async (c) => {
  const { actor, brp } = c.var
  demand(actor, 'residents.record')
  const next = nextOf((await c.req.parseBody())['na'])
  return handleForm(c, {
    schema: bsnForm.omit({ version: true }),
    show: ({ faults }) => {
      throw new InputFault(faults)
    },
    ask: ({ bsn }) => personByBsn(brp, bsn),
    act: async (tx, _input, answer) =>
      residentPath(
        await takeFromBrp(tx, actor, answer ?? { outcome: 'unavailable', because: 'unreachable' }),
        next,
      ),
  })
})
