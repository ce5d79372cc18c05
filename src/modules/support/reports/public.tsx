import { Hono } from 'hono'
import { inWords } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Check } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { PublicPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, faultOf, text, untyped, type Typed } from '../../../ui/typed.ts'
import { optionsOf } from '../../ground/residents/resident-page.tsx'
import { clientSupportAt, type ClientSupport } from './client-support.ts'
import { SupportWays } from './client-support-note.tsx'
import { receiveWebReport } from './receive-web-report.ts'
import { webReporters } from './web-report.ts'
import { webReportForm } from './web-form.ts'

const PersonFields = ({ typed }: { typed: Typed }) => (
  <Panel title="Over wie gaat het?">
    <TextField {...text(typed, 'givenNames')} label="Voornaam" width={40} optional />
    <TextField {...text(typed, 'namePrefix')} label="Tussenvoegsel" width={8} optional />
    <TextField {...text(typed, 'surname')} label="Achternaam" width={40} />
    <DayField {...day(typed, 'birthDate')} label="Geboortedag" />
    <TextField {...text(typed, 'postcode')} label="Postcode" width={8} optional />
    <TextField {...text(typed, 'houseNumber')} label="Huisnummer" width={8} optional />
    <TextField {...text(typed, 'phone')} label="Telefoon" type="tel" width={20} optional />
    <TextField {...text(typed, 'email')} label="E-mail" type="email" width={40} optional />
    <p>Wij vragen hier niet naar het burgerservicenummer (BSN). Stuur dat niet mee.</p>
  </Panel>
)

const ReporterFields = ({ typed }: { typed: Typed }) => (
  <Panel title="Vraagt u hulp voor iemand anders?">
    <p>Vul dan ook uw eigen gegevens in. U hoeft niet in deze gemeente te wonen.</p>
    <TextField {...text(typed, 'reporterName')} label="Uw eigen naam" width={40} optional />
    <TextField
      {...text(typed, 'reporterContact')}
      label="Uw eigen telefoonnummer of e-mailadres"
      width={40}
      optional
    />
    <TextField
      {...text(typed, 'reporterGround')}
      label="Wat heeft u met deze persoon?"
      hint="Bijvoorbeeld: ik ben haar zoon en zij weet dat ik dit doe"
      optional
    />
  </Panel>
)

const SupportPanel = ({ support }: { support: ClientSupport | undefined }) => (
  <Panel title="Gratis hulp bij uw vraag">
    <p>
      Een cliëntondersteuner denkt met u mee en werkt niet voor de gemeente. Het is gratis, ook voor
      mantelzorgers{support ? ': ' : '.'}
      {support && <SupportWays support={support} />}
    </p>
  </Panel>
)

const AskPage = (props: { c: Request; typed: Typed; support: ClientSupport | undefined }) => {
  const { c, typed, support } = props
  return (
    <PublicPage frame={c.var.frame} title="Hulp vragen" faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <p>
        Lukt iets thuis niet meer, of heeft u hulp nodig om mee te doen? Vertel het ons. Wij nemen contact met
        u op en zoeken samen wat past.
      </p>
      <p>
        <strong>Is er direct gevaar? Bel 112.</strong> Kan het niet tot morgen wachten? Bel dan de gemeente.
      </p>
      <Form frame={c.var.frame} action="/hulp-vragen">
        <Choice
          {...text(typed, 'reporterKind')}
          label="Voor wie vraagt u hulp?"
          options={optionsOf(webReporters)}
        />
        <PersonFields typed={typed} />
        <ReporterFields typed={typed} />
        <TextArea
          {...text(typed, 'words')}
          label="Waarmee is hulp nodig?"
          hint="Schrijf op wat niet lukt, en wat u graag wilt"
          rows={8}
        />
        <Check name="urgent" label="Het kan niet wachten" defaultChecked={typed.values['urgent'] === 'ja'} />
        <TextArea {...text(typed, 'urgentWords')} label="Waarom kan het niet wachten?" rows={2} optional />
        <SupportPanel support={support} />
        <Check
          name="wantsSupporter"
          label="Ik wil graag hulp van een cliëntondersteuner"
          defaultChecked={typed.values['wantsSupporter'] === 'ja'}
        />
        <div className="kt-hidden" aria-hidden="true">
          <label htmlFor="veld-website">Laat dit veld leeg</label>
          <input id="veld-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        {faultOf(typed, 'website') && <p>{faultOf(typed, 'website')}</p>}
        <p>
          Alleen medewerkers die aan uw vraag werken, lezen wat u schrijft. U krijgt een brief waarin staat
          wat wij met uw gegevens doen.
        </p>
        <Buttons>
          <Button>Versturen</Button>
        </Buttons>
      </Form>
    </PublicPage>
  )
}

const supportFor = (c: Request) => transact(c, (tx) => clientSupportAt(tx, c.var.now))

/** The pages on which anybody reports a need, without logging in. */
export const publicReports = new Hono<Environment>()

publicReports.get('/hulp-vragen', async (c) =>
  c.html(renderPage(<AskPage c={c} typed={untyped()} support={await supportFor(c)} />)),
)

publicReports.post('/hulp-vragen', async (c) => {
  const { municipality, now } = c.var
  const support = await supportFor(c)
  return handleForm(c, {
    schema: webReportForm,
    show: (typed) => <AskPage c={c} typed={typed} support={support} />,
    act: async (tx, report) =>
      `/hulp-vragen/ontvangen/${await receiveWebReport(tx, { municipality: municipality.code, now }, report)}`,
  })
})

publicReports.get('/hulp-vragen/ontvangen/:id', async (c) => {
  const id = c.req.param('id')
  const found = isId(id)
    ? await transact(c, (tx) =>
        tx.selectFrom('web_report').select(['number', 'received_on']).where('id', '=', id).executeTakeFirst(),
      )
    : undefined
  if (!found) throw new Missing('web report')
  const term = termOf(nationalLaw(), 'investigation', found.received_on)
  const support = await supportFor(c)
  return c.html(
    renderPage(
      <PublicPage frame={c.var.frame} title="Wij hebben uw vraag ontvangen">
        <p>
          Uw nummer is <strong>{found.number}</strong>. Noem dat als u ons belt.
        </p>
        <h2>Wat gebeurt er nu?</h2>
        <ul>
          <li>Een medewerker leest uw vraag en neemt contact met u op.</li>
          <li>U krijgt een brief die bevestigt wat u heeft gevraagd.</li>
          <li>
            Wij onderzoeken samen met u wat nodig is, binnen 6 weken. De laatste dag is{' '}
            {inWords(term.lastDay)}.
          </li>
          <li>U mag binnen 7 dagen een eigen plan geven. Het hoeft niet.</li>
        </ul>
        <SupportPanel support={support} />
      </PublicPage>,
    ),
  )
})
