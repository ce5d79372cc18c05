import { Hono } from 'hono'
import { inWords } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text } from '../../../ui/typed.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { adviceState, nextOfAdvice, type AdviceStep } from './advice.ts'
import { askAdvice } from './ask-advice.ts'
import { adviceCameForm, adviceForm, wordsForm } from './form.ts'
import { addFormPage, lookAtRecord, type Loaded } from './pages.tsx'
import type { AdviceAsked } from './record.ts'
import { receiveAdvice, showAdvice, withdrawAdvice } from './step-advice.ts'

/** Advice from outside: asked with consent, come back, shown to the resident. */
export const adviceDesk = new Hono<Environment>()

const fields = ['advice']
const advicePath = (id: string) => `onderzoek/advies/${id}`

function adviceOf({ record }: Loaded, c: Request): AdviceAsked {
  const found = record.advice.find(({ id }) => id === c.req.param('advice'))
  if (!found) throw new Missing('advice')
  return found
}

addFormPage(adviceDesk, {
  path: 'onderzoek/advies/nieuw',
  title: () => 'Advies vragen',
  fields,
  schema: adviceForm,
  controls: (typed) => (
    <>
      <p>
        Vraag eerst toestemming: voor deze adviseur en voor deze vragen. De adviseur krijgt alleen wat u hier
        opschrijft.
      </p>
      <TextField
        {...text(typed, 'adviser')}
        label="Wie geeft advies?"
        hint="Naam van de organisatie"
        width={40}
      />
      <TextField {...text(typed, 'attention')} label="Ter attentie van" width={40} optional />
      <TextArea
        {...text(typed, 'address')}
        label="Adres"
        hint="Straat en nummer, postcode en plaats; elk op een regel"
        rows={2}
      />
      <TextArea {...text(typed, 'questions')} label="Wat vraagt u?" hint="Eén vraag per regel" rows={3} />
      <TextArea
        {...text(typed, 'given')}
        label="Wat vertelt u de adviseur?"
        hint="Eén feit per regel, alleen wat voor de vragen nodig is"
        rows={3}
        optional
      />
      <h2>Toestemming</h2>
      <TextField {...text(typed, 'consentBy')} label="Wie gaf toestemming?" width={40} />
      <DayField {...day(typed, 'consentOn')} label="Op welke dag?" />
      <TextArea {...text(typed, 'consentWords')} label="Waarvoor?" rows={2} />
      <DayField {...day(typed, 'dueOn')} label="Wanneer moet het advies er zijn?" />
    </>
  ),
  button: 'Advies vragen',
  act: async (tx, c, request) =>
    advicePath(await askAdvice(tx, c.var.actor, c.req.param('id') ?? '', request)),
})

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)

const states = {
  asked: 'gevraagd',
  received: 'binnen, nog niet getoond',
  shown: 'getoond aan de inwoner',
  withdrawn: 'toestemming ingetrokken',
} as const

const steps: Record<AdviceStep, { path: string; name: string }> = {
  receive: { path: 'binnen', name: 'Het advies is binnen' },
  show: { path: 'getoond', name: 'Getoond aan de inwoner' },
  withdraw: { path: 'ingetrokken', name: 'Toestemming ingetrokken' },
}

const AdvicePage = ({ c, file, advice }: { c: Request; file: Loaded['file']; advice: AdviceAsked }) => {
  const state = adviceState(advice)
  return (
    <FilePage c={c} file={file} current="investigation" title={`Advies van ${advice.adviser}`}>
      <DataList
        items={[
          { term: 'Stand', value: <Status>{states[state]}</Status> },
          { term: 'Gevraagd op', value: inWords(advice.askedOn) },
          { term: 'Uiterlijk', value: inWords(advice.dueOn) },
          { term: 'Vragen', value: <List items={advice.questions} /> },
          { term: 'Verteld', value: <List items={advice.given} /> },
          {
            term: 'Toestemming',
            value: `${advice.consentBy}, ${inWords(advice.consentOn)}: ${advice.consentWords}`,
          },
          ...(advice.receivedOn
            ? [
                { term: 'Binnen op', value: inWords(advice.receivedOn) },
                { term: 'Antwoord', value: advice.answer },
              ]
            : []),
          ...(advice.shownOn
            ? [{ term: 'Getoond', value: `${inWords(advice.shownOn)}: ${advice.shownWords}` }]
            : []),
          ...(advice.withdrawnOn
            ? [{ term: 'Ingetrokken', value: `${inWords(advice.withdrawnOn)}: ${advice.withdrawnWords}` }]
            : []),
        ]}
      />
      <Buttons>
        {nextOfAdvice[state].map((step) => (
          <ButtonLink key={step} href={filePath(file.id, `${advicePath(advice.id)}/${steps[step].path}`)}>
            {steps[step].name}
          </ButtonLink>
        ))}
      </Buttons>
    </FilePage>
  )
}

adviceDesk.get('/dossiers/:id/onderzoek/advies/:advice', async (c) => {
  const loaded = await lookAtRecord(c, fields)
  return c.html(renderPage(<AdvicePage c={c} file={loaded.file} advice={adviceOf(loaded, c)} />))
})

const target = (c: Request, version: number) => ({ id: c.req.param('advice') ?? '', version })
const fileOf = (c: Request) => c.req.param('id') ?? ''
const version = (loaded: Loaded, c: Request) => adviceOf(loaded, c).version

addFormPage(adviceDesk, {
  path: 'onderzoek/advies/:advice/binnen',
  title: () => 'Het advies is binnen',
  fields,
  version,
  schema: adviceCameForm,
  controls: (typed, loaded, c) => (
    <>
      <p>Neem alleen het antwoord op deze vragen over, geen diagnose en geen andere gegevens.</p>
      <List items={adviceOf(loaded, c).questions} />
      <TextArea {...text(typed, 'answer')} label="Wat is het antwoord?" />
      <DayField
        {...day(typed, 'receivedOn')}
        label="Op welke dag kwam het?"
        hint="Leeg laten betekent vandaag"
        optional
      />
    </>
  ),
  button: 'Vastleggen',
  act: async (tx, c, { version, ...came }) => {
    await receiveAdvice(tx, c.var.actor, fileOf(c), target(c, version), came)
    return advicePath(c.req.param('advice') ?? '')
  },
})

addFormPage(adviceDesk, {
  path: 'onderzoek/advies/:advice/getoond',
  title: () => 'Getoond aan de inwoner',
  fields,
  version,
  schema: wordsForm,
  controls: (typed) => (
    <TextArea {...text(typed, 'words')} label="Hoe is het advies getoond, en wat vindt de inwoner ervan?" />
  ),
  button: 'Vastleggen',
  act: async (tx, c, { version, words }) => {
    await showAdvice(tx, c.var.actor, fileOf(c), target(c, version), { words })
    return advicePath(c.req.param('advice') ?? '')
  },
})

addFormPage(adviceDesk, {
  path: 'onderzoek/advies/:advice/ingetrokken',
  title: () => 'Toestemming ingetrokken',
  fields,
  version,
  schema: wordsForm,
  controls: (typed) => (
    <TextArea {...text(typed, 'words')} label="Wie trok de toestemming in, en hoe is de adviseur bericht?" />
  ),
  button: 'Vastleggen',
  act: async (tx, c, { version, words }) => {
    await withdrawAdvice(tx, c.var.actor, fileOf(c), target(c, version), { words })
    return advicePath(c.req.param('advice') ?? '')
  },
})
