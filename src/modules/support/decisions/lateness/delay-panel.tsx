import { inShort, inWords } from '../../../../core/days.ts'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { filePath } from '../../../ground/cases/file-page.tsx'
import { applicationPath } from '../paths.ts'
import type { StepProps } from '../step-page.tsx'
import { openStandstill } from './delay.ts'
import { delayKinds } from './records.ts'

const Told = ({ file, application: { delays } }: StepProps) =>
  delays.length === 0 ? null : (
    <ul>
      {delays.map(({ id, kind, toldOn, newLastDay, because, letter }) => (
        <li key={id}>
          <a href={filePath(file.id, `brieven/${letter}`)}>
            {inShort(toldOn)}: {delayKinds[kind]}
          </a>
          , uiterlijk {inWords(newLastDay)} ({because})
        </li>
      ))}
    </ul>
  )

/** On the page of an application: what can be done when the decision cannot come in time, and what was done. */
export const Delay = (props: StepProps) => {
  const { file, application } = props
  if (application.state !== 'open' && application.delays.length === 0) return null
  const step = (name: string) => applicationPath(file.id, application.id, name)
  return (
    <Panel title="Lukt het besluit niet op tijd?">
      <Told {...props} />
      {application.state === 'open' &&
        (openStandstill(application) ? (
          <Buttons>
            <ButtonLink href={step('loopt-weer')}>De termijn loopt weer</ButtonLink>
          </Buttons>
        ) : (
          <>
            <p>
              Schrijf de inwoner wanneer het besluit er wel is. Dat verandert de termijn niet: de inwoner
              houdt recht op een dwangsom (Awb, artikel 4:14 en 4:17). Alleen als de inwoner schriftelijk
              instemt, of als de wet het zegt, schuift de laatste dag op (Awb, artikel 4:15).
            </p>
            <Buttons>
              <ButtonLink href={step('uitstel')}>Over uitstel schrijven</ButtonLink>
              <ButtonLink href={step('instemming')}>De inwoner stemt in</ButtonLink>
              <ButtonLink href={step('stilstand')}>De termijn staat stil</ButtonLink>
            </Buttons>
          </>
        ))}
    </Panel>
  )
}
