import { Alert } from '../alert.tsx'
import { AreaMap } from '../area-map.tsx'
import { BothTexts } from '../both-texts.tsx'
import { ButtonLink } from '../button.tsx'
import { CourseChart } from '../chart.tsx'
import { CheckAnswers } from '../check-answers.tsx'
import { DataList } from '../data-list.tsx'
import { Details } from '../details.tsx'
import { EmptyState } from '../empty-state.tsx'
import { FileList } from '../file-list.tsx'
import { Ladder } from '../ladder.tsx'
import { LanguageChoice } from '../language-choice.tsx'
import { Pagination } from '../pagination.tsx'
import { Panel, Panels } from '../panel.tsx'
import { PrintButton } from '../print-button.tsx'
import { Reasons } from '../reasons.tsx'
import { Pair, Words } from '../words.tsx'
import { Status } from '../status.tsx'
import { Steps } from '../steps.tsx'
import { Table } from '../table.tsx'
import { Timeline } from '../timeline.tsx'
import type { TimelineEvent } from '../timeline.tsx'
import { Worklist } from '../worklist.tsx'
import { areas, at, course, longName, longText, selfReliance, today } from './samples.ts'

export const events: readonly TimelineEvent[] = [
  {
    id: '1',
    at: at('2026-11-24T13:05:00Z'),
    what: 'Gesprek thuis gepland op 2 december',
    by: 'Samira Voorbeeld',
  },
  {
    id: '2',
    at: at('2026-11-24T08:30:00Z'),
    what: 'Ontvangstbrief gemaakt',
    href: '#brief',
    by: 'Keukentafel',
  },
  {
    id: '3',
    at: at('2026-11-23T10:12:00Z'),
    what: 'Melding aangenomen per telefoon',
    by: 'Kees Verzonnen',
    details: 'Namens de inwoner, door haar dochter.',
  },
]

const rows = [
  {
    id: 'a',
    what: 'Verslag sturen',
    href: '#a',
    who: 'Mw. A. Voorbeeld, Centrum',
    due: today.subtract({ days: 3 }),
    article: 'Wmo 2015 art. 2.3.2 lid 8',
  },
  {
    id: 'b',
    what: 'Terugbellen over het huisbezoek',
    href: '#b',
    who: longName,
    due: today,
    article: 'beleidsplan, regel 1699',
    note: 'Liefst na 14 uur',
  },
  {
    id: 'c',
    what: 'Besluit nemen op de aanvraag',
    href: '#c',
    who: 'Dhr. B. Verzonnen, De Hoek',
    due: today.add({ days: 3 }),
    article: 'Wmo 2015 art. 2.3.5 lid 2',
  },
  {
    id: 'd',
    what: 'Heronderzoek beginnen',
    href: '#d',
    who: 'Mw. C. Proef, Zuidbuurt',
    due: today.add({ days: 34 }),
    article: 'Wmo 2015 art. 2.3.9',
    worker: 'Kees Verzonnen',
  },
  { id: 'e', what: 'Stuk bij het juiste dossier leggen', href: '#e', who: 'Onbekend' },
]

const Messages = () => (
  <>
    <Alert kind="ok" title="Het besluit is ondertekend" />
    <Alert kind="info">
      <p>De inwoner kan een eigen plan inleveren tot en met dinsdag 1 december 2026.</p>
    </Alert>
    <Alert kind="warning" title="Het adres is beschermd">
      <p>Toon of noem het adres aan niemand.</p>
    </Alert>
    <Alert kind="error" title="De brief is niet verstuurd">
      <p>De printer van de gemeente nam de brief niet aan. De brief staat klaar om opnieuw te versturen.</p>
    </Alert>
    <p>
      <Status>Nieuw</Status> <Status tone="active">In onderzoek</Status>{' '}
      <Status tone="good">Toegekend</Status> <Status tone="attention">Wacht op stukken</Status>{' '}
      <Status tone="bad">Afgewezen</Status>
    </p>
  </>
)

const steps = [
  { id: '1', name: 'Melding', href: '#melding', state: 'done', note: 'maandag 23 november 2026' },
  { id: '2', name: 'Route kiezen', href: '#route', state: 'done' },
  {
    id: '3',
    name: 'Gesprek thuis',
    href: '#gesprek',
    state: 'current',
    note: 'woensdag 2 december 2026, 10.00 uur',
  },
  { id: '4', name: 'Medisch advies', state: 'skipped', note: 'De diagnose is bekend.' },
  { id: '5', name: 'Verslag', state: 'open', note: 'uiterlijk maandag 4 januari 2027' },
] as const

