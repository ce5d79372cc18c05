import { Hono } from 'hono'
import { Missing } from '../../../core/failure.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import { dropNeed } from './drop-need.ts'
import { needForm, reasonForm } from './form.ts'
import { guideOf } from './guide.ts'
import { durations, periods, units, type Need } from './need.ts'
import { addFormPage, optionsOf, type Loaded } from './pages.tsx'
import { recordNeed } from './record-need.ts'

/** Writing down needs: the question, the limitations, the help needed and how much; not yet who gives it. */
export const needsDesk = new Hono<Environment>()

/** The need of the address, as long as it was not dropped. */
function needOf({ record }: Loaded, c: Request): Need {
  const need = record.needs.find(({ id, dropped }) => id === c.req.param('need') && !dropped)
  if (!need) throw new Missing('need')
  return need
}

const figure = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2, useGrouping: false })

const valuesOf = (need: Need): Typed['values'] => ({
  resultArea: need.resultArea,
  question: need.question,
  limitations: need.limitations,
  wantedResult: need.wantedResult,
  helpNeeded: need.helpNeeded,
  amount: need.extent ? figure.format(need.extent.amount) : '',
  unit: need.extent?.unit,
  per: need.extent?.per,
  duration: need.duration ?? undefined,
  durationGround: need.durationGround,
})

const Controls = ({ typed, loaded: { policy, file } }: { typed: Typed; loaded: Loaded }) => (
  <>
    <Select
      {...text(typed, 'resultArea')}
      label="Bij welk resultaat hoort de vraag?"
      empty="Kies een resultaat"
      options={guideOf(policy, file.openedOn)
        .filter(({ kind }) => kind === 'result-area')
        .map(({ id, name }) => ({ value: id, label: name }))}
    />
    <TextArea {...text(typed, 'question')} label="1. Wat is de vraag?" rows={2} />
    <TextArea
      {...text(typed, 'limitations')}
      label="2. Welke beperkingen of problemen zijn er?"
      hint="De rest mag later: vul in wat u weet, van boven naar beneden."
      optional
      rows={2}
    />
    <TextArea {...text(typed, 'wantedResult')} label="3. Wat wil de inwoner bereiken?" optional rows={2} />
    <TextArea
      {...text(typed, 'helpNeeded')}
      label="4. Welke hulp is daarvoor nodig?"
      hint="Wie de hulp geeft, komt hierna pas."
      optional
      rows={2}
    />
    <div className="kt-pair">
      <TextField {...text(typed, 'amount')} label="5. Hoeveel?" width={8} inputMode="decimal" optional />
      <Select {...text(typed, 'unit')} label="Waarvan?" empty="Kies" options={optionsOf(units)} optional />
    </div>
    <Select
      {...text(typed, 'per')}
      label="Per welke periode?"
      empty="Kies"
      options={optionsOf(periods)}
      optional
    />
    <Choice
      {...text(typed, 'duration')}
      label="6. Is de hulp tijdelijk of blijvend nodig?"
      options={optionsOf(durations)}
      inline
      optional
    />
    <TextArea {...text(typed, 'durationGround')} label="Waarom?" optional rows={2} />
  </>
)

const fields = ['needs']

addFormPage(needsDesk, {
  path: 'onderzoek/behoeften/nieuw',
  title: () => 'Behoefte opschrijven',
  fields,
  start: (_, c) => ({ resultArea: c.req.query('resultaat') }),
  schema: needForm,
  controls: (typed, loaded) => <Controls typed={typed} loaded={loaded} />,
  button: 'Behoefte opslaan',
  act: async (tx, c, { words }) => {
    await recordNeed(tx, c.var.actor, c.req.param('id') ?? '', words)
    return 'onderzoek'
  },
})

addFormPage(needsDesk, {
  path: 'onderzoek/behoeften/:need',
  title: () => 'Behoefte',
  fields,
  start: (loaded, c) => valuesOf(needOf(loaded, c)),
  version: (loaded, c) => needOf(loaded, c).version,
  schema: needForm,
  controls: (typed, loaded) => <Controls typed={typed} loaded={loaded} />,
  button: 'Behoefte opslaan',
  act: async (tx, c, { words, version }) => {
    const target = { id: c.req.param('need') ?? '', version }
    await recordNeed(tx, c.var.actor, c.req.param('id') ?? '', words, target)
    return 'onderzoek'
  },
})

addFormPage(needsDesk, {
  path: 'onderzoek/behoeften/:need/vervallen',
  title: () => 'Behoefte laten vervallen',
  fields,
  version: (loaded, c) => needOf(loaded, c).version,
  schema: reasonForm,
  controls: (typed, loaded, c) => (
    <>
      <p className="kt-words">{needOf(loaded, c).question}</p>
      <TextArea {...text(typed, 'because')} label="Waarom is dit geen behoefte (meer)?" rows={2} />
    </>
  ),
  button: 'Laten vervallen',
  act: async (tx, c, { because, version }) => {
    const need = { id: c.req.param('need') ?? '', version }
    await dropNeed(tx, c.var.actor, c.req.param('id') ?? '', need, because)
    return 'onderzoek'
  },
})
