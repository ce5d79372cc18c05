import type { ReactNode } from 'react'
import { inWords } from '../../../../core/days.ts'
import type { Request } from '../../../../http/environment.ts'
import { revisionGrounds } from '../../../../letters/kinds/revision-grounds.ts'
import type { LetterContent } from '../../../../letters/letter-content.ts'
import { LetterView } from '../../../../letters/letter-view.tsx'
import { DataList } from '../../../../ui/data-list.tsx'
import { Details } from '../../../../ui/details.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../../ui/form.tsx'
import { Panels } from '../../../../ui/panel.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { text, type Typed } from '../../../../ui/typed.ts'
import { FilePage } from '../../../ground/cases/file-page.tsx'
import { extentInWords } from '../../../../letters/kinds/decision-passages.ts'
import { Sending } from '../item-page.tsx'
import { decisionPath, revisionSteps } from '../paths.ts'
import { HearingFields } from './hearing-fields.tsx'
import type { Revising } from './revising.ts'
import { TransitionFields } from './transition-fields.tsx'
import type { RevisionKind } from './revision.ts'

export type RevisionPageProps = Revising & {
  c: Request
  typed: Typed
  /** The letter as it would go out. */
  preview?: LetterContent
}

/** The decision that stands, in a few words. */
export const Standing = ({ file, decision, before }: Revising) => {
  const { provision } = before.letter
  return (
    <DataList
      items={[
        {
          term: 'Besluit',
          value: (
            <a href={decisionPath(file.id, decision.id)}>
              {decision.number} van {inWords(decision.decidedOn)}
            </a>
          ),
        },
        { term: 'Hulp', value: `${provision.name}: ${extentInWords(provision.extent)}` },
        {
          term: 'Geldt',
          value: `vanaf ${inWords(provision.from)}${provision.until ? ` tot en met ${inWords(provision.until)}` : ', zonder einddatum'}`,
        },
      ]}
    />
  )
}

export const groundOptions = Object.entries(revisionGrounds).map(([value, { words, article }]) => ({
  value,
  label: `${words} (${article})`,
}))

/** The ground of the law, with what only wrong data ask. */
export const GroundFields = ({ typed }: { typed: Typed }) => (
  <>
    <Select
      {...text(typed, 'ground')}
      label="Op welke grond?"
      empty="Kies een grond"
      options={groundOptions}
    />
    <Details
      summary="Bij verkeerde gegevens"
      open={(text(typed, 'ground').defaultValue ?? '') === 'wrong-data'}
    >
      <TextArea
        {...text(typed, 'otherDecision')}
        label="Wat was het besluit geweest met de goede gegevens?"
        hint="Dit staat in de brief"
        rows={2}
        optional
      />
      <TextArea
        {...text(typed, 'onPurpose')}
        label="Gaf de inwoner de gegevens met opzet verkeerd? Hoe staat dat vast?"
        hint="Leeg laten als dat niet vaststaat. Alleen met opzet kan het besluit voor het verleden gelden. Dit staat in de brief"
        rows={2}
        optional
      />
    </Details>
  </>
)

/** A form by which a decision is revised, with what stands now, and the letter beside it. */
export const RevisionPage = ({
  page,
  title,
  as,
  children,
}: {
  page: RevisionPageProps
  title: string
  as: RevisionKind
  children: ReactNode
}) => {
  const { c, file, decision, line, typed, preview, policy } = page
  const form = (
    <>
      <Standing {...page} />
      <Form
        frame={c.var.frame}
        action={decisionPath(file.id, decision.id, revisionSteps[as])}
        version={text(typed, hiddenFields.version).defaultValue ?? line.version}
      >
        {children}
        <TextArea
          {...text(typed, 'reasons')}
          label="Waarom besluit u dit?"
          hint="Dit staat in de brief. Schrijf het aan de inwoner"
        />
        <TransitionFields typed={typed} policy={policy} />
        <HearingFields page={page} />
        <TextArea
          {...text(typed, 'ownWords')}
          label="Wilt u zelf iets toevoegen aan de brief?"
          hint="Dit staat als uw eigen woorden in de brief"
          optional
        />
        <Sending c={c} back={decisionPath(file.id, decision.id)} />
      </Form>
    </>
  )
  return (
    <FilePage c={c} file={file} current="decisions" title={title} faulty={typed.faults.length > 0}>
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
