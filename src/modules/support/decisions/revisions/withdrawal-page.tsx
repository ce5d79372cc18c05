import { DayField } from '../../../../ui/day-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { day, text, untyped, type Typed } from '../../../../ui/typed.ts'
import { dayIn } from '../grant-start.tsx'
import { GroundFields, RevisionPage, type RevisionPageProps } from './revision-page.tsx'

/** Withdrawing a decision after a day. */
export const WithdrawalPage = (page: RevisionPageProps) => (
  <RevisionPage page={page} title={`Besluit ${page.decision.number} intrekken`} as="withdraws">
    <GroundFields typed={page.typed} />
    <DayField {...day(page.typed, 'lastDay')} label="Wat is de laatste dag van de hulp?" />
    <TextArea
      {...text(page.typed, 'possible')}
      label="Wat is wel mogelijk?"
      hint="Eén mogelijkheid op een regel, met waar de inwoner die vindt"
      rows={3}
      optional
    />
  </RevisionPage>
)

/** What the form begins with: the day on which a transition mostly ends, where the help still runs then. */
export function withdrawalStart({ c, policy, before }: Omit<RevisionPageProps, 'typed'>): Typed {
  const usual = c.var.today.add({ weeks: policy.review.transitionWeeks })
  const { until } = before.granted
  return untyped(until && Temporal.PlainDate.compare(until, usual) <= 0 ? {} : dayIn('lastDay', usual))
}
