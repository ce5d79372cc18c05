import { inWords, isBefore } from '../../../../core/days.ts'
import type { Request } from '../../../../http/environment.ts'
import { Alert } from '../../../../ui/alert.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { faultOf, text, type Typed } from '../../../../ui/typed.ts'
import { decisionPath, revisionSteps } from '../paths.ts'
import { hearingExceptions } from './hearing.ts'
import type { Revising } from './revising.ts'

type HearingProps = Pick<Revising, 'file' | 'decision' | 'views'> & { c: Request; typed: Typed }

/** Whether something in a part of the form was filled in or is wrong, so that the part stands open. */
const isTouched = (typed: Typed, names: readonly string[]): boolean =>
  names.some((name) => faultOf(typed, name) !== undefined || (text(typed, name).defaultValue ?? '') !== '')

/** What the resident said about what is intended, or why nobody asked (Awb 4:8, 4:11, 4:12). */
export const HearingFields = ({ page }: { page: HearingProps }) => {
  const { c, file, decision, views, typed } = page
  const last = views.at(-1)
  const step = (name: 'ask' | 'receive') => decisionPath(file.id, decision.id, revisionSteps[name])
  return (
    <>
      <h2>Wat vindt de inwoner ervan?</h2>
      {!last && (
        <p>
          Krijgt de inwoner minder of geen hulp? <a href={step('ask')}>Vraag dan eerst de zienswijze</a>.
        </p>
      )}
      {last && !last.received && (
        <Alert kind="info" title={`Gevraagd op ${inWords(last.askedOn)}`}>
          <p>
            {isBefore(last.until, c.var.today)
              ? `De inwoner heeft niet gereageerd voor of op ${inWords(last.until)}.`
              : `De inwoner kan nog reageren tot en met ${inWords(last.until)}. Tot dan kunt u niet besluiten.`}
          </p>
        </Alert>
      )}
      {last?.received && (
        <TextArea
          {...text(typed, 'viewAnswer')}
          label="Wat heeft u met de zienswijze gedaan?"
          hint={`De inwoner zei: ${last.received.words}`}
          optional
        />
      )}
      <Details
        summary="De zienswijze niet vragen"
        open={isTouched(typed, ['hearingException', 'hearingBecause'])}
      >
        <Select
          {...text(typed, 'hearingException')}
          label="Welke uitzondering van de wet geldt?"
          empty="Geen uitzondering"
          options={Object.entries(hearingExceptions).map(([value, { words, article }]) => ({
            value,
            label: `${words} (${article})`,
          }))}
          optional
        />
        <TextArea
          {...text(typed, 'hearingBecause')}
          label="Waarom geldt die hier?"
          hint="Dit staat in de brief"
          rows={2}
          optional
        />
      </Details>
    </>
  )
}
