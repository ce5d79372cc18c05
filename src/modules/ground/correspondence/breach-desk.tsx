import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { inWords, momentInWords } from '../../../core/days.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { recordAudit } from '../access/audit.ts'
import { breachForm } from './afterwards-form.ts'
import { breachesOf, getBreach, outcomes, type Breach } from './breach-store.ts'
import { judgeBreach } from './judge-breach.ts'
import { breachPath } from './note-breach.ts'

/** What may be breaches of personal data, for who judges them: the list, and one with its judgement. */
export const breachDesk = new Hono<Environment>()

const MOST = 100

const Stand = ({ breach, now }: { breach: Breach; now: Temporal.Instant }) => {
  if (breach.judged) return <Status tone="neutral">{outcomes[breach.judged.outcome]}</Status>
  return Temporal.Instant.compare(breach.reportBy, now) < 0 ? (
    <Status tone="bad">te laat</Status>
  ) : (
    <Status tone="attention">te beoordelen</Status>
  )
}

breachDesk.get('/datalekken', async (c) => {
  const { actor } = c.var
  demand(actor, 'breaches.judge')
  const breaches = await transact(c, async (tx) => {
    await recordAudit(tx, actor, {
      action: 'view data breaches',
      purpose: 'datalekken beoordelen',
      fields: ['number', 'what', 'outcome'],
    })
    return breachesOf(tx, MOST)
  })
  return c.html(
    renderPage(
      <DeskPage frame={c.var.frame} title="Datalekken" current="breaches">
        <p>
          Brieven die bij iemand kwamen voor wie zij niet waren. Binnen 72 uur moet een datalek zijn gemeld
          bij de Autoriteit Persoonsgegevens, tenzij een risico onwaarschijnlijk is (AVG, artikel 33).
        </p>
        <Table
          caption="Mogelijke datalekken"
          hideCaption
          rows={breaches}
          keyOf={({ id }) => id}
          empty="Er is niets te beoordelen."
          columns={[
            { head: 'Wat', cell: (breach) => <a href={breachPath(breach.id)}>{breach.what}</a> },
            { head: 'Dossier', cell: ({ fileNumber }) => fileNumber },
            { head: 'Melden voor', cell: ({ reportBy }) => momentInWords(reportBy) },
            { head: 'Stand', cell: (breach) => <Stand breach={breach} now={c.var.now} /> },
          ]}
        />
      </DeskPage>,
    ),
  )
})

const factsOf = (breach: Breach) => [
  { term: 'Wat er gebeurde', value: breach.what },
  { term: 'De brief', value: breach.letter },
  { term: 'Dossier', value: breach.fileNumber },
  { term: 'Bekend sinds', value: momentInWords(breach.knownAt) },
  { term: 'Opgemerkt door', value: breach.notedBy },
  { term: 'Melden voor', value: momentInWords(breach.reportBy) },
  ...(breach.judged
    ? [
        { term: 'Oordeel', value: outcomes[breach.judged.outcome] },
        { term: 'Waarom', value: breach.judged.words },
        ...(breach.judged.reportedOn
          ? [{ term: 'Gemeld op', value: inWords(breach.judged.reportedOn) }]
          : []),
        { term: 'Inwoner ingelicht', value: breach.judged.residentTold ? 'ja' : 'nee' },
        { term: 'Beoordeeld door', value: `${breach.judged.by}, ${momentInWords(breach.judged.at)}` },
      ]
    : []),
]

const BreachPage = ({ c, breach, typed }: { c: Request; breach: Breach; typed: Typed }) => (
  <DeskPage
    frame={c.var.frame}
    title="Is dit een datalek?"
    current="breaches"
    back={{ href: '/datalekken', name: 'Datalekken' }}
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <DataList items={factsOf(breach)} />
    {!breach.judged && (
      <Form frame={c.var.frame} action={breachPath(breach.id)}>
        <Choice
          {...text(typed, 'outcome')}
          label="Wat is het?"
          options={Object.entries(outcomes).map(([value, label]) => ({
            value,
            label,
            ...(value === 'reported' && {
              more: <DayField {...day(typed, 'reportedOn')} label="Op welke dag is het gemeld?" />,
            }),
          }))}
        />
        <TextArea
          {...text(typed, 'words')}
          label="Waarom vindt u dit?"
          hint="Is er na 72 uur gemeld? Schrijf dan ook op waarom dat later was"
        />
        <Check
          name="residentTold"
          label="De inwoner is ingelicht, omdat het risico voor hem hoog is (AVG, artikel 34)"
          defaultChecked={text(typed, 'residentTold').defaultValue === 'ja'}
        />
        <Buttons>
          <Button>Vastleggen</Button>
        </Buttons>
      </Form>
    )}
  </DeskPage>
)

/** One of them; written down as a look at the resident's file. */
async function lookAtBreach(c: Request, id: string, typed: Typed) {
  const { actor } = c.var
  demand(actor, 'breaches.judge')
  const breach = await transact(c, async (tx) => {
    const found = await getBreach(tx, id)
    await recordAudit(tx, actor, {
      action: 'view data breach',
      purpose: 'datalek beoordelen',
      resident: found.resident,
      caseFile: found.caseFile,
      fields: ['number', 'what', 'letter', 'outcome'],
    })
    return found
  })
  return <BreachPage c={c} breach={breach} typed={typed} />
}

breachDesk.get('/datalekken/:id', async (c) =>
  c.html(renderPage(await lookAtBreach(c, c.req.param('id'), untyped()))),
)

breachDesk.post('/datalekken/:id', (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: breachForm,
    show: (typed) => lookAtBreach(c, id, typed),
    act: async (tx, input) => {
      await judgeBreach(tx, c.var.actor, id, input)
      return breachPath(id)
    },
  })
})
