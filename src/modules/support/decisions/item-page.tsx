import type { ReactNode } from 'react'
import type { Request } from '../../../http/environment.ts'
import { may } from '../../../core/actor.ts'
import { PREVIEW } from '../../../http/form.ts'
import type { LetterContent } from '../../../letters/letter-content.ts'
import { LetterView } from '../../../letters/letter-view.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { Panels } from '../../../ui/panel.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text, type Typed } from '../../../ui/typed.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { FilePage } from '../../ground/cases/file-page.tsx'
import { passedBefore } from '../arrangements/in-words.ts'
import { areaName } from '../arrangements/deciding-area.ts'
import { factsOf } from '../arrangements/words.ts'
import { ComparableView } from './comparable-view.tsx'
import { decisionsPath, itemPath } from './paths.ts'
import type { ItemRead } from './read-item.ts'

export type ItemPageProps = ItemRead & {
  c: Request
  file: CaseFile
  typed: Typed
  /** The letter as it would go out. */
  preview?: LetterContent
}

/** The version that was seen when the form was first filled in: a fault must not hide that somebody else was first. */
const seenIn = (typed: Typed, name: string, now: number): string =>
  text(typed, name).defaultValue ?? String(now)

const Rests = ({ policy, file, line, arrangements, item }: ItemPageProps) => {
  const arrangement = arrangements.find(({ need }) => need.id === line?.need)
  return (
    <DataList
      items={[
        { term: 'Gevraagd', value: item.asked },
        ...(line
          ? [
              { term: 'Arrangement', value: `${line.what}: ${factsOf(policy, line).join(', ')}` },
              {
                term: 'Resultaat',
                value: areaName(policy, file.openedOn, line.decidingArea ?? line.resultArea),
              },
            ]
          : []),
        ...(arrangement
          ? [
              {
                term: 'Lichtere hulp',
                value: (
                  <ul>
                    {passedBefore(policy, arrangement, 'individual').map(({ tier, because }) => (
                      <li key={tier}>
                        <strong>{policy.ladder.find((step) => step.tier === tier)?.name}:</strong> {because}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** What can be done with a decision that was filled in: signing, preparing, or looking at its letter. */
export const Sending = ({ c, back }: { c: Request; back: string }) => (
  <Buttons>
    {may(c.var.actor, 'decisions.sign') && (
      <Button name="step" value="sign">
        Tekenen en versturen
      </Button>
    )}
    <Button kind="secondary" name="step" value="prepare">
      Klaarzetten om te tekenen
    </Button>
    <Button kind="secondary" name={PREVIEW} value="ja">
      Voorbeeld van de brief
    </Button>
    <ButtonLink href={back} kind="quiet">
      Terug
    </ButtonLink>
  </Buttons>
)

/** A form by which is decided on one item, with what it rests on, the letter and comparable decisions beside it. */
export const ItemPage = ({
  page,
  title,
  step,
  children,
}: {
  page: ItemPageProps
  title: string
  step: 'toekennen' | 'afwijzen'
  children: ReactNode
}) => {
  const { c, file, application, item, line, typed, preview, comparable } = page
  const form = (
    <>
      <Rests {...page} />
      <Form
        frame={c.var.frame}
        action={itemPath(file.id, application.id, item.position, step)}
        version={seenIn(typed, hiddenFields.version, application.version)}
      >
        {line && (
          <>
            <input type="hidden" name="line" value={line.id} />
            <input type="hidden" name="lineVersion" value={seenIn(typed, 'lineVersion', line.version)} />
          </>
        )}
        {children}
        <TextArea
          {...text(typed, 'ownWords')}
          label="Wilt u zelf iets toevoegen aan de brief?"
          hint="Dit staat als uw eigen woorden in de brief"
          optional
        />
        <Sending c={c} back={decisionsPath(file.id)} />
      </Form>
    </>
  )
  return (
    <FilePage
      c={c}
      file={file}
      current="decisions"
      title={title}
      faulty={typed.faults.length > 0}
      aside={!preview && comparable ? <ComparableView comparable={comparable} /> : undefined}
    >
      <ErrorSummary faults={typed.faults} />
      {preview ? (
        <Panels>
          <div>{form}</div>
          <section aria-label="Voorbeeld van de brief">
            <h2>Voorbeeld van de brief</h2>
            <LetterView letter={preview} />
          </section>
        </Panels>
      ) : (
        form
      )}
    </FilePage>
  )
}
