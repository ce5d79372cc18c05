import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import type { Environment } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Missing } from '../../../core/failure.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, faultOf, text, untyped, type Typed } from '../../../ui/typed.ts'
import { transact, type Request } from '../../../http/environment.ts'
import { getResident, type RelationLine, type ResidentCard } from './card.ts'
import { endRelationForm, relationForm } from './form.ts'
import { lookAtResident } from './look.ts'
import { endRelation, recordRelation } from './record-relation.ts'
import { addResidentForm, dayValues, optionsOf } from './resident-page.tsx'
import { relationKinds, representativeGrounds } from './resident.ts'
import { residentPath } from './search-desk.tsx'

/** Representatives, carers, client supporters and others around a resident. */
export const relationDesk = new Hono<Environment>()

addResidentForm(relationDesk, {
  path: 'betrokkenen/nieuw',
  title: 'Betrokkene toevoegen',
  fields: ['relations'],
  schema: relationForm,
  start: () => ({}),
  controls: (typed) => (
    <>
      <Choice {...text(typed, 'kind')} label="Wat is deze persoon?" options={optionsOf(relationKinds)} />
      <Select
        {...text(typed, 'representativeGround')}
        label="Waarom vertegenwoordigt deze persoon de inwoner?"
        hint="Alleen bij een vertegenwoordiger (Wmo 1.1.1)"
        empty="Kies"
        options={optionsOf(representativeGrounds)}
        optional
      />
      <TextField {...text(typed, 'ground')} label="Wat is de band met de inwoner?" optional />
      <TextField {...text(typed, 'name')} label="Naam" width={40} />
      <TextField {...text(typed, 'phone')} label="Telefoon" type="tel" width={20} optional />
      <TextField {...text(typed, 'email')} label="E-mail" type="email" width={40} optional />
      <TextArea {...text(typed, 'lines')} label="Adres voor de post" rows={3} optional />
      <Check
        name="getsLetters"
        label="Deze vertegenwoordiger krijgt de brieven"
        hint="De inwoner krijgt ze dan niet meer zelf"
        defaultChecked={typed.values['getsLetters'] === 'ja'}
        error={faultOf(typed, 'getsLetters')}
      />
      <DayField
        {...day(typed, 'from')}
        label="Vanaf welke dag?"
        hint="Leeg laten betekent vandaag"
        optional
      />
      <DayField {...day(typed, 'until')} label="Tot en met welke dag?" optional />
    </>
  ),
  button: 'Toevoegen',
  act: (tx, c, resident, input) => recordRelation(tx, c.var.actor, resident, input),
})

function relationOf(resident: ResidentCard, id: string): RelationLine {
  const relation = resident.relations.find((line) => line.id === id)
  if (!relation) throw new Missing('relation')
  return relation
}

const EndPage = (props: { c: Request; resident: ResidentCard; relation: RelationLine; typed: Typed }) => {
  const { c, resident, relation, typed } = props
  return (
    <DeskPage
      frame={c.var.frame}
      title={`${relation.name} is geen ${relationKinds[relation.kind]} meer`}
      current="residents"
      faulty={typed.faults.length > 0}
      back={{ href: residentPath(resident.id), name: resident.name }}
    >
      <ErrorSummary faults={typed.faults} />
      <Form
        frame={c.var.frame}
        action={residentPath(resident.id, `betrokkenen/${relation.id}`)}
        version={relation.version}
      >
        <DayField {...day(typed, 'until')} label="Wat is de laatste dag?" />
        {relation.getsLetters && <p>Na die dag gaan de brieven weer naar de inwoner zelf.</p>}
        <Buttons>
          <Button>Beëindigen</Button>
          <ButtonLink href={residentPath(resident.id)} kind="quiet">
            Niet doen
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskPage>
  )
}

relationDesk.get('/inwoners/:id/betrokkenen/:relation', async (c) => {
  demand(c.var.actor, 'residents.record')
  const look = { action: 'open form betrokkene', purpose: 'betrokkene beëindigen', fields: ['relations'] }
  const { resident } = await lookAtResident(c, c.req.param('id'), look, async () => undefined)
  const relation = relationOf(resident, c.req.param('relation'))
  const typed = untyped(dayValues('until', relation.until ?? c.var.today))
  return c.html(renderPage(<EndPage c={c} resident={resident} relation={relation} typed={typed} />))
})

relationDesk.post('/inwoners/:id/betrokkenen/:relation', async (c) => {
  const { id, relation } = c.req.param()
  return handleForm(c, {
    schema: endRelationForm,
    show: async (typed) => {
      const resident = await transact(c, (tx) => getResident(tx, c.var.actor, id))
      return <EndPage c={c} resident={resident} relation={relationOf(resident, relation)} typed={typed} />
    },
    act: async (tx, input) => {
      await endRelation(tx, c.var.actor, id, relation, input)
      return residentPath(id)
    },
  })
})
