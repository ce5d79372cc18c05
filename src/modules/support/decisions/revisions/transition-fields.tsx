import { TextArea } from '../../../../ui/text-area.tsx'
import { text, type Typed } from '../../../../ui/typed.ts'
import type { Policy } from '../../../ground/policies/policy.ts'

/** How a resident who gets less is given time. */
export const TransitionFields = ({ typed, policy }: { typed: Typed; policy: Policy }) => (
  <>
    <TextArea
      {...text(typed, 'transitionBecause')}
      label="Krijgt de inwoner minder? Hoe krijgt die tijd om te wennen, en waarom is dat genoeg?"
      hint={`De hulp blijft zoals die is tot de dag waarop het besluit ingaat, meestal ${policy.review.transitionWeeks} weken. Dit staat in de brief`}
      rows={3}
      optional
    />
    <TextArea
      {...text(typed, 'transitionShorter')}
      label={`Waarom kan het korter dan ${policy.review.transitionWeeks} weken?`}
      rows={2}
      optional
    />
  </>
)