const FileParts = () => (
  <>
    <Panels>
      <Panel title="Over mevrouw Voorbeeld" action={<a href="#wijzig">Wijzigen</a>}>
        <DataList
          items={[
            { term: 'Naam', value: longName },
            {
              term: 'Geboren',
              value: 'zondag 28 december 1941',
              action: { href: '#geboren', label: 'Wijzig' },
            },
            { term: 'Tolk', value: 'Turks' },
            { term: 'Mantelzorger', value: undefined, action: { href: '#zorger', label: 'Vul in' } },
            { term: 'Wat zij wil bereiken', value: longText },
          ]}
        />
      </Panel>
      <Panel title="Stappen van dit dossier">
        <Steps label="Stappen van het onderzoek" steps={steps} />
      </Panel>
    </Panels>
    <Ladder
      label="Van eigen kracht naar maatwerk"
      rungs={[
        {
          id: '1',
          name: 'Eigen kracht',
          lines: [],
          passedOver: {
            text: 'Mevrouw kan niet bukken en niet op de trap.',
            source: 'gesprek van 2 december',
          },
        },
        {
          id: '2',
          name: 'Sociaal netwerk',
          lines: [
            { id: 'a', text: 'Zus doet op zaterdag de boodschappen', meta: '1 keer per week, blijvend' },
          ],
        },
        {
          id: '3',
          name: 'Algemene voorziening',
          lines: [{ id: 'b', text: 'Eettafel in De Hoek', href: '#eettafel', meta: '2 keer per week' }],
        },
        {
          id: '4',
          name: 'Collectieve voorziening',
          lines: [],
          hint: 'Voor meer mensen samen, met een lichte toets.',
        },
        {
          id: '5',
          name: 'Maatwerkvoorziening',
          lines: [],
          action: <a href="#toevoegen">Voeg een regel toe</a>,
        },
      ]}
    />
    <Reasons reasons={[{ text: 'Gebruikelijke hulp is bekeken.', source: 'Wmo 2015 art. 1.1.1' }]} />
    <BothTexts
      question="Wat gaat er goed?"
      yours={{
        text: 'Zij kookt zelf en leest veel.',
        by: 'Samira Voorbeeld',
        at: at('2026-11-24T13:05:00Z'),
      }}
      theirs={{
        text: 'Koken lukt met hulp van haar zus.',
        by: 'Kees Verzonnen',
        at: at('2026-11-24T13:04:00Z'),
      }}
    />
    <FileList
      files={[
        {
          id: '1',
          name: 'Verklaring huisarts',
          href: '#1',
          kind: 'pdf',
          bytes: 340_210,
          at: at('2026-11-20T09:00:00Z'),
          by: 'Kees Verzonnen',
        },
        { id: '2', name: 'Foto van de trap', href: '#2', kind: 'jpg', bytes: 2_412_000 },
      ]}
    />
    <FileList files={[]} />
    <Pagination label="Stukken" previous="#vorige" next="#volgende" />
  </>
)

const Papers = () => (
  <>
    <CheckAnswers
      sections={[
        {
          title: 'De melding',
          href: '#melding',
          items: [
            { term: 'Kanaal', value: 'Telefoon' },
            { term: 'Dag', value: 'maandag 23 november 2026' },
          ],
        },
        {
          title: 'De melder',
          items: [
            {
              term: 'Naam',
              value: 'D. Voorbeeld',
              action: { href: '#melder', label: 'Wijzig', of: 'de naam van de melder' },
            },
          ],
        },
      ]}
    />
    <Pair>
      <Words>{'Ik wil weer zelf koken.\nEn op zaterdag naar de markt.'}</Words>
      <Words>{longText}</Words>
    </Pair>
    <PrintButton />
  </>
)

const Drawings = () => (
  <>
    <CourseChart
      title="Zelfredzaamheid in de tijd"
      sentence="Op drie van de vier gebieden gaat het beter dan een jaar geleden."
      points={course}
      scale={[1, 5]}
      valueName={(value) => selfReliance[value - 1]}
      definition="Zelfredzaamheid-matrix, van 1 (acute problemen) tot 5 (volledig zelfredzaam)."
      source="gesprekken in dit dossier"
    />
    <AreaMap
      title="Meldingen per gebied"
      sentence="De meeste meldingen komen uit Kersenboom."
      areas={areas}
      unit="meldingen"
      source="Keukentafel, november 2026"
    />
  </>
)

const Lists = () => (
  <>
    <Worklist rows={rows} today={today} level={3} empty={<p>Niets te doen.</p>} />
    <Table
      caption="Besluiten van dit jaar"
      rows={rows.slice(0, 3)}
      keyOf={(row) => row.id}
      columns={[
        { head: 'Besluit', cell: (row) => <a href={row.href}>{row.what}</a> },
        { head: 'Voor', cell: (row) => row.who },
        { head: 'Per maand', number: true, cell: () => '€ 1.021,80' },
        { head: 'Stand', cell: () => <Status tone="good">Toegekend</Status> },
      ]}
    />
    <EmptyState title="Nog geen meldingen" action={<ButtonLink href="#nieuw">Melding aannemen</ButtonLink>}>
      Hier komen de meldingen van uw gebied. Een melding begint met een telefoontje, een brief of het
      webformulier.
    </EmptyState>
    <Details summary="Waarom zie ik dit?">
      <p>U werkt in het team van Centrum en De Hoek.</p>
    </Details>
    <LanguageChoice
      languages={[
        { tag: 'nl', name: 'Nederlands', href: '#nl' },
        { tag: 'tr', name: 'Türkçe', href: '#tr' },
      ]}
      current="nl"
      letters={{ href: '#groot', large: false }}
    />
  </>
)

/** Every part that is not a control of a form, under headings. */
export const parts = [
  { id: 'berichten', title: 'Berichten', Part: Messages },
  { id: 'lijsten', title: 'Lijsten', Part: Lists },
  { id: 'dossier', title: 'Dossier', Part: FileParts },
  { id: 'stukken', title: 'Stukken', Part: Papers },
  { id: 'tekeningen', title: 'Tekeningen', Part: Drawings },
] as const

export const GalleryTimeline = () => <Timeline events={events} more="#tijdlijn" />
