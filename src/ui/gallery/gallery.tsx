import { Button, Buttons } from '../button.tsx'
import { Choice } from '../choice.tsx'
import { ErrorPage } from '../error-page.tsx'
import { FileHead } from '../file-head.tsx'
import { Form } from '../form.tsx'
import type { Frame } from '../frame.ts'
import { DeskPage, PublicPage } from '../page.tsx'
import { Tabs } from '../tabs.tsx'
import { Asking, FaultyForms, FilledForms } from './forms.tsx'
import { GalleryTimeline, parts } from './parts.tsx'
import { deskFrame, residentFrame, today } from './samples.ts'

const Head = () => (
  <FileHead
    name="Mevrouw A. Voorbeeld"
    href="#dossier"
    age={84}
    area="Centrum"
    coordinator="Samira Voorbeeld"
    number="2026-000123"
    warnings={[{ text: 'Adres beschermd', tone: 'bad' }, { text: 'Tolk: Turks' }]}
    next={{
      what: 'Verslag sturen',
      day: Temporal.PlainDate.from('2027-01-04'),
      article: 'Wmo 2015 art. 2.3.2 lid 1',
    }}
    today={today}
  >
    <Tabs
      label="Onderdelen van het dossier"
      tabs={[
        { href: '#overzicht', name: 'Overzicht', current: true },
        { href: '#onderzoek', name: 'Onderzoek' },
        { href: '#arrangement', name: 'Arrangement' },
        { href: '#besluiten', name: 'Besluiten', count: 2 },
        { href: '#stukken', name: 'Stukken', count: 14 },
      ]}
    />
  </FileHead>
)

const desk = (frame: Frame) => (
  <DeskPage
    frame={frame}
    title="Alle onderdelen"
    current="residents"
    crumbs={[
      { href: '#werkvoorraad', name: 'Werkvoorraad' },
      { href: '#inwoners', name: 'Inwoners' },
    ]}
    head={<Head />}
    aside={<GalleryTimeline />}
  >
    {parts.map(({ id, title, Part }) => (
      <section key={id} id={id} className="kt-gallery">
        <h2>{title}</h2>
        <Part />
      </section>
    ))}
  </DeskPage>
)

const forms = (frame: Frame) => (
  <DeskPage
    frame={frame}
    title="Formulieren"
    current="reports"
    back={{ href: '#terug', name: 'Terug naar de melding' }}
  >
    <FilledForms frame={frame} />
    <h2>Vragen en bevestigen</h2>
    <Asking frame={frame} />
  </DeskPage>
)

const faulty = (frame: Frame) => (
  <DeskPage frame={frame} title="Melding aannemen" current="reports" faulty>
    <FaultyForms frame={frame} />
  </DeskPage>
)

const resident = (frame: Frame) => (
  <PublicPage
    frame={frame}
    title="Wat lukt u thuis niet meer?"
    back={{ href: '#terug', name: 'Vorige vraag' }}
  >
    <p>Vertel in uw eigen woorden waar u tegenaan loopt. Wij lezen het voordat wij bij u langskomen.</p>
    <Form frame={frame} action="/gallery/public">
      <Choice
        name="trouble"
        label="Waar wilt u mee beginnen?"
        hint="U kunt later nog meer kiezen."
        options={[
          { value: 'house', label: 'Het huishouden' },
          { value: 'out', label: 'Naar buiten gaan' },
          { value: 'people', label: 'Mensen zien', hint: 'Bijvoorbeeld als u vaak alleen bent.' },
        ]}
      />
      <Buttons>
        <Button>Volgende vraag</Button>
      </Buttons>
    </Form>
  </PublicPage>
)

const error = (frame: Frame) => (
  <ErrorPage
    frame={frame}
    title="Het besluit kan nu niet worden genomen"
    happened="Het verslag is nog niet vastgesteld. Zonder verslag kan de gemeente nog niet besluiten."
    source="Wmo 2015 art. 2.3.5 lid 2"
    kept="Wat u invulde, is bewaard als concept."
    now={
      <ul>
        <li>
          <a href="#verslag">Stel het verslag vast</a>
        </li>
        <li>Of wacht tot en met maandag 4 januari 2027: dan mag het ook zonder verslag.</li>
      </ul>
    }
    number="K-1042"
  />
)

/** Pages that together show every control in every state. Each is tested for access and looked at by people. */
export const galleryPages = (assets: Frame['assets']) => {
  const frame = deskFrame(assets)
  return {
    onderdelen: desk(frame),
    formulieren: forms(frame),
    fouten: faulty(frame),
    inwoner: resident(residentFrame(assets)),
    weigering: error(frame),
  }
}
