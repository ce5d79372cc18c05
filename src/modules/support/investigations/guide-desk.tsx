import { Hono } from 'hono'
import { z } from 'zod'
import { timeInWords } from '../../../core/days.ts'
import { InputFault, Missing, Refused } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { oneOf, optionalText } from '../../../http/fields.ts'
import { handleForm } from '../../../http/form.ts'
import { Checks } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, many, text } from '../../../ui/typed.ts'
import { filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { DomainPage } from './domain-page.tsx'
import { autosaveBody, keysOf, lifePhaseForm, reuseForm, shownVersion } from './form.ts'
import { barriersIn, fieldIds, guideOf } from './guide.ts'
import { domainPath, GuidePage } from './guide-page.tsx'
import { HistoryPage, textsOf } from './history-page.tsx'
import { judgeLifePhase } from './judge-life-phase.ts'
import { addFormPage, lookAtRecord, type Loaded } from './pages.tsx'
import { reuseKnowledge } from './reuse-knowledge.ts'
import { saveAnswers } from './save-answers.ts'
import { rivalChoices, settleRival, type RivalChoice } from './settle-rival.ts'
import { findRecord, getRecord } from './record.ts'

/** The conversation guide: what is asked about each field of life. */
export const guideDesk = new Hono<Environment>()

/** The domain of the address, and the one after it. */
function domainsOf({ file, policy }: Pick<Loaded, 'file' | 'policy'>, c: Request) {
  const guide = guideOf(policy, file.openedOn)
  const at = guide.findIndex(({ id }) => id === c.req.param('domain'))
  const domain = guide[at]
  if (!domain) throw new Missing('life domain')
  return { domain, next: guide[at + 1] }
}

guideDesk.get('/dossiers/:id/gesprek', async (c) => {
  const look = { action: 'view investigation', purpose: 'onderzoek doen', fields: ['answers', 'lifePhase'] }
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, found) =>
    findRecord(tx, found, c.var.today),
  )
  if (!seen) return c.redirect(filePath(file.id, 'onderzoek'), 303)
  const policy = policyNamed(file.policyFile)
  return c.html(renderPage(<GuidePage c={c} file={file} record={seen} policy={policy} />))
})

guideDesk.get('/dossiers/:id/gesprek/onderwerp/:domain', async (c) => {
  const loaded = await lookAtRecord(c, [`answers.${c.req.param('domain')}`])
  return c.html(renderPage(<DomainPage c={c} {...loaded} {...domainsOf(loaded, c)} />))
})

/** A field as a form or the autosave sends it: one text, or the boxes that were ticked. */
const asText = (value: unknown): string =>
  [value ?? []].flat().map(String).join(' ').normalize('NFC').replaceAll('\r\n', '\n').trim()

const answersForm = z
  .object({ shown: z.record(z.string(), z.coerce.number().int().min(0)) })
  .catchall(z.unknown())
  .transform(({ shown, ...values }) =>
    fieldIds.flatMap((field) =>
      shown[field] === undefined ? [] : [{ field, text: asText(values[field]), version: shown[field] }],
    ),
  )

guideDesk.post('/dossiers/:id/gesprek/onderwerp/:domain', async (c) => {
  const { id, domain } = c.req.param()
  return handleForm(c, {
    schema: answersForm,
    show: async () => {
      const loaded = await lookAtRecord(c, [`answers.${domain}`])
      return <DomainPage c={c} {...loaded} {...domainsOf(loaded, c)} />
    },
    act: async (tx, offered) => {
      const { rivals, next } = await saveAnswers(tx, c.var.actor, id, domain, offered)
      if (rivals.length > 0) return filePath(id, domainPath(domain))
      return filePath(id, next ? domainPath(next) : 'gesprek')
    },
  })
})

guideDesk.post('/dossiers/:id/gesprek/onderwerp/:domain/bewaren', async (c) => {
  const { id, domain } = c.req.param()
  const body = autosaveBody.safeParse(await c.req.json().catch(() => undefined))
  if (!body.success) return c.json({ message: 'Deze tekst kan niet worden opgeslagen.' }, 422)
  const { field, value, version } = body.data
  try {
    const saved = await transact(c, (tx) =>
      saveAnswers(tx, c.var.actor, id, domain, [{ field, text: asText(value), version }]),
    )
    const rival = saved.rivals[0]
    if (!rival) return c.json({ version: saved.versions[field], savedAt: timeInWords(c.var.now) })
    const theirs = field === 'barriers' ? barriersIn(rival.theirs) : rival.theirs
    return c.json({ theirs, version: rival.version, by: rival.by }, 409)
  } catch (fault) {
    if (fault instanceof InputFault) return c.json({ message: fault.faults[0]?.message ?? '' }, 422)
    if (fault instanceof Refused) return c.json({ message: fault.refusal.because }, 422)
    throw fault
  }
})

