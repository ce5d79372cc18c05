import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { DayField } from '../../../../ui/day-field.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { day, text, type Typed } from '../../../../ui/typed.ts'
import { inShort } from '../../../../core/days.ts'
import type { DocumentLine } from '../../../ground/correspondence/document-store.ts'
import { StepPage, type StepProps } from '../step-page.tsx'

export type PaperProps = StepProps & { papers: readonly DocumentLine[] }

/** Writing to the applicant that the decision comes later, or asking his consent. */
export const WriteOfDelayPage = (page: StepProps) => (
  <StepPage
    page={page}
    title="Over uitstel schrijven"
    step="uitstel"
    button={<Button>Brief versturen</Button>}
  >
    <Choice
      {...text(page.typed, 'kind')}
      label="Wat schrijft u de inwoner?"
      options={[
        {
          value: 'told',
          label: 'Wanneer het besluit er wel is',
          hint: 'De termijn verandert niet. De inwoner houdt recht op een dwangsom (Awb, artikel 4:14)',
        },
        {
          value: 'asked',
          label: 'Of de inwoner instemt met uitstel',
          hint: 'De termijn schuift pas op als de inwoner schriftelijk instemt (Awb, artikel 4:15)',
        },
      ]}
    />
    <DayField
      {...day(page.typed, 'newLastDay')}
      label="Uiterlijk op welke dag is het besluit er?"
      hint="Kies de tijd zo kort als kan"
    />
    <TextArea
      {...text(page.typed, 'because')}
      label="Waarom duurt het langer?"
      hint="Dit staat in de brief, als een zin van uzelf"
      rows={3}
    />
  </StepPage>
)

/** Which paper of the file it is about. */
export const PaperField = ({ typed, papers }: { typed: Typed; papers: readonly DocumentLine[] }) => (
  <Select
    {...text(typed, 'document')}
    label="Welk stuk in het dossier is het?"
    hint="Doe de brief of e-mail bij de stukken, dan kunt u die hier kiezen"
    optional
    empty="Ligt nog niet in het dossier"
    options={papers.map(({ id, title, receivedOn }) => ({
      value: id,
      label: `${title}, ${inShort(receivedOn)}`,
    }))}
  />
)

/** The applicant consented in writing. */
export const ConsentPage = (page: PaperProps) => (
  <StepPage
    page={page}
    title="De inwoner stemt in met uitstel"
    step="instemming"
    button={<Button>Uitstel vastleggen</Button>}
  >
    <p>
      Instemmen kan alleen schriftelijk, en voordat de termijn voorbij is. De laatste dag schuift dan op naar
      de dag die u afsprak (Awb, artikel 4:15, tweede lid, onder a).
    </p>
    <DayField {...day(page.typed, 'consentedOn')} label="Op welke dag stemde de inwoner in?" />
    <DayField {...day(page.typed, 'newLastDay')} label="Tot en met welke dag mag u beslissen?" />
    <TextArea {...text(page.typed, 'because')} label="Waarom is er uitstel afgesproken?" rows={3} />
    <PaperField typed={page.typed} papers={page.papers} />
  </StepPage>
)

/** The applicant delays, or force majeure keeps the municipality from deciding. */
export const StandstillPage = (page: StepProps) => (
  <StepPage
    page={page}
    title="De termijn staat stil"
    step="stilstand"
    button={<Button>Brief versturen</Button>}
  >
    <Choice
      {...text(page.typed, 'ground')}
      label="Waardoor staat de termijn stil?"
      options={[
        {
          value: 'applicant',
          label: 'De inwoner zorgt zelf voor vertraging',
          hint: 'Bijvoorbeeld: afspraken steeds afgezegd (Awb, artikel 4:15, tweede lid, onder b)',
        },
        {
          value: 'force-majeure',
          label: 'Overmacht',
          hint: 'De gemeente kan door iets abnormaals van buiten niet beslissen. Drukte of ziekte van een medewerker is dat niet (onder c)',
        },
      ]}
    />
    <DayField {...day(page.typed, 'from')} label="Vanaf welke dag staat de termijn stil?" />
    <DayField
      {...day(page.typed, 'expected')}
      label="Wanneer verwacht u het besluit?"
      hint="Dit staat in de brief. Op deze dag kijkt u of de termijn weer loopt"
    />
    <TextArea
      {...text(page.typed, 'because')}
      label="Waarom?"
      hint="Dit staat in de brief, als een zin van uzelf"
      rows={3}
    />
  </StepPage>
)

/** The term runs again. */
export const RunAgainPage = (page: StepProps) => (
  <StepPage
    page={page}
    title="De termijn loopt weer"
    step="loopt-weer"
    button={<Button>Brief versturen</Button>}
  >
    <p>De inwoner krijgt een brief met de nieuwe laatste dag.</p>
    <DayField {...day(page.typed, 'on')} label="Vanaf welke dag loopt de termijn weer?" />
  </StepPage>
)
