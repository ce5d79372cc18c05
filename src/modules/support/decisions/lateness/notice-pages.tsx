import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { DayField } from '../../../../ui/day-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { day, text } from '../../../../ui/typed.ts'
import { StepPage, type StepProps } from '../step-page.tsx'
import { PaperField, type PaperProps } from './delay-pages.tsx'
import { noticeChannels } from './records.ts'

/** A notice of default came in. */
export const NoticePage = (page: PaperProps) => (
  <StepPage
    page={page}
    title="Ingebrekestelling ontvangen"
    step="ingebrekestelling"
    button={<Button>Vastleggen en ontvangst bevestigen</Button>}
  >
    <p>
      In een ingebrekestelling schrijft de inwoner dat het besluit te laat is. Zegt iemand dit aan de
      telefoon, dan telt het niet: vraag dan om een brief (Awb, artikel 4:17, derde lid). De inwoner krijgt
      een brief die zegt wat de ingebrekestelling betekent.
    </p>
    <DayField {...day(page.typed, 'receivedOn')} label="Op welke dag kwam de brief binnen?" />
    <Choice
      {...text(page.typed, 'channel')}
      label="Hoe kwam de brief?"
      options={Object.entries(noticeChannels).map(([value, label]) => ({ value, label }))}
    />
    <PaperField typed={page.typed} papers={page.papers} />
  </StepPage>
)

/** The applicant takes his notice of default back. */
export const WithdrawNoticePage = (page: StepProps) => (
  <StepPage
    page={page}
    title="De inwoner trekt de ingebrekestelling in"
    step="ingebrekestelling-intrekken"
    button={<Button>Intrekking vastleggen</Button>}
  >
    <p>Daarna loopt er geen dwangsom meer. De inwoner kan later opnieuw een ingebrekestelling sturen.</p>
    <DayField {...day(page.typed, 'on')} label="Op welke dag zei de inwoner dit?" />
    <TextArea {...text(page.typed, 'words')} label="Wat zei de inwoner?" rows={3} />
  </StepPage>
)
