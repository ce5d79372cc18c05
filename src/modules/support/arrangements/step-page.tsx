import { TextArea } from '../../../ui/text-area.tsx'
import { text } from '../../../ui/typed.ts'
import { ArrangementFormPage, type FormPageProps } from './form-page.tsx'
import type { Rung } from './ladder.ts'

/** Asks why a step does not answer the need, or not alone; what is lighter in the policy stands beside it. */
export const StepPage = ({ rung, ...page }: FormPageProps & { rung: Rung }) => {
  const lighter = page.policy.alternatives.filter(({ tier }) => tier === rung.tier)
  return (
    <ArrangementFormPage
      page={page}
      title={`Waarom niet genoeg: ${rung.name}`}
      action={`trede/${rung.tier}`}
      button="Reden vastleggen"
    >
      <p>{page.arrangement.need.question}</p>
      {rung.lines.length > 0 && (
        <>
          <p>Op deze trede staat:</p>
          <ul>
            {rung.lines.map((line) => (
              <li key={line.id}>{line.what}</li>
            ))}
          </ul>
        </>
      )}
      {lighter.length > 0 && (
        <p className="kt-meta">Denk aan: {lighter.map(({ name }) => name).join(', ')}.</p>
      )}
      <TextArea
        {...text(page.typed, 'because')}
        label="Waarom beantwoordt deze trede de behoefte niet, of niet alleen?"
        hint="Dit komt in het verslag. Schrijf het zo dat de inwoner het begrijpt"
      />
    </ArrangementFormPage>
  )
}
