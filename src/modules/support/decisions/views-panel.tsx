import { inWords } from '../../../core/days.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { CaseFile } from '../../ground/cases/file.ts'
import type { Application } from './application.ts'
import { itemPath } from './paths.ts'
import { viewChannels, type ViewRequest } from './view.ts'

type ViewsProps = { file: CaseFile; application: Application; views: readonly ViewRequest[] }

/** On the page of the application: what the applicant was asked about a refusal, and what he said. */
export const Views = ({ file, application, views }: ViewsProps) => {
  if (application.state !== 'open' && views.length === 0) return null
  const step = (item: number, name: 'zienswijze' | 'zienswijze-ontvangen') =>
    itemPath(file.id, application.id, item, name)
  return (
    <Panel title="Zienswijze">
      {application.items.map(({ position, asked, decision }) => {
        const view = views.find(({ item }) => item === position)
        return (
          <div key={position}>
            <p>
              <strong>{asked}</strong>:{' '}
              {view
                ? view.received
                  ? `"${view.received.words}" (${inWords(view.received.on)}, via ${viewChannels[view.received.channel]})`
                  : `gevraagd, kan tot en met ${inWords(view.until)}`
                : 'niet gevraagd'}
            </p>
            {application.state === 'open' && decision === null && !view?.received && (
              <Buttons>
                <ButtonLink href={step(position, view ? 'zienswijze-ontvangen' : 'zienswijze')}>
                  {view ? 'Zienswijze vastleggen' : 'Zienswijze vragen'}
                </ButtonLink>
              </Buttons>
            )}
          </div>
        )
      })}
    </Panel>
  )
}
