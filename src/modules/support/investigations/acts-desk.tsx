import { Hono } from 'hono'
import { Missing } from '../../../core/failure.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, type Typed } from '../../../ui/typed.ts'
import { otherActForm } from './form.ts'
import { acts, isAct, type Act } from './other-act.ts'
import { addFormPage, dayValues, type Loaded } from './pages.tsx'
import type { OtherAct } from './record.ts'
import { recordOtherAct } from './record-other-act.ts'

/** Other acts that may come before the Wmo: what was asked, answered and arranged. */
export const actsDesk = new Hono<Environment>()

function actOf(c: Request): Act {
  const act = c.req.param('act') ?? ''
  if (!isAct(act)) throw new Missing('act')
  return act
}

const writtenOf = ({ record }: Loaded, c: Request): OtherAct | undefined =>
  record.otherActs.find(({ act }) => act === actOf(c))

const valuesOf = (act: OtherAct): Typed['values'] => ({
  applies: act.applies ? 'ja' : 'nee',
  because: act.because,
  askedOf: act.askedOf,
  ...dayValues('askedOn', act.askedOn),
  question: act.question,
  ...dayValues('answeredOn', act.answeredOn),
  answer: act.answer,
  arranged: act.arranged,
  ...dayValues('arrangedFrom', act.arrangedFrom),
  ...dayValues('arrangedUntil', act.arrangedUntil),
  ...dayValues('helpNowUntil', act.helpNowUntil),
  bridge: act.bridge,
})

addFormPage(actsDesk, {
  path: 'onderzoek/andere-wetten/:act',
  title: (_, c) => acts[actOf(c)].name,
  fields: ['otherActs'],
  start: (loaded, c) => {
    const written = writtenOf(loaded, c)
    return written ? valuesOf(written) : {}
  },
  version: (loaded, c) => writtenOf(loaded, c)?.version ?? 0,
  schema: otherActForm,
  controls: (typed, _, c) => (
    <>
      <Choice
        {...text(typed, 'applies')}
        label="Kan deze wet hier iets bieden?"
        hint={acts[actOf(c)].asks}
        options={[
          { value: 'nee', label: 'Nee', hint: 'Schrijf hieronder op waarom niet' },
          { value: 'ja', label: 'Ja, of misschien', hint: 'Vraag het na en schrijf op wat het antwoord is' },
        ]}
      />
      <TextArea {...text(typed, 'because')} label="Waarom niet?" rows={2} optional />
      <h2>Gevraagd</h2>
      <TextField {...text(typed, 'askedOf')} label="Aan wie is het gevraagd?" width={40} optional />
      <DayField {...day(typed, 'askedOn')} label="Op welke dag?" optional />
      <TextArea {...text(typed, 'question')} label="Wat is er gevraagd?" rows={2} optional />
      <h2>Geantwoord</h2>
      <DayField {...day(typed, 'answeredOn')} label="Op welke dag kwam het antwoord?" optional />
      <TextArea {...text(typed, 'answer')} label="Wat was het antwoord?" rows={2} optional />
      <h2>Geregeld</h2>
      <TextArea {...text(typed, 'arranged')} label="Wat is er geregeld?" rows={2} optional />
      <DayField {...day(typed, 'arrangedFrom')} label="Vanaf welke dag?" optional />
      <DayField {...day(typed, 'arrangedUntil')} label="Tot en met welke dag?" optional />
      <h2>Geen dag zonder hulp</h2>
      <DayField {...day(typed, 'helpNowUntil')} label="Tot en met welke dag is er nu hulp?" optional />
      <TextArea
        {...text(typed, 'bridge')}
        label="Hoe worden de dagen ertussen overbrugd?"
        hint="Alleen als er dagen tussen zitten"
        rows={2}
        optional
      />
    </>
  ),
  button: 'Vastleggen',
  act: async (tx, c, { words, version }) => {
    await recordOtherAct(tx, c.var.actor, c.req.param('id') ?? '', { act: actOf(c), ...words }, version)
    return 'onderzoek'
  },
})
