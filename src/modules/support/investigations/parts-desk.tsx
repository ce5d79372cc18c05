import { Hono } from 'hono'
import { inWords } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text } from '../../../ui/typed.ts'
import { filePath } from '../../ground/cases/file-page.tsx'
import { agreeDelay } from './agree-delay.ts'
import { establishIdentity } from './establish-identity.ts'
import { delayForm, identityForm, partForm } from './form.ts'
import { identityDocuments } from './identity.ts'
import { isPart, legalParts, type Part } from './legal-parts.ts'
import { addFormPage, optionsOf } from './pages.tsx'
import { statePart } from './state-part.ts'

/** The parts that the law wants investigated, identity, and an agreed delay. */
export const partsDesk = new Hono<Environment>()

function partOf(c: Request): Part {
  const part = c.req.param('part') ?? ''
  if (!isPart(part)) throw new Missing('legal part')
  return part
}

addFormPage(partsDesk, {
  path: 'onderzoek/onderdelen/:part',
  title: (_, c) => `Onderdeel: ${legalParts[partOf(c)].name}`,
  fields: ['legalParts'],
  start: ({ record }, c) => {
    const stated = record.parts.find(({ part }) => part === partOf(c))
    return { state: stated?.state ?? 'covered', words: stated?.words }
  },
  schema: partForm,
  controls: (typed, _, c) => (
    <>
      <p className="kt-meta">{legalParts[partOf(c)].article}</p>
      <Choice
        {...text(typed, 'state')}
        label="Is dit onderzocht of verteld?"
        options={[
          { value: 'covered', label: 'Ja' },
          { value: 'does-not-apply', label: 'Nee, dit is niet van toepassing' },
        ]}
      />
      <TextArea
        {...text(typed, 'words')}
        label={legalParts[partOf(c)].asks}
        hint="Is het niet van toepassing? Schrijf dan op waarom niet."
      />
      <DayField {...day(typed, 'onDay')} label="Op welke dag?" hint="Leeg laten betekent vandaag" optional />
    </>
  ),
  button: 'Vastleggen',
  act: async (tx, c, stated) => {
    await statePart(tx, c.var.actor, c.req.param('id') ?? '', partOf(c), stated)
    return 'onderzoek'
  },
})

addFormPage(partsDesk, {
  path: 'onderzoek/identiteit',
  title: () => 'Identiteit vaststellen',
  fields: ['identity'],
  schema: identityForm,
  controls: (typed, { file }) => (
    <>
      <p>
        U kijkt naar een geldig document en schrijft op welk soort het is. Maak geen kopie en schrijf geen
        nummer op. Spoedhulp hoeft hier niet op te wachten.
      </p>
      <Choice
        {...text(typed, 'document')}
        label="Welk document zag u?"
        options={optionsOf(identityDocuments)}
      />
      <p>
        Is er geen document?{' '}
        <a href={filePath(file.id, 'onderzoek/onderdelen/identity')}>Beschrijf waarom niet</a>, en hoe u weet
        wie de inwoner is.
      </p>
      <DayField {...day(typed, 'seenOn')} label="Op welke dag?" hint="Leeg laten betekent vandaag" optional />
    </>
  ),
  button: 'Vastleggen',
  act: async (tx, c, seen) => {
    await establishIdentity(tx, c.var.actor, c.req.param('id') ?? '', seen)
    return 'onderzoek'
  },
})

addFormPage(partsDesk, {
  path: 'onderzoek/uitstel',
  title: () => 'Uitstel afspreken',
  fields: ['agreedDelay'],
  schema: delayForm,
  controls: (typed, { record }) => (
    <>
      <p>
        De wet geeft tot en met {inWords(record.investigation.lastDay)}. U kunt met de inwoner afspreken dat
        het langer duurt. Hij mag na die dag toch meteen een aanvraag doen; dat schrijven wij hem dan ook.
      </p>
      <DayField {...day(typed, 'untilDay')} label="Tot en met welke dag?" />
      <TextField {...text(typed, 'agreedWith')} label="Met wie is dit afgesproken?" width={40} />
      <TextArea {...text(typed, 'reason')} label="Waarom duurt het onderzoek langer?" rows={2} />
    </>
  ),
  button: 'Vastleggen',
  act: async (tx, c, agreed) => {
    await agreeDelay(tx, c.var.actor, c.req.param('id') ?? '', agreed)
    return 'onderzoek'
  },
})
