import { Hono } from 'hono'
import { Missing } from '../../../core/failure.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../ui/typed.ts'
import { customaryForm, customaryIn, OTHER_HOUSEMATE } from './form.ts'
import { addFormPage, dayValues, optionsOf, type Loaded } from './pages.tsx'
import type { CustomaryHelp } from './record.ts'
import { customaryJudgements, weighCustomaryHelp } from './weigh-customary-help.ts'

/** Customary help: what may be expected of each housemate. */
export const housematesDesk = new Hono<Environment>()

const fields = ['customaryHelp', 'household']

function weighedOf({ record }: Loaded, c: Request): CustomaryHelp {
  const found = record.customaryHelp.find(({ id }) => id === c.req.param('housemate'))
  if (!found) throw new Missing('customary help')
  return found
}

const valuesOf = ({ record }: Loaded, help: CustomaryHelp): Typed['values'] => {
  const known = record.housemates.some(({ name }) => name === help.housemate)
  return {
    housemate: known ? help.housemate : OTHER_HOUSEMATE,
    otherName: known ? '' : help.housemate,
    relation: help.relation,
    age: String(help.age),
    health: help.health,
    work: help.work,
    overload: help.overload,
    discussedWith: help.discussedWith,
    ...dayValues('discussedOn', help.discussedOn),
    judgement: help.judgement,
    canDo: help.canDo,
    because: help.because,
  }
}

const Controls = ({ typed, loaded: { record } }: { typed: Typed; loaded: Loaded }) => (
  <>
    <Choice
      {...text(typed, 'housemate')}
      label="Om wie gaat het?"
      options={[
        ...record.housemates.map(({ name }) => ({ value: name, label: name })),
        { value: OTHER_HOUSEMATE, label: 'Een huisgenoot die hier niet staat' },
      ]}
    />
    <TextField {...text(typed, 'otherName')} label="Naam van deze huisgenoot" width={40} optional />
    <TextField {...text(typed, 'relation')} label="Wat is deze persoon van de inwoner?" width={20} />
    <TextField {...text(typed, 'age')} label="Leeftijd" width={4} inputMode="numeric" />
    <TextArea {...text(typed, 'health')} label="Hoe is het met de gezondheid?" rows={2} />
    <TextArea
      {...text(typed, 'work')}
      label="Welk werk, welke school of zorg voor kinderen is er?"
      rows={2}
    />
    <TextArea {...text(typed, 'overload')} label="Is er overbelasting, of dreigt die?" rows={2} />
    <TextField {...text(typed, 'discussedWith')} label="Met wie is dit besproken?" width={40} />
    <DayField {...day(typed, 'discussedOn')} label="Op welke dag?" />
    <Choice
      {...text(typed, 'judgement')}
      label="Wat mag van deze huisgenoot worden verwacht?"
      options={optionsOf(customaryJudgements)}
    />
    <TextArea {...text(typed, 'canDo')} label="Welke hulp kan deze persoon geven?" rows={2} optional />
    <TextArea {...text(typed, 'because')} label="Waarom?" rows={2} />
  </>
)

addFormPage(housematesDesk, {
  path: 'onderzoek/huisgenoten/nieuw',
  title: () => 'Gebruikelijke hulp wegen',
  fields,
  start: (_, c) => ({ housemate: c.req.query('wie') }),
  schema: customaryForm,
  controls: (typed, loaded) => <Controls typed={typed} loaded={loaded} />,
  button: 'Vastleggen',
  act: async (tx, c, input) => {
    await weighCustomaryHelp(tx, c.var.actor, c.req.param('id') ?? '', customaryIn(input))
    return 'onderzoek'
  },
})

addFormPage(housematesDesk, {
  path: 'onderzoek/huisgenoten/:housemate',
  title: () => 'Gebruikelijke hulp opnieuw wegen',
  fields,
  start: (loaded, c) => valuesOf(loaded, weighedOf(loaded, c)),
  version: (loaded, c) => weighedOf(loaded, c).version,
  schema: customaryForm,
  controls: (typed, loaded) => <Controls typed={typed} loaded={loaded} />,
  button: 'Vastleggen',
  act: async (tx, c, input) => {
    const target = { id: c.req.param('housemate') ?? '', version: input.version }
    await weighCustomaryHelp(tx, c.var.actor, c.req.param('id') ?? '', customaryIn(input), target)
    return 'onderzoek'
  },
})
