import { Hono } from 'hono'
import { may } from '../../../core/actor.ts'
import { InputFault } from '../../../core/failure.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ResidentCard } from './card.ts'
import type { ResidentMover } from './contributions.ts'
import { mergeForm, partForm } from './form.ts'
import { Doubles } from './hits.tsx'
import type { LikelyDouble } from './likely-doubles.ts'
import { mergeResidents, partResidents } from './merge-residents.ts'
import { residentPath } from './search-desk.tsx'

/** Offers the likely doubles of a resident, with the form that makes two records one. */
export const MergePanel = (props: {
  c: Request
  resident: ResidentCard
  doubles: readonly LikelyDouble[]
}) => (
  <Panel title="Mogelijk dezelfde persoon">
    <Doubles doubles={props.doubles} next="" />
    {may(props.c.var.actor, 'residents.merge') && (
      <Form frame={props.c.var.frame} action={residentPath(props.resident.id, 'samenvoegen')}>
        <Choice
          name="other"
          label="Welke gegevens zijn van dezelfde persoon?"
          options={props.doubles.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="reason" label="Hoe weet u dat?" width={40} />
        <p className="kt-meta">
          Dossiers, betrokkenen en huishouden gaan mee. U kunt de twee later weer splitsen.
        </p>
        <Buttons>
          <Button kind="secondary">Samenvoegen</Button>
        </Buttons>
      </Form>
    )}
  </Panel>
)

/** What was merged into a resident, with the form that parts the two again. */
export const PartPanel = ({ c, resident }: { c: Request; resident: ResidentCard }) => (
  <Panel title="Samengevoegd met">
    <ul>
      {resident.merges.map((merge) => (
        <li key={merge.id}>
          <a href={residentPath(merge.merged)}>{merge.name}</a>: {merge.reason}
        </li>
      ))}
    </ul>
    {may(c.var.actor, 'residents.merge') && (
      <Form frame={c.var.frame} action={residentPath(resident.id, 'splitsen')}>
        <Choice
          name="merge"
          label="Welke samenvoeging klopt niet?"
          options={resident.merges.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="reason" id="veld-reden-splitsen" label="Waarom zijn het twee personen?" width={40} />
        <Buttons>
          <Button kind="secondary">Splitsen</Button>
        </Buttons>
      </Form>
    )}
  </Panel>
)

/** Making two records one, and parting them again. */
export function mergeDesk(movers: readonly ResidentMover[]): Hono<Environment> {
  const desk = new Hono<Environment>()

  desk.post('/inwoners/:id/samenvoegen', async (c) => {
    const id = c.req.param('id')
    return handleForm(c, {
      schema: mergeForm,
      show: ({ faults }) => {
        throw new InputFault(faults)
      },
      act: async (tx, { other, reason }) =>
        residentPath((await mergeResidents(tx, c.var.actor, id, other, reason, movers)).kept),
    })
  })

  desk.post('/inwoners/:id/splitsen', async (c) => {
    const id = c.req.param('id')
    return handleForm(c, {
      schema: partForm,
      show: ({ faults }) => {
        throw new InputFault(faults)
      },
      act: async (tx, { merge, reason }) => {
        await partResidents(tx, c.var.actor, id, merge, reason, movers)
        return residentPath(id)
      },
    })
  })

  return desk
}