guideDesk.post('/dossiers/:id/gesprek/onderwerp/:domain/keuze', async (c) => {
  const { id, domain } = c.req.param()
  return handleForm(c, {
    schema: z.object({
      field: optionalText(60),
      by: optionalText(40),
      choice: oneOf(keysOf<RivalChoice>(rivalChoices), 'Kies welke tekst geldt'),
      version: shownVersion,
    }),
    show: async () => {
      const loaded = await lookAtRecord(c, [`answers.${domain}`])
      return <DomainPage c={c} {...loaded} {...domainsOf(loaded, c)} />
    },
    act: async (tx, { field, by, choice, version }) => {
      await settleRival(tx, c.var.actor, id, { domain, field, by, version }, choice)
      return filePath(id, domainPath(domain))
    },
  })
})

guideDesk.get('/dossiers/:id/gesprek/onderwerp/:domain/geschiedenis', async (c) => {
  const { domain } = c.req.param()
  const look = { action: 'view answers', purpose: 'onderzoek doen', fields: [`answers.${domain}`, 'history'] }
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, async (tx, found) => {
    const { investigation } = await getRecord(tx, found, c.var.today)
    return textsOf(tx, investigation.id, domain)
  })
  const page = domainsOf({ file, policy: policyNamed(file.policyFile) }, c)
  return c.html(renderPage(<HistoryPage c={c} file={file} domain={page.domain} texts={seen} />))
})

addFormPage(guideDesk, {
  path: 'gesprek/levensfase',
  tab: 'conversation',
  title: () => 'Levensfase beoordelen',
  fields: ['lifePhase'],
  start: ({ record }) => ({ begun: record.lifePhases[0]?.begun ? 'ja' : 'nee' }),
  schema: lifePhaseForm,
  controls: (typed, { policy }) => (
    <>
      <Choice
        {...text(typed, 'begun')}
        label={`Is de fase "${policy.lifePhases.find(({ byJudgement }) => byJudgement)?.name ?? ''}" begonnen?`}
        hint="De andere fasen volgen uit de leeftijd. Deze beoordeelt u zelf, bij elke leeftijd."
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
        inline
      />
      <TextArea {...text(typed, 'words')} label="Waarop baseert u dat?" />
    </>
  ),
  button: 'Vastleggen',
  act: async (tx, c, judged) => {
    await judgeLifePhase(tx, c.var.actor, c.req.param('id') ?? '', judged)
    return 'gesprek'
  },
})

addFormPage(guideDesk, {
  path: 'gesprek/kennis',
  tab: 'conversation',
  title: () => 'Gebruik wat een ander al weet',
  fields: ['reusedKnowledge'],
  schema: reuseForm,
  controls: (typed, { policy, file }) => (
    <>
      <p>
        Bracht een professional of aanbieder de situatie al in kaart? Vraag dan niet alles opnieuw. Gebruik
        het alleen als de inwoner dat goed vindt.
      </p>
      <TextField {...text(typed, 'sourceName')} label="Van wie komt het?" width={40} />
      <TextField {...text(typed, 'sourceFunction')} label="Wat doet deze persoon, en bij wie?" width={40} />
      <DayField {...day(typed, 'mappedOn')} label="Op welke dag is het in kaart gebracht?" />
      <Checks
        {...many(typed, 'domains')}
        label="Waarover gaat het?"
        options={guideOf(policy, file.openedOn).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea {...text(typed, 'words')} label="Wat is er bekend?" />
      <TextField {...text(typed, 'consentBy')} label="Wie vond het goed dat wij dit gebruiken?" width={40} />
      <DayField {...day(typed, 'consentOn')} label="Op welke dag?" />
    </>
  ),
  button: 'Gebruiken',
  act: async (tx, c, input) => {
    await reuseKnowledge(tx, c.var.actor, c.req.param('id') ?? '', input)
    return 'gesprek'
  },
})
