import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text } from '../../../ui/typed.ts'
import type { ProcedureProps } from './procedure-page.tsx'
import { StepPage } from './step-page.tsx'
import { viewChannels } from './view.ts'

type ItemProps = ProcedureProps & { item: number }

const askedFor = ({ application, item }: ItemProps) =>
  application.items.find(({ position }) => position === item)?.asked

/** Asking for the applicant's view on an intended refusal. */
export const AskViewPage = (page: ItemProps) => (
  <StepPage
    page={page}
    title="Zienswijze vragen"
    step={`${page.item}/zienswijze`}
    button={<Button>Brief versturen</Button>}
  >
    <p>
      Wilt u {askedFor(page)} afwijzen op gegevens die anders zijn dan wat de inwoner zelf vertelde? Vraag dan
      eerst wat die ervan vindt. Tot die dag kunt u niet afwijzen.
    </p>
    <Choice
      {...text(page.typed, 'part')}
      label="Wat wilt u afwijzen?"
      inline
      options={[
        { value: 'all', label: 'alles' },
        { value: 'part', label: 'een deel' },
      ]}
    />
    <TextArea {...text(page.typed, 'because')} label="Waarom denkt u aan afwijzen?" rows={3} />
    <TextArea {...text(page.typed, 'yours')} label="Wat vertelde de inwoner?" rows={2} />
    <TextArea {...text(page.typed, 'ours')} label="Wat weet u dat anders is?" rows={2} />
    <TextField {...text(page.typed, 'from')} label="Van wie heeft u dat?" />
    <DayField {...day(page.typed, 'until')} label="Tot en met welke dag kan de inwoner reageren?" />
  </StepPage>
)

/** Writing down what the applicant said. */
export const ReceiveViewPage = (page: ItemProps) => (
  <StepPage
    page={page}
    title="Zienswijze vastleggen"
    step={`${page.item}/zienswijze-ontvangen`}
    button={<Button>Zienswijze vastleggen</Button>}
  >
    <p>Het gaat om het plan om {askedFor(page)} af te wijzen.</p>
    <DayField {...day(page.typed, 'on')} label="Op welke dag gaf de inwoner zijn zienswijze?" />
    <Choice
      {...text(page.typed, 'channel')}
      label="Hoe?"
      options={Object.entries(viewChannels).map(([value, label]) => ({ value, label }))}
    />
    <TextArea
      {...text(page.typed, 'words')}
      label="Wat zei de inwoner?"
      hint="Dit staat in de brief als u afwijst"
    />
  </StepPage>
)
