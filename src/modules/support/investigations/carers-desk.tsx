import { Hono } from 'hono'
import { Missing } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Checks } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, many, text, untyped, type Typed } from '../../../ui/typed.ts'
import { answerCarerOffer } from './answer-carer-offer.ts'
import { readConfidence, writeConfidence, type Confidence } from './carer-confidence.ts'
import { carerAnswerForm, carerOfferForm, confidenceForm } from './form.ts'
import { chosenCarer, OTHER_CARER } from './chosen-carer.ts'
import { offerCarerTalk } from './offer-carer-talk.ts'
import { addFormPage, dayValues, type Loaded } from './pages.tsx'
import type { CarerOffer } from './record.ts'
import { getFile } from '../../ground/cases/file.ts'

/** A carer's own talk: offered, answered, and apart from the file what he said in confidence. */
export const carersDesk = new Hono<Environment>()

const fields = ['carers']

function offerOf({ record }: Loaded, c: Request): CarerOffer {
  const found = record.carers.find(({ id }) => id === c.req.param('carer'))
  if (!found) throw new Missing('carer')
  return found
}

addFormPage(carersDesk, {
  path: 'onderzoek/mantelzorgers/nieuw',
  title: () => 'Mantelzorger een gesprek aanbieden',
  fields,
  schema: carerOfferForm,
  controls: (typed, { record }) => (
    <>
      <p>
        De mantelzorger krijgt een gesprek aangeboden over zichzelf, met hulp en respijtzorg. Hij hoort ook
        dat een cliëntondersteuner hem gratis kan helpen.
      </p>
      <Choice
        {...text(typed, 'carer')}
        label="Aan wie biedt u het aan?"
        options={[
          ...record.knownCarers.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER_CARER, label: 'Een mantelzorger die hier niet staat' },
        ]}
      />
      <TextField {...text(typed, 'otherName')} label="Naam van deze mantelzorger" width={40} optional />
      <TextArea
        {...text(typed, 'address')}
        label="Adres voor de brief"
        hint="Leeg laten als u het zelf hebt aangeboden. Straat en nummer, postcode en plaats; elk op een regel"
        rows={2}
        optional
      />
    </>
  ),
  button: 'Aanbieden',
  act: async (tx, c, { carer, otherName, address }) => {
    const id = c.req.param('id') ?? ''
    const file = await getFile(tx, c.var.actor, id)
    const chosen = await chosenCarer(tx, file, c.var.today, { carer, otherName })
    await offerCarerTalk(tx, c.var.actor, id, { ...chosen, address })
    return 'onderzoek'
  },
})

addFormPage(carersDesk, {
  path: 'onderzoek/mantelzorgers/:carer',
  title: (loaded, c) => `Mantelzorger ${offerOf(loaded, c).carer}`,
  fields,
  start: (loaded, c) => {
    const offer = offerOf(loaded, c)
    const { answer, topics, support, respite, shared } = offer
    return { answer: answer ?? undefined, topics, support, respite, shared }
  },
  version: (loaded, c) => offerOf(loaded, c).version,
  schema: carerAnswerForm,
  controls: (typed, loaded, c) => (
    <>
      <p>
        Schrijf hier alleen op wat de mantelzorger wil delen. Wat hij in vertrouwen vertelt, staat apart; dat
        ziet alleen de consulent die het gesprek voert.
      </p>
      {offerOf(loaded, c).offeredBy === c.var.actor.worker && (
        <p>
          <a href={`/mantelzorggesprekken/${offerOf(loaded, c).id}`}>Wat hij in vertrouwen vertelde</a>
        </p>
      )}
      <Choice
        {...text(typed, 'answer')}
        label="Wil de mantelzorger een eigen gesprek?"
        options={[
          { value: 'talk', label: 'Ja' },
          { value: 'no-talk', label: 'Nee' },
        ]}
        inline
      />
      <Checks
        {...many(typed, 'topics')}
        label="Waar heeft hij hulp bij nodig?"
        options={loaded.policy.carerTopics.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <TextArea {...text(typed, 'support')} label="Wat heeft hij nodig om het vol te houden?" rows={2} />
      <TextArea {...text(typed, 'respite')} label="Wat is besproken over respijtzorg?" rows={2} />
      <TextArea
        {...text(typed, 'shared')}
        label="Wat wil hij verder delen met wie hij verzorgt?"
        rows={2}
        optional
      />
    </>
  ),
  button: 'Vastleggen',
  act: async (tx, c, { version, ...given }) => {
    const target = { id: c.req.param('carer') ?? '', version }
    await answerCarerOffer(tx, c.var.actor, c.req.param('id') ?? '', target, given)
    return 'onderzoek'
  },
})

const ConfidencePage = ({ c, talk, typed }: { c: Request; talk: Confidence; typed: Typed }) => (
  <DeskPage
    frame={c.var.frame}
    title={`Gesprek met ${talk.carer}`}
    current="residents"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <p>Wat hier staat, is in vertrouwen verteld. Het hoort bij geen dossier. Alleen u ziet het.</p>
    <Form frame={c.var.frame} action={`/mantelzorggesprekken/${talk.offer}`} version={talk.version}>
      <DayField
        {...day(typed, 'heldOn')}
        label="Wanneer was het gesprek?"
        hint="Leeg laten betekent vandaag"
        optional
      />
      <TextArea {...text(typed, 'words')} label="Wat is er verteld?" rows={10} />
      <Buttons>
        <Button>Opslaan</Button>
      </Buttons>
    </Form>
  </DeskPage>
)

carersDesk.get('/mantelzorggesprekken/:offer', async (c) => {
  const talk = await transact(c, (tx) => readConfidence(tx, c.var.actor, c.req.param('offer')))
  const typed = untyped({ words: talk.words, ...dayValues('heldOn', talk.heldOn) })
  return c.html(renderPage(<ConfidencePage c={c} talk={talk} typed={typed} />))
})

carersDesk.post('/mantelzorggesprekken/:offer', async (c) => {
  const offer = c.req.param('offer')
  return handleForm(c, {
    schema: confidenceForm,
    show: async (typed) => {
      const talk = await transact(c, (tx) => readConfidence(tx, c.var.actor, offer))
      return <ConfidencePage c={c} talk={talk} typed={typed} />
    },
    act: async (tx, { version, ...written }) => {
      await writeConfidence(tx, c.var.actor, offer, written, version)
      return `/mantelzorggesprekken/${offer}`
    },
  })
})
