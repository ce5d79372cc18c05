import { cents, inEuros } from '../../../../core/cents.ts'
import { inShort, inWords, isBefore } from '../../../../core/days.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import type { Penalty } from '../../../../core/penalty.ts'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { DataList } from '../../../../ui/data-list.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Table } from '../../../../ui/table.tsx'
import { filePath } from '../../../ground/cases/file-page.tsx'
import { applicationPath } from '../paths.ts'
import type { StepProps } from '../step-page.tsx'
import { isOver, noticeIfToday, penaltyRunning, type RunningPenalty } from './default-notice.ts'
import { noticeChannels, noticeEffects } from './records.ts'

const Notices = ({ file, application: { notices } }: StepProps) =>
  notices.length === 0 ? null : (
    <ul>
      {notices.map(({ id, receivedOn, channel, effect, withdrawnOn, withdrawnWords, letter }) => (
        <li key={id}>
          <a href={filePath(file.id, `brieven/${letter}`)}>
            Ingebrekestelling van {inWords(receivedOn)}, {noticeChannels[channel]}
          </a>
          :{' '}
          {withdrawnOn ? `ingetrokken op ${inWords(withdrawnOn)} (${withdrawnWords})` : noticeEffects[effect]}
        </li>
      ))}
    </ul>
  )

const Steps = ({ penalty }: { penalty: Penalty }) => (
  <Table
    caption="Wat te laat beslissen kost"
    rows={penalty.steps}
    keyOf={({ first }) => first.toString()}
    columns={[
      { head: 'Dagen', cell: ({ first, last }) => `${inShort(first)} tot en met ${inShort(last)}` },
      { head: 'Per dag', number: true, cell: ({ perDay }) => inEuros(perDay) },
      {
        head: 'Samen',
        number: true,
        cell: ({ first, last, perDay }) => inEuros(cents((first.until(last).days + 1) * perDay)),
      },
    ]}
  />
)

/** What is due, or when it begins, in one sentence. */
function standOf(running: RunningPenalty, today: Temporal.PlainDate): string {
  const { penalty, notice, decided, due } = running
  if (notice.settledOn)
    return due > 0
      ? `De dwangsom is vastgesteld op ${inWords(notice.settledOn)}.`
      : 'Er is op tijd beslist na de ingebrekestelling. Er is geen dwangsom verschuldigd.'
  if (decided) return 'Er is beslist. Stel de dwangsom nu vast met een besluit.'
  if (isOver(running, today)) return 'De 42 dagen zijn voorbij. Stel de dwangsom nu vast met een besluit.'
  if (due > 0) return 'De dwangsom loopt. Hij stopt op de dag waarop u het besluit verstuurt.'
  return `Er is nog niets verschuldigd. Beslist u uiterlijk ${inWords(penalty.graceLastDay)}, dan blijft dat zo.`
}

const Running = ({ running, today }: { running: RunningPenalty; today: Temporal.PlainDate }) => {
  const { penalty, due, lastDay } = running
  return (
    <>
      <p>{standOf(running, today)}</p>
      <DataList
        items={[
          { term: 'Beslissen zonder dwangsom', value: `uiterlijk ${inWords(penalty.graceLastDay)}` },
          { term: 'Dwangsom vanaf', value: inWords(penalty.graceLastDay.add({ days: 1 })) },
          {
            term: isOver(running, today) ? 'Verschuldigd' : 'Vandaag verschuldigd',
            value: lastDay ? `${inEuros(due)}, tot en met ${inWords(lastDay)}` : inEuros(due),
          },
          { term: 'Hoogstens', value: inEuros(penalty.atMost) },
          { term: 'Volgens', value: penalty.article },
        ]}
      />
      <Steps penalty={penalty} />
    </>
  )
}

/** A late decision costs nothing before a notice of default; what one would bring that came today. */
const NotYet = ({
  application,
  today,
}: {
  application: StepProps['application']
  today: Temporal.PlainDate
}) => {
  const would = noticeIfToday(nationalLaw(), application, today)
  if (!would) return null
  return (
    <>
      <p>
        De termijn is voorbij. Er is geen ingebrekestelling die telt, dus het kost nog niets. Komt er vandaag
        een, dan loopt de dwangsom vanaf {inWords(would.graceLastDay.add({ days: 1 }))}, tot hoogstens{' '}
        {inEuros(would.atMost)}.
      </p>
      <Steps penalty={would} />
    </>
  )
}

const wasLate = ({ application }: StepProps): boolean =>
  application.state === 'open' || application.notices.length > 0 || endedLate(application)

const endedLate = (application: StepProps['application']): boolean =>
  (application.state === 'decided' || application.state === 'not-dealt-with') &&
  application.decideBy !== null &&
  isBefore(application.decideBy, application.endedOn)

/** On the page of an application: its notices of default, and what being late costs, shown before it is due. */
export const LatePenalty = (props: StepProps) => {
  const { c, file, application } = props
  const { today } = c.var
  if (!wasLate(props)) return null
  const running = penaltyRunning(nationalLaw(), application, today)
  const step = (name: string) => applicationPath(file.id, application.id, name)
  return (
    <Panel title="Ingebrekestelling en dwangsom" id="dwangsom">
      <Notices {...props} />
      {running ? (
        <Running running={running} today={today} />
      ) : (
        <NotYet application={application} today={today} />
      )}
      <Buttons>
        <ButtonLink href={step('ingebrekestelling')}>Ingebrekestelling ontvangen</ButtonLink>
        {running && !running.notice.settledOn && (
          <>
            <ButtonLink href={step('ingebrekestelling-intrekken')}>De inwoner trekt die in</ButtonLink>
            <ButtonLink href={step('dwangsom')}>Dwangsom vaststellen</ButtonLink>
          </>
        )}
      </Buttons>
    </Panel>
  )
}
